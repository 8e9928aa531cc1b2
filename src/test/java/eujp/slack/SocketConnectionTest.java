package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.answer.Answer;
import eujp.slack.blocks.Citations;
import eujp.slack.client.StartFailure;
import eujp.workspace.Workspace;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SocketConnectionTest {
  @TempDir private Path data;

  private static final BotInWorkspace.Way SOCKET_MODE = BotInWorkspace.Way.SOCKET_MODE;

  @Test
  void whenSlackAsksForANewConnectionItIsMadeAndUsed() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(SOCKET_MODE)) {
      bot.workspace().faults().requestReconnect();

      bot.askAndWait();

      assertTrue(bot.bot().ready());
    }
  }

  @Test
  void aBrokenConnectionIsMadeAnew() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(SOCKET_MODE)) {
      bot.workspace().faults().dropConnections();

      bot.askAndWait();
    }
  }

  @Test
  void repliesThatSlackIsSlowToTakeHoldUpNoOther() throws Exception {
    int many = 20;
    try (BotInWorkspace bot = BotInWorkspace.start(SOCKET_MODE)) {
      Workspace workspace = bot.workspace();
      workspace
          .faults()
          .befall(
              many, new CallMishap.Slow(Duration.ofSeconds(15)), CallFilter.of("chat.postMessage"));
      List<Person> others = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        Person person = workspace.join("person-" + i, "Person " + i);
        person.post(person.direct(), "Who co-chaired the meeting?");
        others.add(person);
      }
      Await.until(
          "all are on their way",
          () -> workspace.faults().befallen().values().stream().mapToInt(it -> it).sum() >= many);

      bot.askAndWait();

      assertTrue(
          others.stream().allMatch(other -> workspace.messages(other.direct()).size() == 1),
          "the others still wait");
    }
  }

  @Test
  void anAnswerThatTakesLongHoldsUpNoOther() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        Bot _ = Bot.start(BotInWorkspace.settings(workspace, SOCKET_MODE, data), slowly(slow))) {
      workspace.person().post(workspace.person().direct(), "slow");

      Message quick = workspace.person().post(workspace.general(), mention(workspace) + " quick");

      workspace.await(
          message -> message.author().bot() && message.root().equals(quick.ts()), Await.PATIENCE);
      slow.countDown();
    }
  }

  @Test
  void aDeliveryThatComesAgainWhileItsAnswerIsMadeIsAnsweredOnce() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        Bot _ = Bot.start(BotInWorkspace.settings(workspace, SOCKET_MODE, data), slowly(slow))) {
      workspace.faults().deliverTwice(2);
      Message question = workspace.person().post(workspace.general(), mention(workspace) + " slow");
      Message after = workspace.person().post(workspace.general(), mention(workspace) + " quick");
      workspace.await(
          message -> message.author().bot() && message.root().equals(after.ts()), Await.PATIENCE);

      slow.countDown();

      workspace.await(
          message -> message.author().bot() && message.root().equals(question.ts()),
          Await.PATIENCE);
      assertEquals(
          2,
          workspace.messages(workspace.general()).stream()
              .filter(message -> message.author().bot())
              .count());
    }
  }

  @Test
  void aRevokedTokenIsALineInTheLogAndNoCrash() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(SOCKET_MODE)) {
      bot.workspace().faults().revokeTokens();
      bot.mention("Who co-chaired it?");

      bot.workspace().person().command(bot.workspace().general(), "/eujp", "Who co-chaired it?");

      assertTrue(
          bot.workspace().messages(bot.workspace().general()).stream()
              .anyMatch(Message::ephemeral));
    }
  }

  @Test
  void tokensOfAnotherWorkspaceAreRefusedAtStart() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        Workspace other = Workspace.start(Workspace.Options.defaults())) {
      Settings settings =
          Settings.read(
              Map.of(
                  "SLACK_BOT_TOKEN", other.botToken(),
                  "SLACK_APP_TOKEN", workspace.appToken(),
                  "SLACK_API_URL", workspace.apiUrl().toString(),
                  "EUJP_PORT", "0"));

      StartFailure failure =
          assertThrows(StartFailure.class, () -> Bot.start(settings, new KnownByHeart()).close());

      assertTrue(
          String.valueOf(failure.getMessage()).contains("SLACK_BOT_TOKEN (invalid_auth)"),
          failure.getMessage());
    }
  }

  @Test
  void aClosedBotIsNotReady() throws Exception {
    BotInWorkspace bot = BotInWorkspace.start(SOCKET_MODE);

    bot.close();

    assertFalse(bot.bot().ready());
  }

  private static String mention(Workspace workspace) {
    return workspace.bot().mention();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      if (!latch.await(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody let the slow answer go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Answers what begins with *slow* only when it may.
  private static KnownByHeart slowly(CountDownLatch may) {
    return new KnownByHeart((question, _) -> {
      if (question.startsWith("slow")) {
        awaited(may);
      }
      return new Answer.Found(0.9, Citations.coChairs(), List.of());
    });
  }
}
