package eujp.check.draft;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a sentence of a draft speaks of: its concepts, with where they stand.
///
/// @param inquiry the sentence without its dates, numbers and references
/// @param sentence in lower case, as it stands in the draft
/// @param start where in the draft it begins
record Subject(AnalyzedQuery inquiry, String sentence, int start) {
  /// What a word weighs that stands nearer to another date or number of the sentence.
  private static final double FAR = .3;

  /// What a word weighs that no release has, and that is no name: a writer may say the same in
  /// other words.
  private static final double UNKNOWN = .25;

  private static final double IN_SENTENCE = .6;
  private static final double AROUND = .35;
  private static final double RECALL = .85;

  Subject(AnalyzedQuery inquiry, String sentence, int start) {
    this.inquiry = inquiry;
    this.sentence = sentence.toLowerCase(Locale.ROOT);
    this.start = start;
  }

  /// How much a fact of a release is said of the same thing.
  ///
  /// @param share from 0 to 1
  /// @param held concepts that its sentence holds
  record Likeness(double share, int held) {
    static final Likeness NONE = new Likeness(0, 0);
  }

  /// How much what is said of something at a place in the draft is said of a fact, too.
  ///
  /// @param rivals what is of the same kind in the sentence, with the one at the place
  Likeness to(Fact fact, Span at, List<Span> rivals) {
    double all = 0;
    double shared = 0;
    int held = 0;
    Set<String> matched = new HashSet<>();
    for (QueryConcept concept : inquiry.concepts()) {
      int place = sentence.indexOf(concept.written());
      boolean near = place < 0 || Nearness.isNearest(at, rivals, start + place);
      double weight =
          concept.weight() * (near ? 1 : FAR) * (concept.known() || concept.named() ? 1 : UNKNOWN);
      double part = part(concept, fact, matched);
      all += weight;
      shared += weight * part;
      held += part > AROUND ? 1 : 0;
    }
    if (all == 0) {
      return Likeness.NONE;
    }
    int terms = fact.own().size();
    double precision = terms == 0 ? 0 : Math.min(1, (double) matched.size() / terms);
    return new Likeness(RECALL * shared / all + (1 - RECALL) * precision, held);
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
