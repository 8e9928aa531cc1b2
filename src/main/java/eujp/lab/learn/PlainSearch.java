package eujp.lab.learn;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.index.IndexedPassage;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What Lucene alone makes of a question: BM25 over the text of the passages with the language's
/// analyzer, and of the best passage the sentence that has most of the question's terms. The
/// baseline that [eujp.answer.Answerer] is measured against.
public final class PlainSearch {
  private final PassageIndex index;

  public PlainSearch(PassageIndex index) {
    this.index = index;
  }

  /// The best passages of the first language of the index that has any; it is never in doubt.
  public Answer answer(String question, int most) {
    for (String language : index.languages()) {
      List<Hit> hits = index.plainSearch(question, language, most);
      if (!hits.isEmpty()) {
        Set<String> terms =
            index.tokens(question, language).stream().map(Token::term).collect(Collectors.toSet());
        List<Citation> citations = new ArrayList<>();
        hits.forEach(hit -> citations.add(citation(hit, terms)));
        return new Answer.Found(1, citations.getFirst(), citations.subList(1, citations.size()));
      }
    }
    return new Answer.Nothing(0);
  }

  private Citation citation(Hit hit, Set<String> terms) {
    IndexedPassage indexed = index.passage(hit);
    String text = indexed.passage().text();
    String language = indexed.masthead().language();
    Span best = new Span(0, text.length());
    long most = -1;
    for (Span sentence : Sentences.of(text, language)) {
      long held =
          index.tokens(sentence.of(text), language).stream()
              .map(Token::term)
              .filter(terms::contains)
              .distinct()
              .count();
      if (held > most) {
        most = held;
        best = sentence;
      }
    }
    return new Citation(
        indexed.passage(), indexed.masthead(), best.start(), best.end(), hit.score());
  }
}
