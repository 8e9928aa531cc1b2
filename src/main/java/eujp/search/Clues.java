package eujp.search;

import eujp.index.Fields;
import eujp.index.PassageDocument;
import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.question.Vocabulary;
import eujp.release.Passage.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// By what a passage is found for a question: clues that each count once where it holds them.
///
/// @param language of the passages
/// @param all in the order of the question
public record Clues(String language, List<Clue> all) {
  /// The weight of a concept around a passage, where one in the passage has 1; and below that of a
  /// related form.
  private static final double AROUND = .3;

  private static final double KIN = .2;

  /// The score of a passage for being of a kind that is asked for.
  private static final float KIND = 1;

  /// Something that counts for each passage that holds one of its terms, once.
  ///
  /// @param weight what it counts
  /// @param field in which the terms stand
  /// @param unlessBefore whether it counts nothing where the clue before it counts
  public record Clue(float weight, String field, List<String> terms, boolean unlessBefore) {
    private static Clue of(double weight, String field, Collection<String> terms) {
      return new Clue((float) weight, field, List.copyOf(terms), false);
    }

    private Clue unlessBefore(boolean is) {
      return new Clue(weight, field, terms, is);
    }
  }

  /// The clues of a question.
  ///
  /// @param vocabulary of the passages
  static Clues of(AnalyzedQuery inquiry, Vocabulary vocabulary) {
    String language = inquiry.language();
    Set<Kind> asked = inquiry.type().kinds();
    List<Clue> clues = new ArrayList<>();
    // A masthead has no words.
    if (!asked.contains(Kind.MASTHEAD)) {
      for (QueryConcept concept : inquiry.concepts()) {
        List<String> said = concept.wordings().stream().map(vocabulary::rarest).toList();
        List<String> all = concept.wordings().stream().flatMap(List::stream).toList();
        clues.add(Clue.of(concept.weight(), Fields.text(language), said));
        clues.add(
            Clue.of(concept.weight() * KIN, Fields.text(language), concept.kin())
                .unlessBefore(!said.isEmpty()));
        clues.add(Clue.of(concept.weight() * AROUND, Fields.context(language), all));
      }
    }
    if (!asked.isEmpty()) {
      clues.add(Clue.of(KIND, Fields.KIND, asked.stream().map(PassageDocument::kind).toList()));
    }
    clues.removeIf(clue -> clue.terms().isEmpty());
    return new Clues(language, List.copyOf(clues));
  }
}
