package eujp.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Related;
import eujp.answer.Shortlist.Candidate;
import eujp.answer.Shortlist.Measured;
import eujp.search.Hit;
import eujp.search.IndexedPassage;
import eujp.search.Inquiry;
import eujp.search.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Answers questions out of an index of passages. Safe for many threads; no question makes it
/// throw.
public final class Answerer {
  /// A longer question is cut: nobody asks so much, and work must be bounded by something.
  static final int LONGEST_QUESTION = 2_000;

  private static final int CANDIDATES = 12;

  /// Characters of the passages of which the reading is kept; a reading takes some fifty bytes for
  /// each.
  private static final int CHARACTERS_KEPT = 4_000_000;

  private final PassageIndex index;
  private final Model model;
  private final Cache<Integer, Reading> readings =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_KEPT)
          .weigher((Integer _, Reading reading) -> reading.passage.text().length())
          .executor(Runnable::run)
          .build();

  public Answerer(PassageIndex index) {
    this(index, Model.shipped());
  }

  Answerer(PassageIndex index, Model model) {
    this.index = index;
    this.model = model;
  }

  /// The answer to a question, with at most `most` citations.
  public Answer answer(String question, int most) {
    return answer(question, List.of(), most);
  }

  /// The answer to a question that was asked after others, which may lend it what it lacks: *and
  /// where?*
  ///
  /// @param before the questions before it, the oldest first
  public Answer answer(String question, List<String> before, int most) {
    Optional<List<Hit>> operators =
        index.searchOperators(question, CANDIDATES).filter(hits -> !hits.isEmpty());
    Optional<Shortlist> best =
        index.languages().stream()
            .map(language -> inquiry(question, before, language))
            .map(inquiry ->
                Shortlist.of(
                    inquiry,
                    measured(inquiry, operators.orElseGet(() -> index.search(inquiry, CANDIDATES))),
                    model,
                    most))
            .filter(list -> !list.candidates().isEmpty())
            .max(Comparator.comparingDouble(Shortlist::confidence));
    return best.map(list -> answer(list, operators.isPresent())).orElse(new Nothing(0));
  }

  /// What answers are made with, each of which [#without] can take away, to see what it is worth.
  public List<String> mechanisms() {
    return Model.NAMES;
  }

  /// This answerer without one of its mechanisms.
  public Answerer without(String mechanism) {
    return new Answerer(index, model.without(mechanism));
  }

  private Answer answer(Shortlist list, boolean searched) {
    List<Citation> citations =
        list.candidates().stream().map(one -> citation(list.inquiry(), one)).toList();
    double found = model.found(list.inquiry().language());
    double confidence = searched ? Math.max(list.confidence(), found) : list.confidence();
    if (confidence >= found) {
      return new Found(confidence, citations.getFirst(), citations.subList(1, citations.size()));
    }
    return list.candidates().getFirst().cover() >= model.related()
        ? new Related(confidence, citations)
        : new Nothing(confidence);
  }

  private Citation citation(Inquiry inquiry, Candidate candidate) {
    Reading reading = candidate.reading();
    Span sentence = candidate.sentence();
    Span mark = reading.clausesOf(sentence).best(inquiry);
    return new Citation(
        reading.passage,
        reading.masthead,
        sentence.start(),
        sentence.end(),
        mark.start(),
        mark.end(),
        candidate.score());
  }

  /// A question as passages in one language are asked it; one that points back takes along what the
  /// last full question before it was about.
  Inquiry inquiry(String question, List<String> before, String language) {
    Inquiry inquiry = index.inquiry(bounded(question), language);
    if (!inquiry.pointsBack()) {
      return inquiry;
    }
    return before.reversed().stream()
        .map(earlier -> index.inquiry(bounded(earlier), language))
        .filter(earlier -> !earlier.pointsBack())
        .findFirst()
        .map(inquiry::after)
        .orElse(inquiry);
  }

  /// The passages that a search for an inquiry finds, measured against it.
  List<Measured> measured(Inquiry inquiry) {
    return measured(inquiry, index.search(inquiry, CANDIDATES));
  }

  private List<Measured> measured(Inquiry inquiry, List<Hit> hits) {
    Measure measure = new Measure(inquiry);
    List<Measured> measured = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      Reading reading = readings.get(hit.document(), document -> read(hit));
      if (reading.masthead.language().equals(inquiry.language())) {
        measured.add(new Measured(reading, measure.of(reading, hit.score())));
      }
    }
    return measured;
  }

  private Reading read(Hit hit) {
    IndexedPassage found = index.passage(hit);
    return new Reading(found, index.before(hit, found), index::tokens);
  }

  private static String bounded(String question) {
    return question.length() <= LONGEST_QUESTION
        ? question
        : question.substring(0, LONGEST_QUESTION);
  }
}
