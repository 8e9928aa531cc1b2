package eujp.check.draft;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.text.Span;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a sentence of a draft speaks of: its concepts, with where they stand. For one thread.
final class Subject {
  /// What a word weighs that stands nearer to another date or number of the sentence.
  private static final double FAR = .3;

  /// What a word weighs that no release has, and that is no name: a writer may say the same in
  /// other words.
  private static final double UNKNOWN = .25;

  private static final double IN_SENTENCE = .6;
  private static final double AROUND = .35;
  private static final double RECALL = .85;

  private final List<QueryConcept> concepts;

  /// Where in the draft each concept stands; below zero where that cannot be told.
  private final int[] places;

  private final IdentityHashMap<Fact, Shared> shared;

  /// The subject of a sentence.
  ///
  /// @param inquiry the sentence without its dates, numbers and references
  /// @param sentence as it stands in the draft
  /// @param start where in the draft it begins
  /// @param shared what is known of facts and the same inquiry; added to
  Subject(AnalyzedQuery inquiry, String sentence, int start, IdentityHashMap<Fact, Shared> shared) {
    this.shared = shared;
    String lower = sentence.toLowerCase(Locale.ROOT);
    concepts = inquiry.concepts();
    places =
        concepts.stream()
            .mapToInt(concept -> lower.indexOf(concept.written()))
            .map(place -> place < 0 ? place : start + place)
            .toArray();
  }

  /// How much a fact of a release is said of the same thing.
  ///
  /// @param share from 0 to 1
  /// @param held concepts that its sentence holds
  /// @param all whether it holds every concept
  record Likeness(double share, int held, boolean all) {
    static final Likeness NONE = new Likeness(0, 0, false);
  }

  /// What a fact has of each concept, from 0 to 1.
  ///
  /// @param terms of the fact that are among the concepts
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shared(double[] parts, int terms) {}

  /// What each concept weighs for what stands at a place in the draft; nothing if it stands there
  /// itself.
  ///
  /// @param rivals what is of the same kind in the sentence, with the one at the place
  double[] weights(Span at, List<Span> rivals) {
    double[] weights = new double[places.length];
    for (int i = 0; i < weights.length; i++) {
      QueryConcept concept = concepts.get(i);
      boolean near = places[i] < 0 || Nearness.isNearest(at, rivals, places[i]);
      boolean other = places[i] < 0 || !Nearness.covers(at, places[i]);
      weights[i] =
          other
              ? concept.weight()
                  * (near ? 1 : FAR)
                  * (concept.known() || concept.named() ? 1 : UNKNOWN)
              : 0;
    }
    return weights;
  }

  /// How much what is said of something in the draft is said of a fact, too.
  ///
  /// @param weights see [#weights]
  Likeness to(Fact fact, double[] weights) {
    Shared one = shared.computeIfAbsent(fact, this::shared);
    double all = 0;
    double same = 0;
    int concepts = 0;
    int held = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        all += weights[i];
        same += weights[i] * one.parts()[i];
        concepts++;
        held += one.parts()[i] > AROUND ? 1 : 0;
      }
    }
    if (all == 0) {
      return Likeness.NONE;
    }
    int terms = fact.own().size();
    double precision = terms == 0 ? 0 : Math.min(1, (double) one.terms() / terms);
    return new Likeness(RECALL * same / all + (1 - RECALL) * precision, held, held == concepts);
  }

  private Shared shared(Fact fact) {
    Set<String> matched = new HashSet<>();
    double[] parts =
        concepts.stream().mapToDouble(concept -> part(concept, fact, matched)).toArray();
    return new Shared(parts, matched.size());
  }

  private static double part(QueryConcept concept, Fact fact, Set<String> matched) {
    double best = 0;
    for (List<String> wording : concept.wordings()) {
      if (fact.own().containsAll(wording)) {
        matched.addAll(wording);
        return 1;
      }
      if (wording.stream()
          .allMatch(term -> fact.own().contains(term) || fact.others().contains(term))) {
        best = Math.max(best, IN_SENTENCE);
      } else if (fact.around().containsAll(wording)) {
        best = Math.max(best, AROUND);
      }
    }
    return best;
  }
}
