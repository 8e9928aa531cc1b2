package eujp.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.question.AnalyzedQuery;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped release, searched for itself in an index that also holds one on something else.
class ReleaseIndexTest {
  private static final Path CORPUS = Path.of("index-data");
  private static final Path UNRELATED = Path.of("src/test/resources/unrelated");
  private static final String KEY = "IP/23/3831 en";

  private static PassageIndex both;
  private static PassageIndex one;

  @BeforeAll
  static void open() throws IOException {
    Thesaurus thesaurus = Thesaurus.read(CORPUS, line -> {});
    List<Release> releases = new ArrayList<>(Corpus.read(CORPUS).releases());
    one = PassageIndex.inMemory(releases, thesaurus);
    releases.addAll(Corpus.read(UNRELATED).releases());
    both = PassageIndex.inMemory(releases, thesaurus);
  }

  @AfterAll
  static void close() throws IOException {
    one.close();
    both.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who co-chaired the Digital Partnership Council?",
        "undersea cabels",
        "cyber security",
        "What did Breton say about supply chains?",
        "the honey of the bees",
        "海底ケーブルはどのルートを通りますか"
      })
  void anotherReleaseChangesNeitherHowAQuestionIsReadNorWhatIsFound(String question) {
    ReleaseIndex alone = one.alone(KEY);
    ReleaseIndex beside = both.alone(KEY);
    AnalyzedQuery inquiry = alone.inquiry(one.parse(question, "en"));

    assertEquals(inquiry, beside.inquiry(both.parse(question, "en")));
    assertEquals(alone.search(inquiry, 12), beside.search(inquiry, 12));
  }

  @Test
  void theMastheadIsFoundWhenItIsAskedForAndByNoWords() {
    ReleaseIndex release = one.alone(KEY);
    AnalyzedQuery number = release.inquiry(one.parse("What is the reference number?", "en"));
    AnalyzedQuery title = release.inquiry(one.parse("EU-Japan Summit", "en"));

    assertEquals(List.of(0), release.search(number, 3));
    assertEquals(Kind.MASTHEAD, release.passage(0).passage().kind());
    assertTrue(release.search(title, 100).stream().noneMatch(found -> found == 0));
  }

  @Test
  void theReleaseOfTheBestPassageIsTheLikeliest() {
    for (String question : List.of("Who signed the arrangement with JOGMEC?", "jars of honey")) {
      String key = question.endsWith("honey") ? "IP/00/0001 en" : KEY;
      assertEquals(List.of(key), both.likely("en", () -> both.inquiry(question, "en"), 1));
    }
  }

  @Test
  void passagesBeforeAnotherStandUnderItsHeading() {
    ReleaseIndex release = one.alone(KEY);
    for (int number = 0; number < release.size(); number++) {
      String section = release.passage(number).passage().section();
      List<TextTokens> before = release.before(number, 3);
      assertTrue(before.size() <= 3);
      for (int i = 1; i <= before.size(); i++) {
        assertEquals(release.tokens(number - i), before.get(i - 1));
        assertEquals(section, release.passage(number - i).passage().section());
      }
    }
    assertTrue(release.before(0, 3).isEmpty());
  }
}
