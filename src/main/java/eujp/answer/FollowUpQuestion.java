package eujp.answer;

import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.ParsedQuestion;
import eujp.question.QueryConcept;
import eujp.search.PassageIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A question for passages in one language, and those that were asked before it.
public final class FollowUpQuestion {
  /// A longer question is cut: nobody asks so much, and work must be bounded by something.
  private static final int MAX_QUESTION = 2_000;

  /// Nobody points back further.
  private static final int MAX_BEFORE = 5;

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

  /// In which language it is asked, ISO 639-1, as far as its passages let tell.
  String askedIn() {
    return question.asked();
  }

  /// Its type.
  AnswerType type() {
    return question.type();
  }

  /// The language of the passages, ISO 639-1.
  String language() {
    return question.language();
  }

  private static String bounded(String question) {
    return question.length() <= MAX_QUESTION ? question : question.substring(0, MAX_QUESTION);
  }

  /// The question as some passages are asked it; one that points back takes along what the question
  /// before it was about, which may itself have taken something. Where both name one who speaks, it
  /// is the last who is asked about: *and Breton?*
  ///
  /// @param passages make an inquiry of a question
  /// @param speaks whether a term belongs to the name of somebody who speaks in them
  AnalyzedQuery inquiry(
      Function<ParsedQuestion, AnalyzedQuery> passages, Predicate<String> speaks) {
    AnalyzedQuery inquiry = passages.apply(question);
    if (!inquiry.pointsBack()) {
      return inquiry;
    }
    Optional<AnalyzedQuery> earlier = Optional.empty();
    for (String one : before.subList(Math.max(0, before.size() - MAX_BEFORE), before.size())) {
      AnalyzedQuery asked = passages.apply(index.parse(bounded(one), question.language()));
      Optional<AnalyzedQuery> whole =
          asked.pointsBack()
              ? afterIfAny(asked, earlier, speaks)
              : Optional.of(asked).filter(full -> !full.concepts().isEmpty());
      earlier = whole.isPresent() ? whole : earlier;
    }
    // Whom to call *about this* is said for the release; *her number* is somebody's.
    boolean ofRelease = !inquiry.type().kinds().isEmpty() && inquiry.concepts().isEmpty();
    return afterIfAny(inquiry, earlier.filter(first -> !ofRelease || isOfSomebody(first)), speaks)
        .orElse(inquiry);
  }

  private static boolean isOfSomebody(AnalyzedQuery question) {
    return question.type() == AnswerType.PERSON || !question.type().kinds().isEmpty();
  }

  private static Optional<AnalyzedQuery> afterIfAny(
      AnalyzedQuery question, Optional<AnalyzedQuery> before, Predicate<String> speaks) {
    return before.map(first -> after(question, first, speaks));
  }

  private static AnalyzedQuery after(
      AnalyzedQuery question, AnalyzedQuery before, Predicate<String> speaks) {
    boolean another = question.concepts().stream().anyMatch(one -> isSpeaker(one, speaks));
    return question.after(another ? before.without(one -> isSpeaker(one, speaks)) : before);
  }

  private static boolean isSpeaker(QueryConcept concept, Predicate<String> speaks) {
    return concept.wordings().stream()
        .anyMatch(wording -> !wording.isEmpty() && wording.stream().allMatch(speaks));
  }
}
