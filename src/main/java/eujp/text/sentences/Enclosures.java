package eujp.text.sentences;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// The places of a text inside brackets, and inside quotation marks that stand within a sentence:
/// there no sentence ends.
///
/// A quotation stands within a sentence that goes on behind it, as in `“One. Two,” she said`, or
/// that began before it, unless a colon introduces it. Otherwise its sentences are sentences of
/// their own. A mark that is not closed in its line encloses nothing.
final class Enclosures {
  /// Beyond, what stands between two marks is cut into its sentences; and the marks may be a slip.
  private static final int MAX_CHARS = 600;

  /// Blanks and closing marks in a row; where there are more, they are no text.
  private static final int MAX_SKIPPED = 16;

  private static final String OPENERS = "([{（［【〔〈《「『«»“”„‘‚‹›\"'";

  /// The first of them.
  private static final String BRACKETS = "([{（［【〔〈《";

  /// What closes it, for each of the openers.
  private static final String[] CLOSERS = {
    ")", "]", "}", "）", "］", "】", "〕", "〉", "》", "」", "』", "»", "«»", "”", "”", "“”", "’", "‘’",
    "›", "‹›", "\"", "'"
  };

  private static final String SINGLE = "'’‘";
  private static final String CLOSING = ")]}）］】〕〉》」』»”’›\"";
  private static final String ENDS = ".!?…。！？;\u037E";
  private static final String SIGNS = ",.;:!?…\u037E";

  private final String text;
  private final BitSet inside = new BitSet();
  private final BitSet closing = new BitSet();

  /// The places of the marks that are open, the outermost first.
  private final int[] open;

  /// How many of each mark are open.
  private final int[] count = new int[OPENERS.length()];

  private int depth;

  private Enclosures(String text) {
    this.text = text;
    this.open = new int[(int) text.chars().filter(c -> OPENERS.indexOf(c) >= 0).count()];
  }

  /// Those of a text, in linear time.
  static Enclosures of(String text) {
    Enclosures enclosures = new Enclosures(text);
    for (int i = 0; i < text.length(); i++) {
      enclosures.see(i);
    }
    return enclosures;
  }

  /// Whether a place is inside, so that no sentence ends before the character there.
  boolean contain(int place) {
    return inside.get(place);
  }

  /// Whether a mark closes what another opened.
  boolean closeAt(int place) {
    return closing.get(place);
  }

  private void see(int at) {
    char mark = text.charAt(at);
    if (mark == '\n') {
      depth = 0;
      Arrays.fill(count, 0);
      return;
    }
    boolean single = SINGLE.indexOf(mark) >= 0;
    int closed = single && !closesSingle(at) ? -1 : openerClosedBy(mark);
    if (closed >= 0) {
      close(closed, at);
    } else if (OPENERS.indexOf(mark) >= 0 && !(single && !opensSingle(at))) {
      open[depth++] = at;
      count[OPENERS.indexOf(mark)]++;
    }
  }

  /// Whether a single mark is none of an apostrophe before a word.
  private boolean opensSingle(int at) {
    return !isWord(at - 1) && isWord(at + 1);
  }

  /// Whether a single mark is no apostrophe behind a word: it has a sign on one side.
  private boolean closesSingle(int at) {
    return !isWord(at + 1)
        && (isOneOf(SIGNS, at - 1) || (isWord(at - 1) && isOneOf(SIGNS, at + 1)));
  }

  private boolean isWord(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /// The kind of mark that is open and that this one closes, the likeliest first; -1 for none.
  private int openerClosedBy(char mark) {
    for (int kind = 0; kind < CLOSERS.length; kind++) {
      if (count[kind] > 0 && CLOSERS[kind].indexOf(mark) >= 0) {
        return kind;
      }
    }
    return -1;
  }

  private void close(int kind, int at) {
    int start;
    int other;
    do {
      start = open[--depth];
      other = OPENERS.indexOf(text.charAt(start));
      count[other]--;
    } while (other != kind);
    closing.set(at);
    if (at - start <= MAX_CHARS && (kind < BRACKETS.length() || isWithin(start, at))) {
      inside.set(start + 1, at + 1);
    }
  }

  /// Whether a quotation stands within a sentence.
  private boolean isWithin(int start, int end) {
    int last = skip(end - 1, -1, at -> isBlank(at) || isOneOf(CLOSING, at));
    int next = skip(end + 1, 1, at -> isOneOf(CLOSING, at));
    int behind = skip(next, 1, at -> isOneOf(ENDS, at));
    boolean ended = isOneOf(ENDS, last) || behind > next;
    int follows = skip(behind, 1, this::isBlank);
    if (follows < text.length()
        && text.charAt(follows) != '\n'
        && (!ended || follows == behind || Sentences.goesOnAt(text, follows))) {
      return true;
    }
    int before = skip(start - 1, -1, this::isBlank);
    return isWord(before) || isOneOf(",", before);
  }

  /// The first place from one on, in a direction, where something does not hold.
  private int skip(int from, int step, IntPredicate holds) {
    int at = from;
    for (int i = 0; i < MAX_SKIPPED && holds.test(at); i++) {
      at += step;
    }
    return at;
  }

  private boolean isOneOf(String marks, int at) {
    return at >= 0 && at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isBlank(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
