package eujp.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eujp.check.Pasted;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.index.IndexedPassage;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.question.filter.Filter;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import eujp.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of an index holds wherever it is kept: Lucene in this process and OpenSearch are
/// asked the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothEnginesTest {
  private static final int MOST = 50;

  private Cluster cluster;
  private PassageIndex here;
  private PassageIndex there;

  @BeforeAll
  void write() throws IOException {
    List<Release> releases = new ArrayList<>();
    for (String folder :
        List.of(
            "index-data",
            "src/test/resources/versions",
            "src/test/resources/two-councils",
            "src/test/resources/another-council")) {
      releases.addAll(Corpus.read(Path.of(folder)).releases());
    }
    Thesaurus thesaurus = Thesaurus.read(Path.of("index-data"), _ -> {});
    cluster =
        Cluster.at(
            new ClusterAddress(
                List.of(OpenSearchNode.shared().url()), Optional.empty(), Optional.empty()));
    ClusterIndex written = new ClusterIndex(cluster, "both-" + UUID.randomUUID());
    written.update(new Corpus(releases, List.of(), List.of(), Instant.EPOCH), _ -> {});
    here = PassageIndex.inMemory(releases, thesaurus);
    there = PassageIndex.over(written.open(), thesaurus);
  }

  @AfterAll
  void close() {
    here.close();
    there.close();
    cluster.close();
  }

  private void assertSame(Function<PassageIndex, ?> asked) {
    assertEquals(asked.apply(here), asked.apply(there));
  }

  private static List<PassageId> passages(PassageIndex index, List<Hit> hits) {
    return hits.stream().map(hit -> index.passage(hit).passage().id()).toList();
  }

  @Test
  void holdTheSame() {
    assertFalse(here.releases(MOST).isEmpty());
    assertSame(index -> index.releases(Integer.MAX_VALUE));
    assertSame(PassageIndex::languages);
    assertSame(PassageIndex::passageCount);
    assertSame(PassageIndex::releaseCount);
    assertSame(index -> index.passages().toList());
    assertSame(index -> index.releases(MOST).stream().map(index::release).toList());
    assertSame(index -> index.releases(MOST).stream().map(index::passageCount).toList());
    assertSame(
        index -> index.releases(MOST).stream().map(PassageIndex::key).map(index::state).toList());
    assertSame(index -> index.passages(new Reference("IP/00/1"), "en"));
  }

  static Stream<String> questions() {
    return Stream.of(
        "Who co-chaired the Digital Partnership Council?",
        "semiconductors supply chain",
        "Whom can journalists call?",
        "Where is the press release?",
        "What did Ursula von der Leyen say about economic security?",
        "海底ケーブルはどのルートを通りますか",
        "Wer hat den Rat geleitet?",
        "zzz");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void findTheSamePassagesInTheSameOrder(String question) {
    for (String language : here.languages()) {
      assertSame(index -> passages(index, index.search(index.inquiry(question, language), MOST)));
      assertSame(index -> passages(index, index.plainSearch(question, language, MOST)));
      assertSame(index -> index.likely(language, () -> index.inquiry(question, language), 1));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void findTheSameInAPart(String question) {
    Reference reference = here.releases(1).getFirst().reference();
    assertSame(whole -> {
      PassageIndex part =
          whole.within(
              masthead -> masthead.reference().equals(reference),
              passage -> passage.kind() == Passage.Kind.PARAGRAPH);
      return passages(part, part.search(part.inquiry(question, "en"), MOST));
    });
  }

  enum Finding {
    SOMETHING,
    NOTHING,
    UNREADABLE
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          speaker:breton                               | SOMETHING
          speaker:breton semiconductors                | SOMETHING
          "critical raw materials"                     | SOMETHING
          "supply of raw materials"~4                  | SOMETHING
          semiconductors -quote                        | SOMETHING
          kind:quote AND NOT speaker:breton            | SOMETHING
          -kind:quote                                  | NOTHING
          section:background OR speaker:leyen          | SOMETHING
          language:ja                                  | SOMETHING
          reference:"IP/23/3831 en"                    | UNREADABLE
          semicond*                                    | SOMETHING
          sem?conductor AND kind:paragraph             | SOMETHING
          semicondutcor~ AND kind:paragraph            | SOMETHING
          kind:[link TO quote] AND cooperation         | SOMETHING
          kind:{paragraph TO quote] AND cooperation    | SOMETHING
          kind:paragraph AND /sub.*/                   | SOMETHING
          semiconductors^3 AND cooperation             | SOMETHING
          "presidents of the european"                  | SOMETHING
          """)
  void readOperatorsAlike(String question, Finding finding) {
    assertEquals(finding, finding(here.searchOperators(question, true, MOST)));
    assertSame(
        index -> index.searchOperators(question, true, MOST).map(hits -> passages(index, hits)));
  }

  private static Finding finding(Optional<List<Hit>> hits) {
    return hits.map(found -> found.isEmpty() ? Finding.NOTHING : Finding.SOMETHING)
        .orElse(Finding.UNREADABLE);
  }

  @Test
  void findTheSameWordings() {
    for (String wording :
        List.of(
            "We share similar dependencies",
            "Today's meeting is a testament to our common values",
            "海底ケーブル",
            "nobody ever said such a thing")) {
      assertSame(index -> passages(index, index.searchWording(Words.of(wording), MOST)));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answerTheSame(String question) {
    assertSame(index -> new Library(index).answer(question, List.of(), 3));
    assertSame(index -> new Library(index).quotations(question, Filter.NONE, "en"));
    assertSame(index -> new Library(index).check(Pasted.of("“" + question + "”"), 3));
  }

  @Test
  void readSinglePassagesAlike() {
    assertSame(index ->
        index.search(index.inquiry("semiconductors", "en"), MOST).stream()
            .map(index::passage)
            .map(IndexedPassage::context)
            .toList());
  }
}
