package eujp.transcribe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import eujp.speech.QuotationMarks;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.Span;
import eujp.text.WordTable;
import eujp.text.sentences.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells which lines of a plain text go on in the next.
///
/// A line does where the first word of the next would not have found room on it, whatever its
/// words. A shorter one does where they say so: it ends in an article or a preposition, the next
/// begins with a small letter, or a sentence has ended in it and another begun.
final class TornLines {
  /// How two lines that follow each other belong together.
  enum Tear {
    TORN,
    WHOLE,
    UNCLEAR
  }

  /// The width at which texts are wrapped, in columns; wider lines are paragraphs of their own.
  private static final int MIN_WIDTH = 40;

  private static final int MAX_WIDTH = 160;

  /// Columns by which a line of Japanese may be shorter, since some signs must not begin a line.
  private static final int HANGING = 4;

  /// Characters beyond which what has no end is a sentence, and no heading.
  private static final int MAX_HEADING = 100;

  /// Characters at the end of what goes before a line by which it is told.
  private static final int MAX_BEFORE = 2_000;

  /// Columns under which a line is a name or a label sooner than a piece of a sentence.
  private static final int MIN_COLUMNS = 20;

  /// Lines of a list without marks.
  private static final int MAX_LISTED = 20;

  /// The least share of small words among those of sentences.
  private static final double LEAST_SMALL = .1;

  /// The fewest words of a line that goes on behind its comma: *Dear Sirs,* does not.
  private static final int MIN_WORDS = 4;

  private static final WordTable WORDS = WordTable.in(TornLines.class, "torn-words.txt");

  /// What begins a line of a block of contacts.
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\+\\d|www\\.|[^\\s@]{1,64}+@|[^\\s:：]{1,20}+(?: [^\\s:：]{1,20}+)?+ ?+[:：])");

  private final List<String> lines;
  private final String language;
  private final int width;

  /// The lines of a text.
  ///
  /// @param language ISO 639-1, or empty where it is not known
  TornLines(List<String> lines, String language) {
    this.lines = lines;
    this.language = language;
    this.width = wrapped(lines);
  }

  /// The width at which the lines are wrapped; 0 where they are not.
  int width() {
    return width;
  }

  private static int wrapped(List<String> lines) {
    int[] widths =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(TornLines::columns).toArray();
    int widest = 0;
    for (int one : widths) {
      widest = Math.max(widest, one);
    }
    return widest >= MIN_WIDTH && widest <= MAX_WIDTH && widths.length > 2 ? widest : 0;
  }

  /// The columns that a line takes.
  static int columns(String line) {
    return line.stripTrailing().codePoints().map(TornLines::columns).sum();
  }

  private static int columns(int c) {
    int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  static boolean isWide(int c) {
    return columns(c) == 2;
  }

  static boolean endsSentence(String line) {
    String words = line.strip();
    return ".!?。！？”»」".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /// Whether lines between empty ones hold sentences, and not only names and labels.
  boolean isProse(int from, int to) {
    List<String> piece = lines.subList(from, to);
    String all = String.join(" ", piece);
    if (Japanese.is(all.strip().codePointAt(0)) || language.equals("ja")) {
      return all.indexOf('。') >= 0;
    }
    Set<String> small = FunctionWords.of(language);
    List<String> words = Letters.words(all);
    long found = words.stream().filter(word -> small.contains(lower(word))).count();
    return found >= LEAST_SMALL * words.size()
        && found > 0
        && piece.stream().anyMatch(line -> endsSentence(line) || sentences(line).size() > 1);
  }

  /// Whether a line goes on in the next.
  ///
  /// @param before what goes before the next without a break: the line, and those that go on in it
  /// @param runs whether they stand among sentences, or in an item of a list
  Tear tear(int at, String before, boolean runs) {
    String line = lines.get(at).strip();
    String next = lines.get(at + 1).strip();
    if (Hyphens.isAtEndOf(line) || (width > 0 && isFull(line, next))) {
      return Tear.TORN;
    }
    return isClosed(line)
        ? Tear.WHOLE
        : byWords(at, before.substring(Math.max(0, before.length() - MAX_BEFORE)), next, runs);
  }

  /// Whether a line is filled, or as good as filled, so that it is torn whatever its words.
  private boolean isFull(String line, String next) {
    if (2 * columns(line) >= width && begins(next) && !isClosed(line)) {
      return true;
    }
    if (Japanese.is(line.codePointBefore(line.length())) || isWide(next.codePointAt(0))) {
      return columns(line) + HANGING >= width;
    }
    int end = 0;
    while (end < next.length() && !Character.isWhitespace(next.charAt(end))) {
      end++;
    }
    return columns(line) + 1 + columns(next.substring(0, end)) > width;
  }

  private Tear byWords(int at, String before, String next, boolean runs) {
    if (endsInSmallWord(before)) {
      return Tear.TORN;
    }
    if (!runs
        || LABEL.matcher(next).lookingAt()
        || ToldFacts.isDateline(lines.get(at).strip(), language, LocalDate.EPOCH)) {
      return Tear.WHOLE;
    }
    if (begins(next)) {
      return isListed(at) ? Tear.UNCLEAR : Tear.TORN;
    }
    boolean isUnfinished =
        sentences(before).size() > 1
            || before.length() > MAX_HEADING
            || (",、".indexOf(before.charAt(before.length() - 1)) >= 0
                && (Japanese.isIn(before) || Letters.words(before).size() >= MIN_WORDS));
    if (isUnfinished) {
      boolean isWrapped = width > 0 || before.length() > lines.get(at).strip().length();
      return isWrapped ? Tear.TORN : Tear.UNCLEAR;
    }
    return width > 0 && columns(lines.get(at)) >= MIN_COLUMNS ? Tear.UNCLEAR : Tear.WHOLE;
  }

  /// Whether a line goes on with a word that begins no sentence.
  private static boolean begins(String next) {
    return Character.isLowerCase(next.codePointAt(0));
  }

  private static boolean isClosed(String line) {
    int last = line.codePointBefore(line.length());
    return endsSentence(line) || ":;：；".indexOf(last) >= 0 || QuotationMarks.isMark(last);
  }

  /// Whether a line stands in a list without marks: behind a line that ends in a colon.
  private boolean isListed(int at) {
    for (int i = at - 1; i >= Math.max(0, at - MAX_LISTED) && !lines.get(i).isBlank(); i--) {
      String line = lines.get(i).strip();
      if (isClosed(line)) {
        return ":：".indexOf(line.charAt(line.length() - 1)) >= 0;
      }
    }
    return false;
  }

  /// Whether the last word is one that needs another behind it, such as *of* or *The*; *IT* and
  /// *WHO* are names, and so is *Vitamin A*.
  private boolean endsInSmallWord(String before) {
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    String word = before.substring(start);
    if (!FunctionWords.of(language).contains(lower(word))
        || WORDS.words(language, "closes").contains(lower(word))) {
      return false;
    }
    if (word.equals(lower(word))) {
      return true;
    }
    List<Span> sentences = sentences(before);
    return sentences.size() > 1
        && sentences.getLast().start() == start
        && (word.length() == 1 || !word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private List<Span> sentences(String text) {
    return Sentences.of(text, language);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
