package eujp.check;

import eujp.check.Alignment.Run;
import eujp.check.QuotedText.Mark;
import eujp.text.Word;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How a quotation differs from the words that it is aligned with.
///
/// Runs that follow each other in the release as they do in the quotation make a chain; what stands
/// between two of its links on either side was changed, or left out where there is a mark. Runs
/// outside the chain have moved: words that are left over beside them take the place of the
/// release's words there.
final class Differences {
  /// What an editor's words at the very beginning may stand for, in words.
  private static final int MAX_REPLACED_AT_BEGINNING = 8;

  /// How many words one word of a quotation may stand for, at the end of a clause.
  private static final int MAX_FOR_ONE = 2;

  /// A place where the quotation marks that words are left out.
  ///
  /// @param instead an editor's words there; empty for none
  record Gap(int said, int saidEnd, String instead) {}

  final List<Edit> edits;
  final List<Gap> gaps = new ArrayList<>();
  final List<Run> moved = new ArrayList<>();
  final List<Run> runs;

  private final Alignment alignment;
  private final QuotedText claim;
  private final ReleaseText page;
  private final boolean[] used;

  Differences(Alignment alignment) {
    this.alignment = alignment;
    this.claim = alignment.claim;
    this.page = alignment.page;
    this.runs = alignment.runs();
    this.used = new boolean[page.size()];
    runs.forEach(run -> Arrays.fill(used, run.t0(), run.t1(), true));
    this.edits = new ArrayList<>();
    if (!runs.isEmpty()) {
      compare(alignment.chain());
    }
  }

  private void compare(List<Run> chain) {
    runs.stream().filter(run -> !chain.contains(run)).forEach(moved::add);
    List<Edit> found = new ArrayList<>();
    beginning(runs.getFirst(), found);
    for (int i = 1; i < runs.size(); i++) {
      Run one = runs.get(i - 1);
      Run next = runs.get(i);
      if (follows(one, next, chain)) {
        between(one.t1(), next.t0(), one.c1(), next.c0(), found);
      } else {
        apart(one, next, found);
      }
    }
    end(runs.getLast(), found);
    leftOutOfChain(chain, found);
    edits.addAll(new Refinement(alignment, !moved.isEmpty()).of(found));
  }

  private boolean follows(Run one, Run next, List<Run> chain) {
    if (next.t0() < one.t1() || chain.contains(one) != chain.contains(next)) {
      return false;
    }
    return chain.contains(one)
        || chain.stream().noneMatch(run -> run.t0() >= one.t1() && run.t1() <= next.t0());
  }

  /// What stands between two runs that follow each other.
  private void between(int said, int saidEnd, int claimed, int claimedEnd, List<Edit> found) {
    List<Mark> marks = claim.marksIn(claimed, claimedEnd);
    if (marks.isEmpty()) {
      if (claimed == claimedEnd && page.isAside(said, saidEnd)) {
        Arrays.fill(used, said, saidEnd, true);
      } else {
        add(new Edit(said, saidEnd, claimed, claimedEnd), found);
      }
      return;
    }
    int words = saidEnd - said;
    int before = marks.getFirst().before() - claimed;
    int after = claimedEnd - marks.getLast().before();
    int saidBefore = Math.min(before, words);
    int saidAfter = Math.min(after, words - saidBefore);
    add(new Edit(said, said + saidBefore, claimed, claimed + before), found);
    gap(said + saidBefore, saidEnd - saidAfter, marks, found);
    add(
        new Edit(
            saidEnd - saidAfter, saidEnd - saidAfter, claimed + before, marks.getLast().before()),
        found);
    add(new Edit(saidEnd - saidAfter, saidEnd, marks.getLast().before(), claimedEnd), found);
  }

  /// What is left out at marks. Brackets that the release has itself are no mark.
  private void gap(int said, int saidEnd, List<Mark> marks, List<Edit> found) {
    String instead =
        String.join(
            " ", marks.stream().map(Mark::inserted).filter(words -> !words.isEmpty()).toList());
    int printed = said + printedAt(said, saidEnd, instead);
    Arrays.fill(used, said, saidEnd, true);
    if (printed == said) {
      if (saidEnd > said || !instead.isEmpty()) {
        gaps.add(new Gap(said, saidEnd, instead));
      }
    } else if (marks.stream().anyMatch(mark -> mark.inserted().isEmpty())) {
      if (saidEnd > printed) {
        gaps.add(new Gap(printed, saidEnd, ""));
      }
    } else {
      int word = marks.getLast().before();
      add(new Edit(printed, saidEnd, word, word), found);
    }
  }

  /// How many of the words at a place are what stands in the quotation's brackets: all of these, or
  /// none.
  private int printedAt(int said, int saidEnd, String bracketed) {
    List<Word> words = Words.of(bracketed);
    for (int i = 0; i < words.size(); i++) {
      if (said + i >= saidEnd || !page.word(said + i).form().equals(words.get(i).form())) {
        return 0;
      }
    }
    return words.size();
  }

  private void beginning(Run first, List<Edit> found) {
    List<Mark> marks = claim.marksIn(0, first.c0());
    if (marks.stream().allMatch(mark -> mark.inserted().isEmpty())) {
      add(headOf(first, 0, marks), found);
      return;
    }
    int said = first.t0();
    while (said > 0 && !page.beginsAt(said) && !used[said - 1]) {
      said--;
    }
    boolean few = first.t0() - said <= MAX_REPLACED_AT_BEGINNING;
    gap(few ? said : first.t0(), first.t0(), marks, found);
    add(new Edit(first.t0(), first.t0(), 0, first.c0()), found);
  }

  private void end(Run last, List<Edit> found) {
    int length = claim.words().size();
    List<Mark> marks = claim.marksIn(last.c1(), length);
    add(tailOf(last, length, marks), found);
    List<Mark> insertions = marks.stream().filter(mark -> !mark.inserted().isEmpty()).toList();
    int most = insertions.stream().mapToInt(mark -> Words.of(mark.inserted()).size()).sum();
    gap(last.t1(), last.t1() + printedAfter(last, most, insertions), insertions, found);
  }

  /// How many words after the last run stand in the quotation's brackets.
  private int printedAfter(Run last, int most, List<Mark> insertions) {
    String bracketed = insertions.stream().map(Mark::inserted).collect(Collectors.joining(" "));
    return printedAt(last.t1(), Math.min(page.size(), last.t1() + most), bracketed);
  }

  /// Two runs that do not follow each other, with what stands between them in the quotation.
  private void apart(Run one, Run next, List<Edit> found) {
    List<Mark> marks = claim.marksIn(one.c1(), next.c0());
    Edit tail = tailOf(one, next.c0(), marks);
    if (tail.saidWords() > 0) {
      add(tail, found);
    } else {
      add(headOf(next, one.c1(), marks), found);
    }
  }

  /// The words of the quotation right before a run, with those of the release that they replace.
  private Edit headOf(Run run, int claimed, List<Mark> marks) {
    int free = goesOn(run.t0(), run.c0()) && !used[run.t0() - 1] ? 1 : 0;
    while (!page.partsAt(run.t0() - free) && !used[run.t0() - free - 1]) {
      free++;
    }
    int said = run.t0() - (marks.isEmpty() ? replaced(run.c0() - claimed, free) : 0);
    return new Edit(said, run.t0(), claimed, run.c0());
  }

  /// The words of the quotation right after a run, with those of the release that they replace.
  private Edit tailOf(Run run, int claimedEnd, List<Mark> marks) {
    int free = goesOn(run.t1(), run.c1()) && !used[run.t1()] ? 1 : 0;
    while (!page.partsAt(run.t1() + free) && !used[run.t1() + free]) {
      free++;
    }
    int saidEnd = run.t1() + (marks.isEmpty() ? replaced(claimedEnd - run.c1(), free) : 0);
    return new Edit(run.t1(), saidEnd, run.c1(), claimedEnd);
  }

  /// Whether a comma before a word of the release stands in the quotation too.
  private boolean goesOn(int place, int word) {
    return !page.beginsAt(place) && page.partsAt(place) && claim.hasCommaBefore(word);
  }

  /// How many of the words up to the next comma or full stop a quotation's words stand for: all,
  /// where they are not many more, or else as many.
  private static int replaced(int claimed, int free) {
    return free <= MAX_FOR_ONE * claimed ? free : Math.min(free, claimed);
  }

  /// What the release has between two links of the chain where the quotation has a run from
  /// elsewhere.
  private void leftOutOfChain(List<Run> chain, List<Edit> found) {
    for (int i = 1; i < chain.size(); i++) {
      Run one = chain.get(i - 1);
      Run next = chain.get(i);
      boolean marked = !claim.marksIn(one.c1(), next.c0()).isEmpty();
      int at = one.t1();
      while (!marked && at < next.t0()) {
        int end = at;
        while (end < next.t0() && !used[end]) {
          end++;
        }
        add(new Edit(at, end, next.c0(), next.c0()), found);
        at = Math.max(end, at + 1);
      }
    }
    found.sort(Comparator.comparingInt(Edit::claimed).thenComparingInt(Edit::said));
  }

  private void add(Edit edit, List<Edit> found) {
    if (!edit.isEmpty()) {
      Arrays.fill(used, edit.said(), edit.saidEnd(), true);
      Edit spoken = edit.claimedWords() > 0 ? page.spoken(edit) : edit;
      if (!spoken.isEmpty()) {
        found.add(spoken);
      }
    }
  }
}
