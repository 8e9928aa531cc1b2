package eujp.question;

import eujp.release.Reference;
import eujp.text.Forms;
import eujp.text.Languages;
import eujp.text.Letters;
import eujp.text.Tokens;
import eujp.text.analysis.CapitalNames;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Parses questions for passages in one language: in which language they are, what they ask for,
/// and their words without those that only make them questions. Safe for many threads.
public final class QuestionParser {
  private final ThesaurusTerms thesaurus;
  private final String language;
  private final PassageWords words;
  private final QuestionLanguage languages;
  private final Map<String, Translation> translations = new ConcurrentHashMap<>();

  public QuestionParser(ThesaurusTerms thesaurus, String language) {
    this.thesaurus = thesaurus;
    this.language = language;
    this.words = new PassageWords(thesaurus, language);
    this.languages = new QuestionLanguage(thesaurus, language);
  }

  public ParsedQuestion parse(String asked) {
    String typed = Forms.of(asked, Normalizer.Form.NFKC);
    String from = languages.of(typed);
    QuestionWords asking = QuestionWords.of(from);
    String text = asking.spelt(typed);
    AnswerType type = asking.type(withoutNames(text, from));
    return parsed(
        text,
        from,
        type,
        type == AnswerType.WORDS
            ? Optional.of(parsed(text, from, AnswerType.THING, Optional.empty()))
            : Optional.empty());
  }

  /// Parses a question that names releases by their references, to ask these releases: the question
  /// without the references, or for the mastheads if nothing else is asked.
  public ParsedQuestion parseOfNamed(String asked) {
    String text = Forms.of(asked, Normalizer.Form.NFKC);
    String from = languages.of(text);
    QuestionWords asking = QuestionWords.of(from);
    String ofThis = Reference.replaced(text, asking.release());
    if (asking.type(ofThis) == AnswerType.MASTHEAD) {
      return parse(ofThis);
    }
    String besides = Reference.replaced(text, " ");
    ParsedQuestion rest = parse(besides);
    return rest.isEmpty() ? parsed(besides, from, AnswerType.MASTHEAD, Optional.empty()) : rest;
  }

  private ParsedQuestion parsed(
      String text, String from, AnswerType type, Optional<ParsedQuestion> asThing) {
    QuestionWords asking = QuestionWords.of(from);
    boolean cued = type == AnswerType.WORDS || !type.kinds().isEmpty();
    String about = cued ? CapitalNames.shown(asking.without(type, withoutNames(text, from))) : text;
    // German writes every noun with a capital, so there it tells nothing.
    Set<String> names = from.equals("de") ? Set.of() : Letters.names(about);
    List<QueryPart> parts =
        from.equals(language)
            ? words.parts(Tokens.of(about, language), names)
            : translations
                .computeIfAbsent(from, code -> Translation.of(code, words, thesaurus))
                .parts(about, names);
    boolean pointsBack = asking.pointsBack(Languages.capitalNames(from).hidden(text));
    return new ParsedQuestion(text, from, language, type, parts, pointsBack, asThing);
  }

  /// A question in which no name in capitals is taken for a question word, but for its first word:
  /// people stress what they ask for.
  private static String withoutNames(String text, String from) {
    String hidden = Languages.capitalNames(from).hidden(text);
    if (hidden.equals(text)) {
      return text;
    }
    int first = 0;
    while (first < text.length() && Character.isLetter(text.charAt(first))) {
      first++;
    }
    return text.substring(0, first) + hidden.substring(first);
  }
}
