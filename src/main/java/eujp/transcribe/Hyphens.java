package eujp.transcribe;

import eujp.text.CommonWords;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Words of a text that are torn at a hyphen, mended as the text itself or its language writes
/// them.
final class Hyphens {
  private static final WordTable WORDS = WordTable.in(Hyphens.class, "torn-words.txt");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}-]++");
  private static final String MARKS = "-\u2010\u00AD";

  private final String language;
  private final Set<String> words = new HashSet<>();

  /// The hyphens of a text.
  ///
  /// @param lines of the text
  /// @param language ISO 639-1, or empty where it is not known
  Hyphens(List<String> lines, String language) {
    this.language = language;
    addWords(lines);
  }

  /// A line and the next as one.
  ///
  /// @param remark what is uncertain in it
  record Mended(String line, Optional<String> remark) {}

  /// Whether a line ends in a hyphen behind a letter or a digit.
  static boolean isAtEndOf(String line) {
    int last = line.length() - 1;
    return last > 0
        && MARKS.indexOf(line.charAt(last)) >= 0
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private static String joined(String before, String after) {
    return "'%s-' and '%s' are joined to one word".formatted(before, after);
  }

  /// Notes the words of the text, but not the halves of those that are torn.
  private void addWords(List<String> lines) {
    boolean half = false;
    for (String line : lines) {
      List<String> found = new ArrayList<>(Arrays.asList(GAPS.split(line.strip(), -1)));
      if (half && !found.isEmpty()) {
        found.removeFirst();
      }
      half = isAtEndOf(line.strip());
      if (half && !found.isEmpty()) {
        found.removeLast();
      }
      for (String one : found) {
        String word = small(one);
        words.add(word);
        words.addAll(Arrays.asList(word.split("-", -1)));
      }
    }
  }

  /// Two lines as one, of which the first ends in a hyphen.
  Mended mended(String line, String next) {
    int last = line.length() - 1;
    String cut = line.substring(0, last);
    if (line.charAt(last) == '\u00AD') {
      return new Mended(cut + next, Optional.empty());
    }
    String head = lastToken(cut);
    String tail = firstToken(next);
    String before = head.substring(head.lastIndexOf('-') + 1);
    String after = tail.indexOf('-') < 0 ? tail : tail.substring(0, tail.indexOf('-'));
    if (after.isEmpty() || !Character.isLowerCase(after.codePointAt(0))) {
      return new Mended(line + next, Optional.empty());
    }
    boolean parted = stands(head + "-" + tail) || stands(before + "-" + after);
    boolean whole = isWord(before) && (stands(head + tail) || stands(before + after));
    boolean isCompound = before.length() < head.length();
    if (!parted && !isCompound && tail.equals(after) && is("suspends", after)) {
      return new Mended(line + " " + next, Optional.empty());
    }
    if (!isWord(before) || (parted && !whole)) {
      return new Mended(line + next, Optional.empty());
    }
    boolean parts = isKnown(before) && isKnown(after);
    boolean common = isKnown(before + after) && !(isCompound && parts);
    if (whole || common) {
      return new Mended(cut + next, Optional.of(joined(before, after)));
    }
    if (isCompound ? parts : is("prefix", before) && isKnown(after)) {
      return new Mended(line + next, Optional.empty());
    }
    return isCompound || parts || is("prefix", before)
        ? new Mended(
            line + next,
            Optional.of("'%s-' and '%s' are joined with their hyphen".formatted(before, after)))
        : new Mended(cut + next, Optional.of(joined(before, after)));
  }

  private boolean is(String name, String word) {
    return WORDS.words(language, name).contains(small(word));
  }

  private boolean stands(String word) {
    return words.contains(small(word));
  }

  /// Whether a word stands elsewhere in the text, or is common in its language.
  private boolean isKnown(String word) {
    return stands(word) || CommonWords.isCommon(small(word), language);
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isWord(String letters) {
    return letters.codePoints().allMatch(Character::isLetter)
        && !letters.equals(letters.toUpperCase(Locale.ROOT));
  }

  /// The word at the end of a text, with those that hyphens join to it.
  private static String lastToken(String text) {
    int start = text.length();
    while (start > 0 && isOfToken(text.charAt(start - 1))) {
      start--;
    }
    return unhyphened(text.substring(start));
  }

  /// The word at the head of a text, with those that hyphens join to it.
  private static String firstToken(String text) {
    int end = 0;
    while (end < text.length() && isOfToken(text.charAt(end))) {
      end++;
    }
    String token = text.substring(0, end);
    return token.endsWith("-") ? token.substring(0, token.length() - 1) : token;
  }

  private static boolean isOfToken(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static String unhyphened(String token) {
    return token.startsWith("-") ? token.substring(1) : token;
  }
}
