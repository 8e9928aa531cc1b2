package eujp.answer;

import eujp.release.Passage.Kind;
import eujp.search.AnswerType;
import eujp.search.Inquiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The passages that may answer an inquiry, each with its best sentence, best first.
///
/// @param inquiry what was asked
/// @param candidates no two of them say the same
/// @param margin by which the first beats the next
/// @param confidence the probability that the first answers; 0 where there is none
record Shortlist(Inquiry inquiry, List<Candidate> candidates, double margin, double confidence) {
  /// Passages that share more of their terms than this say the same.
  private static final double SAME = .9;

  /// A passage with its best sentence.
  ///
  /// @param features of the sentence
  /// @param score of the sentence, comparable within one inquiry only
  record Candidate(Reading reading, Span sentence, Features features, double score) {
    private LocalDate date() {
      return reading.masthead.date();
    }

    /// Whether the passage is of the sort that such questions are answered from.
    private boolean isOfSortAsked(AnswerType type) {
      return type == AnswerType.WORDS
          ? reading.passage.speaker().isPresent()
          : features.get(Feature.KIND_ASKED) > 0
              || (type.kinds().isEmpty()
                  && reading.passage.kind() != Kind.LINK
                  && !reading.isLeadIn());
    }

    /// Whether nothing rules it out as an answer: not that it is of another sort than is asked for,
    /// or of another year than the question; nor that somebody's words are asked for and it is
    /// another's, or says nothing of what they are to be about; nor that it is another's address.
    private boolean mayAnswer(AnswerType type) {
      boolean lacksFocus = features.get(Feature.FOCUS_MISSING) == 1;
      boolean another =
          switch (type) {
            case WORDS -> lacksFocus || features.get(Feature.TOPIC_MISSING) == 1;
            case CONTACT -> lacksFocus && features.get(Feature.NAME_MISSING) > 0;
            case PERSON, TIME, PLACE, NUMBER, SUM, REASON, SOURCE, MASTHEAD, THING -> false;
          };
      return (isOfSortAsked(type) || !type.kinds().isEmpty())
          && features.get(Feature.OTHER_YEAR) == 0
          && !another;
    }

    private boolean isByNamedSpeaker() {
      return features.get(Feature.SPEAKER) == 1;
    }

    /// The share of the question that the passage, or what stands around it, speaks to; all of it
    /// where it asks for such a passage.
    double cover() {
      return features.get(Feature.KIND_ASKED) > 0
          ? 1
          : features.get(Feature.PASSAGE_COVER) + features.get(Feature.PASSAGE_KIN);
    }
  }

  /// A passage with the features of each of its sentences.
  record Measured(Reading reading, List<Features> features) {
    private Candidate best(Model model) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < features.size(); s++) {
        double score = model.score(features.get(s));
        if (score > most) {
          most = score;
          best = s;
        }
      }
      return new Candidate(reading, reading.sentences.get(best), features.get(best), most);
    }
  }

  /// Ranks passages and keeps the best of those that say the same. Passages of the sort that such
  /// questions are answered from come first: people's own words where it is asked what they said
  /// (of the person who is named, if any), contacts where it is asked whom to call, and no links
  /// unless they are asked for. Neither a link nor, to what somebody said, anything but a quotation
  /// is thought to answer.
  ///
  /// @param most how many to keep
  static Shortlist of(Inquiry inquiry, List<Measured> passages, Model model, int most) {
    Comparator<Candidate> order =
        Comparator.comparing((Candidate one) -> !one.isOfSortAsked(inquiry.type()))
            .thenComparing(one -> !one.isByNamedSpeaker())
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparing(Candidate::date, Comparator.reverseOrder());
    List<Candidate> ranked =
        passages.stream().map(passage -> passage.best(model)).sorted(order).toList();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (kept.size() == Math.max(2, most)) {
        break;
      }
      if (kept.stream().noneMatch(other -> other.reading().isLike(candidate.reading(), SAME))) {
        kept.add(candidate);
      }
    }
    if (kept.isEmpty()) {
      return new Shortlist(inquiry, List.of(), 0, 0);
    }
    Candidate best = kept.getFirst();
    double margin = best.score() - (kept.size() > 1 ? kept.get(1).score() : 0);
    double confidence =
        best.mayAnswer(inquiry.type())
            ? model.confidence(best.features(), best.score(), margin)
            : 0;
    return new Shortlist(inquiry, kept.subList(0, Math.min(most, kept.size())), margin, confidence);
  }
}
