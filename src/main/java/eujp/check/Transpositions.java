package eujp.check;

import eujp.check.Alignment.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words that have changed places: `Kono Taro` for `Taro Kono`, `the EU and Japan` for
/// `Japan and the EU`.
///
/// Aligned word for word, one of two such words is put in on one side of the other, and left out on
/// its other side. A reader sees both as changed. A word that goes past more words than it is made
/// of has only moved, and stays put in and left out.
final class Transpositions {
  /// The words of one that has changed places, at most.
  private static final int MAX_WORDS = 3;

  private final Alignment alignment;
  private final List<Edit> edits;

  private Transpositions(Alignment alignment, List<Edit> edits) {
    this.alignment = alignment;
    this.edits = edits;
  }

  /// The edits, with those that make a swap told as one.
  static List<Edit> in(Alignment alignment, List<Edit> edits) {
    Transpositions swaps = new Transpositions(alignment, new ArrayList<>(edits));
    for (Run run : alignment.runs()) {
      if (run.c1() - run.c0() <= MAX_WORDS) {
        swaps.around(run);
      }
    }
    return swaps.edits;
  }

  /// Looks for words that are put in right before a short run, and stand right after it in the
  /// release, and the other way round.
  private void around(Run run) {
    for (Edit in : List.copyOf(edits)) {
      if (in.saidWords() == 0) {
        if (in.claimedEnd() == run.c0() && in.said() == run.t0()) {
          swap(run, in, run.t1(), run.t1() + in.claimedWords(), run.c1() == alignment.map.length);
        } else if (in.claimed() == run.c1() && in.said() == run.t1()) {
          swap(run, in, run.t0() - in.claimedWords(), run.t0(), run.c0() == 0);
        }
      }
    }
  }

  /// @param said where in the release the words that are put in would stand, ending at `saidEnd`
  /// @param atEnd whether nothing of the quotation is there, so that nothing is left out
  private void swap(Run run, Edit in, int said, int saidEnd, boolean atEnd) {
    if (said < 0 || saidEnd > alignment.page.size()) {
      return;
    }
    Optional<Edit> out =
        edits.stream()
            .filter(edit ->
                edit.claimedWords() == 0 && edit.said() == said && edit.saidEnd() == saidEnd)
            .findFirst();
    if (out.isEmpty() && !atEnd) {
      return;
    }
    int words = in.claimedWords();
    int length = run.c1() - run.c0();
    boolean before = in.claimedEnd() == run.c0();
    List<Edit> swapped = new ArrayList<>();
    if (length <= words && words <= MAX_WORDS && isSame(in.claimed(), said, words)) {
      swapped.add(
          new Edit(
              Math.min(said, run.t0()),
              Math.max(saidEnd, run.t1()),
              Math.min(in.claimed(), run.c0()),
              Math.max(in.claimedEnd(), run.c1())));
    } else if (words > 1
        && words <= MAX_WORDS + 1
        && isSame(before ? in.claimed() : in.claimed() + 1, before ? said + 1 : said, words - 1)
        && isSame(before ? in.claimedEnd() - 1 : in.claimed(), before ? said : saidEnd - 1, 1)) {
      if (before) {
        swapped.add(new Edit(run.t0(), run.t1(), in.claimed(), in.claimedEnd() - 1));
        swapped.add(new Edit(said + 1, saidEnd, run.c0(), run.c1()));
      } else {
        swapped.add(new Edit(said, saidEnd - 1, run.c0(), run.c1()));
        swapped.add(new Edit(run.t0(), run.t1(), in.claimed() + 1, in.claimedEnd()));
      }
    }
    if (!swapped.isEmpty()) {
      edits.remove(in);
      out.ifPresent(edits::remove);
      edits.addAll(swapped);
    }
  }

  /// Whether so many words of the quotation are those of the release at a place.
  private boolean isSame(int claimed, int said, int words) {
    for (int i = 0; i < words; i++) {
      String form = alignment.claim.words().get(claimed + i).form();
      if (!form.equals(alignment.page.word(said + i).form())) {
        return false;
      }
    }
    return true;
  }
}
