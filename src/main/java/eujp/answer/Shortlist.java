package eujp.answer;

import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.release.Passage.Kind;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The passages that may answer a question, each with its best sentence, best first.
///
/// @param candidates no two of them say the same; never none
/// @param margin by which the first beats the next of its release
/// @param confidence the probability that the first answers
public record Shortlist(List<Candidate> candidates, double margin, double confidence) {
  /// Passages that share more of their terms than this say the same.
  private static final double SAME = .9;

  /// Passages of the sort that such questions are answered from come first: people's own words
  /// where it is asked what they said (of the person who is named, if any), contacts where it is
  /// asked whom to call, and no links unless they are asked for.
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate one) -> !one.isOfSortAsked())
          .thenComparing(one -> !one.isByNamedSpeaker())
          .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
          .thenComparing(Candidate::date, Comparator.reverseOrder());

  /// The passages of a release that were found for a question.
  ///
  /// @param inquiry what it was asked
  /// @param passages that it found
  public record Asked(AnalyzedQuery inquiry, List<Measured> passages) {}

  /// A passage with its best sentence.
  ///
  /// @param inquiry what its release was asked
  /// @param features of the sentence
  /// @param score of the sentence, comparable within one question only
  public record Candidate(
      AnalyzedQuery inquiry,
      AnalyzedPassage reading,
      Span sentence,
      Features features,
      double score) {
    private LocalDate date() {
      return reading.masthead.date();
    }

    /// Whether the passage is of the sort that such questions are answered from.
    private boolean isOfSortAsked() {
      AnswerType type = inquiry.type();
      return type == AnswerType.WORDS
          ? reading.passage.speaker().isPresent()
          : features.get(Feature.KIND_ASKED) > 0
              || (type.kinds().isEmpty()
                  && reading.passage.kind() != Kind.LINK
                  && !reading.isLeadIn());
    }

    /// Whether nothing rules it out as an answer: not that it is of another sort than is asked for,
    /// or of another year than the question; nor that somebody's words are asked for and it is
    /// another's, or says nothing of what they are to be about; nor that it is another's address;
    /// nor that it has no number or amount of money where only one can answer.
    private boolean mayAnswer() {
      AnswerType type = inquiry.type();
      boolean lacksFocus = features.get(Feature.FOCUS_MISSING) == 1;
      boolean another =
          switch (type) {
            case WORDS -> lacksFocus || features.get(Feature.TOPIC_MISSING) == 1;
            case CONTACT -> lacksFocus && features.get(Feature.NAME_MISSING) > 0;
            case SUM, MEASURE -> features.get(Feature.GIVES_NOTHING) == 1;
            case PERSON, TIME, PLACE, NUMBER, REASON, SOURCE, MASTHEAD, THING -> false;
          };
      return (isOfSortAsked() || !type.kinds().isEmpty())
          && features.get(Feature.OTHER_YEAR) == 0
          && !another;
    }

    private boolean isByNamedSpeaker() {
      return features.get(Feature.SPEAKER) == 1;
    }

    /// The share of the question's weight that stands in the passage or around it, from 0 to 1; 1
    /// if the question asks for a passage of its kind.
    public double cover() {
      return features.get(Feature.KIND_ASKED) > 0
          ? 1
          : features.get(Feature.PASSAGE_COVER) + features.get(Feature.PASSAGE_KIN);
    }
  }

  /// A passage with the features of each of its sentences.
  public record Measured(AnalyzedPassage reading, List<Features> features) {
    private Candidate best(AnalyzedQuery inquiry, Model model) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < features.size(); s++) {
        double score = model.score(features.get(s));
        if (score > most) {
          most = score;
          best = s;
        }
      }
      return new Candidate(inquiry, reading, reading.sentences.get(best), features.get(best), most);
    }
  }

  /// Ranks the passages of each release for itself, and then the releases: first one that answers,
  /// and then by the best passage. What follows the best passage is from all of them. Empty where
  /// no release has a passage.
  ///
  /// @param most how many to keep
  public static Optional<Shortlist> of(List<Asked> releases, Model model, int most) {
    List<Shortlist> lists =
        releases.stream().flatMap(release -> of(release, model, most).stream()).toList();
    return lists.stream()
        .min(
            Comparator.comparing((Shortlist list) -> !list.isFound(model))
                .thenComparing(Shortlist::best, ORDER))
        .map(first -> first.before(lists, most));
  }

  private static Optional<Shortlist> of(Asked release, Model model, int most) {
    List<Candidate> kept =
        distinct(
            release.passages().stream()
                .map(passage -> passage.best(release.inquiry(), model))
                .sorted(ORDER),
            Math.max(2, most));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = kept.getFirst();
    double margin = best.score() - (kept.size() > 1 ? kept.get(1).score() : 0);
    double confidence =
        best.mayAnswer() ? model.confidence(best.features(), best.score(), margin) : 0;
    return Optional.of(
        new Shortlist(kept.subList(0, Math.min(most, kept.size())), margin, confidence));
  }

  /// The first of those candidates that say the same.
  private static List<Candidate> distinct(Stream<Candidate> candidates, int most) {
    List<Candidate> kept = new ArrayList<>();
    candidates
        .filter(
            one -> kept.stream().noneMatch(other -> other.reading().isLike(one.reading(), SAME)))
        .limit(most)
        .forEachOrdered(kept::add);
    return kept;
  }

  /// This list, followed by the candidates of others in their order.
  private Shortlist before(List<Shortlist> all, int most) {
    Stream<Candidate> rest = all.stream().flatMap(list -> list.candidates.stream()).sorted(ORDER);
    return all.size() == 1
        ? this
        : new Shortlist(distinct(Stream.concat(Stream.of(best()), rest), most), margin, confidence);
  }

  public Candidate best() {
    return candidates.getFirst();
  }

  /// The language of its passages, ISO 639-1.
  String language() {
    return best().inquiry().language();
  }

  /// Whether the first is to be shown as the answer.
  boolean isFound(Model model) {
    return confidence >= model.found(language());
  }
}
