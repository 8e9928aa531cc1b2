package eujp.answer;

import eujp.text.Forms;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.WordTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A word of politeness that asks for nothing, in any language of `courtesies.txt`.
public enum Courtesy {
  THANKS,
  GREETING,
  FAREWELL;

  private static final WordTable WORDS = WordTable.in(Courtesy.class, "courtesies.txt");

  /// What may stand beside one: *very much*, *everybody*.
  private static final String BESIDE = "beside";

  /// A longer message says something else as well.
  private static final int MAX_MESSAGE = 100;

  private static final int MAX_WORDS_OF_PHRASE = 4;
  private static final String JAPANESE = "ja";
  private static final Lazy<Phrases> IN_JAPANESE = new Lazy<>(() -> Phrases.of(JAPANESE));

  /// The languages, in alphabetical order, that have a phrase which begins with a word.
  private static final Lazy<Map<String, List<Phrases>>> BY_FIRST_WORD =
      new Lazy<>(Courtesy::byFirstWord);

  /// The phrases of a language.
  ///
  /// @param courtesies each by its words, with a blank between them
  /// @param beside what may stand beside them
  /// @param longestFirst all of both, for a language without blanks
  private record Phrases(
      Map<String, Courtesy> courtesies, Set<String> beside, List<String> longestFirst) {
    static Phrases of(String language) {
      Map<String, Courtesy> courtesies = new HashMap<>();
      for (Courtesy courtesy : values()) {
        WORDS
            .words(language, courtesy.name().toLowerCase(Locale.ROOT))
            .forEach(phrase -> courtesies.put(folded(phrase), courtesy));
      }
      Set<String> beside = new HashSet<>();
      WORDS.words(language, BESIDE).forEach(phrase -> beside.add(folded(phrase)));
      return new Phrases(
          courtesies,
          beside,
          Stream.concat(courtesies.keySet().stream(), beside.stream())
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList());
    }

    private static String folded(String phrase) {
      return Japanese.isIn(phrase) ? phrase : String.join(" ", Letters.words(Letters.bare(phrase)));
    }

    /// The first courtesy of a message in words that has nothing else.
    Optional<Courtesy> only(List<String> words) {
      @Nullable Courtesy first = null;
      int at = 0;
      while (at < words.size()) {
        int end = Math.min(words.size(), at + MAX_WORDS_OF_PHRASE);
        String phrase = String.join(" ", words.subList(at, end));
        while (end > at && !courtesies.containsKey(phrase) && !beside.contains(phrase)) {
          end--;
          phrase = String.join(" ", words.subList(at, end));
        }
        if (end == at) {
          return Optional.empty();
        }
        first = first == null ? courtesies.get(phrase) : first;
        at = end;
      }
      return Optional.ofNullable(first);
    }

    /// The same for Japanese, which has no blanks.
    Optional<Courtesy> only(String letters) {
      @Nullable Courtesy first = null;
      int at = 0;
      while (at < letters.length()) {
        int from = at;
        Optional<String> phrase =
            longestFirst.stream().filter(one -> letters.startsWith(one, from)).findFirst();
        if (phrase.isEmpty()) {
          return Optional.empty();
        }
        first = first == null ? courtesies.get(phrase.get()) : first;
        at += phrase.get().length();
      }
      return Optional.ofNullable(first);
    }
  }

  /// The courtesy that a message is, if it is nothing else.
  public static Optional<Courtesy> of(String message) {
    if (message.length() > MAX_MESSAGE) {
      return Optional.empty();
    }
    String text = Forms.of(message, Normalizer.Form.NFKC);
    if (Japanese.isIn(text)) {
      String letters = String.join("", Letters.words(text)).replace("ー", "");
      return IN_JAPANESE.get().only(letters);
    }
    List<String> words = Letters.words(Letters.bare(text));
    String first = words.isEmpty() ? "" : words.getFirst();
    for (Phrases phrases : BY_FIRST_WORD.get().getOrDefault(first, List.of())) {
      Optional<Courtesy> only = phrases.only(words);
      if (only.isPresent()) {
        return only;
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<Phrases>> byFirstWord() {
    Map<String, List<Phrases>> byFirstWord = new HashMap<>();
    for (String language : WORDS.languages().stream().sorted().toList()) {
      Phrases phrases = Phrases.of(language);
      phrases.longestFirst().stream()
          .map(phrase -> phrase.split(" ", 2)[0])
          .distinct()
          .forEach(word -> byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(phrases));
    }
    return byFirstWord;
  }
}
