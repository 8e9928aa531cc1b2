package eujp.check.draft;

import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Subject.Likeness;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Precision;
import eujp.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds one date, number or reference of a draft against the facts of releases.
///
/// @param mention of the draft
/// @param words as the draft has it
/// @param unit the terms of what a number counts
/// @param yearless whether the draft gives a date without its year
/// @param subject of its sentence
/// @param rivals what is of the same kind in its sentence, with itself
record Judge(
    Mention mention,
    String words,
    Set<String> unit,
    boolean yearless,
    Subject subject,
    List<Span> rivals) {
  /// From which likeness on a release speaks of the same thing, for what agrees.
  static final double SAME = .38;

  /// The same for what does not agree, which must be surer.
  static final double SAME_AND_DIFFERENT = .45;

  /// So many words in common tell a thing; fewer must be nearly all.
  private static final int TELLING = 2;

  private static final double NEARLY_ALL = .8;

  /// How a fact of a release stands to what the draft says.
  private enum Relation {
    AGREES,
    DIFFERS,
    /// One says more than the other, or they are of different sorts.
    UNCLEAR
  }

  private record Match(Fact fact, Likeness likeness) {
    static final Comparator<Match> BEST_LAST =
        Comparator.comparingDouble(match -> match.likeness().share());

    boolean isTelling() {
      return likeness.held() >= TELLING || likeness.share() >= NEARLY_ALL;
    }
  }

  /// What the releases say; empty where nothing can be judged.
  Optional<FactOutcome> outcome(List<Fact> facts) {
    Optional<Match> agreeing = best(facts, Relation.AGREES);
    Optional<Match> differing = best(facts, Relation.DIFFERS);
    double agree = agreeing.map(match -> match.likeness().share()).orElse(0.);
    double differ = differing.map(match -> match.likeness().share()).orElse(0.);
    if (mention instanceof Mention.OfReference && agreeing.isPresent()) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (agreeing.isPresent() && agreeing.get().isTelling() && agree >= SAME && agree >= differ) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (!(mention instanceof Mention.OfReference)
        && differing.isPresent()
        && differing.get().isTelling()
        && differ >= SAME_AND_DIFFERENT
        && differ > agree) {
      return differing.map(match ->
          new Different(
              List.of(new Difference(match.fact().printed(), words, match.fact().citation()))));
    }
    if (isCountInPassing()) {
      return Optional.empty();
    }
    if (agreeing.isPresent()) {
      return agreeing.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (isUnclear(facts)) {
      return Optional.empty();
    }
    List<Citation> nearest =
        differing.filter(Match::isTelling).map(match -> match.fact().citation()).stream().toList();
    return Optional.of(new NotInReleases(nearest));
  }

  private Optional<Match> best(List<Fact> facts, Relation relation) {
    return facts.stream()
        .filter(fact -> relation(fact) == relation)
        .map(fact -> new Match(fact, subject.to(fact, mention.span(), rivals)))
        .max(Match.BEST_LAST);
  }

  /// Whether a release has something that says more or less than the draft, so that neither *found*
  /// nor *in no release* would be true.
  private boolean isUnclear(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> relation(fact) == Relation.UNCLEAR && isOfSameSort(fact))
        .map(fact -> subject.to(fact, mention.span(), rivals))
        .anyMatch(likeness -> likeness.share() >= SAME && likeness.held() >= TELLING);
  }

  private boolean isOfSameSort(Fact fact) {
    return mention instanceof Mention.OfDate && fact.mention() instanceof Mention.OfDate;
  }

  /// Whether it is *two sides* or *three in Europe*: no more than a writer's own counting.
  private boolean isCountInPassing() {
    return mention instanceof Mention.OfNumber number
        && !words.isEmpty()
        && Character.isLetter(words.codePointAt(0))
        && (number.unit().isEmpty() || number.value().intValue() <= TELLING);
  }

  private Relation relation(Fact fact) {
    return switch (mention) {
      case Mention.OfDate date when fact.mention() instanceof Mention.OfDate other ->
          relation(date.when(), other.when(), fact.relative());
      case Mention.OfNumber number when fact.mention() instanceof Mention.OfNumber other ->
          relation(number, other, fact);
      case Mention.OfReference reference when fact.mention() instanceof Mention.OfReference other ->
          reference.key().equals(other.key()) ? Relation.AGREES : Relation.DIFFERS;
      default -> Relation.UNCLEAR;
    };
  }

  private Relation relation(Mention.OfNumber number, Mention.OfNumber other, Fact fact) {
    boolean sameUnit = unit.isEmpty() ? fact.unit().isEmpty() : unit.equals(fact.unit());
    if (!sameUnit) {
      return Relation.UNCLEAR;
    }
    if (number.value().compareTo(other.value()) == 0) {
      return Relation.AGREES;
    }
    return unit.isEmpty() ? Relation.UNCLEAR : Relation.DIFFERS;
  }

  private Relation relation(When claimed, When printed, boolean relative) {
    When draft = yearless ? inYearOf(claimed, printed) : claimed;
    boolean coarser =
        draft.precision() != Precision.DAY
            && draft.precision() != Precision.RANGE
            && !draft.from().isAfter(printed.from())
            && !draft.to().isBefore(printed.to());
    boolean same = draft.from().equals(printed.from()) && draft.to().equals(printed.to());
    if (same || coarser) {
      return draft.limit() == printed.limit() && !(coarser && printed.approximate())
          ? Relation.AGREES
          : Relation.UNCLEAR;
    }
    boolean apart = draft.to().isBefore(printed.from()) || draft.from().isAfter(printed.to());
    boolean comparable = apart || draft.precision() == printed.precision();
    return comparable && !relative && !printed.approximate() && draft.limit() == printed.limit()
        ? Relation.DIFFERS
        : Relation.UNCLEAR;
  }

  private static When inYearOf(When draft, When printed) {
    long years = (long) printed.from().getYear() - draft.from().getYear();
    return new When(
        draft.from().plusYears(years),
        draft.to().plusYears(years),
        draft.precision(),
        draft.limit(),
        draft.approximate());
  }
}
