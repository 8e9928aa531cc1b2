package eujp.answer;

import eujp.question.AnalyzedQuery;
import eujp.question.QueryConcept;
import eujp.text.Span;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The clauses of a sentence that is one long enumeration, to find the one that matters.
final class Clauses {
  /// A shorter sentence is taken in at a glance.
  private static final int LONG = 240;

  private static final int MIN_CLAUSES = 3;
  private static final String SEPARATORS = ";；";

  private final Span sentence;
  private final List<Clause> clauses;

  private record Clause(Span span, Set<String> terms) {
    boolean holds(QueryConcept concept) {
      for (List<String> wording : concept.wordings()) {
        if (terms.containsAll(wording)) {
          return true;
        }
      }
      return false;
    }
  }

  /// The clauses of a sentence; none where it is short or no enumeration.
  ///
  /// @param text in which the sentence stands
  /// @param language of the text, ISO 639-1
  Clauses(String text, Span sentence, String language) {
    this.sentence = sentence;
    List<Span> spans =
        sentence.end() - sentence.start() < LONG ? List.<Span>of() : of(text, sentence);
    this.clauses =
        spans.size() < MIN_CLAUSES
            ? List.of()
            : spans.stream()
                .map(span -> new Clause(span, Set.copyOf(Tokens.terms(span.of(text), language))))
                .toList();
  }

  /// The clause that holds most of what is asked, without its separator; the whole sentence where
  /// no clause holds more than all others.
  Span best(AnalyzedQuery inquiry) {
    Span best = sentence;
    double most = 0;
    for (Clause clause : clauses) {
      double held = 0;
      for (QueryConcept concept : inquiry.concepts()) {
        held += clause.holds(concept) ? concept.weight() : 0;
      }
      if (held > most) {
        most = held;
        best = clause.span;
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
