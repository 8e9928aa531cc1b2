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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/// Searches all passages of an index that are in one language. Safe for many threads.
final class LanguageIndex {
  private final QuestionParser parser;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  private final String language;
  private final boolean quotes;

  /// How many documents of the index are in the language.
  private final int documents;

  private LanguageIndex(IndexReader reader, ThesaurusTerms thesaurus, String language)
      throws IOException {
    this.language = language;
    this.quotes = hasQuotes(reader);
    this.documents = documents(reader, language, reader.maxDoc());
    this.parser = new QuestionParser(thesaurus, language);
    IndexTerms text = new IndexTerms(reader, Fields.text(language));
    this.vocabulary =
        new Vocabulary(
            text.frequencies(),
            new IndexTerms(reader, Fields.context(language)).frequencies().keySet(),
            text.passages(),
            CommonWords.of(language));
    this.inquiries = new QueryAnalyzer(vocabulary, thesaurus.synonyms(language), language, quotes);
  }

  static LanguageIndex of(IndexReader reader, ThesaurusTerms thesaurus, String language) {
    try {
      return new LanguageIndex(reader, thesaurus, language);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean hasQuotes(IndexReader reader) throws IOException {
    return new IndexTerms(reader, Fields.SPEAKER).isAny();
  }

  /// How many of the first documents of an index are in a language.
  private static int documents(IndexReader reader, String language, int first) throws IOException {
    return (int)
        IntStream.of(new IndexTerms(reader, Fields.LANGUAGE).documents(language))
            .filter(document -> document < first)
            .count();
  }

  /// Whether it is what would be made of a newer reader too: it has the same passages in this
  /// language, under the same numbers.
  ///
  /// @param same how many of the first documents are the same, but that some may be deleted
  boolean holdsFor(IndexReader newer, int same) {
    try {
      return quotes == hasQuotes(newer)
          && documents == documents(newer, language, same)
          && documents == documents(newer, language, newer.maxDoc());
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
  ///
  /// @param reader that this was made of, or for which it holds
  /// @param among which of the reader's documents are looked for
  List<Hit> search(IndexReader reader, AnalyzedQuery inquiry, IntPredicate among, int most) {
    try {
      return BestPassages.of(reader, inquiry, vocabulary, among, most);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
