package eujp.transcribe;

import java.util.List;
import java.util.regex.Pattern;

/// Lines whose letters are set apart, as mastheads are: `P R E S S R E L E A S E`. Letters with one
/// blank between are a word, more blanks part words.
final class SpacedLetters {
  private static final Pattern LINE =
      Pattern.compile("^[\\p{L}\\p{N}][.,:;!?]?+(?:[ \\u00A0]++[\\p{L}\\p{N}&–-][.,:;!?]?+)++$");

  private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}+");
  private static final Pattern BLANK = Pattern.compile("[ \\u00A0]");

  /// Letters of the longest word of such a line at the least: *A B C* are three.
  private static final int MIN_LETTERS = 5;

  private SpacedLetters() {}

  /// The lines with such letters joined.
  ///
  /// @param remarks to which each line is added that was changed, counted from 1
  static List<String> joined(List<String> lines, List<Remark> remarks) {
    String[] joined = lines.toArray(String[]::new);
    for (int i = 0; i < joined.length; i++) {
      String words = joined(joined[i].strip());
      if (!words.equals(joined[i].strip())) {
        remarks.add(new Remark(i + 1, "letters that are set apart are read as words: " + words));
        joined[i] = words;
      }
    }
    return List.of(joined);
  }

  private static String joined(String line) {
    if (!LINE.matcher(line).matches()) {
      return line;
    }
    List<String> words =
        GAP.splitAsStream(line).map(word -> BLANK.matcher(word).replaceAll("")).toList();
    boolean isSpaced =
        words.stream()
            .anyMatch(word -> word.codePoints().filter(Character::isLetter).count() >= MIN_LETTERS);
    return isSpaced ? String.join(" ", words) : line;
  }
}
