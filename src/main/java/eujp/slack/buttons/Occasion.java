package eujp.slack.buttons;

/// On what occasion a reply is given.
///
/// @param asker the user id of who asked
/// @param question names the question: its conversation and time stamp, or whatever else is its own
/// @param audience who sees the reply
public record Occasion(String asker, String question, Audience audience) {
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
