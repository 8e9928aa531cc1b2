package eujp.search;

import eujp.index.Fields;
import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.QueryAnalyzer;
import eujp.question.QuestionParser;
import eujp.question.ThesaurusTerms;
import eujp.question.Vocabulary;
import eujp.text.CommonWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/// Searches all passages of an index that are in one language. Safe for many threads.
final class LanguageIndex {
  private final QuestionParser parser;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  private final Postings postings;
  private final String language;
  private final boolean quotes;

  private LanguageIndex(IndexReader reader, ThesaurusTerms thesaurus, String language)
      throws IOException {
    this.language = language;
    this.quotes = Postings.has(reader, Fields.SPEAKER);
    this.parser = new QuestionParser(thesaurus, language);
    this.postings = Postings.of(reader, language);
    this.vocabulary =
        new Vocabulary(
            postings.frequencies(), postings.around(), postings.worded(), CommonWords.of(language));
    this.inquiries = new QueryAnalyzer(vocabulary, thesaurus.synonyms(language), language, quotes);
  }

  static LanguageIndex of(IndexReader reader, ThesaurusTerms thesaurus, String language) {
    try {
      return new LanguageIndex(reader, thesaurus, language);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Whether it is what would be made of a newer reader too: it has the same passages in this
  /// language, under the same numbers.
  ///
  /// @param same how many of the first documents are the same, but that some may be deleted
  boolean holdsFor(IndexReader newer, int same) {
    try {
      return quotes == Postings.has(newer, Fields.SPEAKER)
          && postings.holdFor(newer, language, same);
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

  /// The passages that hold most of a query, best first.
  List<Hit> search(AnalyzedQuery inquiry, int most) {
    return postings.search(inquiry, vocabulary, most);
  }
}
