package eujp.slack.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.util.json.GsonFactory;
import eujp.answer.Answer;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Labels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Slack shows of releases in several languages, and of several releases.
class VersionsDrawingTest {
  private static Library library(String corpus) throws IOException {
    return new Library(
        PassageIndex.inMemory(
            Corpus.read(Path.of("src/test/resources", corpus)).releases(),
            Thesaurus.read(Path.of("index-data"), line -> {})));
  }

  private static String json(Object drawn) {
    return GsonFactory.createSnakeCase().toJson(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | EU and Norland launch Arctic Seabed Alliance | English, French, German",
        "ja | EUとノルランド、北極海底アライアンスを発足 | 英語"
      })
  void homeHasOneReleaseWithItsLanguages(String language, String title, String named)
      throws IOException {
    String home =
        json(new Home(Labels.in(language).orElseThrow()).draw(library("versions"), List.of()));

    assertTrue(home.contains(title), home);
    assertEquals(1, home.split("IP/25/4711", -1).length - 1, home);
    named
        .lines()
        .flatMap(line -> List.of(line.split(", ", -1)).stream())
        .forEach(one -> assertTrue(home.contains(one), home));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What will Norland provide? | Norland wird drei Häfen bereitstellen.",
        "What will Norland provide? | Le Norland mettra trois ports à disposition.",
        "ノルランドは何を提供しますか | Norland will provide three harbours."
      })
  void theContextHasTheSameParagraphInOtherLanguages(String question, String beside)
      throws IOException {
    Library library = library("versions");
    Answer.Found found = (Answer.Found) library.answer(question, List.of(), 3);
    var id = found.best().passage().id();

    String window =
        json(
            new Windows(Labels.english())
                .context(
                    found.best(),
                    library.passages(id.reference(), id.language()),
                    library.versions(id),
                    Optional.empty()));

    assertTrue(window.contains(beside), window);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Who co-chaired the Council? | IP/23/4001 (3 July 2023) says something else on this",
        "ja | Who co-chaired the Council? | には別のことが書かれています",
        "en | Who co-chaired? from:2031 | leaves no release",
        "ja | Who co-chaired? from:2031 | に当てはまるリリースはありません",
        "en | Who co-chaired? from:soon | Please write it like from:2023-07-01."
      })
  void whatAnotherReleaseSaysAndWhyNothingIsLeftIsSaid(
      String language, String question, String said) throws IOException {
    Answer answer = library("two-councils").answer(question, List.of(), 5);
    Reply reply =
        new Drawing(Labels.in(language).orElseThrow())
            .answer(answer, new Occasion("U1", "Q1", Occasion.Audience.EVERYONE), List.of());

    assertTrue(reply.text().contains(said), reply.text());
    assertFalse(json(reply.blocks()).isEmpty());
  }
}
