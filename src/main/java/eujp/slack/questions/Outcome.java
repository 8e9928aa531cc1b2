package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.check.QuoteVerdict;
import eujp.check.draft.DraftReport;
import eujp.slack.blocks.Catalogue;
import eujp.slack.buttons.Command;

/// What came of a question.
public sealed interface Outcome {
  /// The word for our own failure.
  String TROUBLE = "trouble";

  /// It is answered, even if only by saying that the releases do not.
  record Answered(Answer answer) implements Outcome {}

  /// A quotation is checked.
  record Checked(Command.Check command, QuoteVerdict verdict) implements Outcome {}

  /// A draft is checked.
  record Reported(DraftReport report) implements Outcome {}

  /// A list is made.
  ///
  /// @param ofNewest whether there are releases that it leaves out
  record Listed(Command.Browse command, Catalogue catalogue, boolean ofNewest) implements Outcome {}

  /// The person wants a quotation checked and gives none.
  record Unquoted() implements Outcome {}

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
      case Checked(_, QuoteVerdict verdict) -> verdict.word();
      case Reported _ -> "reported";
      case Listed _ -> "listed";
      case Unquoted _ -> "unquoted";
      case Help _ -> "help";
      case Trouble _ -> TROUBLE;
    };
  }
}
