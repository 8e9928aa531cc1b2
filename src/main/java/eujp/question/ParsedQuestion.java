package eujp.question;

import java.util.List;
import java.util.Optional;

/// A question as its words and the thesaurus tell it, before any passage is looked at.
///
/// @param text the question as somebody asked it
/// @param asked the language that it is asked in, ISO 639-1; see [QuestionLanguage]
/// @param language of the passages that are to be asked, ISO 639-1
/// @param type what it asks for
/// @param parts what it is about, in its order
/// @param pointsBack whether it has a word for what was said before: *it*, *there*
/// @param asThing the same question where nobody's words can be asked for; empty where it does not
///   ask for any
public record ParsedQuestion(
    String text,
    String asked,
    String language,
    AnswerType type,
    List<QueryPart> parts,
    boolean pointsBack,
    Optional<ParsedQuestion> asThing) {

  /// Whether it is in another language than the passages.
  boolean isTranslated() {
    return !asked.equals(language);
  }

  /// Whether it is about nothing that says much, and asks at most what the text says.
  boolean isEmpty() {
    return (type == AnswerType.THING || type == AnswerType.WORDS)
        && parts.stream().noneMatch(part -> part.emphasis() == 1);
  }
}
