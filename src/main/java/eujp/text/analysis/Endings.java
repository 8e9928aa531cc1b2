package eujp.text.analysis;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/// What names carry that are not written like words: `EU:n`, `EU's`, `ELi`.
public final class Endings {
  /// Letters of such an ending; what is longer is a word.
  private static final int MAX_ENDING = 5;

  private static final int MIN_NAME = 2;
  private static final String MARKS = ":'’";

  /// Capitals and an ending in small letters, which no other word has.
  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}{2,8})\\p{Ll}{1,5}(?![\\p{L}\\p{N}])");

  private Endings() {}

  /// A term without an ending behind a colon or an apostrophe.
  public static String cut(String term) {
    for (int i = MIN_NAME; i < term.length(); i++) {
      if (MARKS.indexOf(term.charAt(i)) >= 0) {
        return term.length() - i - 1 <= MAX_ENDING ? term.substring(0, i) : term;
      }
    }
    return term;
  }

  /// A text in which no ending stands on capitals.
  public static Reader withoutOnCapitals(Reader text) {
    return new PatternReplaceCharFilter(ACRONYM, "$1", text);
  }
}
