package eujp.search;

import eujp.index.IndexedPassage;
import eujp.question.AnalyzedQuery;
import eujp.question.ParsedQuestion;
import eujp.question.QueryAnalyzer;
import eujp.question.ThesaurusTerms;
import eujp.question.Vocabulary;
import eujp.release.Passage.Kind;
import eujp.text.CommonWords;
import java.util.ArrayList;
import java.util.List;

/// One release in one language, in memory, searched as if there were no other: how much a word
/// tells, how it may be spelt and which passage comes next are known from it alone, so that no
/// other release can change what it answers. Safe for many threads.
public final class ReleaseIndex {
  private final List<IndexedPassage> passages;
  private final Postings postings;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  /// @param passages of the release in the order of the page, the masthead first
  ReleaseIndex(List<IndexedPassage> passages, ThesaurusTerms thesaurus) {
    String language = passages.getFirst().masthead().language();
    this.passages = List.copyOf(passages);
    this.postings = Postings.of(passages, language);
    this.vocabulary =
        new Vocabulary(
            postings.frequencies(),
            postings.around(),
            (int) passages.stream().filter(one -> one.passage().kind() != Kind.MASTHEAD).count(),
            CommonWords.of(language));
    this.inquiries =
        new QueryAnalyzer(
            vocabulary,
            thesaurus.synonyms(language),
            language,
            passages.stream().anyMatch(one -> one.passage().speaker().isPresent()));
  }

  /// How many passages there are, the masthead among them.
  public int size() {
    return passages.size();
  }

  /// A passage of the release.
  ///
  /// @param number its place on the page, from 0 for the masthead
  public IndexedPassage passage(int number) {
    return passages.get(number);
  }

  /// Analyzes a question for its passages.
  ///
  /// @param question for passages in its language
  public AnalyzedQuery inquiry(ParsedQuestion question) {
    return inquiries.read(question);
  }

  /// The passages that hold most of a query, best first, by their places on the page.
  public List<Integer> search(AnalyzedQuery inquiry, int most) {
    return postings.search(inquiry, vocabulary, most).stream().map(Hit::document).toList();
  }

  /// The passages that stand before one under the same heading, the nearest first.
  ///
  /// @param most how many at most
  public List<IndexedPassage> before(int number, int most) {
    List<IndexedPassage> before = new ArrayList<>();
    for (int i = number - 1; i >= 0 && before.size() < most; i--) {
      if (!passages.get(i).isUnderSameHeading(passages.get(number))) {
        break;
      }
      before.add(passages.get(i));
    }
    return before;
  }
}
