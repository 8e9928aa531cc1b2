package eujp.cite;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import eujp.release.Page;
import java.util.function.IntPredicate;

/// Where on a page a browser takes a word to begin or to end: as [UAX
/// #29](https://www.unicode.org/reports/tr29/) and, in Japanese, ICU's dictionary have it, so not
/// at the apostrophe of `l'Union`.
///
/// Another edition of the dictionary may part Japanese otherwise, so that a place beside a blank or
/// a mark is taken where one is near.
final class WordBounds {
  /// How many characters away a blank or a mark is near.
  private static final int NEAR = 24;

  /// Characters on each side of a place that tell whether a word ends there.
  private static final int CONTEXT = 256;

  private final Page page;
  private final String text;
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

  /// The piece of a line that `words` reads.
  private int from = -1;

  private int to = -1;

  WordBounds(Page page) {
    this.page = page;
    this.text = page.text();
  }

  /// The bound at a place or before it, in its line.
  int before(int place) {
    return backward(place, page.lineStart(place), this::isBound);
  }

  /// The bound at a place or after it, in its line.
  int after(int place) {
    return forward(place, page.lineEnd(place), this::isBound);
  }

  /// Where to end words that must go on to a place.
  ///
  /// @param most where they may end in any case
  int cutAfter(int place, int most) {
    int near = Math.min(most, place + NEAR);
    int cut = forward(place, near, this::isClear);
    return isClear(cut) || cut == most ? cut : forward(place, most, this::isBound);
  }

  /// Where to begin words that must begin at a place at the latest.
  ///
  /// @param least where they may begin in any case
  int cutBefore(int place, int least) {
    int near = Math.max(least, place - NEAR);
    int cut = backward(place, near, this::isClear);
    return isClear(cut) || cut == least ? cut : backward(place, least, this::isBound);
  }

  private static int forward(int place, int most, IntPredicate bound) {
    int found = place;
    while (found < most && !bound.test(found)) {
      found++;
    }
    return Math.min(found, most);
  }

  private static int backward(int place, int least, IntPredicate bound) {
    int found = place;
    while (found > least && !bound.test(found)) {
      found--;
    }
    return Math.max(found, least);
  }

  private boolean isClear(int place) {
    return (isEdge(place)
            || isApart(text.codePointBefore(place))
            || isApart(text.codePointAt(place)))
        && isBound(place);
  }

  private boolean isEdge(int place) {
    return place == 0
        || place == text.length()
        || text.charAt(place) == '\n'
        || text.charAt(place - 1) == '\n';
  }

  /// Whether no word has such a character inside, in any language.
  private static boolean isApart(int c) {
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || "、。，．・「」『』（）！？：；“”«»()".indexOf(c) >= 0;
  }

  private boolean isBound(int place) {
    if (isEdge(place)) {
      return true;
    }
    if (place < from || place > to || isNearEnd(place)) {
      read(place);
    }
    return words.isBoundary(place - from);
  }

  private boolean isNearEnd(int place) {
    return (place - from < CONTEXT / 2 && from > 0 && text.charAt(from - 1) != '\n')
        || (to - place < CONTEXT / 2 && to < text.length() && text.charAt(to) != '\n');
  }

  private void read(int place) {
    from = Math.max(page.lineStart(place), place - CONTEXT);
    to = Math.min(page.lineEnd(place), place + CONTEXT);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    words.setText(text.substring(from, to));
  }
}
