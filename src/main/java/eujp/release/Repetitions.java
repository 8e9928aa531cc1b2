package eujp.release;

import com.ibm.icu.text.CollationElementIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import eujp.text.Lazy;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Tells which words of a text stand in it again, before or after.
///
/// Words are the same where their letters and digits are the same at the primary strength of ICU's
/// root collation, which is what Chromium searches a page by: without regard to case, accents,
/// width and the kind of kana. Blanks and punctuation do not tell words apart here, although they
/// do in a browser: what stands once by this rule stands once by any.
///
/// Of the letters from each place on, the first 1, 2, 4, … [#MAX_WINDOW] are known to be there
/// again or not, by hashes of 64 bits. Two that differ and share a hash would count as the same,
/// which makes words longer than they need to be and never wrong. A text of a million characters
/// takes half a second and, kept, some 14 MB.
public final class Repetitions {
  private static final int LEVELS = 8;

  /// Letters; beyond, what is the same counts as the same for good.
  private static final int MAX_WINDOW = 1 << (LEVELS - 1);

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /// Letters between two places that are looked through for others at most.
  private static final int MAX_BETWEEN = 20_000;

  private final int[] primaries;

  /// The offsets of each letter in the text: its start, and its end in `ends`.
  private final int[] starts;

  private final int[] ends;

  /// By level: the windows, by their first letters, that stand neither before nor after.
  private final BitSet[] once = new BitSet[LEVELS];

  /// By level: those that do not stand before.
  private final BitSet[] first = new BitSet[LEVELS];

  private Repetitions(Letters letters) {
    this.primaries = Arrays.copyOf(letters.primaries, letters.count);
    this.starts = Arrays.copyOf(letters.starts, letters.count);
    this.ends = Arrays.copyOf(letters.ends, letters.count);
    long[] hashes = new long[letters.count];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = mixed(primaries[i] + 1L);
    }
    HashSeen seen = new HashSeen(hashes.length);
    for (int level = 0; level < LEVELS; level++) {
      int windows = Math.max(0, hashes.length - (1 << level) + 1);
      first[level] = seen.news(hashes, windows, false);
      once[level] = seen.news(hashes, windows, true);
      once[level].and(first[level]);
      int half = 1 << level;
      for (int i = 0; i + half < windows; i++) {
        hashes[i] = mixed(hashes[i] * FACTOR + hashes[i + half]);
      }
    }
  }

  static Repetitions in(String text) {
    return new Repetitions(Letters.of(text));
  }

  /// The words that stand nowhere else.
  public Distinct once() {
    return new Distinct(once);
  }

  /// The words that do not stand before.
  public Distinct first() {
    return new Distinct(first);
  }

  /// Short words up to a place that do not stand before it as far back as another place: where they
  /// begin; empty where the two are too far apart to look.
  ///
  /// @param least where they may begin in any case, between the two
  public OptionalInt onceWithin(int from, int least, int to) {
    int first = letterFrom(from);
    int end = letterFrom(to);
    int most = Math.min(MAX_WINDOW, end - letterFrom(least));
    if (most <= 0 || end - first > MAX_BETWEEN) {
      return OptionalInt.empty();
    }
    int length = 1;
    while (length < most && stands(end - length, end, first)) {
      length = Math.min(2 * length, most);
    }
    return stands(end - length, end, first)
        ? OptionalInt.empty()
        : OptionalInt.of(starts[end - length]);
  }

  /// Whether letters stand before, from one on.
  private boolean stands(int begin, int end, int from) {
    for (int i = from; i < begin; i++) {
      if (Arrays.equals(primaries, i, i + end - begin, primaries, begin, end)) {
        return true;
      }
    }
    return false;
  }

  /// Words that a reader who comes from the beginning does not take for others.
  public final class Distinct {
    private final BitSet[] windows;

    private Distinct(BitSet[] windows) {
      this.windows = windows;
    }

    /// The shortest such words from a place on: where they end.
    public OptionalInt from(int place) {
      int letter = letterFrom(place);
      int end = Integer.MAX_VALUE;
      for (int level = 0; level < LEVELS; level++) {
        int window = windows[level].nextSetBit(letter);
        if (window >= 0) {
          end = Math.min(end, window + (1 << level));
        }
      }
      return end > starts.length ? OptionalInt.empty() : OptionalInt.of(ends[end - 1]);
    }

    /// The shortest such words up to a place: where they begin.
    public OptionalInt upTo(int place) {
      int letters = letterFrom(place);
      int begin = -1;
      for (int level = 0; level < LEVELS; level++) {
        int last = letters - (1 << level);
        if (last >= 0) {
          begin = Math.max(begin, windows[level].previousSetBit(last));
        }
      }
      return begin < 0 ? OptionalInt.empty() : OptionalInt.of(starts[begin]);
    }
  }

  /// The first letter that stands at a place or after it.
  private int letterFrom(int place) {
    int found = Arrays.binarySearch(starts, place);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && starts[found - 1] == place) {
      found--; // a ligature is some letters in one place
    }
    return found;
  }

  /// The finalizer of [MurmurHash3](https://github.com/aappleby/smhasher), never 0.
  private static long mixed(long value) {
    long mixed = value;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    mixed ^= mixed >>> 33;
    return mixed == 0 ? FACTOR : mixed;
  }

  /// A set of hashes, with open addressing.
  private static final class HashSeen {
    private final long[] slots;

    HashSeen(int most) {
      this.slots = new long[Integer.highestOneBit(Math.max(1, most)) << 2];
    }

    /// Those of the first `count` hashes that have no equal before them, or behind them.
    BitSet news(long[] hashes, int count, boolean fromTheEnd) {
      Arrays.fill(slots, 0);
      BitSet news = new BitSet(count);
      for (int i = 0; i < count; i++) {
        int at = fromTheEnd ? count - 1 - i : i;
        if (add(hashes[at])) {
          news.set(at);
        }
      }
      return news;
    }

    private boolean add(long hash) {
      int slot = (int) hash & (slots.length - 1);
      while (slots[slot] != 0) {
        if (slots[slot] == hash) {
          return false;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = hash;
      return true;
    }
  }

  /// The letters and digits of a text, each as a number that tells it from others as its primary
  /// weight does: of ASCII the small letter or the digit itself, so that a text without others
  /// needs no collation.
  private static final class Letters {
    private static final int[] NONE = {};
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /// Larger than any letter of ASCII.
    private static final int OTHERS = 1 << Byte.SIZE;

    private final Normalizer2 decomposition = Normalizer2.getNFKDInstance();
    private final Lazy<RuleBasedCollator> collator =
        new Lazy<>(() -> (RuleBasedCollator) Collator.getInstance(ULocale.ROOT));

    /// The letters and digits of ASCII by their primary weights.
    private final Lazy<Map<Integer, Integer>> ascii = new Lazy<>(this::ascii);

    private final Map<Integer, int[]> known = new HashMap<>();
    private int[] primaries;
    private int[] starts;
    private int[] ends;
    private int count;

    private Letters(int size) {
      this.primaries = new int[size];
      this.starts = new int[size];
      this.ends = new int[size];
    }

    static Letters of(String text) {
      Letters letters = new Letters(text.length() + 1);
      int length = 0;
      for (int at = 0; at < text.length(); at += length) {
        int codePoint = text.codePointAt(at);
        length = Character.charCount(codePoint);
        for (int primary : letters.known.computeIfAbsent(codePoint, letters::primaries)) {
          letters.add(primary, at, at + length);
        }
      }
      return letters;
    }

    private void add(int primary, int start, int end) {
      if (count == primaries.length) {
        primaries = Arrays.copyOf(primaries, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      primaries[count] = primary;
      starts[count] = start;
      ends[count++] = end;
    }

    private int[] primaries(int codePoint) {
      if (codePoint < FIRST_BEYOND_ASCII) {
        return Character.isLetterOrDigit(codePoint)
            ? new int[] {Character.toLowerCase(codePoint)}
            : NONE;
      }
      String letters =
          decomposition
              .normalize(Character.toString(codePoint))
              .codePoints()
              .filter(Character::isLetterOrDigit)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      return letters.isEmpty()
          ? NONE
          : Arrays.stream(weights(letters))
              .map(weight -> ascii.get().getOrDefault(weight, OTHERS + weight))
              .toArray();
    }

    private Map<Integer, Integer> ascii() {
      Map<Integer, Integer> ascii = new HashMap<>();
      for (int letter = 0; letter < FIRST_BEYOND_ASCII; letter++) {
        if (Character.isDigit(letter) || Character.isLowerCase(letter)) {
          ascii.put(weights(Character.toString(letter))[0], letter);
        }
      }
      return ascii;
    }

    /// The primary weights of letters and digits.
    private int[] weights(String letters) {
      CollationElementIterator elements = collator.get().getCollationElementIterator(letters);
      int[] found = new int[4 * letters.length()];
      int size = 0;
      for (int element = elements.next();
          element != CollationElementIterator.NULLORDER && size < found.length;
          element = elements.next()) {
        int primary = CollationElementIterator.primaryOrder(element);
        if (primary != 0) {
          found[size++] = primary;
        }
      }
      return Arrays.copyOf(found, size);
    }
  }
}
