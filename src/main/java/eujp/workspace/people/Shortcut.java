package eujp.workspace.people;

import java.util.Objects;

/// A shortcut of the app, as its manifest would declare it under `features.shortcuts`.
///
/// @param kind where it is offered
/// @param name what a person reads, at most 24 characters
/// @param callbackId what the app knows it by
/// @param description what it does, in one line
public record Shortcut(Kind kind, String name, String callbackId, String description) {
  private static final int MAX_NAME = 24;
  private static final int MAX_ID = 255;

  /// Where a shortcut is offered, by the names of the manifest.
  public enum Kind {
    GLOBAL,
    MESSAGE;

    /// The kind that a manifest calls `global` or `message`.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static Kind of(String wireName) {
      return switch (wireName) {
        case "global" -> GLOBAL;
        case "message" -> MESSAGE;
        default ->
            throw new IllegalArgumentException("a shortcut is global or message, not " + wireName);
      };
    }

    public String wireName() {
      return switch (this) {
        case GLOBAL -> "global";
        case MESSAGE -> "message";
      };
    }
  }

  /// @throws IllegalArgumentException if Slack would not take `name` or `callbackId`
  public Shortcut {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(description);
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("a shortcut's name has 1 to 24 characters");
    }
    if (callbackId.isBlank() || callbackId.length() > MAX_ID) {
      throw new IllegalArgumentException("a shortcut's callback id has 1 to 255 characters");
    }
  }
}
