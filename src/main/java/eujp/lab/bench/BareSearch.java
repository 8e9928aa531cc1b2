package eujp.lab.bench;

import eujp.index.Fields;
import eujp.search.PassageIndex;
import eujp.text.Tokens;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// What Lucene alone does with a question: its analyzer, any of the words, BM25.
final class BareSearch {
  private final IndexSearcher searcher;
  private final List<String> languages;

  BareSearch(PassageIndex index) {
    this.searcher = new IndexSearcher(index.reader());
    this.languages = index.languages();
  }

  /// The best passages in each language of the index.
  ///
  /// @param most how many in each
  List<TopDocs> search(String question, int most) throws IOException {
    TopDocs[] found = new TopDocs[languages.size()];
    for (int i = 0; i < found.length; i++) {
      String language = languages.get(i);
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String term : Tokens.terms(question, language)) {
        query.add(new TermQuery(new Term(Fields.text(language), term)), Occur.SHOULD);
      }
      found[i] = searcher.search(query.build(), most);
    }
    return List.of(found);
  }
}
