package eujp.question;

import eujp.text.Japanese;
import eujp.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A question as the passages in one language are asked it.
///
/// @param text the question as somebody asked it
/// @param language of the passages, ISO 639-1
/// @param type what it asks for
/// @param concepts what it is about
/// @param pointsBack whether it may lack what the question before it was about
public record AnalyzedQuery(
    String text,
    String language,
    AnswerType type,
    List<QueryConcept> concepts,
    boolean pointsBack) {
  public AnalyzedQuery {
    concepts = List.copyOf(concepts);
  }

  /// Whether the question is in another language than the passages, which is Japanese.
  public boolean isTranslated() {
    return Japanese.isIn(text) && !language.equals("ja");
  }

  /// Whether what is asked about first of all stands at the end of the question, as in Japanese,
  /// and not at its beginning. Whose words are asked for is said first in all languages.
  public boolean isFocusedAtEnd() {
    return type != AnswerType.WORDS && Japanese.isIn(text);
  }

  /// The words of its text, in lower case.
  public List<String> words() {
    return Letters.words(text.toLowerCase(Locale.ROOT));
  }

  /// This question with what `before` was about, for *and where?* after a full question.
  public AnalyzedQuery after(AnalyzedQuery before) {
    Set<String> own = concepts.stream().map(QueryConcept::written).collect(Collectors.toSet());
    List<QueryConcept> both = new ArrayList<>(concepts);
    before.concepts.stream().filter(concept -> !own.contains(concept.written())).forEach(both::add);
    AnswerType asked = type == AnswerType.THING ? before.type : type;
    return new AnalyzedQuery(before.text + "\n" + text, language, asked, both, false);
  }
}
