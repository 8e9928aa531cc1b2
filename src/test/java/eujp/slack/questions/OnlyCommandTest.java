package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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

  private static OnlyCommand.Choice choice(String text) {
    return assertInstanceOf(OnlyCommand.Choice.class, read(text).orElseThrow());
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
    OnlyCommand.Choice read = choice(text);

    assertEquals(here, read.here());
    assertEquals(filter, read.filter().orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"only everything", "only all", "限定 すべて", "限定 全部"})
  void allAreChosen(String text) {
    assertEquals(
        new OnlyCommand.Choice(false, Optional.of(Filter.NONE), Optional.empty()), choice(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"only here as elsewhere", "限定 ここ 他と同じ"})
  void aChannelGoesWithTheWorkspaceAgain(String text) {
    assertEquals(new OnlyCommand.Choice(true, Optional.empty(), Optional.empty()), choice(text));
  }

  @Test
  void aFilterThatSaysNothingIsAFault() {
    assertTrue(choice("only from:yesterday").fault().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only",
        "Only here.",
        "only here here",
        "only as elsewhere",
        "only everything here",
        "only IP/23/3831 here",
        "only since",
        "only since yesterday",
        "only since last year",
        "only here since 1 January 2023 until the summit",
        "only until January 1st, 2024",
        "only since 2023 until yesterday",
        "only in 2023",
        "only from 2023, lang:fr",
        "only in Japan",
        "only 2023年以降",
        "限定",
        "限定 ここ",
        "限定 ここ ここ",
        "限定 他と同じ",
        "限定 昨日から",
        "限定 2023年以降",
        "限定 2023年7月13日から2024年まで",
        "限定 ここ 2023-07-01 まで"
      })
  void whatIsOfTheCommandAndChoosesNothingIsUnclear(String text) {
    assertEquals(Optional.of(new OnlyCommand.Unclear()), read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only?",
        "only here?",
        "only nonsense",
        "only Japan signed?",
        "only in Japan?",
        "only in Japan was it signed",
        "only since the summit began trade grew",
        "only all members signed",
        "only since 2023 who signed",
        "限定 日本はいつまで",
        "限定 2023年以降の合意",
        "only chips?",
        "only what was signed in 2023",
        "only IP/23/3831 who signed?",
        "only speaker:breton",
        "onlyIP/23/3831",
        "was it only IP/23/3831?"
      })
  void allElseIsAQuestion(String text) {
    assertEquals(Optional.empty(), read(text));
  }
}
