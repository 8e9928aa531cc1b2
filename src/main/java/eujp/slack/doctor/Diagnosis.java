package eujp.slack.doctor;

import java.util.Locale;

/// What was found of one thing that the bot needs.
///
/// @param subject what was looked at, in a word or two
/// @param told what was found, in a sentence
/// @param advice what to do, in a sentence; empty where there is nothing to do
public record Diagnosis(String subject, State state, String told, String advice) {
  /// How it is.
  public enum State {
    FINE("✓"),
    DOUBTFUL("!"),
    WRONG("✗");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }

    /// As it is shown.
    public String sign() {
      return sign;
    }

    /// As programs read it: `fine`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// All is well.
  public static Diagnosis fine(String subject, String told) {
    return new Diagnosis(subject, State.FINE, told, "");
  }

  /// The bot works, though perhaps not as is meant.
  public static Diagnosis doubtful(String subject, String told, String advice) {
    return new Diagnosis(subject, State.DOUBTFUL, told, advice);
  }

  /// The bot does not work so.
  public static Diagnosis wrong(String subject, String told, String advice) {
    return new Diagnosis(subject, State.WRONG, told, advice);
  }

  /// The bot does not work so, and a sentence says why and what to do.
  public static Diagnosis wrong(String subject, String told) {
    return new Diagnosis(subject, State.WRONG, told, "");
  }
}
