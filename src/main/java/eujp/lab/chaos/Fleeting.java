package eujp.lab.chaos;

/// What came of what Slack delivers once and the bot need not keep: commands, shortcuts, presses.
///
/// @param asked how many there were
/// @param answered after which the person saw what came of it
/// @param cutShort of the others, those during which a bot was down or a connection broke
/// @param unanswered the rest, such as those for which a call failed by chance
/// @param mayPost after how many the bot may post something that names no question
public record Fleeting(int asked, int answered, int cutShort, int unanswered, int mayPost) {
  /// A line for each figure.
  @Override
  public String toString() {
    return """
    not promised     %,7d
      answered       %,7d
      cut short      %,7d
      unanswered     %,7d
    """
        .formatted(asked, answered, cutShort, unanswered);
  }
}
