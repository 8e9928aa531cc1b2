package eujp.workspace.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the elements inside blocks must hold.
final class ElementRules {
  private static final Set<String> OTHER_INTERACTIVE =
      Set.of(
          "checkboxes",
          "channels_select",
          "conversations_select",
          "datepicker",
          "datetimepicker",
          "email_text_input",
          "external_select",
          "file_input",
          "multi_channels_select",
          "multi_conversations_select",
          "multi_external_select",
          "multi_static_select",
          "multi_users_select",
          "number_input",
          "plain_text_input",
          "radio_buttons",
          "rich_text_input",
          "timepicker",
          "url_text_input",
          "users_select",
          "workflow_button");

  private ElementRules() {}

  /// The elements of one `actions` block; no two may have the same `action_id`.
  static void interactive(List<BlockNode> elements) {
    Set<String> ids = new HashSet<>();
    for (BlockNode element : elements) {
      if (element.type().equals("image")) {
        element.fault("unsupported type: image");
        continue;
      }
      accessory(element);
      element
          .optional("action_id")
          .filter(id -> !id.string().map(ids::add).orElse(true))
          .ifPresent(id -> id.fault("action_id already exists"));
    }
  }

  /// What may stand beside a section, or in an input.
  static void accessory(BlockNode element) {
    String type = element.type();
    switch (type) {
      case "image" -> image(element);
      case "button" -> button(element);
      case "overflow" -> options(element, 5);
      case "static_select" -> {
        element.optional("placeholder").ifPresent(text -> TextRules.plain(text, 150));
        InputRules.menu(element);
      }
      default -> {
        if (OTHER_INTERACTIVE.contains(type)) {
          InputRules.check(element);
        } else {
          unsupported(element);
        }
      }
    }
    element.optional("action_id").ifPresent(id -> id.text(1, BlockKitCheck.MAX_ID));
  }

  static void inContext(BlockNode element) {
    switch (element.type()) {
      case "image" -> image(element);
      case "plain_text", "mrkdwn" -> TextRules.any(element, 3_000);
      default -> unsupported(element);
    }
  }

  static void inContextActions(BlockNode element) {
    switch (element.type()) {
      case "feedback_buttons" -> {
        element.required("positive_button").ifPresent(ElementRules::feedbackButton);
        element.required("negative_button").ifPresent(ElementRules::feedbackButton);
      }
      case "icon_button" -> {
        element.required("icon").ifPresent(icon -> icon.text(1, 75));
        element.required("text").ifPresent(text -> TextRules.plain(text, 75));
        element.optional("value").ifPresent(value -> value.text(0, 2_000));
        element.optional("accessibility_label").ifPresent(label -> label.text(1, 75));
        element
            .optional("visible_to_user_ids")
            .ifPresent(ids -> ids.items(0, 100).forEach(id -> id.text(1, BlockKitCheck.MAX_ID)));
      }
      default -> unsupported(element);
    }
    element.optional("action_id").ifPresent(id -> id.text(1, BlockKitCheck.MAX_ID));
  }

  private static void feedbackButton(BlockNode button) {
    button.required("text").ifPresent(text -> TextRules.plain(text, 75));
    button.required("value").ifPresent(value -> value.text(1, 2_000));
    button.optional("accessibility_label").ifPresent(label -> label.text(1, 75));
  }

  static void image(BlockNode image) {
    if (image.optional("slack_file").isEmpty()) {
      image.required("image_url").ifPresent(url -> url.text(1, 3_000));
    }
    image.required("alt_text").ifPresent(text -> text.text(1, 2_000));
  }

  private static void button(BlockNode button) {
    button.required("text").ifPresent(text -> TextRules.plain(text, 75));
    button.optional("value").ifPresent(value -> value.text(0, 2_000));
    button.optional("url").ifPresent(url -> url.text(1, 3_000));
    button.optional("accessibility_label").ifPresent(label -> label.text(1, 75));
    button
        .optional("style")
        .filter(style -> !style.string().map(Set.of("primary", "danger")::contains).orElse(false))
        .ifPresent(style -> style.fault("must be one of: primary, danger"));
  }

  static void options(BlockNode element, int most) {
    element
        .required("options")
        .ifPresent(options ->
            options
                .items(1, most)
                .forEach(option -> {
                  option.required("text").ifPresent(text -> TextRules.any(text, 75));
                  option.required("value").ifPresent(value -> value.text(1, 150));
                }));
  }

  private static void unsupported(BlockNode element) {
    element.required("type").ifPresent(type -> type.fault("unsupported type: " + element.type()));
  }
}
