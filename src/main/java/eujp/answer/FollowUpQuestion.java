package eujp.answer;

import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.search.PassageIndex;
import java.util.List;
import java.util.function.Function;

/// A question for passages in one language, and those that were asked before it.
public final class FollowUpQuestion {
  /// A longer question is cut: nobody asks so much, and work must be bounded by something.
  private static final int MAX_QUESTION = 2_000;

  private final PassageIndex index;
  private final ParsedQuestion question;
  private final List<String> before;

  /// @param before the questions before it, the oldest first
  public FollowUpQuestion(
      PassageIndex index, String question, List<String> before, String language) {
    this.index = index;
    this.question = index.parse(bounded(question), language);
    this.before = before;
  }

  private FollowUpQuestion(PassageIndex index, ParsedQuestion question) {
    this.index = index;
    this.question = question;
    this.before = List.of();
  }

  /// A question that names releases by their references, for these: it needs none before it.
  static FollowUpQuestion ofNamed(PassageIndex index, String question, String language) {
    return new FollowUpQuestion(index, index.parseOfNamed(bounded(question), language));
  }

  /// The language of the passages, ISO 639-1.
  String language() {
    return question.language();
  }

  private static String bounded(String question) {
    return question.length() <= MAX_QUESTION ? question : question.substring(0, MAX_QUESTION);
  }

  /// The question as some passages are asked it; one that points back takes along what the last
  /// full question before it was about.
  ///
  /// @param passages make an inquiry of a question
  AnalyzedQuery inquiry(Function<ParsedQuestion, AnalyzedQuery> passages) {
    AnalyzedQuery inquiry = passages.apply(question);
    if (!inquiry.pointsBack()) {
      return inquiry;
    }
    return before.reversed().stream()
        .map(earlier -> passages.apply(index.parse(bounded(earlier), question.language())))
        .filter(earlier -> !earlier.pointsBack())
        .findFirst()
        .map(inquiry::after)
        .orElse(inquiry);
  }
}
