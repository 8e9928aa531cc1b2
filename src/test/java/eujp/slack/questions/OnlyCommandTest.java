package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.question.filter.Filter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyCommandTest {
  private static Optional<OnlyCommand> read(String text) {
    return OnlyCommand.of(Question.read(text, "U1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          only IP/23/3831                     | false | in:IP/23/3831
          Only ip/23/3831, STATEMENT/24/567.  | false | in:IP/23/3831 in:STATEMENT/24/567
          only since 2023-01-01               | false | from:2023-01-01
          only since 2023 until 2024-02       | false | from:2023-01-01 until:2024-02-29
          only here from:2023-01-01 lang:fr   | true  | from:2023-01-01 lang:fr
          only type:"press release"           | false | type:"press release"
          限定 IP/23/3831                      | false | in:IP/23/3831
          限定 ここ IP/23/3831                 | true  | in:IP/23/3831
          """)
  void releasesAreChosen(String text, boolean here, String filter) {
    OnlyCommand read = read(text).orElseThrow();

    assertEquals(here, read.here());
    assertEquals(filter, read.filter().orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"only everything", "only all", "限定 すべて", "限定 全部"})
  void allAreChosen(String text) {
    assertEquals(
        new OnlyCommand(false, Optional.of(Filter.NONE), Optional.empty()),
        read(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"only here as elsewhere", "限定 ここ 他と同じ"})
  void aChannelGoesWithTheWorkspaceAgain(String text) {
    assertEquals(
        new OnlyCommand(true, Optional.empty(), Optional.empty()), read(text).orElseThrow());
  }

  @Test
  void aFilterThatSaysNothingIsAFault() {
    assertTrue(read("only from:yesterday").orElseThrow().fault().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only",
        "only chips?",
        "only what was signed in 2023",
        "only as elsewhere",
        "only IP/23/3831 who signed?",
        "only speaker:breton",
        "onlyIP/23/3831",
        "was it only IP/23/3831?"
      })
  void allElseIsAQuestion(String text) {
    assertEquals(Optional.empty(), read(text));
  }
}
