package eujp.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which word of a release each word of a quotation is.
///
/// The best [LocalAlignment] comes first, of a long release with the part that looks most like the
/// quotation; what it leaves over is looked for in the whole release. No word of the release is
/// used twice.
final class Alignment {
  private static final int RARE = 2_400;
  private static final int COMMON = 1_200;
  private static final int WORTH_PER_DOUBLING = 150;

  /// What a stretch must score to count: more beside words that are aligned, the most anywhere.
  private static final int LEAST_BESIDE = 2_400;

  private static final int LEAST_ANYWHERE = 5_400;

  /// The words of a clause that has moved, at least.
  private static final int MIN_CLAUSE = 3;

  private static final int SLACK = 12;

  /// Of longer stretches only the part of the release is compared that looks most like the
  /// quotation's.
  private static final long MAX_PAIRS_UNSEEN = 200_000;

  /// The same for a quotation with marks, whose parts may stand far from each other.
  private static final long MAX_PAIRS_MARKED = 2_000_000;

  /// Such a part with what is beside it is as long as so many times the quotation's reach.
  private static final int REACHES = 3;

  /// Pairs of words that are compared at once at most.
  private static final long MAX_PAIRS_AT_ONCE = 3_000_000;

  final QuotedText claim;
  final ReleaseText page;
  final int[] map;

  private final int[] words;
  private final int[] text;
  private final int[] worth;
  private final int[] worthOf;
  private final LocalAlignment.Sides sides;
  private final ComparisonBudget effort;

  /// @param mine which words of the page may be used
  /// @param effort what may be spent on it
  Alignment(QuotedText claim, ReleaseText page, Predicate<Integer> mine, ComparisonBudget effort) {
    this.effort = effort;
    this.claim = claim;
    this.page = page;
    int length = claim.words().size();
    Map<String, Integer> numbers = new HashMap<>();
    this.words = new int[length];
    for (int i = 0; i < length; i++) {
      String form = claim.words().get(i).form();
      Integer known = numbers.putIfAbsent(form, numbers.size());
      words[i] = known == null ? numbers.size() - 1 : known;
    }
    int[] counts = new int[numbers.size()];
    this.text = new int[page.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = numbers.getOrDefault(page.word(i).form(), LocalAlignment.NONE);
      if (text[i] >= 0) {
        counts[text[i]]++;
        if (!mine.test(i)) {
          text[i] = LocalAlignment.NONE;
        }
      }
    }
    this.worthOf = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, counts[i]) - 1);
      worthOf[i] = Math.max(COMMON, RARE - WORTH_PER_DOUBLING * doublings);
    }
    this.worth = Arrays.stream(words).map(word -> worthOf[word]).toArray();
    boolean[] marked = new boolean[length + 1];
    claim.marks().forEach(mark -> marked[mark.before()] = true);
    this.sides = new LocalAlignment.Sides(words, worth, marked, text, page.begins);
    this.map = new int[length];
    Arrays.fill(map, LocalAlignment.NONE);
    if (!claim.marks().isEmpty() || !alignWhole()) {
      align(0, length, 0, text.length, 1);
      alignAnywhere();
      dropStrays();
    }
  }

  /// Aligns the quotation with the first place that has all its words in a row.
  private boolean alignWhole() {
    for (int start = 0; start + words.length <= text.length; start++) {
      if (Arrays.equals(words, 0, words.length, text, start, start + words.length)) {
        for (int i = 0; i < words.length; i++) {
          use(i, start + i);
        }
        return true;
      }
    }
    return false;
  }

  /// Aligns a stretch of the quotation with one of the release, and what is left over on both sides
  /// with what stands beside.
  ///
  /// @return whether it found anything
  private boolean align(int c0, int c1, int t0, int t1, int least) {
    long pairs = (long) (c1 - c0) * (t1 - t0);
    if (pairs <= 0 || worthAll(c0, c1) < least) {
      return false;
    }
    int reach = SLACK + 2 * (c1 - c0);
    long most = claim.marks().isEmpty() ? MAX_PAIRS_UNSEEN : MAX_PAIRS_MARKED;
    if (pairs > most && t1 - t0 > REACHES * reach) {
      int dense = densest(c0, c1, t0, t1, reach);
      return dense >= 0
          && align(c0, c1, Math.max(t0, dense - reach), Math.min(t1, dense + 2 * reach), least);
    }
    if (pairs > MAX_PAIRS_AT_ONCE) {
      return alignAtAnchors(c0, c1, t0, t1);
    }
    if (!effort.spend(pairs)) {
      return false;
    }
    LocalAlignment best = LocalAlignment.of(sides, c0, c1, t0, t1);
    if (best.score < least) {
      return false;
    }
    useOnce(best.map, c0);
    return true;
  }

  /// Uses what was found for a stretch of the quotation; of words of the release that were found
  /// twice, in the longer row.
  private void useOnce(int[] found, int c0) {
    List<Run> runs = new ArrayList<>(runs(found));
    runs.sort(Comparator.comparingInt((Run run) -> run.c0() - run.c1()));
    for (Run run : runs) {
      for (int i = run.c0(); i < run.c1(); i++) {
        int place = found[i];
        if (text[place] >= 0) {
          use(c0 + i, place);
        }
      }
    }
  }

  /// What a stretch of the quotation scores where a release has all of it.
  private long worthAll(int c0, int c1) {
    long all = 0;
    for (int i = c0; i < c1; i++) {
      all += worth[i];
    }
    return all;
  }

  /// Where in a stretch of the release begin the words, as many as `reach`, that hold the most
  /// pairs of neighbours from a stretch of the quotation; [LocalAlignment#NONE] where none holds
  /// any.
  private int densest(int c0, int c1, int t0, int t1, int reach) {
    Set<Long> wanted = new HashSet<>();
    for (int i = c0 + 1; i < c1; i++) {
      wanted.add(pair(words, i));
    }
    int held = 0;
    int most = 0;
    int best = LocalAlignment.NONE;
    for (int i = t0 + 1; i < t1; i++) {
      held += isPair(i, wanted) ? worth(i) : 0;
      int gone = i - reach;
      held -= gone > t0 && isPair(gone, wanted) ? worth(gone) : 0;
      if (held > most) {
        most = held;
        best = Math.max(t0, gone);
      }
    }
    return best;
  }

  private int worth(int place) {
    return worthOf[text[place]];
  }

  private boolean isPair(int place, Set<Long> wanted) {
    return text[place] >= 0 && text[place - 1] >= 0 && wanted.contains(pair(text, place));
  }

  private static long pair(int[] numbers, int at) {
    return (long) numbers[at - 1] << Integer.SIZE | numbers[at];
  }

  private void use(int word, int place) {
    map[word] = place;
    text[place] = LocalAlignment.NONE;
  }

  /// Looks for each stretch that is left over in the whole release, until nothing is found.
  private void alignAnywhere() {
    int from = 0;
    while (from < map.length) {
      if (map[from] >= 0) {
        from++;
        continue;
      }
      int to = from;
      while (to < map.length && map[to] < 0) {
        to++;
      }
      if (!align(from, to, 0, text.length, LEAST_ANYWHERE)) {
        from = to;
      }
    }
  }

  /// Cuts a stretch too long to compare as a whole at three words in a row that each side has just
  /// once, and aligns what lies between.
  private boolean alignAtAnchors(int c0, int c1, int t0, int t1) {
    Map<String, Integer> inText = placesOfThrees(text, t0, t1);
    Map<String, Integer> inClaim = placesOfThrees(words, c0, c1);
    int afterWord = c0;
    int afterPlace = t0;
    boolean found = false;
    for (Map.Entry<String, Integer> three : inClaim.entrySet()) {
      int word = three.getValue();
      int place = inText.getOrDefault(three.getKey(), LocalAlignment.NONE);
      if (word < afterWord || place < afterPlace || word < 0) {
        continue;
      }
      int wordEnd = word;
      int placeEnd = place;
      while (wordEnd < c1 && placeEnd < t1 && words[wordEnd] == text[placeEnd]) {
        use(wordEnd++, placeEnd++);
      }
      align(afterWord, word, afterPlace, place, LEAST_BESIDE);
      afterWord = wordEnd;
      afterPlace = placeEnd;
      found = true;
    }
    if (found) {
      align(afterWord, c1, afterPlace, t1, LEAST_BESIDE);
    }
    return found;
  }

  /// Where each three words in a row stand, in their order; [LocalAlignment#NONE] for those that
  /// stand in several places.
  private static Map<String, Integer> placesOfThrees(int[] numbers, int from, int to) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = from; i + 2 < to; i++) {
      if (numbers[i] >= 0 && numbers[i + 1] >= 0 && numbers[i + 2] >= 0) {
        String three = numbers[i] + " " + numbers[i + 1] + " " + numbers[i + 2];
        places.merge(three, i, (one, other) -> LocalAlignment.NONE);
      }
    }
    return places;
  }

  /// A stretch of the quotation that stands in the release as it is, without a gap.
  ///
  /// @param c0 its first word in the quotation
  /// @param c1 one past its last
  /// @param t0 its first word in the release
  record Run(int c0, int c1, int t0) {
    int t1() {
      return t0 + c1 - c0;
    }
  }

  /// The runs, in the order of the quotation.
  List<Run> runs() {
    return runs(map);
  }

  private static List<Run> runs(int[] map) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < map.length; ) {
      if (map[i] < 0) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < map.length && map[end] == map[end - 1] + 1) {
        end++;
      }
      runs.add(new Run(i, end, map[i]));
      i = end;
    }
    return runs;
  }

  /// The runs that keep the release's order, of the most words.
  List<Run> chain() {
    List<Run> runs = runs();
    int[] words = new int[runs.size()];
    int[] before = new int[runs.size()];
    int best = LocalAlignment.NONE;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      int length = run.c1() - run.c0();
      words[i] = length;
      before[i] = LocalAlignment.NONE;
      for (int j = 0; j < i; j++) {
        if (runs.get(j).t1() <= run.t0() && words[j] + length > words[i]) {
          words[i] = words[j] + length;
          before[i] = j;
        }
      }
      if (best < 0 || words[i] > words[best]) {
        best = i;
      }
    }
    List<Run> chain = new ArrayList<>();
    for (int i = best; i >= 0; i = before[i]) {
      chain.addFirst(runs.get(i));
    }
    return chain;
  }

  /// Lets go of words that were found out of their order and are too few to be a clause: a name in
  /// place of another, a word that stands elsewhere too.
  private void dropStrays() {
    List<Run> chain = chain();
    List<Run> clause = new ArrayList<>();
    for (Run run : runs()) {
      if (chain.contains(run)) {
        dropIfShort(clause);
        clause.clear();
      } else {
        clause.add(run);
      }
    }
    dropIfShort(clause);
  }

  private void dropIfShort(List<Run> clause) {
    if (clause.stream().mapToInt(run -> run.c1() - run.c0()).sum() < MIN_CLAUSE) {
      clause.forEach(run -> Arrays.fill(map, run.c0(), run.c1(), LocalAlignment.NONE));
    }
  }
}
