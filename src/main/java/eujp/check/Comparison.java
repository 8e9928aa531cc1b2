package eujp.check;

import eujp.check.Alignment.Run;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Attribution;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Match;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Unattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.release.Speaker;
import eujp.release.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A quotation beside one release: how much of it the release has, and what differs.
final class Comparison {
  /// What it adds to the likeness of words, in the order, that they are of whom the quotation
  /// names.
  private static final double OWN = .1;

  /// The better first: the same words, then the more of them, where the right speaker is worth a
  /// few words.
  static final Comparator<Comparison> BEST_FIRST =
      Comparator.comparing(Comparison::isExact)
          .thenComparingDouble(one -> one.likeness() + (one.isRightlyAttributed() ? OWN : 0))
          .reversed();

  private static final double PER_FRAGMENT = .03;

  private final Alignment alignment;
  private final QuotedText claim;
  private final ReleaseText page;
  private final Differences differences;
  private final Optional<String> claimed;

  /// Whether some of the words stand in quotation marks, and nobody is named whose they are, nor is
  /// somebody told of in the words of the claim.
  private final boolean untold;

  /// Whether some of the words are not of whom the quotation names.
  private final boolean refuted;

  /// @param mine which words of the page may be used
  /// @param claimed who is named as the speaker
  /// @param names whether somebody is the one who is named
  /// @param effort what may be spent on it
  Comparison(
      QuotedText claim,
      ReleaseText page,
      Predicate<Integer> mine,
      Optional<String> claimed,
      Predicate<Optional<Speech>> names,
      ComparisonBudget effort) {
    this.claim = claim;
    this.page = page;
    this.alignment = new Alignment(claim, page, mine, effort);
    this.differences = new Differences(alignment);
    this.claimed = claimed;
    Set<Optional<Speech>> speech = speech();
    this.untold =
        speech.stream().anyMatch(one -> isUntold(one) && !(claimed.isPresent() && names.test(one)));
    List<Optional<Speech>> told = speech.stream().filter(one -> !isUntold(one)).toList();
    this.refuted = claimed.isPresent() && !told.stream().allMatch(names);
  }

  /// Whether all words are there, in their order, but for what is marked.
  boolean isExact() {
    return !differences.runs.isEmpty()
        && differences.edits.isEmpty()
        && differences.moved.isEmpty();
  }

  boolean isRightlyAttributed() {
    return claimed.isEmpty() || (!refuted && !untold);
  }

  /// How much of the quotation the release has, from 0 to 1, less the more it is in fragments.
  double likeness() {
    if (differences.runs.isEmpty()) {
      return 0;
    }
    int words = claim.words().size();
    int changed = differences.edits.stream().mapToInt(Edit::claimedWords).sum();
    return (double) Math.max(0, words - changed) / Math.max(1, words)
        - PER_FRAGMENT * Math.max(0, differences.runs.size() - 1);
  }

  /// The verdict, for a quotation that is of this release.
  QuoteVerdict verdict() {
    Match match =
        new Match(
            words(),
            speakers(Speech::by),
            untold,
            speakers(Speech::deniedBy),
            new Attribution(claimed, isRightlyAttributed()),
            Math.max(0, likeness()));
    List<Omission> omissions = differences.gaps.stream().map(this::omission).toList();
    if (!isExact()) {
      return new Altered(
          match,
          differences.edits.stream().map(this::change).toList(),
          differences.moved.stream().map(run -> page.extract(run.t0(), run.t1())).toList(),
          omissions);
    }
    if (refuted) {
      return new Misattributed(match, omissions);
    }
    if (claimed.isPresent() && untold) {
      return new Unattributed(match, omissions);
    }
    return omissions.isEmpty() ? new Verbatim(match) : new Elided(match, omissions);
  }

  private static boolean isUntold(Optional<Speech> speech) {
    return speech.isPresent() && !speech.get().isNamed();
  }

  private List<Speaker> speakers(Function<Speech, List<Speaker>> of) {
    return speech().stream()
        .flatMap(Optional::stream)
        .flatMap(speech -> of.apply(speech).stream())
        .distinct()
        .toList();
  }

  private Set<Optional<Speech>> speech() {
    Set<Optional<Speech>> speech = new LinkedHashSet<>();
    differences.runs.forEach(run -> speech.addAll(page.speech(run.t0(), run.t1())));
    return speech;
  }

  /// The release's words that the quotation corresponds to: the runs with the words that were
  /// changed between them, without those that were left out.
  private Extract words() {
    List<int[]> stretches = new ArrayList<>();
    differences.runs.stream()
        .sorted(Comparator.comparingInt(Run::t0))
        .forEach(run -> stretches.add(new int[] {run.t0(), run.t1()}));
    differences.edits.stream()
        .filter(edit -> edit.saidWords() > 0 && edit.claimedWords() > 0)
        .forEach(edit -> stretches.add(new int[] {edit.said(), edit.saidEnd()}));
    stretches.sort(Comparator.comparingInt(stretch -> stretch[0]));
    List<int[]> joined = new ArrayList<>();
    for (int[] stretch : stretches) {
      if (!joined.isEmpty() && joined.getLast()[1] >= stretch[0]) {
        joined.getLast()[1] = Math.max(joined.getLast()[1], stretch[1]);
      } else {
        joined.add(stretch);
      }
    }
    return new Extract(
        joined.stream()
            .flatMap(stretch -> page.extract(stretch[0], stretch[1]).pieces().stream())
            .toList());
  }

  private Change change(Edit edit) {
    int start = claim.startOf(edit.claimed());
    String written = claim.written(edit.claimed(), edit.claimedEnd());
    return new Change(
        page.extract(edit.said(), edit.saidEnd()), written, start, start + written.length());
  }

  private Omission omission(Differences.Gap gap) {
    Extract said = page.extract(gap.said(), gap.saidEnd());
    return new Omission(said, gap.instead(), Cautions.in(said.text(), page.masthead.language()));
  }
}
