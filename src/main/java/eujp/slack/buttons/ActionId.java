package eujp.slack.buttons;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a button does, as its `action_id` says: `show_context`, or `ask-2` for the third button
/// that asks.
public enum ActionId {
  SHOW_CONTEXT,
  EARLIER,
  MORE_PASSAGES,
  CITE,
  CITE_FORM,
  SHARE,
  /// Replies that stand in Slack have buttons of this name.
  SHARE_ERRAND,
  PAGE,
  REMOVE,
  RATE,
  ASK;

  /// All of them.
  public static final Pattern ANY =
      Pattern.compile(
          "(?:show_context|earlier|more_passages|cite|cite_form|share|share_errand|page|remove|rate|ask)(?:-\\d+)?");

  /// As it is written in a block.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As it is written in a block that has several of it.
  public String id(int number) {
    return id() + "-" + number;
  }

  /// Reads an id.
  public static Optional<ActionId> parse(String id) {
    int dash = id.indexOf('-');
    String name = dash < 0 ? id : id.substring(0, dash);
    for (ActionId action : values()) {
      if (action.id().equals(name)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
