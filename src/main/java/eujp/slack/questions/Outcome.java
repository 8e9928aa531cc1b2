package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.check.draft.DraftReport;
import eujp.cite.Citation;
import eujp.library.Knowledge;
import eujp.slack.blocks.Catalogue;
import eujp.slack.buttons.Command;
import eujp.slack.labels.Label;
import java.util.List;
import java.util.Optional;

/// What came of a question.
public sealed interface Outcome {
  /// The word for our own failure.
  String TROUBLE = "trouble";

  /// The word for quotations that are all right.
  String VERBATIM = "verbatim";

  /// It is answered, even if only by saying that the releases do not.
  record Answered(Answer answer) implements Outcome {}

  /// The first of several questions is answered.
  ///
  /// @param others those that are not, at least one
  record First(String question, Answer answer, List<String> others) implements Outcome {
    public First {
      others = List.copyOf(others);
    }
  }

  /// Quotations are checked.
  ///
  /// @param judged in their order, at least one
  record Checked(Command.Check command, List<Judged> judged) implements Outcome {
    public Checked {
      judged = List.copyOf(judged);
    }

    /// The verdict on the first that is not verbatim, in a word; `verbatim` where all are.
    private String verdict() {
      return judged.stream()
          .map(one -> one.verdict().word())
          .filter(word -> !word.equals(VERBATIM))
          .findFirst()
          .orElse(VERBATIM);
    }
  }

  /// A draft is checked.
  record Reported(DraftReport report) implements Outcome {}

  /// A list is made.
  ///
  /// @param ofNewest whether there are releases that it leaves out
  record Listed(Command.Browse command, Catalogue catalogue, boolean ofNewest) implements Outcome {}

  /// A list is wanted of a release that is not known.
  ///
  /// @param newest those that are, as many as are shown
  /// @param count how many are
  record UnknownRelease(Command.Browse command, List<Knowledge.Known> newest, int count)
      implements Outcome {
    public UnknownRelease {
      newest = List.copyOf(newest);
    }
  }

  /// It is nearly a command.
  ///
  /// @param meant at least one
  record NearlyCommand(List<NearCommand> meant) implements Outcome {
    public NearlyCommand {
      meant = List.copyOf(meant);
    }
  }

  /// The person wants a quotation checked and gives none.
  record Unquoted() implements Outcome {}

  /// The person asks how to ask.
  record Help() implements Outcome {}

  /// The search engine gives no answer now; a moment later it may.
  record Away() implements Outcome {}

  /// We have failed.
  record Trouble() implements Outcome {}

  /// What to say in the place of an answer that could not be made.
  default Label excuse() {
    return this instanceof Away ? Label.SEARCH_AWAY : Label.SOMETHING_WRONG;
  }

  /// The sentence that answers; empty where none does.
  default Optional<Citation> quoted() {
    return switch (this) {
      case First(_, Answer.Found found, _) -> Optional.of(found.best());
      case Answered(Answer.Found found) -> Optional.of(found.best());
      default -> Optional.empty();
    };
  }

  /// What came of it, in one word.
  default String word() {
    return switch (this) {
      case First(_, Answer answer, _) -> new Answered(answer).word();
      case Answered(Answer.Found _) -> "found";
      case Answered(Answer.Related _) -> "related";
      case Answered(Answer.Unread _) -> "unread";
      case Answered(Answer.Unfit _) -> "unfit";
      case Answered(Answer.Polite _) -> "polite";
      case Answered(Answer.Nothing _) -> "nothing";
      case Checked checked -> checked.verdict();
      case Reported _ -> "reported";
      case Listed _ -> "listed";
      case UnknownRelease _ -> "unknown_release";
      case NearlyCommand _ -> "nearly_command";
      case Unquoted _ -> "unquoted";
      case Help _ -> "help";
      case Away _ -> "search_away";
      case Trouble _ -> TROUBLE;
    };
  }
}
