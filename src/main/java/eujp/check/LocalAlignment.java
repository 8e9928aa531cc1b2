package eujp.check;

import java.util.Arrays;

/// What a stretch of a quotation corresponds to best in a stretch of a text, word for word, with
/// words replaced, left out and put in, and with clauses that have moved.
///
/// Source: Smith and Waterman (1981), *Identification of common molecular subsequences*, with the
/// affine gaps of Gotoh (1982). Beyond these, the text may be taken up again further up, at the
/// price of a gap, or anywhere at a flat price: so what has moved is weighed against what stands
/// beside in one go. At a mark, words of the text may be left out at next to no cost. All words of
/// the quotation are paid for, also those before the first and after the last that are found.
///
/// A word of the text may be found twice. The prices are relative to what a match is worth (see
/// [Alignment]), and were chosen by `eujp lab eval-quotes` and the golden quotations.
final class LocalAlignment {
  static final int NONE = -1;

  private static final int MISMATCH = -1_200;
  private static final int INSERT_FIRST = -1_200;
  private static final int INSERT_MORE = -200;
  private static final int SKIP_FIRST = -2_200;
  private static final int SKIP_MORE = -150;

  /// For each end of a sentence among the words that are left out.
  private static final int SKIP_BORDER = -1_000;

  private static final int BACK_FIRST = -2_500;
  private static final int BACK_MORE = -60;
  private static final int JUMP = -8_000;

  /// What it adds that the first word of a quotation is the first of a sentence, or the last the
  /// last.
  private static final int AT_BORDER = 1_500;

  /// So that of two places equally good the nearer is taken.
  private static final int SKIP_AT_MARK = -1;

  /// Far below any score, and far above where integers overflow.
  private static final int NEVER = -1_000_000_000;

  private static final byte BEGINS = 0;
  private static final byte AFTER_PAIR = 1;
  private static final byte AFTER_INSERT = 2;
  private static final byte AFTER_SKIP = 3;
  private static final byte AFTER_BACK = 4;
  private static final byte AFTER_JUMP = 5;
  private static final int MASK = 7;
  private static final int INSERT_SHIFT = 3;
  private static final int SKIP_SHIFT = 6;
  private static final int BACK_SHIFT = 9;

  /// What is aligned. Words are numbers; different words have different ones.
  static final class Sides {
    private final int[] claim;
    private final int[] worth;
    private final boolean[] marked;
    private final int[] text;
    private final boolean[] begins;

    /// @param claim the quotation's words
    /// @param worth what a match of each of these is worth
    /// @param marked whether a mark stands before each of these
    /// @param text the text's words; may change between alignments
    /// @param begins whether each of these begins a sentence, and at the end that one could begin
    Sides(int[] claim, int[] worth, boolean[] marked, int[] text, boolean[] begins) {
      this.claim = claim;
      this.worth = worth;
      this.marked = marked;
      this.text = text;
      this.begins = begins;
    }
  }

  /// The score of the words that were found and what stands between them; 0 where none is.
  final int score;

  /// For each word of the quotation's stretch the word of the text that it is, or [#NONE].
  final int[] map;

  private final Sides sides;
  private final int c0;
  private final int t0;
  private final int height;
  private final int width;

  /// For each pair of words what came before in each of the four states.
  private final short[] steps;

  private final int[] pairs;
  private final int[] inserts;
  private final int[] skips;
  private final int[] backs;
  private final int[] jumpColumns;
  private final byte[] jumpStates;
  private int jump = NEVER;
  private int best = NEVER;
  private int bestScore;
  private int bestRow;
  private int bestColumn;

  private LocalAlignment(Sides sides, int c0, int c1, int t0, int t1) {
    this.sides = sides;
    this.c0 = c0;
    this.t0 = t0;
    this.height = c1 - c0;
    this.width = t1 - t0;
    this.steps = new short[(width + 1) * (height + 1)];
    this.pairs = never();
    this.inserts = never();
    this.skips = never();
    this.backs = never();
    this.jumpColumns = new int[height + 1];
    this.jumpStates = new byte[height + 1];
    this.map = new int[height];
    Arrays.fill(map, NONE);
    for (int row = 1; row <= height; row++) {
      fill(row);
      fillBack(row);
    }
    this.score = bestScore - inserted(trace());
  }

  /// Aligns the words of the quotation from `c0` to `c1` with those of the text from `t0` to `t1`,
  /// ends exclusive. Takes time and room in proportion to the product of both lengths.
  static LocalAlignment of(Sides sides, int c0, int c1, int t0, int t1) {
    return new LocalAlignment(sides, c0, c1, t0, t1);
  }

  private int[] never() {
    int[] scores = new int[width + 1];
    Arrays.fill(scores, NEVER);
    return scores;
  }

  /// What words of the quotation cost that the text has not.
  private static int inserted(int words) {
    return words == 0 ? 0 : INSERT_FIRST + (words - 1) * INSERT_MORE;
  }

  private void fill(int row) {
    int at = c0 + row - 1;
    int word = sides.claim[at];
    int value = sides.worth[at];
    boolean isFirst = at == 0;
    boolean isLast = at + 1 == sides.claim.length;
    boolean atMark = !isLast && sides.marked[at + 1];
    int skipFirst = atMark ? SKIP_AT_MARK : SKIP_FIRST;
    int skipMore = atMark ? SKIP_AT_MARK : SKIP_MORE;
    int begin = inserted(row - 1);
    int end = inserted(height - row);
    int[] text = sides.text;
    boolean[] begins = sides.begins;
    int[] rowPairs = pairs;
    int[] rowInserts = inserts;
    int[] rowSkips = skips;
    int[] rowBacks = backs;
    short[] rowSteps = steps;
    int base = row * (width + 1);
    int jumpBefore = jump;
    int nextJump = NEVER;
    int diagonalPair = NEVER;
    int diagonalInsert = NEVER;
    int diagonalSkip = NEVER;
    int diagonalBack = NEVER;
    for (int column = 0; column <= width; column++) {
      int abovePair = rowPairs[column];
      int aboveInsert = rowInserts[column];
      int aboveSkip = rowSkips[column];
      int pair = NEVER;
      int pairStep = BEGINS;
      int skip = NEVER;
      int skipStep = AFTER_PAIR;
      if (column > 0) {
        int place = t0 + column - 1;
        boolean same = text[place] == word;
        int before = same ? begin : NEVER;
        if (diagonalPair > before) {
          before = diagonalPair;
          pairStep = AFTER_PAIR;
        }
        if (diagonalInsert > before) {
          before = diagonalInsert;
          pairStep = AFTER_INSERT;
        }
        if (diagonalSkip > before) {
          before = diagonalSkip;
          pairStep = AFTER_SKIP;
        }
        if (same && diagonalBack > before) {
          before = diagonalBack;
          pairStep = AFTER_BACK;
        }
        if (same && jumpBefore > before) {
          before = jumpBefore;
          pairStep = AFTER_JUMP;
        }
        pair = Math.max(NEVER, before + (same ? value : MISMATCH));
        boolean endsSentence = begins[place + 1];
        if (same) {
          pair += isFirst && begins[place] ? AT_BORDER : 0;
          pair += isLast && endsSentence ? AT_BORDER : 0;
          if (pair + end > best) {
            best = pair + end;
            bestScore = pair;
            bestRow = row;
            bestColumn = column;
          }
        }
        skip = rowPairs[column - 1] + skipFirst;
        if (rowSkips[column - 1] + skipMore > skip) {
          skip = rowSkips[column - 1] + skipMore;
          skipStep = AFTER_SKIP;
        }
        if (rowInserts[column - 1] + skipFirst > skip) {
          skip = rowInserts[column - 1] + skipFirst;
          skipStep = AFTER_INSERT;
        }
        skip += endsSentence && !atMark ? SKIP_BORDER : 0;
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
      if (Math.max(pair, insert) + JUMP > nextJump) {
        nextJump = Math.max(pair, insert) + JUMP;
        jumpColumns[row] = column;
        jumpStates[row] = pair >= insert ? AFTER_PAIR : AFTER_INSERT;
      }
      diagonalPair = abovePair;
      diagonalInsert = aboveInsert;
      diagonalSkip = aboveSkip;
      diagonalBack = rowBacks[column];
      rowPairs[column] = pair;
      rowInserts[column] = Math.max(NEVER, insert);
      rowSkips[column] = Math.max(NEVER, skip);
      rowSteps[base + column] =
          (short) (pairStep | (insertStep << INSERT_SHIFT) | (skipStep << SKIP_SHIFT));
    }
    jump = nextJump;
  }

  /// From the right, as the text is taken up further up.
  private void fillBack(int row) {
    backs[width] = NEVER;
    for (int column = width - 1; column >= 0; column--) {
      int back = backs[column + 1] + BACK_MORE;
      int backStep = AFTER_BACK;
      if (pairs[column + 1] + BACK_FIRST > back) {
        back = pairs[column + 1] + BACK_FIRST;
        backStep = AFTER_PAIR;
      }
      if (inserts[column + 1] + BACK_FIRST > back) {
        back = inserts[column + 1] + BACK_FIRST;
        backStep = AFTER_INSERT;
      }
      backs[column] = Math.max(NEVER, back);
      steps[row * (width + 1) + column] |= (short) (backStep << BACK_SHIFT);
    }
  }

  /// @return how many words of the quotation stand before the first that was found
  private int trace() {
    int row = bestRow;
    int column = bestColumn;
    int state = AFTER_PAIR;
    while (row > 0 && state != BEGINS) {
      int step = steps[row * (width + 1) + column];
      switch (state) {
        case AFTER_PAIR -> {
          if (sides.claim[c0 + row - 1] == sides.text[t0 + column - 1]) {
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
        case AFTER_SKIP -> {
          state = (step >> SKIP_SHIFT) & MASK;
          column--;
        }
        case AFTER_BACK -> {
          state = (step >> BACK_SHIFT) & MASK;
          column++;
        }
        default -> {
          column = jumpColumns[row];
          state = jumpStates[row];
        }
      }
    }
    return row;
  }
}
