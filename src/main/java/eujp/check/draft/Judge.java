package eujp.check.draft;

import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Subject.Likeness;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.text.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Holds one date, number, ordinal, place or reference of a draft against the facts of releases.
///
/// @param mention of the draft
/// @param words as the draft has it
/// @param unit the terms of what a number counts, or an ordinal orders
/// @param date how a date is to be read; for all else it does not matter
/// @param sameLanguage whether the facts are in the language of the draft
/// @param subject of its sentence
/// @param rivals what is of the same kind in its sentence, with itself
record Judge(
    Mention mention,
    String words,
    Set<String> unit,
    DateReading date,
    boolean sameLanguage,
    Subject subject,
    List<Span> rivals) {
  /// From which likeness on a release speaks of the same thing, for what agrees.
  static final double SAME = .38;

  /// The same for what does not agree, which must be surer.
  static final double SAME_AND_DIFFERENT = .45;

  /// So many words in common tell a thing; fewer must be nearly all.
  private static final int TELLING = 2;

  private static final double NEARLY_ALL = .8;

  /// The share of the words behind ordinals that must be the same.
  private static final double SAME_ORDER = .5;

  /// Units that are written the same in all languages.
  private static final Pattern EVERYWHERE =
      Pattern.compile("[A-Z]{3}|%|[kcm]?m[²³]?|[kMGT]W(?:h)?");

  /// @param counted whether both count the same, by the same noun
  private record Match(Fact fact, Likeness likeness, boolean counted) {
    static final Comparator<Match> BEST_LAST =
        Comparator.comparingDouble(match -> match.likeness().share());

    boolean isTelling() {
      return held() >= TELLING || likeness.share() >= NEARLY_ALL;
    }

    /// Whether it is sure that both speak of one thing: a single word that they share does not tell
    /// where the draft has others.
    boolean isSure() {
      return held() >= TELLING || (likeness.share() >= NEARLY_ALL && likeness.all());
    }

    private int held() {
      return likeness.held() + (counted ? 1 : 0);
    }
  }

  /// What the releases say; empty where nothing can be judged.
  Optional<FactOutcome> outcome(List<Fact> facts) {
    Map<Relation, Match> best = best(facts);
    Optional<Match> agreeing = Optional.ofNullable(best.get(Relation.AGREES));
    Optional<Match> differing = Optional.ofNullable(best.get(Relation.DIFFERS));
    Optional<Match> loose = Optional.ofNullable(best.get(Relation.LOOSE));
    Optional<Match> unclear = Optional.ofNullable(best.get(Relation.UNCLEAR));
    double agree = share(agreeing);
    double differ = share(differing);
    double other = Math.max(share(loose), share(unclear));
    if (mention instanceof Mention.OfReference && agreeing.isPresent()) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (agreeing.isPresent()
        && agreeing.get().isTelling()
        && agree >= SAME
        && agree >= Math.max(differ, share(loose))) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (!(mention instanceof Mention.OfReference)
        && differing.isPresent()
        && differing.get().isSure()
        && differ >= SAME_AND_DIFFERENT
        && differ > Math.max(agree, other)) {
      return differing.map(match ->
          new Different(
              List.of(new Difference(match.fact().printed(), words, match.fact().citation()))));
    }
    if (loose.isPresent() && loose.get().isTelling() && share(loose) >= SAME) {
      return loose.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (isInPassing()) {
      return Optional.empty();
    }
    if (agreeing.isPresent()) {
      return agreeing.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (unclear.isPresent()
        && unclear.get().likeness().share() >= SAME
        && unclear.get().likeness().held() >= TELLING) {
      return Optional.empty();
    }
    List<Citation> nearest =
        differing.filter(Match::isTelling).map(match -> match.fact().citation()).stream().toList();
    return Optional.of(new NotInReleases(nearest));
  }

  private static double share(Optional<Match> match) {
    return match.map(one -> one.likeness().share()).orElse(0.);
  }

  /// The fact of each relation that is most like it. Of those that cannot be compared, only a date
  /// tells anything of a date.
  private Map<Relation, Match> best(List<Fact> facts) {
    double[] weights = subject.weights(mention.span(), rivals);
    Map<Relation, Match> best = new EnumMap<>(Relation.class);
    for (Fact fact : facts) {
      Relation relation = relation(fact);
      boolean telling =
          relation != Relation.UNCLEAR
              || (mention instanceof Mention.OfDate && fact.mention() instanceof Mention.OfDate);
      if (telling) {
        boolean counted =
            mention instanceof Mention.OfNumber number
                && !unit.isEmpty()
                && !isEverywhere(number)
                && unit.equals(fact.unit());
        Match match = new Match(fact, subject.to(fact, weights), counted);
        best.merge(
            relation, match, (one, two) -> Match.BEST_LAST.compare(one, two) >= 0 ? one : two);
      }
    }
    return best;
  }

  /// Whether it is *two sides*, *three in Europe* or *the first of them*, no more than a writer's
  /// own counting, or a city of which nothing is told.
  private boolean isInPassing() {
    boolean word = words.codePoints().noneMatch(Character::isDigit);
    return switch (mention) {
      case Mention.OfNumber number ->
          word && (unit.isEmpty() || number.value().intValue() <= TELLING);
      case Mention.OfOrdinal _ -> word;
      case Mention.OfPlace place -> !place.located();
      default -> false;
    };
  }

  private Relation relation(Fact fact) {
    return switch (mention) {
      case Mention.OfDate own when fact.mention() instanceof Mention.OfDate other ->
          date.relation(own.when(), other.when(), fact.relative());
      case Mention.OfNumber number when fact.mention() instanceof Mention.OfNumber other ->
          relation(number, other, fact);
      case Mention.OfOrdinal ordinal when fact.mention() instanceof Mention.OfOrdinal other ->
          relation(ordinal.value() == other.value(), ordersSame(fact));
      case Mention.OfPlace place when fact.mention() instanceof Mention.OfPlace other ->
          relation(place.key().equals(other.key()), place.located() && other.located());
      case Mention.OfReference reference when fact.mention() instanceof Mention.OfReference other ->
          relation(reference.key().equals(other.key()), true);
      default -> Relation.UNCLEAR;
    };
  }

  private static Relation relation(boolean equal, boolean comparable) {
    return equal ? Relation.AGREES : comparable ? Relation.DIFFERS : Relation.UNCLEAR;
  }

  /// Whether the words behind two ordinals tell the same thing.
  private boolean ordersSame(Fact fact) {
    long same = unit.stream().filter(fact.unit()::contains).count();
    return sameLanguage
        && same > 0
        && same >= SAME_ORDER * Math.min(unit.size(), fact.unit().size());
  }

  private Relation relation(Mention.OfNumber number, Mention.OfNumber other, Fact fact) {
    boolean everywhere = isEverywhere(number) && isEverywhere(other);
    if (!sameLanguage && !everywhere) {
      // What they count cannot be compared, but 500 firms are no 500 euros.
      boolean equal = number.value().compareTo(other.value()) == 0;
      return equal && !isEverywhere(number) && !isEverywhere(other)
          ? Relation.AGREES
          : Relation.UNCLEAR;
    }
    boolean sameUnit =
        everywhere
            ? number.unit().equals(other.unit())
            : unit.isEmpty() ? fact.unit().isEmpty() : unit.equals(fact.unit());
    if (!sameUnit) {
      return Relation.UNCLEAR;
    }
    Relation relation = Relation.of(number, other);
    return relation == Relation.DIFFERS && unit.isEmpty() ? Relation.UNCLEAR : relation;
  }

  private static boolean isEverywhere(Mention.OfNumber number) {
    return EVERYWHERE.matcher(number.unit()).matches();
  }
}
