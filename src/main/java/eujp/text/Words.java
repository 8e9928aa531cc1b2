package eujp.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a text into the words that a quotation must keep, the same way in every language: no word
/// is dropped, no ending cut.
///
/// - A word is a run of letters and digits, with apostrophes inside it, and with the marks inside a
///   number (`2.5`, `1,000`, `4:51`, `6/7`). A non-breaking space between thousands is none.
/// - Chinese characters and hiragana are a word each; a run of katakana is one.
/// - A sign that means something (`%`, `€`, `+`, `&`, `²`, a minus, a question mark) is a word; but
///   in a unit or a formula (`m²`, `CO₂`) a figure is part of the word, as `m2` and `CO2` are
///   written.
/// - All else (spaces, quotation marks, dashes, hyphens, other punctuation, invisible characters)
///   only parts words.
///
/// Forms are compared in NFKC, which undoes ligatures and full-width forms.
public final class Words {
  private static final String APOSTROPHES = "'’‘ʼ＇´`";
  private static final String NUMBER_MARKS = ".,:/٫";
  private static final String THIN_SPACES = "\u00A0\u202F\u2009";
  private static final String SIGNS = "%‰&§@#?";
  private static final String MARKUP = "<>|~^`";
  private static final String MINUS_SIGNS = "-‐‑–";
  private static final String HALF_WIDTH_VOICING = "\uFF9E\uFF9F";
  private static final int GREEK_QUESTION_MARK = 0x37E;
  private static final int GROUP = 3;
  private static final String POWERS_OF_UNITS = "²³";
  private static final String FIGURES_OF_FORMULAS = "₀₁₂₃₄₅₆₇₈₉";
  private static final int MAX_UNIT = 2;

  private enum Shape {
    LETTERS,
    KATAKANA,
    CHARACTER,
    SIGN,
    INVISIBLE,
    BETWEEN
  }

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private Shape open = Shape.BETWEEN;
  private int start;
  private int end;

  private Words(String text) {
    this.text = text;
  }

  /// The words of a text, in their order.
  public static List<Word> of(String text) {
    Words splitter = new Words(text);
    splitter.split();
    return splitter.words;
  }

  private void split() {
    for (int i = 0; i < text.length(); ) {
      int next = clusterEnd(i);
      int character = text.codePointAt(i);
      Shape shape = shape(character, i);
      switch (shape) {
        case INVISIBLE -> {}
        case BETWEEN -> {
          if (!joins(i)) {
            close();
          } else if (THIN_SPACES.indexOf(character) < 0) {
            form.append(APOSTROPHES.indexOf(character) >= 0 ? '\'' : (char) character);
          }
        }
        case SIGN, CHARACTER -> {
          close();
          add(shape, i, next);
          close();
        }
        case LETTERS, KATAKANA -> {
          if (shape != open) {
            close();
          }
          add(shape, i, next);
        }
      }
      i = next;
    }
    close();
  }

  private void add(Shape shape, int from, int to) {
    if (open == Shape.BETWEEN) {
      open = shape;
      start = from;
    }
    String written = text.substring(from, to);
    form.append(isFigureOfUnit(from) ? Forms.of(written, Normalizer.Form.NFKC) : fold(written));
    end = to;
  }

  private void close() {
    if (open != Shape.BETWEEN) {
      words.add(new Word(form.toString(), start, end));
      form.setLength(0);
      open = Shape.BETWEEN;
    }
  }

  /// The end of a character with all that combines with it.
  private int clusterEnd(int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length() && combines(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  private static boolean combines(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> HALF_WIDTH_VOICING.indexOf(character) >= 0;
    };
  }

  private Shape shape(int character, int at) {
    int type = Character.getType(character);
    if (type == Character.FORMAT) {
      return Shape.INVISIBLE;
    }
    if (isFigureOfUnit(at)) {
      return Shape.LETTERS;
    }
    if (isSign(character, type) || isMinus(character, at)) {
      return Shape.SIGN;
    }
    if (!Character.isAlphabetic(character) && !Character.isDigit(character)) {
      return Shape.BETWEEN;
    }
    if (character < 0x3000) {
      return Shape.LETTERS;
    }
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA -> Shape.CHARACTER;
      case KATAKANA -> Shape.KATAKANA;
      // The long vowel mark belongs to both kana.
      default -> character == 'ー' || character == 'ｰ' ? Shape.KATAKANA : Shape.LETTERS;
    };
  }

  private static boolean isSign(int character, int type) {
    return switch (type) {
      case Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL, Character.OTHER_NUMBER -> true;
      case Character.MATH_SYMBOL -> MARKUP.indexOf(character) < 0;
      default ->
          character == GREEK_QUESTION_MARK
              || character == '？'
              || character == '％'
              || character == '＆'
              || SIGNS.indexOf(character) >= 0;
    };
  }

  /// Whether a raised or lowered figure stands right behind letters with which it makes a unit or a
  /// formula; behind longer words what is raised may mark a note.
  private boolean isFigureOfUnit(int at) {
    boolean behindLetters =
        open == Shape.LETTERS && end == at && at > 0 && Character.isLetter(text.charAt(at - 1));
    return behindLetters
        && (FIGURES_OF_FORMULAS.indexOf(text.charAt(at)) >= 0
            || (POWERS_OF_UNITS.indexOf(text.charAt(at)) >= 0 && form.length() <= MAX_UNIT));
  }

  /// A hyphen or dash with a space before it and a digit right after it.
  private boolean isMinus(int character, int at) {
    return MINUS_SIGNS.indexOf(character) >= 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1))
        && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
  }

  /// Whether the mark at a place stands inside a word.
  private boolean joins(int at) {
    if (open != Shape.LETTERS || end != at || at + 1 >= text.length()) {
      return false;
    }
    char mark = text.charAt(at);
    boolean digits =
        Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    if (APOSTROPHES.indexOf(mark) >= 0) {
      return Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
    }
    return digits
        && (NUMBER_MARKS.indexOf(mark) >= 0
            || (THIN_SPACES.indexOf(mark) >= 0 && digitsFrom(at + 1) == GROUP));
  }

  private int digitsFrom(int at) {
    int to = at;
    while (to < text.length() && to <= at + GROUP && Character.isDigit(text.charAt(to))) {
      to++;
    }
    return to - at;
  }

  /// One form for what looks alike: NFKC in lower case; Greek's final sigma, the German sharp s,
  /// the Romanian letters with a cedilla and the minus signs as their other spellings.
  private static String fold(String cluster) {
    if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
      return String.valueOf(Character.toLowerCase(cluster.charAt(0)));
    }
    if (Character.getType(cluster.codePointAt(0)) == Character.OTHER_NUMBER) {
      return cluster;
    }
    String lower = Forms.of(cluster, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "ς" -> "σ";
      case "ß" -> "ss";
      case "ş" -> "ș";
      case "ţ" -> "ț";
      case "-", "‐", "‑", "–" -> "−";
      default -> lower;
    };
  }
}
