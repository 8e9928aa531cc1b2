package eujp.answer;

import eujp.answer.Answer.Found;
import eujp.answer.Answer.Nothing;
import eujp.answer.Answer.Related;
import eujp.release.Passage;
import eujp.search.Concept;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.search.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers questions out of an index of passages. Safe for many threads; no question makes it
/// throw.
public final class Answerer {
  /// A longer question is cut: nobody asks so much, and work must be bounded by something.
  static final int LONGEST_QUESTION = 2_000;

  private static final int CANDIDATES = 20;

  /// What the words around the answer sentence are worth beside those in it.
  private static final double OUTSIDE = .5;

  private static final double ANSWERS = .6;
  private static final double CONCERNS = .2;

  private final PassageIndex index;

  public Answerer(PassageIndex index) {
    this.index = index;
  }

  /// The answer to a question, with at most `most` citations.
  public Answer answer(String question, int most) {
    String asked = bounded(question);
    Optional<List<Hit>> operators =
        index.searchOperators(asked, CANDIDATES).filter(hits -> !hits.isEmpty());
    List<Candidate> candidates = new ArrayList<>();
    for (String language : index.languages()) {
      List<Concept> concepts = index.concepts(asked, language);
      operators.orElseGet(() -> index.search(concepts, language, CANDIDATES)).stream()
          .filter(hit -> hit.masthead().language().equals(language))
          .map(hit -> best(hit, concepts))
          .forEach(candidates::add);
    }
    if (candidates.isEmpty()) {
      return new Nothing(0);
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    double confidence = operators.isPresent() ? 1 : candidates.getFirst().covered();
    List<Citation> citations = candidates.stream().limit(most).map(Candidate::citation).toList();
    if (confidence >= ANSWERS) {
      return new Found(confidence, citations.getFirst(), citations.subList(1, citations.size()));
    }
    return confidence >= CONCERNS ? new Related(confidence, citations) : new Nothing(confidence);
  }

  private static String bounded(String question) {
    return question.length() <= LONGEST_QUESTION
        ? question
        : question.substring(0, LONGEST_QUESTION);
  }

  /// A passage with its best sentence.
  ///
  /// @param covered the share of the question, by weight, that passage and sentence speak to
  private record Candidate(Hit hit, Span sentence, double covered, double score) {
    Citation citation() {
      return new Citation(hit.passage(), hit.masthead(), sentence.start(), sentence.end(), score);
    }
  }

  private Candidate best(Hit hit, List<Concept> concepts) {
    Passage passage = hit.passage();
    String language = hit.masthead().language();
    List<Token> tokens = index.tokens(passage.text(), language);
    Set<String> around = terms(index.tokens(hit.context(), language));
    tokens.forEach(token -> around.add(token.term()));
    double asked = concepts.stream().mapToDouble(Concept::weight).sum();
    double inPassage = weight(concepts, around);
    Span best = new Span(0, passage.text().length());
    double most = -1;
    for (Span sentence : Sentences.of(passage.text(), language)) {
      double here =
          weight(
              concepts,
              terms(
                  tokens.stream()
                      .filter(t -> t.start() >= sentence.start() && t.end() <= sentence.end())
                      .toList()));
      if (here > most) {
        most = here;
        best = sentence;
      }
    }
    double covered =
        asked == 0 ? 0 : (OUTSIDE * inPassage + (1 - OUTSIDE) * Math.max(most, 0)) / asked;
    return new Candidate(hit, best, covered, hit.score() + Math.max(most, 0));
  }

  private static Set<String> terms(List<Token> tokens) {
    Set<String> terms = new HashSet<>();
    tokens.forEach(token -> terms.add(token.term()));
    return terms;
  }

  private static double weight(List<Concept> concepts, Set<String> terms) {
    return concepts.stream()
        .filter(concept -> concept.wordings().stream().anyMatch(terms::containsAll))
        .mapToDouble(Concept::weight)
        .sum();
  }
}
