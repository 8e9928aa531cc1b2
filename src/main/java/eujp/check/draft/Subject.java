package eujp.check.draft;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.text.Span;
import eujp.text.sentences.ClauseBreaks;
import java.util.ArrayList;
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

  /// What a word is worth that stands nearer to another date or number of the sentence: before that
  /// of the fact, it may be said of both (*wages rose by 8 %, prices by 5 %*).
  private static final double BEFORE = .9;

  private static final double BEHIND = .3;

  private static final double AROUND = .35;
  private static final double RECALL = .85;

  private final List<QueryConcept> concepts;
  private final ClauseBreaks clauses;
  private final int start;

  /// Where in the draft each concept stands; below zero where that cannot be told.
  private final int[] places;

  /// Whether each is named by several words with capitals.
  private final boolean[] titled;

  private final IdentityHashMap<Fact, Shared> shared;

  /// The subject of a sentence.
  ///
  /// @param inquiry the sentence without its dates, numbers and references
  /// @param sentence as it stands in the draft
  /// @param start where in the draft it begins
  /// @param shared what is known of facts and the same inquiry; added to
  Subject(
      AnalyzedQuery inquiry,
      String sentence,
      int start,
      ClauseBreaks clauses,
      IdentityHashMap<Fact, Shared> shared) {
    this.shared = shared;
    this.clauses = clauses;
    this.start = start;
    String lower = sentence.toLowerCase(Locale.ROOT);
    concepts = inquiry.concepts();
    places = concepts.stream().mapToInt(concept -> lower.indexOf(concept.written())).toArray();
    titled = new boolean[places.length];
    for (int i = 0; i < titled.length; i++) {
      titled[i] =
          lower.length() == sentence.length()
              && isTitled(sentence, places[i], concepts.get(i).written());
    }
  }

  /// How much a fact of a release is said of the same thing.
  ///
  /// @param share from 0 to 1
  /// @param held concepts that its sentence holds
  /// @param near those of them that stand near it
  /// @param missed concepts near the draft's that its sentence has not
  /// @param named whether one of these is a name
  /// @param all whether it holds every concept
  record Likeness(double share, int held, int near, int missed, boolean named, boolean all) {
    static final Likeness NONE = new Likeness(0, 0, 0, 0, false, false);
  }

  /// What a fact has of each concept, from 0 to 1.
  ///
  /// @param terms of the fact that are among the concepts
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shared(double[] parts, int terms) {}

  /// The names in the sentence that no release has.
  List<Span> strangers() {
    List<Span> strangers = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      QueryConcept concept = concepts.get(i);
      if (concept.named() && !concept.known() && places[i] >= 0) {
        int from = start + places[i];
        strangers.add(new Span(from, from + concept.written().length()));
      }
    }
    return strangers;
  }

  /// The names near a place in the draft that the sentence of a fact has: words with a capital, and
  /// what several of them name together.
  ///
  /// @param weights see [#weights]
  Set<String> names(Fact fact, double[] weights) {
    Shared one = shared.computeIfAbsent(fact, this::shared);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < weights.length; i++) {
      boolean named = concepts.get(i).named() || titled[i];
      if (named && weights[i] > 0 && isNear(i, weights[i]) && one.parts()[i] > AROUND) {
        names.add(concepts.get(i).written());
      }
    }
    return names;
  }

  /// Whether several words stand at a place, each with a capital.
  private static boolean isTitled(String sentence, int at, String written) {
    boolean several = at >= 0 && written.indexOf(' ') > 0;
    for (int i = 0; several && i < written.length(); i++) {
      boolean begins = i == 0 || written.charAt(i - 1) == ' ';
      several = !begins || Character.isUpperCase(sentence.charAt(at + i));
    }
    return several;
  }

  /// What each concept weighs for what stands at a place in the draft, some pieces of it left out.
  ///
  /// @param rivals see [#weights(Span, List)]
  double[] weights(Span at, List<Span> rivals, List<Span> but) {
    double[] weights = weights(at, rivals);
    for (int i = 0; i < weights.length; i++) {
      int place = start + places[i];
      if (places[i] >= 0 && but.stream().anyMatch(span -> ClauseBreaks.covers(span, place))) {
        weights[i] = 0;
      }
    }
    return weights;
  }

  /// What each concept weighs for what stands at a place in the draft; nothing if it stands there
  /// itself.
  ///
  /// @param rivals what is of the same kind in the sentence, with the one at the place
  double[] weights(Span at, List<Span> rivals) {
    Span own = at.movedBy(-start);
    List<Span> all = rivals.stream().map(one -> one.movedBy(-start)).toList();
    double[] weights = new double[places.length];
    for (int i = 0; i < weights.length; i++) {
      QueryConcept concept = concepts.get(i);
      boolean near = places[i] < 0 || clauses.isNearest(own, all, places[i]);
      boolean other = places[i] < 0 || !ClauseBreaks.covers(own, places[i]);
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
    int looked = 0;
    int held = 0;
    int near = 0;
    int missed = 0;
    boolean named = false;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        double part = one.parts()[i];
        all += weights[i];
        same += weights[i] * part;
        looked++;
        held += part > AROUND ? 1 : 0;
        near += part == 1 ? 1 : 0;
        boolean absent = part < BEHIND && isNear(i, weights[i]);
        missed += absent ? 1 : 0;
        named |= absent && concepts.get(i).named();
      }
    }
    if (all == 0) {
      return Likeness.NONE;
    }
    int terms = fact.own().size();
    double precision = terms == 0 ? same / all : Math.min(1, (double) one.terms() / terms);
    return new Likeness(
        RECALL * same / all + (1 - RECALL) * precision, held, near, missed, named, held == looked);
  }

  /// Whether a concept has the weight of one that stands near, see [#weights].
  private boolean isNear(int i, double weight) {
    QueryConcept concept = concepts.get(i);
    double full = concept.weight() * (concept.known() || concept.named() ? 1 : UNKNOWN);
    return weight == full;
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
      double part = wording.stream().mapToDouble(term -> part(term, fact)).min().orElse(0);
      if (part == 1) {
        matched.addAll(wording);
        return 1;
      }
      best = Math.max(best, part);
    }
    return best;
  }

  private static double part(String term, Fact fact) {
    if (fact.own().contains(term)) {
      return 1;
    }
    if (fact.before().contains(term)) {
      return BEFORE;
    }
    return fact.behind().contains(term) ? BEHIND : fact.around().contains(term) ? AROUND : 0;
  }
}
