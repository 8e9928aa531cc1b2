package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import eujp.slack.client.Poster;
import eujp.slack.transport.WebServer;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of the real Bolt app in a workspace that speaks Slack's protocol, whichever way Slack
/// reaches it.
@Timeout(300)
abstract class BotContract {
  private static final String QUESTION = "Who co-chaired the meeting?";

  private final BotInWorkspace.Way way;
  private BotInWorkspace bot;
  private Workspace workspace;

  BotContract(BotInWorkspace.Way way) {
    this.way = way;
  }

  @BeforeEach
  void start() throws Exception {
    bot = BotInWorkspace.start(way);
    workspace = bot.workspace();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void aMentionIsAnsweredInItsThread() throws Exception {
    Message question = bot.mention(QUESTION);

    Message reply = bot.replyTo(question);

    assertEquals(Optional.of(question.ts()), reply.thread());
    assertTrue(reply.text().contains("Taro Kono"), reply.text());
    assertFalse(reply.ephemeral());
  }

  @Test
  void aMentionInAThreadIsAnsweredInThatThread() throws Exception {
    Message root = workspace.person().post(workspace.general(), "About the summit");
    Message question = workspace.person().reply(root, bot.mentioning(QUESTION));

    assertEquals(Optional.of(root.ts()), bot.replyTo(question).thread());
  }

  @Test
  void aDirectMessageIsAnsweredInItsThread() throws Exception {
    Message question = workspace.person().post(workspace.direct(), QUESTION);

    assertEquals(Optional.of(question.ts()), bot.replyTo(question).thread());
  }

  @Test
  void aFollowUpInADirectThreadIsAnsweredInThatThread() throws Exception {
    Message question = workspace.person().post(workspace.direct(), QUESTION);
    bot.replyTo(question);

    workspace.person().reply(question, "And what of de-risking? We need to de-risk.");

    Message reply = bot.await(message -> message.text().contains("dependencies"));
    assertEquals(Optional.of(question.ts()), reply.thread());
  }

  @Test
  void aFollowUpInAThreadComesWithTheQuestionBeforeIt() throws Exception {
    Message question = bot.mention(QUESTION);
    bot.replyTo(question);

    workspace.person().reply(question, bot.mentioning("and where?"));

    bot.await(message -> message.text().contains("Tokyo"));
  }

  @Test
  void aFollowUpInDirectMessagesComesWithTheQuestionBeforeIt() throws Exception {
    bot.replyTo(workspace.person().post(workspace.direct(), QUESTION));

    Message followUp = workspace.person().post(workspace.direct(), "and where?");

    assertTrue(bot.replyTo(followUp).text().contains("Tokyo"));
  }

  @Test
  void aQuestionInAnotherThreadStandsAlone() throws Exception {
    bot.replyTo(bot.mention(QUESTION));

    assertFalse(bot.replyTo(bot.mention("and where?")).text().contains("Tokyo"));
  }

  @Test
  void aCommandIsAnsweredToTheAskerAlone() throws Exception {
    Optional<String> failure = workspace.person().command(workspace.general(), "/eujp", QUESTION);

    assertEquals(Optional.empty(), failure);
    Message reply = workspace.messages(workspace.general()).getLast();
    assertTrue(reply.ephemeral());
    assertTrue(reply.text().contains("Taro Kono"), reply.text());
  }

  @Test
  void allThreeWaysGiveTheSameReplyTheCommandBelowItsQuestion() throws Exception {
    String question = "Why de-risk?";

    Message mention = bot.replyTo(bot.mention(question));
    Message direct = bot.replyTo(workspace.person().post(workspace.direct(), question));
    workspace.person().command(workspace.general(), "/eujp", question);
    Message command = workspace.messages(workspace.general()).getLast();

    String asked = "\nAsked: “" + question + "”";
    assertEquals(
        List.of(mention.text(), mention.text() + asked), List.of(direct.text(), command.text()));
    assertEquals(drawn(mention), drawn(direct));
    JsonArray belowTheQuestion = drawn(command);
    assertTrue(belowTheQuestion.remove(0).toString().contains(question));
    assertEquals(drawn(mention), belowTheQuestion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "ヘルプ"})
  void whoeverAsksNothingIsToldHowToAsk(String text) throws Exception {
    workspace.person().command(workspace.general(), "/eujp", text);
    Message command = workspace.messages(workspace.general()).getLast();
    Message mention = bot.replyTo(bot.mention(text));

    assertTrue(
        Stream.of(KnownByHeart.SUGGESTION, KnownByHeart.JAPANESE_SUGGESTION)
            .anyMatch(command.text()::contains),
        command.text());
    assertEquals(command.text(), mention.text());
  }

  @Test
  void aDirectCallForHelpIsAnswered() throws Exception {
    Message reply = bot.replyTo(workspace.person().post(workspace.direct(), "help"));

    assertTrue(reply.text().contains(KnownByHeart.SUGGESTION), reply.text());
  }

  @Test
  void aMessageThatMentionsNobodyIsNotAnswered() throws Exception {
    Message chat = workspace.person().post(workspace.general(), QUESTION);

    bot.finish();

    assertEquals(List.of(), bot.replies(chat));
  }

  @Test
  void theBotDoesNotAnswerItself() throws Exception {
    bot.askAndWait();
    bot.finish();

    assertEquals(2, bot.said(workspace.general()).size());
  }

  @Test
  void anEditThatAddsTheMentionIsAnswered() throws Exception {
    Message question = workspace.person().post(workspace.general(), QUESTION);
    workspace.person().edit(question, bot.mentioning(QUESTION));

    assertEquals(Optional.of(question.ts()), bot.replyTo(question).thread());
  }

  @Test
  void anEditOfAnAnsweredQuestionIsNotAnsweredAgain() throws Exception {
    Message question = bot.mention(QUESTION);
    bot.replyTo(question);
    workspace.person().edit(question, bot.mentioning("Why de-risk?"));

    bot.finish();

    assertEquals(1, bot.replies(question).size());
  }

  @Test
  void anEditedDirectMessageIsNotAnsweredAgain() throws Exception {
    Message question = workspace.person().post(workspace.direct(), QUESTION);
    bot.replyTo(question);
    workspace.person().edit(question, "Why de-risk?");

    bot.finish();

    assertEquals(1, bot.replies(question).size());
  }

  @Test
  void aQuestionThatIsDeliveredTwiceIsAnsweredOnce() throws Exception {
    workspace.faults().deliverTwice(2);
    Message question = bot.mention(QUESTION);
    bot.replyTo(question);

    bot.finish();

    assertEquals(1, bot.replies(question).size());
  }

  @Test
  void aDeletedMessageIsNotAnswered() throws Exception {
    Message chat = workspace.person().post(workspace.direct(), "co-chair");
    bot.replyTo(chat);
    workspace.person().delete(chat);

    bot.finish();

    assertEquals(1, bot.said(workspace.direct()).size());
  }

  @Test
  void aQuestionWithBroadcastsNotifiesNobody() throws Exception {
    Message reply = bot.replyTo(bot.mention("<!channel> <@U123> <!everyone> co-chair?"));

    assertFalse(reply.text().contains("<"), reply.text());
    assertFalse(reply.blocks().toString().contains("<!"), reply.text());
    assertFalse(reply.blocks().toString().contains("<@"), reply.text());
  }

  @Test
  void aQuestionOfFortyThousandCharactersIsAnswered() throws Exception {
    String text = ("Who co-chaired it? " + "x".repeat(40_000)).substring(0, 39_900);

    assertTrue(bot.replyTo(bot.mention(text)).text().contains("Taro Kono"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"co-\u0000chair\u0007", "co-chair \ud83d", "\u202eco-chair\u200b"})
  void aQuestionWithCharactersThatAreNoneIsAnswered(String text) throws Exception {
    Message reply = bot.replyTo(workspace.person().post(workspace.direct(), text));

    assertFalse(reply.text().isBlank());
  }

  @Test
  void aJapaneseQuestionIsAnsweredInJapaneseAroundTheQuotation() throws Exception {
    Message reply = bot.replyTo(bot.mention("議長（co-chair）は誰ですか？"));

    assertTrue(reply.text().startsWith("The Council meeting"), reply.text());
    assertTrue(reply.text().contains("出典：IP/23/3831"), reply.text());
  }

  @Test
  void aRateLimitIsWaitedOut() throws Exception {
    workspace.faults().limitPosts(1, Duration.ofSeconds(1));

    Message question = bot.mention(QUESTION);

    bot.replyTo(question);
    assertEquals(1, bot.replies(question).size());
  }

  @Test
  void aReplyThatSlackDoesNotTakeIsPostedWhenItDeliversTheQuestionAgain() throws Exception {
    workspace.faults().limitPosts(Poster.MAX_TRIES, Duration.ofSeconds(1));

    Message question = bot.mention(QUESTION);

    bot.replyTo(question);
    assertEquals(1, bot.replies(question).size());
  }

  @Test
  void aFaultOfOursIsToldInOneSentence() throws Exception {
    Message reply = bot.replyTo(bot.mention("trouble"));

    assertTrue(reply.text().startsWith("Something went wrong on our side"), reply.text());
    assertFalse(reply.text().contains("trouble"), reply.text());
  }

  @Test
  void questionsAreSuggestedWhenTheDirectMessagesAreOpened() throws Exception {
    workspace.person().open(workspace.direct());

    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(workspace.page().resolve("/client/state")).build();
      String state;
      do {
        state = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      } while (!state.contains(KnownByHeart.SUGGESTION)); // or the test's time is up
    }
  }

  @Test
  void theBotSaysThatItIsHealthy() throws Exception {
    URI health = URI.create("http://127.0.0.1:" + bot.bot().healthPort() + WebServer.READY);

    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode());
    }
    assertTrue(bot.bot().ready());
  }

  /// What is shown, without the ids that Slack gives to blocks and without the buttons, which
  /// depend on who sees it.
  private static JsonArray drawn(Message message) {
    JsonArray shown = new JsonArray();
    for (JsonElement block : message.blocks()) {
      block.getAsJsonObject().remove("block_id");
      if (!block.getAsJsonObject().get("type").getAsString().endsWith("actions")) {
        shown.add(block);
      }
    }
    return shown;
  }
}
