package eujp.extract.dates;

import eujp.extract.dates.DateToken.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text in tokens: words, numbers, signs and line breaks, without the blanks.
///
/// Japanese, which writes no blanks, has a token for each character and each number.
final class DateText {
  private static final String APOSTROPHES = "'’‘ʼ`´′＇";
  private static final String DASHES = "-–—‑‐−～〜~－";
  private static final int NO_SIGN = -1;

  private final List<DateToken> tokens = new ArrayList<>();
  private final boolean characters;

  /// @param characters whether each character is a token of its own
  DateText(String text, boolean characters) {
    this.characters = characters;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c == '\n') {
        tokens.add(new DateToken(Sort.LINE_BREAK, "", at, end, false));
      } else if (Character.isDigit(c)) {
        at = number(text, at);
        continue;
      } else if (Character.isLetter(c)) {
        at = word(text, at);
        continue;
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        tokens.add(new DateToken(Sort.SIGN, sign(c), at, end, false));
      }
      at = end;
    }
  }

  private int number(String text, int start) {
    int end = start;
    StringBuilder digits = new StringBuilder();
    while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
      int c = text.codePointAt(end);
      digits.append(Character.digit(c, 10));
      end += Character.charCount(c);
    }
    tokens.add(new DateToken(Sort.NUMBER, digits.toString(), start, end, false));
    return end;
  }

  private int word(String text, int start) {
    int end = start;
    boolean capital = false;
    while (end < text.length() && isPartOfWord(text.codePointAt(end))) {
      int c = text.codePointAt(end);
      capital |= Character.isUpperCase(c);
      end += Character.charCount(c);
      if (characters) {
        break;
      }
    }
    String folded = text.substring(start, end).toLowerCase(Locale.ROOT);
    tokens.add(new DateToken(Sort.WORD, folded, start, end, capital));
    return end;
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String sign(int c) {
    if (oneOf(APOSTROPHES, c)) {
      return "'";
    }
    if (oneOf(DASHES, c)) {
      return "-";
    }
    return switch (c) {
      case '（' -> "(";
      case '）' -> ")";
      case '／' -> "/";
      case '．' -> ".";
      case '，' -> ",";
      default -> Character.toString(c);
    };
  }

  private static boolean oneOf(String signs, int c) {
    return signs.indexOf(c) > NO_SIGN;
  }

  int size() {
    return tokens.size();
  }

  /// The token at a place; behind the last and before the first stand line breaks.
  DateToken at(int index) {
    return index >= 0 && index < tokens.size()
        ? tokens.get(index)
        : new DateToken(Sort.LINE_BREAK, "", 0, 0, false);
  }

  boolean isNumber(int index) {
    return at(index).is(Sort.NUMBER);
  }

  boolean isWord(int index) {
    return at(index).is(Sort.WORD);
  }

  boolean isSign(int index, String sign) {
    return at(index).isSign(sign);
  }

  /// Whether a token follows the one before it without a blank.
  boolean isJoined(int index) {
    return index > 0 && index < tokens.size() && at(index - 1).end() == at(index).start();
  }

  /// Whether a token begins a sentence, as far as the sign before it tells.
  boolean beginsSentence(int index) {
    DateToken before = at(index - 1);
    return before.is(Sort.LINE_BREAK)
        || (before.is(Sort.SIGN) && ".!?:“„«»\"”(•*>'".contains(before.text()));
  }
}
