package eujp.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.index.Fields;
import eujp.index.IndexedPassage;
import eujp.index.PassageDocument;
import eujp.index.ReleaseWriter;
import eujp.lab.bench.MadeReleases;
import eujp.question.AnalyzedQuery;
import eujp.question.QueryAnalyzer;
import eujp.question.QuestionParser;
import eujp.question.Thesaurus;
import eujp.question.ThesaurusTerms;
import eujp.question.Vocabulary;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.text.CommonWords;
import eujp.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read from the index is what is found by counting up all passages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BestPassagesTest {
  private static final int RELEASES = 100;
  private static final String LANGUAGE = "en";

  private final ReleaseWriter writer = writer();
  private DirectoryReader reader;
  private List<Integer> documents;
  private final Set<Integer> worded = new HashSet<>();
  private Postings postings;
  private Vocabulary vocabulary;
  private QueryAnalyzer analyzer;
  private QuestionParser parser;

  private static ReleaseWriter writer() {
    try {
      return ReleaseWriter.inMemory();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// An index of several segments, some of whose passages are deleted.
  @BeforeAll
  void write() throws IOException {
    List<Release> own = new ArrayList<>(Corpus.read(Path.of("index-data")).releases());
    own.addAll(Corpus.read(Path.of("src/test/resources/versions")).releases());
    MadeReleases made = new MadeReleases(own, 7, 40);
    for (Release release : own) {
      writer.put(release);
    }
    for (int i = 1; i <= RELEASES; i++) {
      writer.put(made.release(i));
      if (i % 20 == 0) {
        writer.open().close();
      }
    }
    for (int i = 1; i <= RELEASES; i += 7) {
      writer.remove(PassageDocument.key(made.release(i).masthead()));
    }
    reader = writer.open();
    Bits live = MultiBits.getLiveDocs(reader);
    documents = new ArrayList<>();
    List<IndexedPassage> passages = new ArrayList<>();
    for (int document = 0; document < reader.maxDoc(); document++) {
      IndexedPassage passage =
          PassageDocument.passage(reader.storedFields().document(document).get(Fields.STORED));
      if (live.get(document) && passage.masthead().language().equals(LANGUAGE)) {
        documents.add(document);
        passages.add(passage);
        if (!Tokens.terms(passage.passage().text(), LANGUAGE).isEmpty()
            && passage.passage().kind() != Passage.Kind.MASTHEAD) {
          worded.add(document);
        }
      }
    }
    postings =
        Postings.of(
            passages.stream().map(one -> one.passage().kind()).toList(),
            passages.stream().map(one -> Tokens.terms(one.passage().text(), LANGUAGE)).toList(),
            passages.stream().map(one -> Tokens.terms(one.context(), LANGUAGE)).toList());
    vocabulary =
        new Vocabulary(
            postings.frequencies(), postings.around(), passages.size(), CommonWords.of(LANGUAGE));
    ThesaurusTerms thesaurus = new ThesaurusTerms(Thesaurus.empty());
    analyzer = new QueryAnalyzer(vocabulary, thesaurus.synonyms(LANGUAGE), LANGUAGE, true);
    parser = new QuestionParser(thesaurus, LANGUAGE);
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    writer.close();
  }

  static Stream<String> questions() {
    return Stream.of(
        "Who co-chaired the Digital Partnership Council?",
        "What was signed?",
        "semiconductors",
        "Whom can journalists call?",
        "What is the phone number of the spokesperson?",
        "Where is the press release?",
        "What did Ursula von der Leyen say about economic security and raw materials in Japan?",
        "zzz",
        "",
        "the European Union and Japan agreed on cables, chips, data, artificial intelligence,"
            + " submarine, Arctic, quantum, computing, research, green, energy, trade, security,"
            + " supply chains, raw materials, ministers, council, summit, Tokyo, Brussels");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void areThoseThatCountingFinds(String question) throws IOException {
    AnalyzedQuery inquiry = analyzer.read(parser.parse(question));
    for (int most : List.of(1, 4, 200, Integer.MAX_VALUE)) {
      assertEquals(
          counted(inquiry, document -> true, most),
          BestPassages.of(reader, Clues.of(inquiry, vocabulary), document -> true, most),
          "the best " + most);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void areTheBestAmongSome(String question) throws IOException {
    AnalyzedQuery inquiry = analyzer.read(parser.parse(question));
    IntPredicate some = document -> document % 3 == 0;

    assertEquals(
        counted(inquiry, some, 20),
        BestPassages.of(reader, Clues.of(inquiry, vocabulary), some, 20));
  }

  private List<Hit> counted(AnalyzedQuery inquiry, IntPredicate among, int most) {
    return postings.search(Clues.of(inquiry, vocabulary), Integer.MAX_VALUE).stream()
        .map(hit -> new Hit(documents.get(hit.document()), hit.score()))
        .filter(hit -> among.test(hit.document()))
        .limit(most)
        .toList();
  }

  @Test
  void deletedPassagesCountNothing() throws IOException {
    IndexTerms terms = new IndexTerms(reader, Fields.text(LANGUAGE));

    assertEquals(postings.frequencies(), terms.frequencies());
    assertEquals(worded.size(), terms.passages(), "passages with words");
  }
}
