package eujp.question;

import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// The thesaurus of one language in the terms of its analyzer.
final class Synonyms {
  /// Shorter words are more likely other words, spelt right, than slips of the pen.
  private static final int MIN_MISSPELT = 7;

  private final Map<List<String>, List<List<String>>> wordings = new HashMap<>();
  private int longest;

  private Synonyms() {}

  static Synonyms of(Thesaurus thesaurus, String language) {
    Synonyms synonyms = new Synonyms();
    thesaurus
        .between(language, language)
        .forEach((key, words) -> {
          List<String> terms = asAsked(key, language);
          synonyms.longest = Math.max(synonyms.longest, terms.size());
          synonyms
              .wordings
              .computeIfAbsent(terms, k -> new ArrayList<>())
              .addAll(words.stream().map(word -> Tokens.termsOfName(word, language)).toList());
        });
    return synonyms;
  }

  /// The terms of a phrase as a question has them, which leaves small words out; all of them where
  /// little would be left.
  private static List<String> asAsked(String key, String language) {
    QuestionWords words = QuestionWords.of(language);
    List<String> said =
        Tokens.of(key, language).stream()
            .filter(token -> !words.isNoise(token.written()))
            .map(Token::term)
            .toList();
    return said.size() > 1 ? said : Tokens.termsOfName(key, language);
  }

  /// How many tokens the longest phrase of the thesaurus has that begins at `at`; 0 for none.
  int longestAt(List<Token> tokens, int at) {
    List<String> terms = new ArrayList<>();
    int found = 0;
    for (int i = at; i < tokens.size() && terms.size() < longest; i++) {
      terms.add(tokens.get(i).term());
      if (wordings.containsKey(terms)) {
        found = terms.size();
      }
    }
    return found;
  }

  List<List<String>> of(List<String> terms) {
    return wordings.getOrDefault(terms, List.of());
  }

  /// The wordings of the words of the thesaurus that a term is a slip of the pen away from.
  List<List<String>> near(String term) {
    int slips = Spelling.slips(term);
    if (term.length() < MIN_MISSPELT || longest == 0) {
      return List.of();
    }
    CharacterRunAutomaton misspelt =
        new CharacterRunAutomaton(
            Operations.determinize(
                new LevenshteinAutomata(term, true).toAutomaton(slips),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    List<List<String>> near = new ArrayList<>();
    wordings.forEach((key, words) -> {
      if (key.size() == 1 && Spelling.slips(key.getFirst()) > 0 && misspelt.run(key.getFirst())) {
        near.addAll(words);
      }
    });
    return near;
  }
}
