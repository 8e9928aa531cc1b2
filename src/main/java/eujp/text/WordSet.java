package eujp.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Words in lower case, of which one with a star stands for all that begin or end so:
/// `kommission*`, `*minister`.
public final class WordSet {
  /// A longer word is nobody's, and looking for its beginnings would take long.
  private static final int MAX_CHARS = 60;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private final boolean hasPairs;

  public WordSet(Collection<String> words) {
    for (String word : words) {
      if (word.endsWith("*")) {
        beginnings.add(word.substring(0, word.length() - 1));
      } else if (word.startsWith("*")) {
        endings.add(word.substring(1));
      } else {
        whole.add(word);
      }
    }
    hasPairs = whole.stream().anyMatch(word -> word.indexOf(' ') >= 0);
  }

  public boolean isEmpty() {
    return whole.isEmpty() && beginnings.isEmpty() && endings.isEmpty();
  }

  /// Whether it has a word, itself or by its beginning or end; several words only as they stand.
  ///
  /// @param word in lower case
  public boolean contains(String word) {
    if (whole.contains(word)) {
      return true;
    }
    boolean parts = !beginnings.isEmpty() || !endings.isEmpty();
    if (!parts || word.length() > MAX_CHARS || word.indexOf(' ') >= 0) {
      return false;
    }
    for (int i = 1; i <= word.length(); i++) {
      if (beginnings.contains(word.substring(0, i)) || endings.contains(word.substring(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it has two words that stand in a row.
  public boolean contains(String first, String second) {
    return hasPairs && whole.contains(first + " " + second);
  }
}
