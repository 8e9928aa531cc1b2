package eujp.search;

import eujp.release.Passage.Kind;
import eujp.release.Release;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// A searchable index of passages. Safe for many threads.
public final class PassageIndex implements Closeable {
  private static final float CONTEXT_WEIGHT = .3f;

  /// A list of links repeats the words of what it links to and answers nothing.
  private static final float LINK_WEIGHT = .3f;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ConceptReader concepts;
  private final List<String> languages;

  private PassageIndex(Directory directory, Thesaurus thesaurus) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.concepts = new ConceptReader(reader, thesaurus);
    this.languages = languages(reader);
  }

  /// An index in memory.
  public static PassageIndex inMemory(List<Release> releases, Thesaurus thesaurus)
      throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexBuilder.update(directory, releases, done -> {});
    return new PassageIndex(directory, thesaurus);
  }

  /// An index that [IndexBuilder] wrote.
  ///
  /// @throws UnreadableIndexException if there is none that this version reads
  /// @throws IOException if the folder cannot be read
  public static PassageIndex open(Path folder, Thesaurus thesaurus) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableIndexException(
          "There is no folder %s. Build the index with: eujp index --index %s"
              .formatted(folder, folder));
    }
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      directory.close();
      throw new UnreadableIndexException(
          "There is no index in " + folder + ". Build it with: eujp index --index " + folder);
    }
    if (!Snapshot.isCurrent(directory)) {
      directory.close();
      throw new UnreadableIndexException(
          "The index in "
              + folder
              + " was made by another version of eujp. Build it again with: eujp index --index "
              + folder);
    }
    return new PassageIndex(directory, thesaurus);
  }

  /// The languages that its passages are in, in alphabetical order.
  public List<String> languages() {
    return languages;
  }

  /// The concepts of a question, as passages in one language would word them.
  public List<Concept> concepts(String question, String language) {
    return concepts.read(question, language);
  }

  /// The words of a text and their terms.
  public List<Token> tokens(String text, String language) {
    return Tokens.of(text, language);
  }

  /// The passages in one language that hold a question's concepts, best first.
  public List<Hit> search(List<Concept> asked, String language, int most) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Concept concept : asked) {
      query.add(anyWording(concept, Fields.text(language)), Occur.SHOULD);
      query.add(
          new BoostQuery(anyWording(concept, Fields.context(language)), CONTEXT_WEIGHT),
          Occur.SHOULD);
    }
    return run(query.build(), most);
  }

  /// The passages that a question with operators asks for, best first; empty where the question
  /// uses no operators, or in a way that cannot be read.
  public Optional<List<Hit>> searchOperators(String question, int most) {
    try {
      return OperatorQuery.parse(question, languages).map(query -> run(query, most));
    } catch (IllegalStateException | IndexSearcher.TooManyClauses unanswerable) {
      // A phrase in a field of single words, or a wildcard with too many endings.
      return Optional.empty();
    }
  }

  private List<Hit> run(Query query, int most) {
    try {
      StoredFields stored = searcher.storedFields();
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(withoutFurniture(query), most).scoreDocs) {
        hits.add(PassageDocument.hit(stored.document(found.doc).get(Fields.STORED), found.score));
      }
      return hits;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Query withoutFurniture(Query query) {
    Query link = new TermQuery(new Term(Fields.KIND, Kind.LINK.name().toLowerCase(Locale.ROOT)));
    return FunctionScoreQuery.boostByQuery(query, link, LINK_WEIGHT);
  }

  private static Query anyWording(Concept concept, String field) {
    List<Query> wordings = concept.wordings().stream().map(terms -> wording(terms, field)).toList();
    return wordings.size() == 1 ? wordings.getFirst() : new DisjunctionMaxQuery(wordings, 0);
  }

  private static Query wording(List<String> terms, String field) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(2, field, terms.toArray(String[]::new));
  }

  private static List<String> languages(DirectoryReader reader) throws IOException {
    List<String> languages = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.LANGUAGE);
    if (terms != null) {
      TermsEnum enumerated = terms.iterator();
      for (BytesRef term = enumerated.next(); term != null; term = enumerated.next()) {
        languages.add(term.utf8ToString());
      }
    }
    return List.copyOf(languages);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
