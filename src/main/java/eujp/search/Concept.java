package eujp.search;

import java.util.List;

/// One idea of a question, with every way in which a passage may word it.
///
/// @param written as the question has it
/// @param wordings each a sequence of index terms; the first is the question's own
/// @param weight how rare it is in the index (inverse document frequency), above 0
public record Concept(String written, List<List<String>> wordings, double weight) {
  public Concept {
    wordings = wordings.stream().map(List::copyOf).toList();
  }
}
