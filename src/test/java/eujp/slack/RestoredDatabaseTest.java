package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.Await;
import eujp.store.Databases;
import eujp.store.Dump;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.model.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A bot goes on with a PostgreSQL database that was restored from a dump.
@Timeout(300)
class RestoredDatabaseTest {
  private static final String QUESTION = "Who co-chaired the meeting?";
  private static final CallMishap FAILED = new CallMishap.Failed(CallMishap.Moment.BEFORE);
  private static final CallFilter POSTS = CallFilter.of("chat.postMessage");

  @TempDir private Path temp;

  @Test
  void whatWasOwedIsAnsweredAndWhatWasAnsweredIsNotAnsweredAgain() throws Exception {
    String other = Databases.Postgres.newDatabase();
    Map<String, String> variables = new HashMap<>();
    variables.put("DATABASE_URL", Databases.Postgres.newDatabase());
    variables.put("EUJP_KEY", "a key that is long enough, for tests alone");
    try (BotInWorkspace bot =
        BotInWorkspace.start(
            BotInWorkspace.Way.SOCKET_MODE, new KnownByHeart(), temp.resolve("data"), variables)) {
      Message answered = bot.mention(QUESTION);
      bot.replyTo(answered);
      bot.workspace().faults().befall(1_000, FAILED, POSTS);
      Message owed = bot.mention(QUESTION);
      Await.until(
          "the bot has tried",
          () ->
              bot.workspace().faults().befallen().keySet().stream()
                  .anyMatch(mishap -> mishap.startsWith("Failed")));

      // While the bot runs, as the guide says.
      Dump.of(variables.get("DATABASE_URL"), temp.resolve("eujp.dump")).restore(other);
      bot.bot().close();
      bot.workspace().faults().befall(0, FAILED, POSTS);
      variables.put("DATABASE_URL", other);
      bot.restart();

      bot.replyTo(owed);
      Message later = bot.mention(QUESTION);
      bot.replyTo(later);
      bot.finish();
      for (Message question : new Message[] {answered, owed, later}) {
        assertEquals(1, bot.replies(question).size());
      }
    }
  }
}
