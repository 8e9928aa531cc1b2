package eujp.mcp;

import eujp.answer.Answer;
import eujp.answer.Courtesy;
import eujp.check.Judged;
import eujp.check.QuoteVerdict;
import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.question.filter.FilterFault;
import eujp.terminal.AnswerText;
import eujp.terminal.VerdictText;
import java.util.List;
import java.util.stream.Collectors;

/// Results as text, for those assistants that show it: each quotation character for character, with
/// its source and its link under it.
final class ResultText {
  private ResultText() {}

  static String of(Answer answer) {
    return switch (answer) {
      case Answer.Found(double _, Citation best, List<Citation> further, var _, var _) -> {
        String also = further.isEmpty() ? "" : "\n\nAlso in the release:\n\n" + quoted(further);
        yield quoted(List.of(best)) + also;
      }
      case Answer.Related related ->
          "The release does not say. These passages are near:\n\n" + quoted(related.citations());
      case Answer.Unread _ ->
          "The question could not be read. Ask it in other words or in another language.";
      case Answer.Unfit(FilterFault fault) -> AnswerText.unfit(fault);
      case Answer.Polite(Courtesy _) -> "That asks nothing. Ask what the releases say.";
      case Answer.Nothing _ -> "The release does not say, and has nothing near.";
    };
  }

  /// Verdicts; under an absent quotation what is near it.
  static String of(List<Judged> judged) {
    List<Citation> near =
        judged.stream()
            .map(Judged::verdict)
            .filter(QuoteVerdict.Absent.class::isInstance)
            .map(QuoteVerdict.Absent.class::cast)
            .flatMap(absent -> absent.nearest().stream())
            .toList();
    String verdicts = VerdictText.listing(judged, 0).plain();
    return near.isEmpty() ? verdicts : verdicts + "\nThese passages are near:\n\n" + quoted(near);
  }

  static String quoted(List<Citation> citations) {
    return citations.stream()
        .map(citation -> Attribution.of(citation).plain())
        .collect(Collectors.joining("\n\n"));
  }
}
