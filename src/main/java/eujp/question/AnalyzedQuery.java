package eujp.question;

import eujp.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A question as the passages in one language are asked it.
///
/// @param text the question as somebody asked it
/// @param asked the language that it is asked in, ISO 639-1; see [QuestionLanguage]
/// @param language of the passages, ISO 639-1
/// @param type what it asks for
/// @param concepts what it is about
/// @param pointsBack whether it may lack what the question before it was about
public record AnalyzedQuery(
    String text,
    String asked,
    String language,
    AnswerType type,
    List<QueryConcept> concepts,
    boolean pointsBack) {
  /// The share of what a question tells that is not read, from which it counts as unread.
  private static final double UNREAD = .85;

  /// The same in a language that nobody reads, of which a name may be read nevertheless.
  private static final double UNREAD_BUT_FOR_NAMES = .5;

  public AnalyzedQuery {
    concepts = List.copyOf(concepts);
  }

  /// Whether the question is in another language than the passages.
  public boolean isTranslated() {
    return !asked.equals(language);
  }

  /// The language that it is asked in, where that is known.
  public Optional<String> askedIn() {
    return Optional.of(asked).filter(language -> !language.equals(QuestionLanguage.UNKNOWN));
  }

  /// Whether the question is in another language than the passages and most of it could not be
  /// read, so that nothing can be said of whether they answer it.
  public boolean isUnread() {
    List<QueryConcept> telling =
        concepts.stream().filter(concept -> concept.emphasis() > PassageWords.LIGHT).toList();
    double all = telling.stream().mapToDouble(QueryConcept::rarity).sum();
    double unread =
        telling.stream()
            .filter(concept -> concept.wordings().isEmpty())
            .mapToDouble(QueryConcept::rarity)
            .sum();
    double least = askedIn().isEmpty() ? UNREAD_BUT_FOR_NAMES : UNREAD;
    return isTranslated() && all > 0 && unread >= least * all;
  }

  /// Whether what is asked about first of all stands at the end of the question, as in Japanese,
  /// and not at its beginning. Whose words are asked for is said first in all languages.
  public boolean isFocusedAtEnd() {
    return type != AnswerType.WORDS && asked.equals(QuestionLanguage.JAPANESE);
  }

  /// The words of its text, in lower case.
  public List<String> words() {
    return Letters.words(text.toLowerCase(Locale.ROOT));
  }

  /// This question without some of what it is about.
  public AnalyzedQuery without(Predicate<QueryConcept> some) {
    return with(concepts.stream().filter(some.negate()).toList());
  }

  /// This question about something else.
  public AnalyzedQuery with(List<QueryConcept> others) {
    return new AnalyzedQuery(text, asked, language, type, others, pointsBack);
  }

  /// This question with what `before` was about, for *and where?* after a full question.
  public AnalyzedQuery after(AnalyzedQuery before) {
    Set<String> own = concepts.stream().map(QueryConcept::written).collect(Collectors.toSet());
    List<QueryConcept> both = new ArrayList<>(concepts);
    before.concepts.stream().filter(concept -> !own.contains(concept.written())).forEach(both::add);
    AnswerType wanted = type == AnswerType.THING ? before.type : type;
    return new AnalyzedQuery(before.text + "\n" + text, asked, language, wanted, both, false);
  }
}
