package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import eujp.Await;
import eujp.answer.Answer;
import eujp.slack.blocks.Citations;
import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Ratings;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What one can do with a reply.
class NextStepsTest extends WithBot {
  @Test
  void showContextOpensAtTheSentenceMarkedAndGoesOn() throws Exception {
    press(ask(QUOTATION), "show_context");

    String blocks = window("In its context").blocks().toString();
    assertTrue(blocks.contains("29th Japan-EU summit"), "the paragraph after");
    assertTrue(
        blocks.contains(
            "We share similar dependencies, and we both need to de-risk our supply chains.\","
                + "\"style\":{\"bold\":true"),
        blocks);
  }

  @Test
  void morePassagesOpensTheOthers() throws Exception {
    press(ask(QUOTATION), "more_passages");

    String blocks = window("More passages").blocks().toString();
    assertTrue(blocks.contains("29th Japan-EU summit"), blocks);
    assertFalse(blocks.contains("dependencies"), blocks);
  }

  @Test
  void citeOffersTheQuotationInEachForm() throws Exception {
    press(ask(QUOTATION), "cite");

    String blocks = window("Cite").blocks().toString();
    for (String label : List.of("Plain text", "Markdown", "HTML", "CSL-JSON")) {
      assertTrue(blocks.contains(label), label);
    }
  }

  @Test
  void whatOnlyTheAskerSeesIsSharedOnce() throws Exception {
    Message alone = askAlone(QUOTATION);

    press(alone, "share");
    press(alone, "share"); // a double click
    Message shared =
        bot.await(message -> !message.ephemeral() && message.text().contains("Shared"));

    String you = "<@" + this.you.member().id() + ">";
    assertTrue(shared.text().contains("Shared by " + you), shared.text());
    assertTrue(shared.text().contains("dependencies"), shared.text());
    assertEquals(1, shared.text().split("<", -1).length - 1, "nobody else is mentioned");
    bot.await(
        message -> message.ts().equals(alone.ts()) && message.text().contains("You have shared"));
    bot.finish();
    assertEquals(2, said(), "the shared one, and the answer that shows the bot has finished");
  }

  @Test
  void whoAskedRemovesTheReplyAndOthersAreToldThatTheyCannot() throws Exception {
    Message reply = ask(QUOTATION);
    Person kenji = workspace.join("kenji", "Kenji Tanaka");

    assertEquals(Optional.empty(), kenji.press(reply, "remove"));
    told(kenji, "Only who asked can remove");
    assertTrue(workspace.messages(workspace.general()).contains(reply));

    press(reply, "remove");
    awaitRemoval(reply);
  }

  @Test
  void aRatingIsKeptWithoutANameAndTheNextOneTakesItsPlace() throws Exception {
    Message reply = ask(QUOTATION);
    String helpful = value(reply, "2|helpful|");
    String unhelpful = value(reply, "2|unhelpful|");

    assertEquals(Optional.empty(), you.press(reply, "rate", helpful));
    told(you, "kept without your name");
    assertEquals(Optional.empty(), you.press(reply, "rate", unhelpful));
    bot.bot().close();

    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      Ratings ratings = new Ratings(database, InstantSource.system());
      assertEquals(1, ratings.all().size());
      assertFalse(ratings.all().getFirst().helpful());
      assertEquals("IP/23/3831 en ¶7", ratings.all().getFirst().passage());
      assertFalse(ratings.all().toString().contains(you.member().id()));
    }
  }

  @Test
  void aRatingThatCannotBeKeptIsToldAndBreaksNothing() throws Exception {
    Message reply = ask(QUOTATION);
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("kept/eujp.db"));
        Statement statement = database.createStatement()) {
      statement.execute("drop table rating");
    }

    assertEquals(Optional.empty(), you.press(reply, "rate", value(reply, "2|helpful|")));

    told(you, "could not be kept");
    assertTrue(ask(QUESTION).text().contains("Taro Kono"));
  }

  @Test
  void theButtonsOfTheFormerVersionGoOnWorking() throws Exception {
    Message reply = ask(QUOTATION);
    String former =
        reply
            .blocks()
            .toString()
            .replace("\"value\":\"2|reply|", "\"value\":\"")
            .replace("\"value\":\"2|helpful|", "\"value\":\"+")
            .replace("\"value\":\"2|unhelpful|", "\"value\":\"-");
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    ChatPostMessageResponse posted =
        Slack.getInstance(config)
            .methods(workspace.botToken())
            .chatPostMessage(request ->
                request
                    .channel(workspace.general().id())
                    .text("a former reply")
                    .blocksAsString(former));
    Message standing = bot.await(message -> message.ts().value().equals(posted.getTs()));

    press(standing, "cite");
    assertTrue(window("Cite").blocks().toString().contains("dependencies"));
    assertEquals(Optional.empty(), you.press(standing, "rate", value(standing, "-en|")));
    told(you, "kept without your name");
    press(standing, "remove");
    awaitRemoval(standing);
  }

  @Test
  void aSuggestedQuestionIsAskedByItsButton() throws Exception {
    Message refusal = ask("good morning");

    press(refusal, "ask-0");

    Message answer =
        bot.await(message ->
            message.root().equals(refusal.root()) && message.text().contains("Taro Kono"));
    assertTrue(answer.text().contains("Asked: “" + KnownByHeart.SUGGESTION + "”"), answer.text());
  }

  @Test
  void aSuggestedQuestionThatOnlyTheAskerSeesIsAnsweredToThemAlone() throws Exception {
    press(askAlone("good morning"), "ask-0");

    assertTrue(told(you, "Taro Kono").ephemeral());
    assertEquals(0, said());
  }

  /// The other question of two stands on a button; then *and where?* is asked of it.
  @Test
  void whatIsAskedByAButtonCanBeFollowedUpAsIfItWereTyped() throws Exception {
    String two = "Why de-risk? " + QUESTION;
    Message reply = ask(two);
    press(reply, "ask-0");
    bot.await(
        message -> message.root().equals(reply.root()) && message.text().contains("Taro Kono"));
    you.reply(reply, bot.mentioning("and where?"));
    bot.await(message -> message.root().equals(reply.root()) && message.text().contains("Tokyo"));

    Message direct = bot.replyTo(you.post(workspace.direct(), two));
    press(direct, "ask-0");
    bot.await(
        message -> message.root().equals(direct.root()) && message.text().contains("Taro Kono"));
    assertTrue(bot.replyTo(you.post(workspace.direct(), "and where?")).text().contains("Tokyo"));
  }

  /// A question on a button may need the one before it.
  @Test
  void whatIsAskedByAButtonFollowsWhatWasAskedBefore() throws Exception {
    String followUp = "And where was that?";
    bot.restartKnowing(
        new KnownByHeart((question, before) ->
            new Answer.Found(
                .9,
                question.equals(followUp) && before.contains(QUESTION)
                    ? Citations.launch()
                    : Citations.coChairs(),
                List.of())));
    Message reply = ask(QUESTION + " " + followUp);

    press(reply, "ask-0");

    bot.await(message -> message.root().equals(reply.root()) && message.text().contains("Tokyo"));
  }

  @Test
  void onlyWhatIsAnAnswerIsRated() throws Exception {
    for (String asked :
        List.of(QUESTION, "What of tariffs?", "good morning", "timeline", "check 12 May 2022")) {
      assertTrue(isRated(ask(asked)), asked);
      assertTrue(isRated(askAlone(asked)), asked);
    }
    for (String asked : List.of("timelin", "年表 IP/99/1", "help", "follow")) {
      Message reply = ask(asked);
      assertFalse(isRated(reply), asked);
      assertFalse(isRated(askAlone(asked)), asked);
    }
    Message offered = ask("timelin");
    press(offered, "remove");
    awaitRemoval(offered);
  }

  private static boolean isRated(Message reply) {
    return reply.blocks().toString().contains("feedback_buttons");
  }

  @Test
  void nearPassagesLookDifferentFromAnAnswer() throws Exception {
    Message related = ask("What of tariffs?");

    assertTrue(related.text().startsWith("The release does not say"), related.text());
    assertTrue(related.blocks().get(0).toString().contains("\"header\""), "a heading first");
    assertFalse(ask(QUESTION).blocks().toString().contains("\"header\""), "and none on an answer");
  }

  @Test
  void everythingWorksAfterARestart() throws Exception {
    Message reply = ask(QUOTATION);
    Message alone = askAlone(QUOTATION);
    press(reply, "cite");
    View cite = window("Cite");

    bot.restart();

    assertEquals(Optional.empty(), you.press(cite, "cite_form", "markdown"));
    you.awaitView(view -> view.blocks().toString().contains("](<http"), Await.PATIENCE);
    press(reply, "show_context");
    window("In its context");
    press(alone, "share");
    bot.await(message -> !message.ephemeral() && message.text().contains("Shared by"));
    press(reply, "remove");
    awaitRemoval(reply);
  }

  /// The value of the half of the feedback buttons that begins so.
  private static String value(Message reply, String kind) {
    String blocks = reply.blocks().toString();
    int start = blocks.indexOf("\"value\":\"" + kind) + "\"value\":\"".length();
    return blocks.substring(start, blocks.indexOf('"', start));
  }
}
