package eujp.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// PhraseSet that are looked for at one place of a text, the longest first, without regard to case.
public final class PhraseSet {
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final Map<Character, List<String>> byLast = new HashMap<>();

  public PhraseSet(Collection<String> phrases) {
    for (String phrase : phrases) {
      if (!phrase.isEmpty()) {
        add(byFirst, phrase.charAt(0), phrase);
        add(byLast, phrase.charAt(phrase.length() - 1), phrase);
      }
    }
    List.of(byFirst, byLast)
        .forEach(map ->
            map.values()
                .forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed())));
  }

  private static void add(Map<Character, List<String>> map, char key, String phrase) {
    map.computeIfAbsent(Character.toLowerCase(key), c -> new ArrayList<>()).add(phrase);
  }

  /// How long the phrase is that begins at a place; 0 where none does. A phrase that ends with a
  /// letter is followed by none, but in Japanese.
  public int lengthAt(String text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    for (String phrase : byFirst.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
      int end = at + phrase.length();
      if (text.regionMatches(true, at, phrase, 0, phrase.length())
          && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)))) {
        return phrase.length();
      }
    }
    return 0;
  }

  /// How long the phrase is that ends before a place; 0 where none does.
  public int lengthBefore(String text, int end) {
    if (end <= 0) {
      return 0;
    }
    for (String phrase :
        byLast.getOrDefault(Character.toLowerCase(text.charAt(end - 1)), List.of())) {
      int start = end - phrase.length();
      if (start >= 0
          && text.regionMatches(true, start, phrase, 0, phrase.length())
          && (start == 0 || !joins(text.charAt(start - 1), text.charAt(start)))) {
        return phrase.length();
      }
    }
    return 0;
  }

  /// Whether two characters are of one word, in a script that parts words.
  private static boolean joins(char one, char other) {
    return isOfWord(one) && isOfWord(other);
  }

  /// Whether a character belongs to a word, in a script that parts words.
  public static boolean isOfWord(char c) {
    return c < FIRST_EAST_ASIAN && Character.isLetterOrDigit(c);
  }
}
