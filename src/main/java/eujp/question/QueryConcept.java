package eujp.question;

import java.util.List;

/// One idea of a question, with every way in which a passage may word it.
///
/// @param written as the question has it
/// @param wordings each a sequence of index terms; empty where the index has no word for it
/// @param kin index terms that share most of their letters with it, such as its compounds
/// @param known whether a passage of the index holds it
/// @param named whether it is written as a name: with a capital inside a question, or in katakana
/// @param rarity how much it tells that a passage holds it (inverse document frequency, see
///   [Vocabulary#rarity]), above 0
/// @param emphasis how much it matters beside a word that says much, above 0 and at most 1
public record QueryConcept(
    String written,
    List<List<String>> wordings,
    List<String> kin,
    boolean known,
    boolean named,
    double rarity,
    double emphasis) {
  public QueryConcept {
    wordings = wordings.stream().map(List::copyOf).toList();
    kin = List.copyOf(kin);
  }

  /// The same as the name of somebody.
  public QueryConcept asName() {
    return new QueryConcept(written, wordings, kin, known, true, rarity, emphasis);
  }

  /// What it counts among the concepts of its question.
  public double weight() {
    return rarity * emphasis;
  }
}
