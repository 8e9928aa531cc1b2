package eujp.extract.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Phrases that are looked for in a text, each with a number that it stands for.
///
/// The last word of a phrase may be a beginning (`kwarta*`) or an ending (`*ed`). To look one up
/// takes time in proportion to its length, whatever the number of phrases.
final class Phrases {
  /// What was found.
  ///
  /// @param end the token behind it
  /// @param value what it stands for
  record Found(int end, int value) {
    boolean isNone() {
      return end < 0;
    }
  }

  static final Found NONE = new Found(-1, 0);

  private static final int MAX_WORD_CHARS = 40;

  private final Map<String, Phrases> next = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> endings = new HashMap<>();
  private final boolean characters;
  private boolean ends;
  private int value;

  /// @param characters whether texts have a token for each character
  Phrases(boolean characters) {
    this.characters = characters;
  }

  /// Adds phrases that stand for the same; of those that are there already the first stays.
  void addAll(List<String> phrases, int stands) {
    phrases.forEach(phrase -> add(phrase, stands));
  }

  void add(String phrase, int stands) {
    boolean beginning = phrase.endsWith("*");
    boolean ending = phrase.startsWith("*");
    DateText words = new DateText(phrase.replace("*", ""), characters);
    Phrases node = this;
    for (int i = 0; i < words.size(); i++) {
      String word = words.at(i).text();
      if (i == words.size() - 1 && (beginning || ending)) {
        (beginning ? node.beginnings : node.endings).putIfAbsent(word, stands);
        return;
      }
      node = node.next.computeIfAbsent(word, one -> new Phrases(characters));
    }
    if (node != this && !node.ends) {
      node.ends = true;
      node.value = stands;
    }
  }

  /// The longest phrase that begins at a token.
  Found at(DateText text, int index) {
    Found found = NONE;
    Phrases node = this;
    for (int i = index; i < text.size(); i++) {
      String word = text.at(i).text();
      Integer open = node.open(word);
      if (open != null) {
        found = new Found(i + 1, open);
      }
      Phrases exact = node.next.get(word);
      if (exact == null) {
        break;
      }
      node = exact;
      if (node.ends) {
        found = new Found(i + 1, node.value);
      }
    }
    return found;
  }

  private @Nullable Integer open(String word) {
    int length = Math.min(word.length(), MAX_WORD_CHARS);
    if (!beginnings.isEmpty()) {
      for (int end = length; end > 0; end--) {
        Integer stands = beginnings.get(word.substring(0, end));
        if (stands != null) {
          return stands;
        }
      }
    }
    if (!endings.isEmpty()) {
      for (int start = 1; start < length; start++) {
        Integer stands = endings.get(word.substring(start));
        if (stands != null) {
          return stands;
        }
      }
    }
    return null;
  }

  /// The token behind the longest phrase that begins at a token; that token itself where none does.
  int skip(DateText text, int index) {
    Found found = at(text, index);
    return found.isNone() ? index : found.end();
  }

  /// Whether what begins at a token is a word by its beginning or ending alone.
  boolean isOpenAt(DateText text, int index) {
    String word = text.at(index).text();
    return open(word) != null && !next.containsKey(word);
  }

  /// Whether the whole of a phrase that is a beginning begins a word.
  boolean isAnyBeginningOf(String word) {
    return open(word) != null;
  }

  /// Adds the first words of all phrases to some words, and what only begins one to others.
  void gatherFirst(Set<String> words, Phrases beginningsToo) {
    words.addAll(next.keySet());
    beginningsToo.beginnings.putAll(beginnings);
  }

  boolean isEmpty() {
    return next.isEmpty() && beginnings.isEmpty() && endings.isEmpty();
  }

  boolean isAt(DateText text, int index) {
    return !at(text, index).isNone();
  }
}
