package eujp.release.source;

import java.util.regex.Pattern;

/// A small raised number or sign that may be the mark of a footnote, or an exponent.
public final class NoteMark {
  private static final Pattern MARK =
      Pattern.compile("^[\\[(]?+(?:\\d{1,2}(?:, ?\\d{1,2}){0,4}+|[*†‡]{1,3}|※\\d{0,2})[\\])]?+$");

  private static final Pattern BASE = Pattern.compile("(?<![\\d.,])(?:2|10)$");

  /// Units, formulas and variables are shorter: *km*, *CO*, *m*.
  private static final int MIN_LETTERS = 3;

  private static final String AFTER_A_CLAUSE = ".,;:!?…)]”’\"»。、」』）";

  private NoteMark() {}

  /// Whether raised words can be the mark of a note at all.
  public static boolean mayBe(String raised) {
    return MARK.matcher(raised).matches();
  }

  /// Whether what is raised behind a text is a mark: behind a word, a clause, a quotation or a
  /// number, and not behind a unit or a base of powers: *10²*.
  public static boolean is(String before, String raised) {
    if (before.isEmpty() || !mayBe(raised)) {
      return false;
    }
    if (Character.isDigit(before.charAt(before.length() - 1))) {
      return !BASE.matcher(before).find();
    }
    int letters = 0;
    int i = before.length();
    while (i > 0 && letters < MIN_LETTERS && Character.isLetter(before.codePointBefore(i))) {
      i -= Character.charCount(before.codePointBefore(i));
      letters++;
    }
    return letters >= MIN_LETTERS
        || AFTER_A_CLAUSE.indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
