package eujp.lab.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  private static final String BOTS =
      """
      | | in | one bot, PostgreSQL | two bots, PostgreSQL |
      |---|---|---|---|
      | answers | a second | 100 | 200 |
      | processor time of an answer: bots | ms | 5.0 | 10 |
      | processor time of an answer: PostgreSQL | ms | 1.0 | 2.0 |
      | transactions for an answer | number | 3 | 4 |
      | transactions of a bot that nobody asks | a second | 1 | 3 |
      | log of PostgreSQL for an answer | KiB | 1 | 2 |
      | kept of a question | bytes | 250 | 250 |
      | connections of a bot to PostgreSQL | number | 4 | 4 |
      | tables and indexes of a workspace | number | 20 | 20 |
      | memory of a bot | MB | 300 | 400 |
      """;
  private static final String PASSAGES =
      """
      | | beside, or in | 30 passages | 1,000 passages |
      |---|---|---|---|
      | 99 in 100 answers, each asked once | ms | 5.0 | 20 (≤ 30) |
      | index on disk | KiB a passage | 2.0 | 1.0 |
      """;

  private static Reckoning reckoning(String bots) {
    return new Reckoning(
        Table.parse(bots),
        Table.parse(PASSAGES),
        10,
        new Reckoning.Assumptions(36, .1, 2, .5, 2, 30, 2, 1));
  }

  @Test
  void whatWorkspacesTakeIsWhatWasMeasuredManyTimes() {
    Table table = reckoning(BOTS).ofWorkspaces(List.of(1, 1_000, 1_000_000));

    assertEquals(
        """
        | | in | 1 workspace | 1,000 workspaces | 1,000,000 workspaces |
        |---|---|---|---|---|
        | questions | a day | 36 | 36,000 | 36,000,000 |
        | questions in the busiest hour | a second | <.01 | 1 | 1,000 |
        | of what two bots answered on one machine of two cores | times | <.01 | <.01 | 5 |
        | bots | number | 2 | 2 | 30 |
        | memory of the bots | GB | 0.80 | 0.80 | 12 |
        | connections to PostgreSQL | number | 8 | 8 | 120 |
        | transactions of PostgreSQL for questions | a second | <.01 | 4 | 4,000 |
        | transactions if each bot looked after each workspace as after one | a second | 6 | 6,000 | 90,000,000 |
        | log of PostgreSQL | GB a day | <.01 | 0.07 | 74 |
        | kept of questions | GB | <.01 | 0.27 | 270 |
        | cores of PostgreSQL for questions | number | <.01 | <.01 | 2 |
        | tables and indexes in PostgreSQL | thousands | 0.02 | 20 | 20,000 |
        | machines for bots and PostgreSQL | hours a day | 96 | 96 | 770 |
        | past | limits | none | upkeep | upkeep, answers, Socket Mode, connections |
        """,
        table.toString());
  }

  @Test
  void whatReleasesTakeIsByTheLargestIndexThatWasMeasured() {
    assertEquals(
        """
        | | in | 1 release | 100,000 releases |
        |---|---|---|---|
        | passages | thousands | 0.02 | 2,000 |
        | index | GB | <.01 | 2 |
        | shards | number | 1 | 3 |
        | shards with their copies | number | 2 | 6 |
        | on the disks | GB | <.01 | 4.1 |
        """,
        reckoning(BOTS).ofReleases(List.of(1, 100_000)).toString());
  }

  @Test
  void whatAnAnswerCostsInAllIsBesideSqlite() {
    Table table =
        Table.parse(
            """
            | | in | one bot, SQLite | one bot, PostgreSQL | two bots, PostgreSQL |
            |---|---|---|---|---|
            | processor time of an answer: bots | ms | 3.0 | 4.0 | 5.0 |
            | processor time of an answer: PostgreSQL | ms |  | 1.0 | 2.0 |
            | processor time of an answer: Slack and who asks | ms | 1.0 | 1.0 | 1.0 |
            """);

    SharedRun.addWhole(table);

    assertEquals(
        "| processor time of an answer in all | of one bot's on SQLite | 1 | 1.5 | 2 |",
        table.toString().lines().toList().getLast());
  }

  @Test
  void aFigureThatIsMissingIsNamed() {
    Reckoning lacking = reckoning(BOTS.replace("| kept of a question", "| kept"));

    assertEquals(
        "it has no figure for “kept of a question, bytes” at “two bots, PostgreSQL”",
        assertThrows(IllegalArgumentException.class, () -> lacking.ofWorkspaces(List.of(1)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Table.parse("no table"));
  }
}
