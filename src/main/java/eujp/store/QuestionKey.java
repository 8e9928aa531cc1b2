package eujp.store;

/// Names one message in Slack, and so the question that it holds.
///
/// An event id does not: an edit and a second way of delivery bring the same message under another
/// one.
///
/// @param team the workspace
/// @param channel the conversation
/// @param ts the message's own time stamp
public record QuestionKey(String team, String channel, String ts) {
  /// As the buttons and the metadata of a reply carry it.
  @Override
  public String toString() {
    return channel + " " + ts;
  }
}
