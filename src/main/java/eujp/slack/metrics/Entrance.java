package eujp.slack.metrics;

import eujp.store.Way;
import java.util.Locale;

/// How a question came in: one of the ways that are kept, or one that is answered on the spot.
public enum Entrance {
  MENTION,
  DIRECT,
  THREAD,
  PRESS,
  COMMAND,
  SHORTCUT;

  /// The entrance of a message that is kept.
  public static Entrance of(Way way) {
    return switch (way) {
      case MENTION -> MENTION;
      case DIRECT -> DIRECT;
      case THREAD -> THREAD;
      case PRESS -> PRESS;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
