package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import eujp.Await;
import eujp.slack.client.StartFailure;
import eujp.slack.delivery.ReplyDelivery;
import eujp.slack.transport.WebServer;
import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Inbox;
import eujp.store.OwedMessage.Origin;
import eujp.store.QuestionKey;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.CallMishap.Moment;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.model.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong, and what comes of it: each question is answered once. docs/reliability.md lists
/// what is promised.
@Tag("trial")
class ReliabilityTest extends WithBot {
  private static final CallFilter POSTS = CallFilter.of("chat.postMessage");

  @Test
  void anAcknowledgementThatGetsLostMakesNoSecondReply() throws Exception {
    workspace.faults().befall(1, DeliveryMishap.UNHEARD);

    answeredOnce(bot.mention(QUESTION));
  }

  @ParameterizedTest
  @EnumSource
  void aReplyWhosePostingFailsStandsOnceWhetherOrNotItWasDone(Moment moment) throws Exception {
    workspace.faults().befall(1, new CallMishap.Failed(moment), POSTS);

    answeredOnce(bot.mention(QUESTION));
  }

  @ParameterizedTest
  @EnumSource
  void aReplyWhoseConnectionBreaksStandsOnceWhetherOrNotItWasDone(Moment moment) throws Exception {
    workspace.faults().befall(1, new CallMishap.Reset(moment), POSTS);

    answeredOnce(bot.mention(QUESTION));
  }

  @Test
  void aLookThatFailsIsTakenAgainBeforeAnythingIsPosted() throws Exception {
    workspace.faults().befall(1, new CallMishap.Failed(Moment.AFTER), POSTS);
    workspace
        .faults()
        .befall(2, new CallMishap.Failed(Moment.BEFORE), CallFilter.of("conversations.replies"));

    answeredOnce(bot.mention(QUESTION));
  }

  @Test
  void theRepliesOfAThreadComeInTheOrderOfItsQuestionsAlsoWhereTheFirstHasToWait()
      throws Exception {
    Message root = you.post(workspace.general(), "About the summit");
    workspace.faults().befall(2, new CallMishap.Limited(Duration.ofSeconds(1)), POSTS);
    List<Message> questions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      questions.add(you.reply(root, bot.mentioning("Who co-chaired the meeting? " + i)));
      Await.until("it has come to the bot", () -> workspace.deliveriesUnderWay() == 0);
    }
    bot.await(message -> bot.replies(root).size() == 4);

    assertEquals(
        questions.stream().map(question -> key(question)).toList(),
        bot.replies(root).stream().map(ReliabilityTest::answered).toList());
  }

  @Test
  void whatIsOwedWhenTheBotStopsIsAnsweredAfterItsNextStart() throws Exception {
    workspace.faults().befall(1_000, new CallMishap.Failed(Moment.BEFORE), POSTS);
    Message question = bot.mention(QUESTION);
    Await.until("the bot has tried", () -> hasBefallen("Failed"));
    long start = System.nanoTime();
    bot.bot().close();
    assertTrue(
        System.nanoTime() - start < TimeUnit.SECONDS.toNanos(8), "it stayed for another try");
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      assertEquals(1, new Inbox(database, false).owed().questions());
    }
    workspace.faults().befall(0, new CallMishap.Failed(Moment.BEFORE), POSTS);

    bot.restart();

    answeredOnce(question);
  }

  @Test
  void whatIsInHandIsFinishedWhenTheBotIsToldToStop() throws Exception {
    workspace.faults().befall(1, new CallMishap.Slow(Duration.ofSeconds(2)), POSTS);
    Message question = bot.mention(QUESTION);
    Await.until("the reply is on its way", () -> hasBefallen("Slow"));

    bot.bot().close();

    assertEquals(1, bot.replies(question).size());
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      assertEquals(0, new Inbox(database, false).owed().questions());
    }
  }

  @Test
  void aDatabaseThatTakesNothingIsToldOnTheHealthPageAndLosesNoQuestion() throws Exception {
    try (Connection database = sqlite();
        Statement statement = database.createStatement()) {
      statement.execute(
          "create trigger full before insert on question begin select raise(abort, 'full'); end");
      Message question = bot.mention(QUESTION);
      Await.until(
          "the health page tells of the database",
          () -> health().contains("The database cannot be used"));
      assertEquals(List.of(), bot.replies(question));

      statement.execute("drop trigger full");

      answeredOnce(bot.mention(QUESTION));
      bot.replyTo(question); // Slack delivers it again
      assertEquals("ok", health().strip());
    }
  }

  @Test
  void aDatabaseThatIsHeldByAnotherForAWhileSlowsTheAnswerDown() throws Exception {
    try (Connection database = sqlite();
        Statement statement = database.createStatement()) {
      statement.execute("begin exclusive");
      Message question = bot.mention(QUESTION);
      Thread.sleep(1_500);
      assertEquals(List.of(), bot.replies(question));
      statement.execute("rollback");

      answeredOnce(question);
    }
  }

  @Test
  void aTokenThatIsRevokedIsToldOnceAndItsQuestionStaysOwed() throws Exception {
    Message question = bot.mention(QUESTION);
    bot.replyTo(question);
    workspace.faults().refuse("chat.postMessage", "token_revoked");
    bot.mention(QUESTION);

    assertEquals(
        "SLACK_BOT_TOKEN",
        bot.bot().revocation().get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS).variable());
    assertTrue(health().contains("Slack does not accept the token any more."));
    bot.bot().close();
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      assertEquals(1, new Inbox(database, false).owed().questions());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Is there trouble?", "Is there an overflow?"})
  void whatAFaultOfOursKeepsFromBeingAnsweredIsSaidOnceAndKeptAsideForTheAdmin(String question)
      throws Exception {
    Message poison = bot.mention(question);
    Message reply = bot.replyTo(poison);
    you.reply(poison, bot.mentioning(QUESTION));
    bot.await(_ -> bot.replies(poison).size() == 2);

    assertTrue(reply.text().contains("Something went wrong"), reply.text());
    bot.bot().close();
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      Inbox inbox = new Inbox(database, false);
      assertEquals(0, inbox.owed().questions());
      assertEquals(1, inbox.aside());
    }
  }

  @Test
  void aQuestionThatWasBegunTooOftenIsNotBegunAnyMore() throws Exception {
    bot.bot().close();
    Message poison = bot.mention(QUESTION);
    QuestionKey key = new QuestionKey(team(), poison.conversation().id(), poison.ts().value());
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      Inbox inbox = new Inbox(database, false);
      inbox.open();
      inbox.keep(
          new eujp.store.OwedMessage(
              key, Origin.MENTION, poison.ts().value(), you.member().id(), "", poison.text()));
      for (int tries = 1; tries <= ReplyDelivery.MAX_TRIES; tries++) {
        assertEquals(tries, inbox.tried(key));
      }
      inbox.close();
    }

    bot.restart();

    assertTrue(bot.replyTo(poison).text().contains("Something went wrong"));
    answeredOnce(bot.mention(QUESTION));
  }

  @Test
  void aSecondBotOnTheSameFolderSaysSoAndStops() throws Exception {
    Settings settings = BotInWorkspace.settings(workspace, way, data.resolve("kept"));

    StartFailure failure =
        assertThrows(StartFailure.class, () -> Bot.start(settings, new KnownByHeart()).close());

    assertTrue(String.valueOf(failure.getMessage()).contains("Another eujp is at work"));
  }

  /// Waits for the reply, has the bot finish, and counts.
  private void answeredOnce(Message question) throws Exception {
    bot.replyTo(question);
    bot.askAndWait();
    assertEquals(1, bot.replies(question).size());
    assertFalse(answered(bot.replies(question).getFirst()).isEmpty());
  }

  private String team() throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    return Slack.getInstance(config)
        .methods(workspace.botToken())
        .authTest(request -> request)
        .getTeamId();
  }

  private boolean hasBefallen(String mishap) {
    return workspace.faults().befallen().keySet().stream().anyMatch(it -> it.startsWith(mishap));
  }

  private String health() throws Exception {
    URI ready = URI.create("http://127.0.0.1:" + bot.bot().healthPort() + WebServer.READY);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private Connection sqlite() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("kept/eujp.db"));
  }

  private static String key(Message question) {
    return question.conversation().id() + " " + question.ts().value();
  }

  private static String answered(Message reply) {
    return reply
        .metadata()
        .orElseThrow()
        .getAsJsonObject("event_payload")
        .get("question")
        .getAsString();
  }
}
