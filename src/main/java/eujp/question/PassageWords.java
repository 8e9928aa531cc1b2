package eujp.question;

import eujp.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// The parts of a question in the language of the passages: its words without those that only make
/// it a question, phrases of the thesaurus in one.
final class PassageWords {
  /// No question has more; a pasted text may, and must not take long.
  static final int MAX_WORDS = 80;

  /// The emphasis of a word that says little, where one that says much has 1.
  static final double LIGHT = .15;

  private final ThesaurusTerms thesaurus;
  private final String language;
  private final QuestionWords words;

  PassageWords(ThesaurusTerms thesaurus, String language) {
    this.thesaurus = thesaurus;
    this.language = language;
    this.words = QuestionWords.of(language);
  }

  /// The language, ISO 639-1.
  String language() {
    return language;
  }

  /// Takes words one by one, but for phrases of the thesaurus.
  ///
  /// @param names the words that are written as names, in lower case
  List<QueryPart> parts(List<Token> all, Set<String> names) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : all) {
      if (tokens.size() < MAX_WORDS && says(token)) {
        tokens.add(token);
      }
    }
    Synonyms known = thesaurus.synonyms(language);
    List<QueryPart> parts = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int length = known.longestAt(tokens, at);
      List<Token> phrase = tokens.subList(at, at + Math.max(1, length));
      StringJoiner joined = new StringJoiner(" ");
      List<String> terms = new ArrayList<>();
      for (Token token : phrase) {
        joined.add(token.written());
        terms.add(token.term());
      }
      String written = joined.toString();
      List<List<String>> wordings = new ArrayList<>();
      if (length > 0) {
        wordings.add(terms);
        wordings.addAll(known.of(phrase));
      } else {
        wordings.addAll(thesaurus.throughEnglish(language).of(phrase));
      }
      parts.add(
          new QueryPart(
              written,
              length > 0 ? null : phrase.getFirst(),
              wordings,
              phrase.getFirst().isName() || names.contains(written),
              false,
              isStressed(phrase.getFirst()) || isLight(written) ? LIGHT : 1));
      at += phrase.size();
    }
    return parts;
  }

  /// Whether a word means something: a question word does not, nor does *NOT*.
  private boolean says(Token token) {
    return token.isName() ? !words.denies(token.written()) : !words.isNoise(token.written());
  }

  /// Whether a question may begin with a word in capitals because that is what it asks: *WHO signed
  /// it?*
  private boolean isStressed(Token word) {
    return word.start() == 0 && word.isName() && words.type(word.written()) != AnswerType.THING;
  }

  /// Whether a word says little of what a question is about.
  boolean isLight(String word) {
    return words.isLight(word);
  }

  /// Whether a phrase says nothing of it, or little.
  boolean isLightOrNoise(String phrase) {
    return Arrays.stream(phrase.split(" ", -1))
        .allMatch(word -> words.isNoise(word) || words.isLight(word));
  }

  /// Whether a phrase says nothing of it.
  boolean isNoise(String phrase) {
    return Arrays.stream(phrase.split(" ", -1)).allMatch(words::isNoise);
  }
}
