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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One release in one language, in memory, searched as if there were no other: how much a word
/// tells, how it may be spelt and which passage comes next are known from it alone, so that no
/// other release can change what it answers. Safe for many threads.
public final class ReleaseIndex {
  private final List<IndexedPassage> passages;
  private final List<TextTokens> texts = new ArrayList<>();
  private final List<TextTokens> contexts = new ArrayList<>();
  private final Postings postings;
  private final Vocabulary vocabulary;
  private final QueryAnalyzer inquiries;

  /// @param passages of the release in the order of the page, the masthead first
  ReleaseIndex(List<IndexedPassage> passages, ThesaurusTerms thesaurus) {
    String language = passages.getFirst().masthead().language();
    this.passages = List.copyOf(passages);
    Map<String, String> terms = new HashMap<>();
    Map<String, TextTokens> read = new HashMap<>();
    for (IndexedPassage one : passages) {
      texts.add(TextTokens.of(one.passage().text(), language, terms));
      contexts.add(
          read.computeIfAbsent(one.context(), context -> TextTokens.of(context, language, terms)));
    }
    this.postings =
        Postings.of(
            passages.stream().map(one -> one.passage().kind()).toList(),
            texts.stream().map(TextTokens::terms).toList(),
            contexts.stream().map(TextTokens::terms).toList());
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
    return postings.search(Clues.of(inquiry, vocabulary), most).stream()
        .map(Hit::document)
        .toList();
  }

  /// The tokens of a passage.
  public TextTokens tokens(int number) {
    return texts.get(number);
  }

  /// The tokens of what stands around it, see [IndexedPassage#context].
  public TextTokens around(int number) {
    return contexts.get(number);
  }

  /// The tokens of the passages that stand before one under the same heading, the nearest first.
  ///
  /// @param most how many passages at most
  public List<TextTokens> before(int number, int most) {
    List<TextTokens> before = new ArrayList<>();
    for (int i = number - 1; i >= 0 && before.size() < most; i--) {
      if (!passages.get(i).isUnderSameHeading(passages.get(number))) {
        break;
      }
      before.add(texts.get(i));
    }
    return before;
  }
}
