package eujp.question;

import eujp.text.EditDistance;
import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The thesaurus of one language in the terms of its analyzer. Its phrases are analyzed by the
/// letter that their first word begins with, when a question first has such a word: all at once
/// would take longer than an answer. Safe for many threads.
final class Synonyms {
  /// Shorter words are more likely other words, spelt right, than slips of the pen.
  private static final int MIN_MISSPELT = 7;

  private static final char FIRST_ACCENTED = 0x80;

  private final String language;
  private final QuestionWords words;

  /// What stands for each phrase, as the thesaurus writes both.
  private final Map<String, List<String>> written;

  private final Map<Character, List<String>> byLetter;
  private final Map<Character, Phrases> read = new ConcurrentHashMap<>();
  private final Map<String, List<String>> terms = new ConcurrentHashMap<>();

  /// Phrases that begin with one letter.
  ///
  /// @param byTerms the phrases, as they are written, that are a sequence of terms
  /// @param longest how many terms the longest has that begins with a term
  private record Phrases(Map<List<String>, List<String>> byTerms, Map<String, Integer> longest) {}

  private Synonyms(Map<String, List<String>> written, String language) {
    this.language = language;
    this.words = QuestionWords.of(language);
    this.written = written;
    this.byLetter = written.keySet().stream().collect(Collectors.groupingBy(this::letter));
  }

  static Synonyms of(Thesaurus thesaurus, String language) {
    return new Synonyms(thesaurus.between(language, language), language);
  }

  /// Those that English tells of a language without a thesaurus of its own.
  static Synonyms throughEnglish(Thesaurus thesaurus, String language) {
    return new Synonyms(thesaurus.throughEnglish(language), language);
  }

  /// The letter by which a phrase is kept: that of the first word which a question does not leave
  /// out.
  private char letter(String phrase) {
    for (String word : phrase.replace('-', ' ').split(" ", -1)) {
      if (!words.isNoise(word)) {
        return first(word);
      }
    }
    return first(phrase);
  }

  private static char first(String word) {
    char letter = word.isEmpty() ? ' ' : Character.toLowerCase(word.charAt(0));
    String bare = letter < FIRST_ACCENTED ? "" : Letters.bare(String.valueOf(letter));
    return bare.isEmpty() ? letter : bare.charAt(0);
  }

  private Phrases phrases(char letter) {
    return read.computeIfAbsent(letter, this::read);
  }

  private Phrases read(char letter) {
    Map<List<String>, List<String>> byTerms = new HashMap<>();
    Map<String, Integer> longest = new HashMap<>();
    for (String phrase : byLetter.getOrDefault(letter, List.of())) {
      List<String> asAsked = asAsked(phrase);
      if (!asAsked.isEmpty()) {
        byTerms.computeIfAbsent(asAsked, terms -> new ArrayList<>()).add(phrase);
        longest.merge(asAsked.getFirst(), asAsked.size(), Math::max);
      }
    }
    return new Phrases(byTerms, longest);
  }

  /// The terms of a phrase as a question has them, which leaves small words out; all of them where
  /// little would be left.
  private List<String> asAsked(String phrase) {
    List<String> said =
        Tokens.of(phrase, language).stream()
            .filter(token -> !words.isNoise(token.written()))
            .map(Token::term)
            .toList();
    return said.size() > 1 ? said : Tokens.termsOfName(phrase, language);
  }

  /// The letters of phrases that may begin with a word: an analyzer may take its first off.
  private static char[] letters(Token word) {
    char written = first(word.written());
    char term = first(word.term());
    return written == term ? new char[] {term} : new char[] {written, term};
  }

  /// How many tokens the longest phrase of the thesaurus has that begins at `at`; 0 for none.
  int longestAt(List<Token> tokens, int at) {
    int found = 0;
    for (char letter : letters(tokens.get(at))) {
      Phrases phrases = phrases(letter);
      int longest = phrases.longest().getOrDefault(tokens.get(at).term(), 0);
      List<String> some = new ArrayList<>(longest);
      for (int i = at; i < tokens.size() && some.size() < longest; i++) {
        some.add(tokens.get(i).term());
        if (some.size() > found && phrases.byTerms().containsKey(some)) {
          found = some.size();
        }
      }
    }
    return found;
  }

  /// The wordings of a phrase that [#longestAt] found; none of any other.
  List<List<String>> of(List<Token> phrase) {
    List<String> asked = phrase.stream().map(Token::term).toList();
    Set<List<String>> wordings = new LinkedHashSet<>();
    for (char letter : letters(phrase.getFirst())) {
      phrases(letter)
          .byTerms()
          .getOrDefault(asked, List.of())
          .forEach(one -> wordings(one).forEach(wordings::add));
    }
    return List.copyOf(wordings);
  }

  private Stream<List<String>> wordings(String phrase) {
    return written.getOrDefault(phrase, List.of()).stream()
        .map(word -> terms.computeIfAbsent(word, w -> Tokens.termsOfName(w, language)));
  }

  /// The wordings of the words of the thesaurus that a word is a slip of the pen away from; its
  /// first letter is never wrong.
  List<List<String>> near(Token word) {
    String term = word.term();
    int slips = Spelling.slips(term);
    if (term.length() < MIN_MISSPELT) {
      return List.of();
    }
    List<List<String>> near = new ArrayList<>();
    for (char letter : letters(word)) {
      phrases(letter)
          .byTerms()
          .forEach((key, phrases) -> {
            String other = key.getFirst();
            if (key.size() == 1
                && Spelling.slips(other) > 0
                && Math.abs(other.length() - term.length()) <= slips
                && EditDistance.of(term, other, slips) <= slips) {
              phrases.stream().flatMap(this::wordings).forEach(near::add);
            }
          });
    }
    return near;
  }
}
