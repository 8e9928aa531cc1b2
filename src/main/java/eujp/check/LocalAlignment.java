package eujp.check;

import java.util.Arrays;

/// The stretch of a text that a stretch of a quotation corresponds to best, word for word, with
/// words replaced, left out and put in.
///
/// Source: Smith and Waterman (1981), *Identification of common molecular subsequences*, with the
/// affine gaps of Gotoh (1982). At a mark, words of the text may be left out at next to no cost.
final class LocalAlignment {
  static final int NONE = -1;

  private static final int MISMATCH = -1_200;
  private static final int INSERT_FIRST = -1_200;
  private static final int INSERT_MORE = -200;
  private static final int SKIP_FIRST = -2_500;
  private static final int SKIP_MORE = -60;

  /// So that of two places equally good the nearer is taken.
  private static final int SKIP_AT_MARK = -1;

  /// Far below any score, and far above where integers overflow.
  private static final int NEVER = -1_000_000_000;

  private static final byte BEGINS = 0;
  private static final byte AFTER_PAIR = 1;
  private static final byte AFTER_INSERT = 2;
  private static final byte AFTER_SKIP = 3;
  private static final int MASK = 3;
  private static final int INSERT_SHIFT = 2;
  private static final int SKIP_SHIFT = 4;

  /// The score; 0 where nothing matches.
  final int score;

  /// For each word of the quotation's stretch the word of the text that it is, or [#NONE].
  final int[] map;

  private LocalAlignment(int score, int[] map) {
    this.score = score;
    this.map = map;
  }

  /// Aligns the words of the quotation from `c0` to `c1` with those of the text from `t0` to `t1`,
  /// ends exclusive. Takes time and room in proportion to the product of both lengths.
  ///
  /// @param claim the quotation's words as numbers
  /// @param text the text's words as numbers; different words have different numbers
  /// @param worth what a match of each of the quotation's words is worth
  /// @param marked whether a mark stands before each of the quotation's words
  static LocalAlignment of(
      int[] claim, int[] text, int[] worth, boolean[] marked, int c0, int c1, int t0, int t1) {
    int width = t1 - t0;
    int height = c1 - c0;
    byte[] steps = new byte[(width + 1) * (height + 1)];
    int[] pairs = new int[width + 1];
    int[] inserts = new int[width + 1];
    int[] skips = new int[width + 1];
    Arrays.fill(pairs, NEVER);
    Arrays.fill(inserts, NEVER);
    Arrays.fill(skips, NEVER);
    int best = 0;
    int bestRow = 0;
    int bestColumn = 0;
    for (int row = 1; row <= height; row++) {
      int word = claim[c0 + row - 1];
      int value = worth[c0 + row - 1];
      boolean atMark = c0 + row < claim.length && marked[c0 + row];
      int skipFirst = atMark ? SKIP_AT_MARK : SKIP_FIRST;
      int skipMore = atMark ? SKIP_AT_MARK : SKIP_MORE;
      int diagonalPair = NEVER;
      int diagonalInsert = NEVER;
      int diagonalSkip = NEVER;
      int base = row * (width + 1);
      for (int column = 0; column <= width; column++) {
        int abovePair = pairs[column];
        int aboveInsert = inserts[column];
        int aboveSkip = skips[column];
        int step = 0;
        int pair = NEVER;
        int skip = NEVER;
        if (column > 0) {
          boolean same = text[t0 + column - 1] == word;
          int before = same ? 0 : NEVER;
          step = BEGINS;
          if (diagonalPair > before) {
            before = diagonalPair;
            step = AFTER_PAIR;
          }
          if (diagonalInsert > before) {
            before = diagonalInsert;
            step = AFTER_INSERT;
          }
          if (diagonalSkip > before) {
            before = diagonalSkip;
            step = AFTER_SKIP;
          }
          pair = Math.max(NEVER, before + (same ? value : MISMATCH));
          if (same && pair > best) {
            best = pair;
            bestRow = row;
            bestColumn = column;
          }
        }
        int insert = abovePair + INSERT_FIRST;
        int insertStep = AFTER_PAIR;
        if (aboveInsert + INSERT_MORE > insert) {
          insert = aboveInsert + INSERT_MORE;
          insertStep = AFTER_INSERT;
        }
        if (aboveSkip + INSERT_FIRST > insert) {
          insert = aboveSkip + INSERT_FIRST;
          insertStep = AFTER_SKIP;
        }
        int skipStep = AFTER_PAIR;
        if (column > 0) {
          skip = pairs[column - 1] + skipFirst;
          if (skips[column - 1] + skipMore > skip) {
            skip = skips[column - 1] + skipMore;
            skipStep = AFTER_SKIP;
          }
          if (inserts[column - 1] + skipFirst > skip) {
            skip = inserts[column - 1] + skipFirst;
            skipStep = AFTER_INSERT;
          }
        }
        diagonalPair = abovePair;
        diagonalInsert = aboveInsert;
        diagonalSkip = aboveSkip;
        pairs[column] = pair;
        inserts[column] = Math.max(NEVER, insert);
        skips[column] = Math.max(NEVER, skip);
        steps[base + column] =
            (byte) (step | (insertStep << INSERT_SHIFT) | (skipStep << SKIP_SHIFT));
      }
    }
    int[] map = new int[height];
    Arrays.fill(map, NONE);
    trace(steps, width, bestRow, bestColumn, claim, text, c0, t0, map);
    return new LocalAlignment(best, map);
  }

  private static void trace(
      byte[] steps,
      int width,
      int bestRow,
      int bestColumn,
      int[] claim,
      int[] text,
      int c0,
      int t0,
      int[] map) {
    int row = bestRow;
    int column = bestColumn;
    int state = AFTER_PAIR;
    while (row > 0 && column >= 0 && state != BEGINS) {
      int step = steps[row * (width + 1) + column];
      switch (state) {
        case AFTER_PAIR -> {
          if (claim[c0 + row - 1] == text[t0 + column - 1]) {
            map[row - 1] = t0 + column - 1;
          }
          state = step & MASK;
          row--;
          column--;
        }
        case AFTER_INSERT -> {
          state = (step >> INSERT_SHIFT) & MASK;
          row--;
        }
        default -> {
          state = (step >> SKIP_SHIFT) & MASK;
          column--;
        }
      }
    }
  }
}
