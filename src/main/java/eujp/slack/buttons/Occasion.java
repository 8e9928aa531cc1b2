package eujp.slack.buttons;

import eujp.text.Shortened;

/// On what occasion a reply is given.
///
/// @param asker the user id of who asked
/// @param question names the question: its conversation and time stamp, or whatever else is its own
/// @param audience who sees the reply
/// @param asked what was asked, at most [#MAX_ASKED] characters, where the reply does not stand
///   below it and would not tell; empty elsewhere
public record Occasion(String asker, String question, Audience audience, String asked) {
  /// The longest that is shown of a question.
  public static final int MAX_ASKED = 300;

  public Occasion {
    asked = Shortened.of(asked, MAX_ASKED);
  }

  /// An occasion on which the reply stands below what was asked.
  public Occasion(String asker, String question, Audience audience) {
    this(asker, question, audience, "");
  }

  /// The same where the reply must tell what was asked.
  public Occasion asking(String text) {
    return new Occasion(asker, question, audience, text);
  }

  /// Who sees a reply.
  public enum Audience {
    /// All in the conversation.
    EVERYONE,
    /// The asker, who may share it.
    ASKER,
    /// The asker, who has shared it.
    ASKER_WHO_SHARED
  }
}
