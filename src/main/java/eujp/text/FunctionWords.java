package eujp.text;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The small words of the official languages of the European Union: articles, prepositions,
/// conjunctions, pronouns, auxiliaries.
public final class FunctionWords {
  private static final WordTable WORDS = WordTable.in(FunctionWords.class, "function-words.txt");
  private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private FunctionWords() {}

  /// Those of a language in lower case; none where the file has none.
  ///
  /// @param language ISO 639-1
  public static Set<String> of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, code -> Set.copyOf(WORDS.words(code, "function")));
  }
}
