package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterCommandsTest {
  private static final String COUNCILS = "src/test/resources/two-councils";
  private static final String VERSIONS = "src/test/resources/versions";

  private static CommandLineRun run(String corpus, String words) {
    List<String> arguments = new ArrayList<>(List.of(words.split(";", -1)));
    arguments.addAll(1, List.of("--corpus", corpus));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask;--in;IP/23/4001;Who co-chaired? | Anna Berg | Weiss",
        "ask;--until;2023;Who co-chaired? | Anna Berg | Weiss",
        "ask;--lang;fr;Who co-chaired? | coprésidé | co-chaired",
        "ask;Who co-chaired the Council? | IP/23/4001, 3 July 2023, says something else | 4003",
        "quotes;--type;speech | quiet port | Council",
        "quotes;--speaker;weiss | Jonas Weiss | Berg",
        "people;--from;2024-05;--until;2024-05 | Clara Monte | Anna Berg",
        "timeline;--lang;fr | 2025 | meet again",
        "commitments;--release;ip-23-4001 | €200 million | €350 million",
        "quote;--until;2023;The partners agreed to invest €200 million in quantum research. | 4001 | 4002"
      })
  void aCommandReadsWhatTheFiltersLeave(String words, String there, String missing) {
    CommandLineRun run = run(COUNCILS, words);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(there), run.out());
    assertFalse(run.out().contains(missing), run.out());
  }

  @Test
  void whatIsNearAQuotationIsNotFoundOutsideOfTheFilters() {
    String words = "The partners agreed to invest €350 million in quantum research.";
    CommandLineRun run = run(COUNCILS, "quote;--json;--until;2023;" + words);

    assertFalse(run.out().contains("IP/24/4002"), run.out());
  }

  @Test
  void aDraftIsCheckedByWhatTheFiltersLeave(@TempDir Path temp) throws Exception {
    Path draft = temp.resolve("draft.txt");
    Files.writeString(draft, "The partners agreed to invest €350 million in quantum research.");

    String all = run(COUNCILS, "check;--json;" + draft).out();
    String first = run(COUNCILS, "check;--json;--until;2023;" + draft).out();

    assertTrue(all.contains("IP/24/4002"), all);
    assertFalse(first.contains("IP/24/4002"), first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "people;--from;soon | --from 'soon' cannot be read. Write it like --from 2023-07-01.",
        "ask;--from;2030;ports | 'from:2030-01-01' leaves no release. There is: 2023-07-03 to 2024-11-02.",
        "timeline;--lang;it | 'lang:it' leaves no release. There is: en, fr.",
        "quotes;--in;IP/1/2 | There is no release IP/1/2 here. Name one that is: SPEECH/24/4003, IP/24/4002, IP/23/4001."
      })
  void whatLeavesNothingIsToldInALine(String words, String told) {
    CommandLineRun run = run(COUNCILS, words);

    assertEquals(2, run.exitCode());
    assertEquals("eujp: " + told, run.err().strip());
  }

  @ParameterizedTest
  @CsvSource({"quotes, 2", "people, 2", "timeline, 2"})
  void whatVersionsShareIsListedOnceWithItsLanguages(String command, int count) {
    String json = run(VERSIONS, command + ";--json").out();

    assertEquals(
        count, json.split("\"languages\":\\[\"en\",\"de\",\"fr\",\"ja\"\\]", -1).length - 1, json);
  }
}
