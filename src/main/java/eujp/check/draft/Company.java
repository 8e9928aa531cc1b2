package eujp.check.draft;

import eujp.extract.Mention;
import eujp.extract.dates.When.Precision;
import eujp.text.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What the sentences of releases have of all that a sentence of a draft mentions: that both give
/// the same day and the same sum tells in any language that both speak of one thing. For one
/// thread.
final class Company {
  /// Things of one sentence by which others are known; a sentence of a press text has fewer.
  static final int MAX_THINGS = 12;

  /// From which on a number alone tells something.
  private static final BigDecimal TELLING = BigDecimal.TEN;

  private static final double MUCH = 1;
  private static final double SOME = .5;

  /// The share of these that counts where it stands nearer to another fact of the kind.
  private static final double FAR = .25;

  private final List<Told> told;
  private final boolean[] anywhere;
  private final IdentityHashMap<Fact.Sentence, boolean[]> shared = new IdentityHashMap<>();

  /// How a sentence of a release has what stands around something in the draft.
  ///
  /// @param things of the draft's sentence that it has, too
  /// @param weight what they tell
  /// @param missed what those would tell that another sentence of the releases has instead
  /// @param taken whether something else of the draft's sentence is the very fact
  /// @param known whether the releases have any of them at all
  /// @param strange whether there is one that they have not
  /// @param other whether one of these tells which of several is meant: an ordinal, a person, a
  ///   city
  record Share(
      int things,
      double weight,
      double missed,
      boolean taken,
      boolean known,
      boolean strange,
      boolean other) {
    static final Share NONE = new Share(0, 0, 0, false, false, false, false);
  }

  /// The company of a sentence.
  ///
  /// @param told what it mentions, at most [#MAX_THINGS]
  /// @param facts of the releases that it is held against
  Company(List<Told> told, List<Fact> facts) {
    this.told = List.copyOf(told);
    this.anywhere = new boolean[this.told.size()];
    Set<Fact.Sentence> sentences = Collections.newSetFromMap(new IdentityHashMap<>());
    facts.forEach(fact -> sentences.add(fact.sentence()));
    for (Fact.Sentence sentence : sentences) {
      boolean[] same = new boolean[this.told.size()];
      for (int i = 0; i < same.length; i++) {
        Told mine = this.told.get(i);
        same[i] = sentence.told().stream().anyMatch(mine::isSame);
        anywhere[i] |= same[i];
      }
      shared.put(sentence, same);
    }
  }

  /// Where the places of the sentence stand in the draft.
  List<Span> places() {
    return told.stream()
        .map(Told::mention)
        .filter(Mention.OfPlace.class::isInstance)
        .map(Mention::span)
        .toList();
  }

  /// What stands around a mention of the draft and around a fact.
  Share of(Mention mention, Fact fact) {
    boolean[] same = shared.getOrDefault(fact.sentence(), new boolean[told.size()]);
    int things = 0;
    double weight = 0;
    double missed = 0;
    boolean taken = false;
    boolean known = false;
    boolean strange = false;
    boolean identity = false;
    for (int i = 0; i < told.size(); i++) {
      Told other = told.get(i);
      if (other.mention().equals(mention)) {
        continue;
      }
      known |= anywhere[i];
      strange |= !anywhere[i];
      identity |= !anywhere[i] && isIdentity(other.mention());
      if (other.isSame(fact.told())) {
        taken = true;
      } else if (same[i]) {
        things++;
        boolean near = fact.near().stream().anyMatch(other::isSame);
        weight += weight(other.mention()) * (near ? 1 : FAR);
      } else if (anywhere[i]) {
        missed += weight(other.mention());
      }
    }
    return new Share(things, weight, missed, taken, known, strange, identity);
  }

  private static boolean isIdentity(Mention mention) {
    return mention instanceof Mention.OfOrdinal
        || mention instanceof Mention.OfPerson
        || mention instanceof Mention.OfPlace;
  }

  private static double weight(Mention mention) {
    return switch (mention) {
      case Mention.OfDate date -> date.when().precision() == Precision.YEAR ? SOME : MUCH;
      case Mention.OfNumber number -> number.value().compareTo(TELLING) > 0 ? MUCH : SOME;
      case Mention.OfPerson _, Mention.OfReference _, Mention.OfContact _ -> MUCH;
      case Mention.OfOrdinal _, Mention.OfPlace _ -> SOME;
    };
  }
}
