package eujp.extract.numbers;

import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.WordTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The things that a language's words behind numbers mean, so that *500 firms* and *500社* are known
/// to count the same: `counted-things.txt`.
public final class CountedThings {
  private static final WordTable TABLE = WordTable.in(CountedThings.class, "counted-things.txt");
  private static final Lazy<Map<String, String>> KINDS = new Lazy<>(CountedThings::kinds);
  private static final Map<String, CountedThings> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// Words behind a number among which what it counts is looked for: *14 new landing stations*.
  private static final int MAX_WORDS = 4;

  private static final int MAX_WORD = 40;
  private static final int MAX_GAP = 2;

  /// People leave accents out; shorter beginnings are then those of other words.
  private static final int MIN_TYPED = 5;

  private final boolean japanese;
  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<String, Set<String>> beginnings = new HashMap<>();

  private CountedThings(String language) {
    japanese = language.equals("ja");
    for (String thing : TABLE.names(language)) {
      for (String word : TABLE.words(language, thing)) {
        boolean begins = word.endsWith("*");
        String form = begins ? word.substring(0, word.length() - 1) : word;
        Map<String, Set<String>> forms = begins ? beginnings : whole;
        forms.computeIfAbsent(form, _ -> new HashSet<>()).add(thing);
        String typed = Letters.typed(form, language);
        if (!begins || typed.length() >= MIN_TYPED) {
          forms.computeIfAbsent(typed, _ -> new HashSet<>()).add(thing);
        }
      }
    }
  }

  /// What a thing is a kind of.
  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String pair : TABLE.words("any", "kind")) {
      int equals = pair.indexOf('=');
      kinds.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return kinds;
  }

  /// How what one number counts stands to what another does.
  public enum Likeness {
    SAME,
    /// One is of the other kind: *experts* and *people*.
    KIND,
    OTHER,
    /// Of one of them it is not known what it counts.
    UNKNOWN
  }

  /// What a number counts, as names that are the same in all languages; empty where no word near it
  /// is known.
  ///
  /// @param start where in the text its digits or words begin
  /// @param end where they end, exclusive
  /// @param language ISO 639-1
  public static Set<String> near(String text, int start, int end, String language) {
    CountedThings words = BY_LANGUAGE.computeIfAbsent(language, CountedThings::new);
    return words.japanese ? words.nearJapanese(text, start, end) : words.behind(text, end);
  }

  /// Compares what two numbers count.
  public static Likeness likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Likeness.UNKNOWN;
    }
    if (one.stream().anyMatch(other::contains)) {
      return Likeness.SAME;
    }
    return isKindOf(one, other) || isKindOf(other, one) ? Likeness.KIND : Likeness.OTHER;
  }

  private static boolean isKindOf(Set<String> one, Set<String> other) {
    return KINDS.get().entrySet().stream()
        .anyMatch(kind -> one.contains(kind.getKey()) && other.contains(kind.getValue()));
  }

  /// The words for things in a language, in lower case; of some the beginning alone.
  ///
  /// @param language ISO 639-1
  public static Set<String> words(String language) {
    CountedThings things = BY_LANGUAGE.computeIfAbsent(language, CountedThings::new);
    Set<String> words = new HashSet<>(things.whole.keySet());
    words.addAll(things.beginnings.keySet());
    return words;
  }

  private Set<String> behind(String text, int from) {
    int at = from;
    for (int words = 0; words < MAX_WORDS; words++) {
      int gap = at;
      while (gap < text.length() && gap - at < MAX_GAP && isBetween(text.charAt(gap))) {
        gap++;
      }
      int end = SpelledNumbers.wordEnd(text, gap);
      if (end == gap || end - gap > MAX_WORD) {
        return Set.of();
      }
      String word = text.substring(gap, end).toLowerCase(Locale.ROOT);
      int next = SpelledNumbers.wordEnd(text, Math.min(text.length(), end + 1));
      Set<String> things =
          next > end + 1 && next - end <= MAX_WORD
              ? whole.getOrDefault(
                  word + "-" + text.substring(end + 1, next).toLowerCase(Locale.ROOT), Set.of())
              : Set.of();
      things = things.isEmpty() ? of(word) : things;
      if (!things.isEmpty()) {
        return things;
      }
      at = end;
    }
    return Set.of();
  }

  private static boolean isBetween(char c) {
    return Character.isSpaceChar(c) || c == '’' || c == '\'';
  }

  /// The things that a word means, by the longest beginning that is known.
  private Set<String> of(String word) {
    Set<String> exact = whole.getOrDefault(word, Set.of());
    for (int end = word.length(); exact.isEmpty() && end > 1; end--) {
      exact = beginnings.getOrDefault(word.substring(0, end), Set.of());
    }
    return exact;
  }

  /// Japanese counts behind the digits, and names what is counted before them or behind *no*:
  /// 専門家230人, 3件の覚書.
  private Set<String> nearJapanese(String text, int start, int end) {
    Set<String> things = new LinkedHashSet<>();
    for (int length = MAX_WORDS; length > 0 && things.isEmpty(); length--) {
      if (end + length <= text.length()) {
        things.addAll(whole.getOrDefault(text.substring(end, end + length), Set.of()));
        int behind = end + length + 1;
        if (!things.isEmpty() && behind <= text.length() && text.charAt(behind - 1) == 'の') {
          things.addAll(longest(text, behind, true));
        }
      }
    }
    Set<String> before = longest(text, start, false);
    return before.isEmpty() ? things : before;
  }

  private Set<String> longest(String text, int at, boolean behind) {
    for (int length = MAX_WORDS; length > 1; length--) {
      int from = behind ? at : at - length;
      if (from >= 0 && from + length <= text.length()) {
        Set<String> things = whole.getOrDefault(text.substring(from, from + length), Set.of());
        if (!things.isEmpty()) {
          return things;
        }
      }
    }
    return Set.of();
  }
}
