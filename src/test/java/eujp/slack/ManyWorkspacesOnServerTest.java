package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.store.Databases;
import eujp.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same on a PostgreSQL server, which several processes share.
class ManyWorkspacesOnServerTest extends ManyWorkspacesTest {
  private static final String UNDEFINED_TABLE = "42P01";

  private String url = "";

  @TempDir private Path elsewhere;

  @Override
  Map<String, String> variables() throws Exception {
    url = url.isEmpty() ? Databases.Postgres.newDatabase() : url;
    return Map.of("DATABASE_URL", url, "EUJP_KEY", "a phrase of more than thirty-two characters");
  }

  @Override
  String store(Workspace workspace) throws Exception {
    return rows("_eujp_" + workspace.teamId().toLowerCase(Locale.ROOT) + "_");
  }

  @Override
  String everything() throws Exception {
    return rows("");
  }

  /// All rows of all tables in the schemas whose names have a word in them.
  private String rows(String word) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in"
                  + " ('pg_catalog', 'information_schema')")) {
        while (found.next()) {
          if (found.getString(1).contains(word)) {
            tables.add(found.getString(1));
          }
        }
      }
      for (String table : tables) {
        text.append(table);
        try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
          while (row.next()) {
            text.append(row.getString(1)).append('\n');
          }
        }
      }
    } catch (SQLException e) {
      if (e.getSQLState().equals(UNDEFINED_TABLE)) {
        return rows(word); // one was dropped meanwhile
      }
      throw e;
    }
    return text.toString();
  }

  private Connection connection() throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + url.substring(url.indexOf('@') + 1), "postgres", "postgres");
  }

  @Override
  void breakStore(Workspace workspace) throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      String tables = store(workspace);
      statement.execute(
          "update \""
              + tables.substring(0, tables.indexOf('.')).replace("\"", "")
              + "\".key_check set fingerprint = 'of another key'");
    }
  }

  @Test
  void whatOneProcessIsToldTheOtherLearns() throws Exception {
    Workspace one = bot.installedIn("Press desk");
    BotInMany.ask(one, QUESTION);
    try (BotInMany other = bot.beside(elsewhere, variables())) {
      // From now on Slack delivers to the other, which knows of the workspace from the database.
      BotInMany.ask(one, QUESTION);
      Workspace two = other.installedIn("Cabinet");
      other.stop();
      bot.deliver();

      BotInMany.ask(two, QUESTION);
      other.restart();
      bot.slack().uninstall(two);
      Await.until("nothing of it is left", () -> store(two).isEmpty());
      Await.until(
          "the other process has ended work there",
          () -> Scrape.of(other.bot()).value("eujp_workspaces") == 1);
      assertEquals("ok\n", other.readiness().body());
      assertTrue(store(two).isEmpty());
    }
  }

  @Test
  void ofTwoProcessesOneRenewsATokenAndBothUseIt() throws Exception {
    bot.slack().rotateTokens(12);
    Workspace one = bot.installedIn("Press desk");
    try (BotInMany other = bot.beside(elsewhere, variables())) {
      BotInMany.ask(one, QUESTION);
      Await.until("it is renewed", () -> other.slack().renewals() == 1);
      BotInMany.ask(one, QUESTION);
      bot.deliver();
      BotInMany.ask(one, QUESTION);
    }
  }
}
