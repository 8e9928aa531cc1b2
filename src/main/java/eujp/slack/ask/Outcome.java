package eujp.slack.ask;

import eujp.answer.Answer;

/// What came of a question.
public sealed interface Outcome {
  /// It is answered, even if only by saying that the releases do not.
  record Answered(Answer answer) implements Outcome {}

  /// The person asks how to ask.
  record Help() implements Outcome {}

  /// We have failed.
  record Trouble() implements Outcome {}

  /// What came of it, in one word.
  default String word() {
    return switch (this) {
      case Answered(Answer.Found _) -> "found";
      case Answered(Answer.Related _) -> "related";
      case Answered(Answer.Nothing _) -> "nothing";
      case Help _ -> "help";
      case Trouble _ -> "trouble";
    };
  }
}
