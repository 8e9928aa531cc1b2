package eujp.search;

import eujp.index.Fields;
import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.QueryAnalyzer;
import eujp.question.QueryConcept;
import eujp.question.QuestionParser;
import eujp.question.ThesaurusTerms;
import eujp.question.Vocabulary;
import eujp.release.Passage.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// What it takes to ask all passages of an index that are in one language. Safe for many threads.
final class LanguageIndex {
  /// Of so many passages the terms are kept in memory.
  private static final int MAX_IN_MEMORY = 10_000;

  private final QuestionParser parser;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  /// Empty where there are too many passages.
  private final Optional<Postings> postings;

  private LanguageIndex(IndexReader reader, ThesaurusTerms thesaurus, String language)
      throws IOException {
    boolean quotes = reader.getDocCount(Fields.SPEAKER) > 0;
    this.parser = new QuestionParser(thesaurus, language);
    this.vocabulary = Vocabulary.of(reader, language);
    this.inquiries = new QueryAnalyzer(vocabulary, thesaurus.synonyms(language), language, quotes);
    this.postings =
        reader.numDocs() > MAX_IN_MEMORY
            ? Optional.empty()
            : Optional.of(Postings.of(reader, language));
  }

  static LanguageIndex of(IndexReader reader, ThesaurusTerms thesaurus, String language) {
    try {
      return new LanguageIndex(reader, thesaurus, language);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ParsedQuestion parse(String question) {
    return parser.parse(question);
  }

  ParsedQuestion parseOfNamed(String question) {
    return parser.parseOfNamed(question);
  }

  AnalyzedQuery inquiry(ParsedQuestion question) {
    return inquiries.read(question);
  }

  /// The passages that hold most of a query, best first, by their documents; empty where there are
  /// too many to be kept in memory.
  Optional<List<Integer>> searchInMemory(AnalyzedQuery inquiry, int most) {
    return postings.map(some -> some.search(inquiry, vocabulary, most));
  }

  /// The query that finds the passages which hold the concepts of a query.
  Query query(AnalyzedQuery inquiry) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    String text = Fields.text(inquiry.language());
    Set<String> related = new LinkedHashSet<>();
    Set<String> around = new LinkedHashSet<>();
    for (QueryConcept concept : inquiry.concepts()) {
      Set<String> telling = new LinkedHashSet<>();
      for (List<String> wording : concept.wordings()) {
        telling.add(vocabulary.rarest(wording));
        around.addAll(wording);
      }
      addAnyOf(query, telling, text, (float) concept.emphasis());
      related.addAll(concept.kin());
    }
    addAnyOf(query, related, text, (float) Postings.KIN);
    addAnyOf(query, around, Fields.context(inquiry.language()), (float) Postings.AROUND);
    Set<Kind> kinds = inquiry.type().kinds();
    kinds.forEach(kind -> query.add(new ConstantScoreQuery(ofKind(kind)), Occur.SHOULD));
    if (kinds.contains(Kind.MASTHEAD)) {
      query.add(ofKind(Kind.MASTHEAD), Occur.FILTER);
    }
    return query.build();
  }

  static Query ofKind(Kind kind) {
    return new TermQuery(new Term(Fields.KIND, kind.name().toLowerCase(Locale.ROOT)));
  }

  /// Adds terms as if they were one. Of a phrase it is enough to find the rarest word: whether the
  /// others stand beside it is seen when the passage is read.
  private static void addAnyOf(
      BooleanQuery.Builder query, Set<String> terms, String field, float weight) {
    if (!terms.isEmpty()) {
      SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
      terms.stream()
          .limit(IndexSearcher.getMaxClauseCount())
          .forEach(term -> builder.addTerm(new Term(field, term)));
      Query any = builder.build();
      query.add(weight == 1 ? any : new BoostQuery(any, weight), Occur.SHOULD);
    }
  }
}
