package eujp.answer;

import eujp.search.Concept;
import eujp.search.Inquiry;
import eujp.search.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Finds the clause that matters in a sentence that is one long enumeration.
final class Clauses {
  /// A shorter sentence is taken in at a glance.
  private static final int LONG = 240;

  private static final int FEWEST_CLAUSES = 3;
  private static final String SEPARATORS = ";；";

  private Clauses() {}

  /// The clause that holds most of what is asked, without its separator; the whole sentence where
  /// it is short, no enumeration, or no clause holds more than all others.
  ///
  /// @param tokenizer from a text and its language to tokens
  static Span best(
      String text,
      Span sentence,
      Inquiry inquiry,
      BiFunction<String, String, List<Token>> tokenizer) {
    if (sentence.end() - sentence.start() < LONG) {
      return sentence;
    }
    List<Span> clauses = of(text, sentence);
    if (clauses.size() < FEWEST_CLAUSES) {
      return sentence;
    }
    Span best = sentence;
    double most = 0;
    for (Span clause : clauses) {
      Set<String> terms =
          tokenizer.apply(clause.of(text), inquiry.language()).stream()
              .map(Token::term)
              .collect(Collectors.toSet());
      double held =
          inquiry.concepts().stream()
              .filter(concept -> concept.wordings().stream().anyMatch(terms::containsAll))
              .mapToDouble(Concept::weight)
              .sum();
      if (held > most) {
        most = held;
        best = clause;
      } else if (held == most) {
        best = sentence;
      }
    }
    return best;
  }

  private static List<Span> of(String text, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    for (int i = start; i <= sentence.end(); i++) {
      if (i == sentence.end() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        int from = start;
        while (from < i && Character.isWhitespace(text.charAt(from))) {
          from++;
        }
        if (from < i) {
          clauses.add(new Span(from, i));
        }
        start = i + 1;
      }
    }
    return clauses;
  }
}
