package eujp.search;

import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.QueryAnalyzer;
import eujp.question.QuestionParser;
import eujp.question.ThesaurusTerms;
import eujp.question.Vocabulary;
import eujp.text.CommonWords;

/// Reads questions for all passages of an index that are in one language. Safe for many threads.
final class LanguageIndex {
  private final QuestionParser parser;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  private final String language;
  private final boolean quotes;

  /// How many documents of the index are in the language.
  private final int documents;

  LanguageIndex(SearchEngine engine, ThesaurusTerms thesaurus, String language) {
    this.language = language;
    this.quotes = engine.hasSpeakers();
    this.documents = engine.documentsIn(language, engine.endOfDocuments());
    this.parser = new QuestionParser(thesaurus, language);
    SearchEngine.Terms terms = engine.terms(language);
    this.vocabulary =
        new Vocabulary(
            terms.frequencies(), terms.around(), terms.passages(), CommonWords.of(language));
    this.inquiries = new QueryAnalyzer(vocabulary, thesaurus.synonyms(language), language, quotes);
  }

  /// Whether it is what would be made of a newer state too: that has the same passages in this
  /// language, under the same numbers.
  ///
  /// @param same how many of the first documents are the same, but that some may be gone
  boolean holdsFor(SearchEngine newer, int same) {
    return quotes == newer.hasSpeakers()
        && documents == newer.documentsIn(language, same)
        && documents == newer.documentsIn(language, newer.endOfDocuments());
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

  /// By what passages are found for a question.
  Clues clues(AnalyzedQuery inquiry) {
    return Clues.of(inquiry, vocabulary);
  }
}
