package eujp.workspace.blocks;

/// What a text object must hold.
public final class TextRules {
  private TextRules() {}

  /// `plain_text` only.
  public static void plain(BlockNode object, int most) {
    if (!object.type().equals("plain_text")) {
      object.required("type").ifPresent(type -> type.fault("must be plain_text"));
    }
    text(object, most);
  }

  /// `plain_text` or `mrkdwn`.
  static void any(BlockNode object, int most) {
    switch (object.type()) {
      case "plain_text" -> {}
      case "mrkdwn" ->
          object
              .optional("emoji")
              .ifPresent(emoji -> emoji.fault("invalid additional property: emoji"));
      default ->
          object
              .required("type")
              .ifPresent(type -> type.fault("must be one of: plain_text, mrkdwn"));
    }
    text(object, most);
  }

  private static void text(BlockNode object, int most) {
    object.required("text").ifPresent(text -> text.text(1, most));
  }
}
