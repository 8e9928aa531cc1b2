package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.library.Knowledge;
import eujp.slack.events.ShortcutId;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people do in their first hour with the bot.
class FirstHourTest extends WithBot {
  private static final Knowledge RELEASE = KnownByHeart.release();
  private static final String SENTENCE =
      "We share similar dependencies, and we both need to de-risk our supply chains.";

  @Test
  void theQuestionStandsAboveWhatOnlyTheAskerSeesAndAboveWhatIsShared() throws Exception {
    Message alone = askAlone(QUOTATION);
    String asked = "Asked: “" + QUOTATION + "”";
    assertTrue(alone.blocks().get(0).toString().contains(asked), alone.blocks().toString());

    press(alone, "share");

    Message shared =
        bot.await(message -> !message.ephemeral() && message.text().contains("Shared by"));
    assertTrue(shared.blocks().get(0).toString().contains("Shared by"), "who shared it");
    assertTrue(shared.blocks().get(1).toString().contains(asked), "and what was asked");
    assertTrue(shared.text().contains(asked), shared.text());
  }

  @Test
  void anAnswerBelowItsQuestionDoesNotRepeatIt() throws Exception {
    assertFalse(ask(QUOTATION).text().contains("Asked:"));
  }

  @Test
  void theMessageStandsAboveItsSourceWhereOnlyOnePersonSeesIt() throws Exception {
    Message claim = you.post(workspace.general(), "We all need to de-risk");
    assertEquals(Optional.empty(), you.shortcut(claim, ShortcutId.FIND_SOURCE.callback()));
    window("Source of a message");

    you.submit();

    assertTrue(told(you, SENTENCE).text().contains("“We all need to de-risk”"));
  }

  @Test
  void theSentenceStandsInAnAnswerOnce() throws Exception {
    Message answer = ask(QUOTATION);

    assertEquals(1, count(answer.blocks().toString(), SENTENCE), answer.blocks().toString());
    assertEquals(1, count(answer.text(), SENTENCE), answer.text());
  }

  @Test
  void onlyTheWordsThatAnswerAreBold() throws Exception {
    bot.restartKnowing(RELEASE);

    Message answer = ask("When did the Digital Partnership launch?");

    String bold = "\"text\":\"12 May 2022\",\"style\":{\"bold\":true";
    assertTrue(answer.blocks().toString().contains(bold), answer.blocks().toString());
    assertEquals(1, count(answer.blocks().toString(), "\"bold\":true"));
  }

  @Test
  void aReplyThatIsSentToTheConversationTooIsAnswered() throws Exception {
    Message direct = you.post(workspace.direct(), "good morning");
    bot.replyTo(direct);
    you.replyToAll(direct, QUESTION);
    bot.await(
        message -> message.root().equals(direct.root()) && message.text().contains("Taro Kono"));

    Message followed = bot.mention("follow");
    bot.replyTo(followed);
    you.replyToAll(followed, QUESTION);
    bot.await(
        message -> message.root().equals(followed.root()) && message.text().contains("Taro Kono"));

    Message mentioned = you.post(workspace.general(), "Let us talk");
    you.replyToAll(mentioned, bot.mentioning(QUESTION));
    assertTrue(bot.replyTo(mentioned).text().contains("Taro Kono"));
    bot.finish();
    assertEquals(1, bot.replies(mentioned).size(), "once");
  }

  @Test
  void aForwardedMessageIsReadAsTheText() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message original = kenji.post(workspace.general(), QUESTION);

    assertTrue(bot.replyTo(you.forward(original, workspace.direct(), "")).text().contains("Kono"));
    Message mention = you.forward(original, workspace.general(), bot.mentioning("do you know?"));
    assertTrue(bot.replyTo(mention).text().contains("Kono"));
  }

  @Test
  void theShortcutsReadAForwardedMessage() throws Exception {
    Message original =
        you.post(
            workspace.direct(), "“Economic security is a shared concern for Japan and the EU”");
    Message forwarded = you.forward(original, workspace.general(), "see this");

    you.shortcut(forwarded, ShortcutId.CHECK_QUOTE.callback());

    String window = window("Quotation check").blocks().toString();
    assertTrue(window.contains("Altered: the release has other words"), window);
    you.closeModal();
    you.shortcut(forwarded, ShortcutId.CHECK_DRAFT.callback());
    you.awaitView(view -> view.blocks().toString().contains("looked up"), Await.PATIENCE);
    you.fill("choice", "alone");
    you.submit();
    told(you, "differs from the releases");
  }

  @Test
  void removalIsAskedAboutOnce() throws Exception {
    String blocks = ask(QUOTATION).blocks().toString();

    assertTrue(blocks.contains("\"confirm\":{\"title\":{\"type\":\"plain_text\""), blocks);
    assertTrue(blocks.contains("Remove this answer?"), blocks);
  }

  @Test
  void aCommandThatIsNearlyRightIsOfferedOnAButton() throws Exception {
    Map<String, String> commands =
        Map.ofEntries(
            Map.entry("timelin", "timeline"),
            Map.entry("TIMELINES", "timeline"),
            Map.entry("comitments", "commitments"),
            Map.entry("commitment IP/23/3831", "commitments IP/23/3831"),
            Map.entry("pepole", "people"),
            Map.entry("qoutes von der Leyen", "quotes von der Leyen"),
            Map.entry("hlep", "help"),
            Map.entry("年表一", "年表"),
            Map.entry("約束一欄", "約束一覧"),
            Map.entry("chekc 12 May 2022", "check 12 May 2022"),
            Map.entry(
                "qoute “We share similar dependencies”", "quote “We share similar dependencies”"));
    for (Map.Entry<String, String> one : commands.entrySet()) {
      Message reply = askAlone(one.getKey());

      String blocks = reply.blocks().toString();
      assertTrue(blocks.contains("Did you mean") || blocks.contains("もしかして"), one.getKey());
      assertTrue(blocks.contains("\"value\":\"" + one.getValue() + "\""), blocks);
    }
  }

  @Test
  void theOfferedCommandRuns() throws Exception {
    press(askAlone("timelin"), "ask-0");

    assertTrue(told(you, "Past, as of the release").ephemeral());
  }

  @Test
  void howACommandIsGivenOtherwiseIsSaid() throws Exception {
    for (String typed : List.of("forget", "forget mee", "忘れてくださ")) {
      String text = askAlone(typed).text();
      assertTrue(text.contains("forget me") || text.contains("忘れて」"), text);
    }
    for (String typed : List.of("folow", "follow", "unfollow this", "フォロー")) {
      String text = askAlone(typed).text();
      assertTrue(text.contains("@eujp follow") || text.contains("@eujp フォロー"), text);
    }
  }

  @Test
  void whatIsFarFromACommandIsNone() throws Exception {
    for (String text :
        List.of("good morning", "What of whales?", "time", "people of Japan", "発表")) {
      String reply = askAlone(text).text();
      assertFalse(reply.contains("Did you mean") || reply.contains("もしかして"), text);
    }
  }

  @Test
  void aListOfAReleaseThatIsNotKnownSaysSoAndWhichAre() throws Exception {
    bot.restartKnowing(RELEASE);
    Map<String, String> none =
        Map.of(
            "timeline IP/99/1", "There is no such release here",
            "people ip/99/1", "There is no such release here",
            "quotes von der Leyen IP/99/1", "There is no such release here",
            "年表 IP/99/1", "そのリリース",
            "発言 von der Leyen IP/99/1", "そのリリース");
    for (Map.Entry<String, String> one : none.entrySet()) {
      String text = askAlone(one.getKey()).text();

      assertTrue(text.startsWith(one.getValue()), text);
      assertTrue(text.contains("IP/23/3831 · "), text);
    }
  }

  @Test
  void theContextOpensAtTheMarkedSentence() throws Exception {
    press(ask(QUOTATION), "show_context");

    View window = window("In its context");
    assertTrue(window.blocks().get(0).toString().contains(SENTENCE), window.blocks().toString());
    assertFalse(window.blocks().toString().contains("co-chaired by"), "what stands before it");
    assertTrue(window.blocks().toString().contains("29th Japan-EU summit"), "what follows");

    assertEquals(Optional.empty(), you.press(window, "earlier"));
    you.awaitView(
        view ->
            view.title().equals("In its context")
                && view.blocks().toString().contains("co-chaired by")
                && !view.blocks().toString().contains("\"earlier\""),
        Await.PATIENCE);
  }

  @Test
  void aQuotationIsCitedInOneFormAtATimeAndTheWindowHasOneButton() throws Exception {
    press(ask(QUOTATION), "cite");

    View window = window("Cite");
    String plain = window.blocks().toString();
    assertFalse(plain.contains("\"input\""), plain);
    assertEquals(1, count(plain, "rich_text_preformatted"), plain);
    assertFalse(plain.contains("<blockquote"), plain);

    assertEquals(Optional.empty(), you.press(window, "cite_form", "html"));
    View html =
        you.awaitView(view -> view.blocks().toString().contains("blockquote"), Await.PATIENCE);
    assertEquals(1, you.modals().size());
    assertEquals(Optional.empty(), you.press(html, "cite_form", "csl"));
    you.awaitView(view -> view.blocks().toString().contains("webpage"), Await.PATIENCE);
  }

  @Test
  void aLongReportTakesSeveralMessagesEachOfWhichSlackTakes() throws Exception {
    bot.restartKnowing(RELEASE);
    String draft =
        "Please check this draft:\n"
            + "On 12 May 2022 Ursula von der Leyen met Taro Kono in Tokyo. ".repeat(12);
    Message sent = you.post(workspace.direct(), draft);

    bot.await(message ->
        message.author().equals(workspace.bot())
            && message.root().equals(sent.root())
            && message.text().contains("Part 2 of"));
    bot.finish();

    List<Message> parts = bot.replies(sent);
    assertTrue(parts.size() > 1, "several");
    for (Message part : parts) {
      assertTrue(part.text().length() <= 10_000, part.text().length() + " characters");
    }
    assertTrue(parts.getFirst().text().contains("Part 1 of " + parts.size()));
    assertEquals(
        1,
        parts.stream()
            .filter(part -> part.blocks().toString().contains("feedback_buttons"))
            .count(),
        "rated once");
    assertFalse(parts.toString().contains("left out."), "nothing is");
  }

  @Test
  void aLongReportToTheAskerAloneComesInOrderToo() throws Exception {
    bot.restartKnowing(RELEASE);
    String draft =
        "check " + "On 12 May 2022 Ursula von der Leyen met Taro Kono in Tokyo. ".repeat(12);

    assertEquals(Optional.empty(), you.command(workspace.general(), "/eujp", draft));

    told(you, "Part 2 of");
    List<String> parts =
        workspace.messages(workspace.general()).stream()
            .filter(Message::ephemeral)
            .map(Message::text)
            .toList();
    assertTrue(parts.getFirst().contains("Part 1 of "), parts.getFirst());
  }

  @Test
  void thumbsAreThankedForOnce() throws Exception {
    Message reply = ask(QUOTATION);
    String blocks = reply.blocks().toString();
    for (String kind : List.of("2|helpful|", "2|unhelpful|", "2|helpful|")) {
      int start = blocks.indexOf("\"value\":\"" + kind) + "\"value\":\"".length();
      you.press(reply, "rate", blocks.substring(start, blocks.indexOf('"', start)));
      told(you, "Thank you, noted");
      Thread.sleep(50); // the press is acknowledged before it is handled
    }
    bot.finish();

    assertEquals(
        1,
        workspace.messages(workspace.general()).stream()
            .filter(message -> message.text().contains("Thank you, noted"))
            .count());
  }

  @Test
  void thePersonsLanguageIsAskedAnewWhenItHasChanged() throws Exception {
    assertTrue(askAlone("").text().startsWith("Ask what the press releases say"));

    you.setLocale("ja-JP");
    Await.until("the bot speaks Japanese", () -> askAlone("").text().startsWith("プレスリリース"));
  }

  @Test
  void thatSlackDidNotTellTheLanguageIsNotKept() throws Exception {
    you.setLocale("ja-JP");
    workspace.faults().refuse("users.info", "internal_error");
    assertTrue(askAlone("").text().startsWith("Ask what the press releases say"));

    workspace.faults().allow("users.info");

    assertTrue(askAlone("").text().startsWith("プレスリリース"));
  }

  @Test
  void ofSeveralQuestionsTheFirstIsAnsweredAndTheOthersStandOnButtons() throws Exception {
    Message reply =
        ask("Hello! Who co-chaired the meeting? Why do we need to de-risk? Is it raining?");

    assertTrue(reply.text().contains("Taro Kono"), reply.text());
    assertTrue(reply.text().contains("I answer one question at a time"), reply.text());
    assertTrue(reply.text().contains("Asked: “Who co-chaired the meeting?”"), reply.text());

    press(reply, "ask-0");
    bot.await(
        message -> message.root().equals(reply.root()) && message.text().contains("dependencies"));
  }

  @Test
  void whatOnlyPointsToTheMessageAboveHasThatAnswered() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    for (String text : List.of("", "can you answer this?", "これに答えて")) {
      Message root = kenji.post(workspace.general(), "About the summit");
      kenji.reply(root, QUESTION);
      you.reply(root, bot.mentioning(text));

      Message reply = bot.replyTo(root);

      assertTrue(reply.text().contains("Taro Kono"), reply.text());
      assertTrue(reply.text().contains(QUESTION), "the question stands above");
    }
  }

  @Test
  void aMentionOnTopOfNothingGetsHelp() throws Exception {
    assertTrue(ask("").text().startsWith("Ask what the press releases say"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
