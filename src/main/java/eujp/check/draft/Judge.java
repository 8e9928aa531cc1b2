package eujp.check.draft;

import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Subject.Likeness;
import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.dates.DateReader.Outlook;
import eujp.extract.dates.When.Precision;
import eujp.extract.numbers.CountedThings;
import eujp.extract.numbers.NumberReader;
import eujp.release.Masthead;
import eujp.text.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds one date, number, ordinal, place or reference of a draft against the facts of releases.
///
/// @param claimed what the draft has
/// @param words as the draft has it
/// @param date how a date is to be read; for all else it does not matter
/// @param sameLanguage whether the facts are in the language of the draft
/// @param subject of its sentence
/// @param company what else its sentence mentions
/// @param outlook of what its sentence speaks
/// @param rivals what is of the same kind in its sentence, with itself
record Judge(
    Told claimed,
    String words,
    DateReading date,
    boolean sameLanguage,
    Subject subject,
    Company company,
    Outlook outlook,
    List<Span> rivals) {
  /// From which likeness on a release speaks of the same thing, for what agrees.
  static final double SAME = .38;

  /// The same for what does not agree, which must be surer.
  static final double SAME_AND_DIFFERENT = .45;

  /// So many words or facts in common tell a thing; fewer words must be nearly all.
  private static final int TELLING = 2;

  /// How many words that both have make up for one that only the draft has.
  private static final int LOOSE_WORDS = 3;

  private static final double NEARLY_ALL = .8;

  /// Of a release in another language few words are understood: how like it is to begin with, and
  /// what those add that are.
  private static final double UNREAD = .3;

  private static final double UNDERSTOOD = .3;

  /// What is added for what else both sentences have, and for what counts the same; and from which
  /// weight on the former tells that both speak of one thing.
  private static final double BESIDE = .2;

  private static final double TELLING_WEIGHT = 1;
  private static final double SLIPPED = .15;
  private static final double ONLY = .15;
  private static final double COUNTED = .1;

  /// By how much a fact must be nearer than what its sentence has as the draft has it.
  private static final double MARGIN = .2;

  /// What is taken off where a sentence is about another time, another of the draft's facts, or
  /// tells a date less exactly.
  private static final double OTHER_TENSE = .4;

  private static final double MISSED = .1;
  private static final double OTHER_PRECISION = .3;

  /// What a whole date, which hardly ever agrees by chance, is ahead of others.
  private static final double EXACT = .15;

  /// The share of the words behind ordinals that must be the same, unless the first of them is
  /// among the first of the other.
  private static final double SAME_ORDER = .5;

  private static final int FIRST_ORDERED = 4;

  /// A fact beside what the draft has.
  ///
  /// @param share how much both are said of the same thing
  /// @param rank the same, less what speaks for another fact
  /// @param guessed what of the rank only says that the draft may mean the fact
  /// @param evidence words, facts and counts that they have in common
  /// @param linked whether more than the fact itself ties both sentences to each other
  private record Match(
      Fact fact,
      Likeness likeness,
      double share,
      double rank,
      double guessed,
      int evidence,
      boolean linked,
      Hold hold) {
    static final Comparator<Match> BEST_LAST = Comparator.comparingDouble(Match::rank);

    /// Whether a sentence has both.
    boolean isBeside(Optional<Match> other) {
      return other.filter(one -> one.fact().sentence().equals(fact.sentence())).isPresent();
    }

    /// @param passing whether it may be no more than a writer's own counting, which a count alone
    ///   does not tell
    boolean isTelling(boolean passing) {
      return (!passing || linked) && (evidence >= TELLING || likeness.share() >= NEARLY_ALL);
    }

    /// Whether it is sure that both speak of one thing: a single word that they share does not tell
    /// where the draft has others.
    boolean isSure() {
      return linked
          && (evidence >= TELLING || (likeness.share() >= NEARLY_ALL && likeness.all()))
          && switch (hold) {
            case FIRM -> likeness.missed() <= likeness.held();
            case FAIR -> !likeness.named() && LOOSE_WORDS * likeness.missed() <= likeness.held();
            case WEAK -> likeness.missed() == 0 && likeness.near() > 0;
            case UNREAD -> true;
            case NONE -> false;
          };
    }
  }

  /// How well it is known that something else is said of one thing, apart from the words.
  private enum Hold {
    /// Both sentences have something else in common that tells more than a year does, or what
    /// differs is a slip of the pen.
    FIRM,
    /// The release has only one of the kind.
    FAIR,
    /// It has several: the words must be all the same.
    WEAK,
    /// Of the words nothing is known: they are in another language, or the fact has none.
    UNREAD,
    /// The draft's sentence has something else that is in no release, and may be of another thing.
    NONE
  }

  private Mention mention() {
    return claimed.mention();
  }

  /// What the releases say; empty where nothing can be judged.
  Optional<FactOutcome> outcome(List<Fact> facts) {
    Map<Relation, Match> best = best(facts);
    Optional<Match> agreeing = Optional.ofNullable(best.get(Relation.AGREES));
    Optional<Match> differing = Optional.ofNullable(best.get(Relation.DIFFERS));
    Optional<Match> loose = Optional.ofNullable(best.get(Relation.LOOSE));
    Optional<Match> unclear = Optional.ofNullable(best.get(Relation.UNCLEAR));
    double agree = rank(agreeing);
    // What the very sentence has as the draft has it is hardly a slip.
    double differ =
        differing
            .map(match ->
                match.isBeside(agreeing) || match.isBeside(loose)
                    ? match.rank() - match.guessed() - MARGIN
                    : match.rank())
            .orElse(0.);
    double other = Math.max(rank(loose), rank(unclear));
    if (mention() instanceof Mention.OfReference && agreeing.isPresent()) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (agreeing.isPresent()
        && agreeing.get().isTelling(isInPassing())
        && agree >= rank(loose)
        && ((agreeing.get().share() >= SAME && agree >= differ)
            || isSaidMore(agreeing.get().fact(), differing))) {
      return agreeing.map(match -> new Found(match.fact().citation()));
    }
    if (!(mention() instanceof Mention.OfReference)
        && differing.isPresent()
        && differing.get().isSure()
        && differing.get().share() >= SAME_AND_DIFFERENT
        && differ > Math.max(agree, other)
        && agreeing.filter(one -> speaksOf(one.fact(), differing.get().fact())).isEmpty()) {
      return differing.map(match ->
          new Different(
              List.of(new Difference(match.fact().printed(), words, match.fact().citation()))));
    }
    if (loose.isPresent() && loose.get().isTelling(false) && loose.get().share() >= SAME) {
      return loose.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (isInPassing()) {
      return Optional.empty();
    }
    if (agreeing.isPresent()) {
      return agreeing.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (loose.filter(match -> isEqual(match.fact())).isPresent()) {
      return loose.map(match -> new Elsewhere(match.fact().citation()));
    }
    if (unclear.isPresent()
        && !isOfPeriod()
        && unclear.get().share() >= SAME
        && unclear.get().likeness().held() >= TELLING) {
      return Optional.empty();
    }
    List<Citation> nearest =
        differing
            .filter(match -> match.isTelling(false))
            .map(match -> match.fact().citation())
            .stream()
            .toList();
    return Optional.of(new NotInReleases(nearest));
  }

  /// Whether both have one number, whatever they make of it.
  private boolean isEqual(Fact fact) {
    return mention() instanceof Mention.OfNumber own
        && fact.mention() instanceof Mention.OfNumber other
        && own.value().compareTo(other.value()) == 0;
  }

  /// Whether the very day stands in a sentence that has as much of the draft's as that with
  /// another: that it is near the other is then no sign of a slip.
  private boolean isSaidMore(Fact agreeing, Optional<Match> differing) {
    if (!isOfDay()) {
      return false;
    }
    double[] weights = subject.weights(mention().span(), rivals, untold(agreeing));
    double share = subject.to(agreeing, weights).share();
    return share >= SAME
        && differing.filter(other -> subject.to(other.fact(), weights).share() > share).isEmpty();
  }

  /// Whether the very day stands with a name of the draft's sentence, where the sentence with
  /// another has none that this has not.
  private boolean speaksOf(Fact agreeing, Fact differing) {
    double[] weights = subject.weights(mention().span(), rivals, untold(agreeing));
    Set<String> own = subject.names(agreeing, weights);
    Set<String> other = subject.names(differing, weights);
    return isOfDay() && own.containsAll(other) && !other.containsAll(own);
  }

  /// The places of the draft's sentence, where that of the release tells of none: what both speak
  /// of may well have been there.
  private List<Span> untold(Fact fact) {
    boolean tells =
        fact.sentence().told().stream().anyMatch(told -> told.mention() instanceof Mention.OfPlace);
    return tells ? List.of() : company.places();
  }

  /// Whether it is a period with two ends, which no other date can stand for.
  private boolean isOfPeriod() {
    return mention() instanceof Mention.OfDate date
        && date.when().precision() == Precision.RANGE
        && !date.when().approximate();
  }

  private boolean isOfDay() {
    return mention() instanceof Mention.OfDate date && date.when().precision() == Precision.DAY;
  }

  private static double rank(Optional<Match> match) {
    return match.map(Match::rank).orElse(0.);
  }

  /// The fact of each relation that is most like it. Of those that cannot be compared, only a date
  /// tells anything of a date.
  private Map<Relation, Match> best(List<Fact> facts) {
    double[] weights = subject.weights(mention().span(), rivals);
    Map<Masthead, Set<BigDecimal>> values = values(facts);
    // Where a release has the very noun, others mean other things: 40 ports, 487 harbours.
    Set<BigDecimal> ofNoun = new HashSet<>();
    if (mention() instanceof Mention.OfNumber && sameLanguage) {
      facts.stream().filter(this::isSameNoun).map(Judge::value).forEach(ofNoun::add);
    }
    boolean hasNoun = !ofNoun.isEmpty();
    boolean once = ofNoun.size() == 1;
    Map<Relation, Match> best = new EnumMap<>(Relation.class);
    for (Fact fact : facts) {
      Company.Share beside = fact.isOfMasthead() ? Company.Share.NONE : company.of(mention(), fact);
      boolean only =
          values.getOrDefault(fact.citation().masthead(), Set.of()).size() == 1 && counts(fact);
      Relation relation =
          hasNoun && !isSameNoun(fact) ? Relation.UNCLEAR : relation(fact, beside, only);
      boolean telling =
          relation == Relation.UNCLEAR
              ? mention() instanceof Mention.OfDate && fact.mention() instanceof Mention.OfDate
              : relation != Relation.APART;
      if (telling) {
        Match match = match(fact, relation, subject.to(fact, weights), beside, only, once);
        best.merge(
            relation, match, (one, two) -> Match.BEST_LAST.compare(one, two) >= 0 ? one : two);
      }
    }
    return best;
  }

  private Match match(
      Fact fact,
      Relation relation,
      Likeness likeness,
      Company.Share beside,
      boolean only,
      boolean once) {
    boolean counted = mention() instanceof Mention.OfNumber && isCountedAlike(fact);
    Slip slip =
        relation == Relation.DIFFERS && !fact.isOfMasthead()
            ? Slip.between(mention(), fact.mention())
            : Slip.NONE;
    boolean tells = !sameLanguage || relation == Relation.DIFFERS;
    double guessed =
        (slip == Slip.NONE ? 0 : SLIPPED)
            + (only && tells ? ONLY : 0)
            + (counted && (only || !sameLanguage) && tells ? COUNTED : 0);
    double share =
        (sameLanguage
                ? likeness.share()
                : Math.max(likeness.share(), UNREAD + UNDERSTOOD * likeness.share()))
            + BESIDE * Math.min(TELLING, beside.weight())
            + guessed;
    boolean otherTense = outlook.isOpposite(fact.sentence().outlook());
    boolean exact =
        relation == Relation.AGREES
            && mention() instanceof Mention.OfDate day
            && day.when().precision() == Precision.DAY
            && !claimed.yearless();
    boolean otherPrecision =
        mention() instanceof Mention.OfDate own
            && fact.mention() instanceof Mention.OfDate other
            && own.when().precision() != other.when().precision();
    double rank =
        share
            + (exact ? EXACT : 0)
            - MISSED * Math.min(TELLING, beside.missed())
            - (otherTense ? OTHER_TENSE : 0)
            - (relation == Relation.DIFFERS && otherPrecision ? OTHER_PRECISION : 0);
    int evidence =
        likeness.held()
            + beside.things()
            + (counted ? 1 : 0)
            + (only ? 1 : 0)
            + (slip == Slip.NONE ? 0 : slip == Slip.SURE ? 2 : 1);
    boolean linked =
        (sameLanguage && relation == Relation.DIFFERS)
            || beside.known()
            || likeness.held() > 0
            || slip == Slip.SURE
            || (!sameLanguage && counted && relation == Relation.AGREES)
            || evidence > TELLING;
    return new Match(
        fact,
        likeness,
        share,
        rank,
        guessed,
        evidence,
        linked,
        hold(fact, beside, slip, only || (once && isSameNoun(fact))));
  }

  /// @param only whether the release counts or measures the like but once
  private Hold hold(Fact fact, Company.Share beside, Slip slip, boolean only) {
    boolean number = mention() instanceof Mention.OfNumber;
    boolean alone = only || (!number && fact.alone());
    if (!sameLanguage || fact.isOfMasthead()) {
      return Hold.UNREAD;
    }
    if (beside.things() == 0 && beside.strange()) {
      return alone && !beside.other() ? Hold.FAIR : Hold.NONE;
    }
    // Numbers are near each other by chance more often than days and ordinals are.
    boolean slipped = slip == Slip.SURE || (slip == Slip.LIKELY && !number && beside.things() > 0);
    if (beside.weight() >= TELLING_WEIGHT || slipped) {
      return Hold.FIRM;
    }
    return !alone ? Hold.WEAK : slip == Slip.LIKELY ? Hold.FIRM : Hold.FAIR;
  }

  /// The different values of what the releases count or measure like the draft.
  private Map<Masthead, Set<BigDecimal>> values(List<Fact> facts) {
    Map<Masthead, Set<BigDecimal>> values = new HashMap<>();
    if (mention() instanceof Mention.OfNumber) {
      for (Fact fact : facts) {
        if (counts(fact) && fact.mention() instanceof Mention.OfNumber) {
          values.computeIfAbsent(fact.citation().masthead(), _ -> new HashSet<>()).add(value(fact));
        }
      }
    }
    return values;
  }

  private static BigDecimal value(Fact fact) {
    return fact.mention() instanceof Mention.OfNumber number
        ? number.value().stripTrailingZeros()
        : BigDecimal.ZERO;
  }

  /// Whether a fact counts or measures what the draft does, or a kind of it.
  private boolean counts(Fact fact) {
    Counted own = claimed.counted();
    Counted other = fact.counted();
    return own.measure().isEmpty()
        ? isCountedAlike(fact) || likeness(fact) == CountedThings.Likeness.KIND
        : own.measure().equals(other.measure());
  }

  /// Whether both count the same, by the same noun or by one that means the same.
  private boolean isCountedAlike(Fact fact) {
    Counted own = claimed.counted();
    Counted other = fact.counted();
    return own.measure().isEmpty()
        && other.measure().isEmpty()
        && ((sameLanguage && isSameNoun(fact)) || likeness(fact) == CountedThings.Likeness.SAME);
  }

  private boolean isSameNoun(Fact fact) {
    List<String> terms = claimed.counted().terms();
    return !terms.isEmpty() && terms.equals(fact.counted().terms());
  }

  private CountedThings.Likeness likeness(Fact fact) {
    return CountedThings.likeness(claimed.counted().things(), fact.counted().things());
  }

  /// Whether it is *two sides*, *three in Europe* or *the first of them*, no more than a writer's
  /// own counting, or a city of which nothing is told.
  private boolean isInPassing() {
    boolean word = words.codePoints().noneMatch(Character::isDigit);
    return switch (mention()) {
      case Mention.OfNumber number when !claimed.counted().measure().isEmpty() ->
          number.unit().equals(NumberReader.TIMES);
      case Mention.OfNumber number ->
          word && (claimed.counted().terms().isEmpty() || number.value().intValue() <= TELLING);
      case Mention.OfOrdinal _ -> word;
      case Mention.OfPlace place -> !place.located();
      default -> false;
    };
  }

  private Relation relation(Fact fact, Company.Share beside, boolean only) {
    Relation relation =
        switch (mention()) {
          case Mention.OfDate own when fact.mention() instanceof Mention.OfDate other ->
              date.relation(own.when(), other.when(), fact.relative(), fact.end());
          case Mention.OfNumber number when fact.mention() instanceof Mention.OfNumber other ->
              relation(number, other, fact, beside, only);
          case Mention.OfOrdinal ordinal when fact.mention() instanceof Mention.OfOrdinal other ->
              relation(ordinal.value() == other.value(), ordersSame(fact, beside));
          case Mention.OfPlace place when fact.mention() instanceof Mention.OfPlace other ->
              relation(
                  claimed.isSamePlace(fact.told()),
                  place.located()
                      && other.located()
                      && (sameLanguage || (place.known() && other.known())));
          case Mention.OfReference one when fact.mention() instanceof Mention.OfReference other ->
              relation(one.key().equals(other.key()), true);
          default -> Relation.UNCLEAR;
        };
    // What something else in the draft's sentence tells is not told by this.
    return relation == Relation.DIFFERS && beside.taken() ? Relation.UNCLEAR : relation;
  }

  private static Relation relation(boolean equal, boolean comparable) {
    return equal ? Relation.AGREES : comparable ? Relation.DIFFERS : Relation.UNCLEAR;
  }

  /// Whether two ordinals order the same thing: by the words behind them, or, in another language,
  /// where it is the only one in a sentence that has something else of the draft's, too.
  private boolean ordersSame(Fact fact, Company.Share beside) {
    if (!sameLanguage) {
      return beside.things() > 0
          && fact.sentence().told().stream()
                  .filter(told -> told.mention() instanceof Mention.OfOrdinal)
                  .count()
              == 1;
    }
    List<String> own = claimed.counted().terms();
    List<String> other = fact.counted().terms();
    long same = own.stream().filter(other::contains).count();
    return same > 0
        && (same >= SAME_ORDER * Math.min(own.size(), other.size())
            || isAmongFirst(own, other)
            || isAmongFirst(other, own));
  }

  private static boolean isAmongFirst(List<String> one, List<String> other) {
    return other.subList(0, Math.min(FIRST_ORDERED, other.size())).contains(one.getFirst());
  }

  private Relation relation(
      Mention.OfNumber number,
      Mention.OfNumber other,
      Fact fact,
      Company.Share beside,
      boolean only) {
    Counted own = claimed.counted();
    Relation relation = Relation.of(number, other);
    if (!own.measure().isEmpty() || !fact.counted().measure().isEmpty()) {
      return own.measure().equals(fact.counted().measure()) ? relation : Relation.UNCLEAR;
    }
    boolean equal = number.value().compareTo(other.value()) == 0;
    return switch (likeness(fact)) {
      case SAME -> relation;
      case KIND -> relation == Relation.DIFFERS && !only ? Relation.UNCLEAR : relation;
      case OTHER -> equal && !sameLanguage ? Relation.AGREES : Relation.UNCLEAR;
      case UNKNOWN -> {
        if (sameLanguage) {
          yield unlike(own, fact, relation);
        }
        // Of what is counted nothing is known, but 500 firms are no 500 euros.
        boolean slipped = beside.things() > 0 && Slip.between(number, other) != Slip.NONE;
        yield equal
            ? Relation.AGREES
            : relation == Relation.AGREES && beside.things() > 0
                ? Relation.LOOSE
                : slipped ? Relation.DIFFERS : Relation.UNCLEAR;
      }
    };
  }

  /// Compares by the noun alone. What stands behind a number may also be a word beside the other:
  /// *85 work there*, *85 of them work there*.
  private static Relation unlike(Counted own, Fact fact, Relation relation) {
    if (!own.terms().equals(fact.counted().terms())) {
      boolean beside = !own.terms().isEmpty() && fact.own().containsAll(own.terms());
      return beside && relation == Relation.AGREES ? relation : Relation.UNCLEAR;
    }
    return relation == Relation.DIFFERS && own.terms().isEmpty() ? Relation.UNCLEAR : relation;
  }
}
