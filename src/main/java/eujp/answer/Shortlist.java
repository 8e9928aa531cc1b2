package eujp.answer;

import eujp.answer.verify.Demands;
import eujp.answer.verify.Lack;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import eujp.release.Passage.Kind;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The passages that may answer a question, each with its best sentence, best first.
///
/// @param model by which they are ranked
/// @param candidates no two of them say the same; never none
/// @param margin by which the first beats the next of its release
/// @param confidence the probability that the first answers; below the one that is needed where
///   something rules it out
/// @param verified whether nothing rules out the first
public record Shortlist(
    Model model, List<Candidate> candidates, double margin, double confidence, boolean verified) {
  /// The share of a question's words that a passage must have to be near it.
  private static final double NEAR_IN_WORDS = 1.0 / 3;

  /// How alike in meaning to a question a passage is that is near it: as three in four are that
  /// answer it in other words.
  private static final double NEAR_IN_MEANING = .5;

  /// How many passages of a release are looked at for one that nothing rules out.
  private static final int MAX_VERIFIED = 4;

  /// How many sentences of a passage are.
  private static final int MAX_SENTENCES = 3;

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

  /// First a list whose first answers, and then by the best passage.
  static final Comparator<Shortlist> BEST_FIRST =
      Comparator.comparing((Shortlist list) -> !list.isFound())
          .thenComparing(Shortlist::best, ORDER);

  /// The passages of a release that were found for a question.
  ///
  /// @param inquiry what it was asked
  /// @param passages that it found
  public record Asked(AnalyzedQuery inquiry, List<Measured> passages) {}

  /// A passage with its best sentence.
  ///
  /// @param inquiry what its release was asked
  /// @param passage in which it stands
  /// @param number of the sentence in the passage
  /// @param score of the sentence, comparable within one question only
  public record Candidate(AnalyzedQuery inquiry, Measured passage, int number, double score) {
    public AnalyzedPassage reading() {
      return passage.reading;
    }

    public Span sentence() {
      return reading().sentences.get(number);
    }

    public Features features() {
      return passage.features.get(number);
    }

    private LocalDate date() {
      return reading().masthead.date();
    }

    /// Whether the passage is of the sort that such questions are answered from.
    boolean isOfSortAsked() {
      AnswerType type = inquiry.type();
      return type == AnswerType.WORDS
          ? reading().passage.speaker().isPresent()
          : features().get(Feature.KIND_ASKED) > 0
              || (type.kinds().isEmpty()
                  && reading().passage.kind() != Kind.LINK
                  && !reading().isLeadIn());
    }

    /// Whether nothing rules it out as an answer: not that it is of another sort than is asked for,
    /// or of another year than the question; nor that somebody's words are asked for and it is
    /// another's, or says nothing of what they are to be about; nor that it is another's address;
    /// nor that it has no number or amount of money where only one can answer.
    private boolean mayAnswer() {
      AnswerType type = inquiry.type();
      boolean lacksFocus = features().get(Feature.FOCUS_MISSING) == 1;
      boolean another =
          switch (type) {
            case WORDS -> lacksFocus || features().get(Feature.TOPIC_MISSING) == 1;
            case CONTACT -> lacksFocus && features().get(Feature.NAME_MISSING) > 0;
            case SUM, MEASURE -> features().get(Feature.GIVES_NOTHING) == 1;
            case PERSON, TIME, PLACE, NUMBER, REASON, SOURCE, MASTHEAD, THING -> false;
          };
      return (isOfSortAsked() || !type.kinds().isEmpty())
          && features().get(Feature.OTHER_YEAR) == 0
          && !another;
    }

    /// What it lacks of what the question demands.
    private Set<Lack> lacks(Demands demands) {
      return demands.lacks(
          reading().factsOf(sentence()),
          reading().allFacts(),
          features().get(Feature.GIVES_COUNT) == 1);
    }

    /// The same where things are as good as counted that the sentence enumerates.
    private Set<Lack> lacksBesideCount(Demands demands) {
      Set<Lack> lacks = lacks(demands);
      if (features().get(Feature.FOCUS_MISSING) == 0
          && features().get(Feature.SENTENCE_FOCUS) == 0
          && Demands.isEnumeration(reading().factsOf(sentence()))) {
        lacks.remove(Lack.COUNT);
      }
      return lacks;
    }

    /// Whether it can stand in for a better one that lacks something: it has every name and number
    /// of the question and what that is about first and last, and whoever is asked about speaks.
    /// Some number stands nearly everywhere, so a measure is not looked for elsewhere, and a number
    /// only right before what it counts.
    private boolean canStandIn() {
      boolean numbers =
          switch (inquiry.type()) {
            case MEASURE -> false;
            case NUMBER -> features().get(Feature.GIVES_COUNT) == 1;
            case PERSON, TIME, PLACE, SUM, REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> true;
          };
      return numbers
          && features().get(Feature.NAME_MISSING) == 0
          && features().get(Feature.NUMBER_MISSING) == 0
          && features().get(Feature.YEAR_MISSING) == 0
          && features().get(Feature.OTHER_SPEAKER) == 0
          && features().get(Feature.FOCUS_MISSING) < 1
          && features().get(Feature.END_MISSING) < 1;
    }

    private boolean hasCountries(Demands demands) {
      return demands.areCountriesIn(reading().factsOf(sentence()), reading().factsAround());
    }

    /// This sentence, or else the next best of its passage, of which a model is sure enough and
    /// that lacks nothing; one that names the countries of the question before all others.
    ///
    /// @param best the score of the best sentence of the other passages
    /// @param lacks what a sentence lacks of what is demanded
    private Optional<Candidate> verified(
        Model model,
        double best,
        Demands demands,
        BiFunction<Candidate, Demands, Set<Lack>> lacks) {
      boolean places = demands.namesCountries();
      return IntStream.range(0, passage.features.size())
          .mapToObj(s -> new Candidate(inquiry, passage, s, model.score(passage.features.get(s))))
          .sorted(
              Comparator.comparing((Candidate one) -> places && !one.hasCountries(demands))
                  .thenComparing(Comparator.comparingDouble(Candidate::score).reversed()))
          .limit(MAX_SENTENCES)
          .filter(Candidate::mayAnswer)
          .filter(one -> one.confidence(model, one.score - best) >= model.found())
          .filter(one -> model.allows(lacks.apply(one, demands)))
          .findFirst();
    }

    private double confidence(Model model, double margin) {
      return model.confidence(features(), score, margin);
    }

    boolean isByNamedSpeaker() {
      return features().get(Feature.SPEAKER) == 1;
    }

    /// Whether the release speaks of what is asked, though it may not say it: so much of the
    /// question stands in the passage, by weight or by its words, or it means so much alike, or it
    /// is what somebody says, and that is asked for.
    boolean isNear(double share) {
      return cover() >= share
          || (inquiry.type() == AnswerType.WORDS && reading().passage.speaker().isPresent())
          || wordCover() >= NEAR_IN_WORDS
          || features().get(Feature.PASSAGE_MEANING) >= NEAR_IN_MEANING;
    }

    /// The share of the question's concepts that say little, as *agreed* does, and stand in the
    /// passage.
    private double wordCover() {
      List<QueryConcept> concepts = inquiry.concepts();
      long held =
          concepts.stream()
              .filter(
                  concept -> concept.emphasis() < 1 && Positions.of(concept, reading()).length > 0)
              .count();
      return concepts.isEmpty() ? 0 : (double) held / concepts.size();
    }

    /// The share of the question's weight that stands in the passage or around it, from 0 to 1; 1
    /// if the question asks for a passage of its kind.
    public double cover() {
      return features().get(Feature.KIND_ASKED) > 0
          ? 1
          : features().get(Feature.PASSAGE_COVER) + features().get(Feature.PASSAGE_KIN);
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
      return new Candidate(inquiry, this, best, most);
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
    return lists.stream().min(BEST_FIRST).map(first -> first.before(List.of(), lists, most));
  }

  /// The passages of one release; empty where it has none.
  ///
  /// @param most how many to keep
  static Optional<Shortlist> of(Asked release, Model model, int most) {
    List<Candidate> kept =
        distinct(
            release.passages().stream()
                .map(passage -> passage.best(release.inquiry(), model))
                .sorted(ORDER),
            Math.max(2, most));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Candidate first = kept.getFirst();
    double next = kept.size() > 1 ? kept.get(1).score() : 0;
    double margin = first.score() - next;
    double confidence = first.confidence(model, margin);
    if (first.mayAnswer() && confidence < model.found()) {
      return Optional.of(new Shortlist(model, limited(kept, most), margin, confidence, true));
    }
    Demands demands =
        new Demands(release.inquiry(), first.date(), first.reading().masthead.reference());
    for (Candidate one : limited(kept, MAX_VERIFIED)) {
      double best = one.equals(first) ? next : first.score();
      Optional<Candidate> verified =
          one.equals(first) || one.canStandIn()
              ? one.verified(model, best, demands, Candidate::lacks)
              : Optional.<Candidate>empty();
      if (verified.isPresent()) {
        return Optional.of(of(kept, one, verified.get(), best, model, most));
      }
    }
    return first
        .verified(model, next, demands, Candidate::lacksBesideCount)
        .map(found -> of(kept, first, found, next, model, most))
        .or(() ->
            Optional.of(
                new Shortlist(
                    model, limited(kept, most), margin, model.ruledOut(confidence), false)));
  }

  /// The list in which a sentence of one of some passages comes first.
  ///
  /// @param best the score of the best sentence of the other passages
  private static Shortlist of(
      List<Candidate> kept, Candidate of, Candidate found, double best, Model model, int most) {
    double lead = found.score() - best;
    Stream<Candidate> rest = kept.stream().filter(other -> !other.equals(of));
    return new Shortlist(
        model,
        distinct(Stream.concat(Stream.of(found), rest), most),
        lead,
        found.confidence(model, lead),
        true);
  }

  private static List<Candidate> limited(List<Candidate> some, int most) {
    return some.subList(0, Math.min(most, some.size()));
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
  ///
  /// @param next those that come before the others
  Shortlist before(List<Candidate> next, List<Shortlist> all, int most) {
    Stream<Candidate> rest = all.stream().flatMap(list -> list.candidates.stream()).sorted(ORDER);
    return all.size() == 1
        ? this
        : new Shortlist(
            model,
            distinct(Stream.of(Stream.of(best()), next.stream(), rest).flatMap(it -> it), most),
            margin,
            confidence,
            verified);
  }

  /// What a passage in another language says in the place of the first of this list, as surely.
  ///
  /// @param version the same passage in that language, which its release was asked
  /// @param rest what follows it
  Optional<Shortlist> as(Asked version, List<Candidate> rest, int most) {
    return version.passages().stream()
        .findFirst()
        .map(passage -> {
          Candidate measured = passage.best(version.inquiry(), model);
          boolean alike = passage.reading.sentences.size() == best().reading().sentences.size();
          Candidate same =
              alike
                  ? new Candidate(version.inquiry(), passage, best().number(), best().score())
                  : measured;
          Stream<Candidate> others =
              rest.stream().filter(other -> !other.reading().equals(same.reading()));
          return new Shortlist(
              model,
              distinct(Stream.concat(Stream.of(same), others), most),
              margin,
              confidence,
              verified);
        });
  }

  public Candidate best() {
    return candidates.getFirst();
  }

  /// The language of its passages, ISO 639-1.
  String language() {
    return best().inquiry().language();
  }

  /// Whether the first is to be shown as the answer.
  boolean isFound() {
    return confidence >= model.found();
  }
}
