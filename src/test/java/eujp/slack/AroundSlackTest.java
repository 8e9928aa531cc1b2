package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.answer.Answer;
import eujp.slack.blocks.Citations;
import eujp.slack.events.ShortcutId;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.people.Submission;
import eujp.workspace.views.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The home, the agent view, the shortcut on messages, threads that are followed, and in which
/// language the bot speaks.
class AroundSlackTest extends WithBot {
  @Test
  void theHomeTellsWhatIsKnownAndHowToAsk() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    kenji.openHome();

    View home =
        kenji.awaitView(view -> view.blocks().toString().contains("What I know"), Await.PATIENCE);
    String blocks = home.blocks().toString();
    assertTrue(blocks.contains("EU and Japan boost strategic cooperation"), blocks);
    assertTrue(blocks.contains("IP/23/3831 · 13 July 2023 · English · 3 passages"), blocks);
    assertTrue(blocks.contains("Last update: 13 July 2023"), blocks);
    assertTrue(blocks.contains("How to ask"), blocks);
    assertFalse(blocks.contains("Questions without an answer"), "only admins see counts");
  }

  @Test
  void anAdminSeesCountsAndNoTexts() throws Exception {
    ask(QUESTION);
    ask("good morning");

    you.openHome();

    String blocks =
        home(shown -> shown.contains("Questions without an answer")).blocks().toString();
    assertTrue(blocks.contains("2 questions, 1 answered"), blocks);
    assertFalse(blocks.contains("good morning"), blocks);
  }

  @Test
  void aQuestionOnTheHomeIsAnsweredInTheDirectMessages() throws Exception {
    you.openHome();
    View home = home(shown -> shown.contains(KnownByHeart.SUGGESTION));

    assertEquals(Optional.empty(), you.press(home, "ask-0"));

    Message answer = bot.await(message -> message.text().contains("Taro Kono"));
    assertEquals(workspace.direct(), answer.conversation());
    assertTrue(answer.text().contains("Asked: “"), answer.text());
  }

  @Test
  void aQuestionOnTheHomeIsFollowedUpWhereItsAnswerStands() throws Exception {
    bot.restartKnowing(
        new KnownByHeart((question, before) ->
            new Answer.Found(
                .9,
                question.equals("and where?") && before.contains(KnownByHeart.SUGGESTION)
                    ? Citations.launch()
                    : Citations.coChairs(),
                List.of())));
    you.openHome();
    View home = home(shown -> shown.contains(KnownByHeart.SUGGESTION));
    assertEquals(Optional.empty(), you.press(home, "ask-0"));
    bot.await(message -> message.text().contains("Taro Kono"));

    Await.until( // it is remembered when its answer stands
        "the follow-up finds it",
        () -> bot.replyTo(you.post(workspace.direct(), "and where?")).text().contains("Tokyo"));
  }

  @Test
  void theHomeIsInTheLanguageOfThePerson() throws Exception {
    you.setLocale("ja-JP");
    you.openHome();

    home(shown -> shown.contains("知っているリリース") && shown.contains("3箇所"));
  }

  @Test
  void theHomeFollowsTheLanguageOfThePersonWithoutBeingOpenedAnew() throws Exception {
    you.openHome();
    home(shown -> shown.contains(KnownByHeart.SUGGESTION));
    you.setLocale("ja-JP");

    home(shown -> shown.contains("知っているリリース"));
  }

  @Test
  void whoAsksWithoutWordsIsSpokenToInTheirLanguage() throws Exception {
    you.setLocale("ja-JP");

    assertTrue(askAlone("").text().startsWith("プレスリリース"), "help in Japanese");
    assertTrue(askAlone("What of tariffs?").text().startsWith("The release does not say"));
  }

  @Test
  void whereSlackTellsNoLanguageItIsEnglish() throws Exception {
    workspace.faults().refuse("users.info", "missing_scope");

    assertTrue(askAlone("").text().startsWith("Ask what the press releases say"));
  }

  @Test
  void theAgentViewHasPromptsAStatusAndATitle() throws Exception {
    you.open(workspace.direct());
    Await.until(
        "prompts are suggested",
        () ->
            workspace
                .suggestedPrompts(workspace.direct())
                .equals(List.of(KnownByHeart.SUGGESTION)));

    Message question = you.post(workspace.direct(), QUESTION);
    bot.replyTo(question);

    assertEquals(Optional.of(QUESTION), workspace.threadTitle(question));
    assertEquals(Optional.empty(), workspace.status(question).filter(text -> !text.isEmpty()));
  }

  @Test
  void aWorkspaceWithoutTheAgentViewGetsAnswersAllTheSame() throws Exception {
    workspace.faults().withoutAssistant();

    you.open(workspace.direct());
    assertTrue(bot.replyTo(you.post(workspace.direct(), QUESTION)).text().contains("Taro Kono"));
    assertTrue(bot.replyTo(you.post(workspace.direct(), QUESTION)).text().contains("Taro Kono"));
  }

  @Test
  void theSourceOfAMessageIsAnsweredInItsThread() throws Exception {
    Message claim = findSource("They said we need to de-risk, I think.");
    assertTrue(
        window("Source of a message")
            .blocks()
            .toString()
            .contains("What the release says on this"));
    you.fill("choice", "thread");

    assertEquals(new Submission.Taken(), you.submit());

    Message answer = bot.replyTo(claim);
    assertFalse(answer.ephemeral());
    assertTrue(answer.text().contains("dependencies"), answer.text());
    assertTrue(answer.text().contains("looked up by <@" + you.member().id() + ">"), answer.text());
  }

  @Test
  void theSourceOfAMessageIsAnsweredToThePersonAloneAlsoAfterARestart() throws Exception {
    findSource("They said we need to de-risk, I think.");
    window("Source of a message");
    you.fill("choice", "alone");

    bot.restart();

    assertEquals(new Submission.Taken(), you.submit());
    Message answer = told(you, "dependencies");
    assertTrue(answer.ephemeral());
    press(answer, "share");
    bot.await(message -> !message.ephemeral() && message.text().contains("Shared by"));
  }

  @Test
  void whereNoPassageIsNearTheWindowSaysSo() throws Exception {
    findSource("Lunch?");

    assertTrue(window("Source of a message").blocks().toString().contains("I found no passage"));
  }

  @Test
  void aFollowedThreadIsAnsweredWithoutAMentionUntilItIsNot() throws Exception {
    Message root = you.post(workspace.general(), "About the summit");
    you.reply(root, bot.mentioning("follow"));
    bot.await(message -> message.text().startsWith("I follow this thread now"));

    you.reply(root, QUESTION);
    bot.await(message -> message.text().contains("Taro Kono"));
    you.reply(root, "and where?");
    bot.await(message -> message.text().contains("Tokyo"));

    bot.restart();
    you.reply(root, "Why de-risk?");
    bot.await(message -> message.text().contains("dependencies"));

    you.reply(root, bot.mentioning("unfollow"));
    bot.await(message -> message.text().startsWith("I no longer follow"));
    long before = said();
    you.reply(root, QUESTION);
    bot.finish();
    assertEquals(before + 1, said(), "the answer that shows the bot has finished, and no other");
  }

  @Test
  void inAFollowedThreadRemarksAndWhatIsNotAnsweredGetSilence() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message root = you.post(workspace.general(), "About the summit");
    you.reply(root, bot.mentioning("フォロー"));
    bot.await(message -> message.text().startsWith("このスレッドをフォローします"));
    long before = said();

    you.reply(root, "The part on de-risking is good."); // a remark, though a passage fits
    kenji.reply(root, "What of tariffs?"); // the release does not say
    you.reply(root, "<@" + kenji.member().id() + "> who co-chaired it?"); // for a colleague
    you.post(workspace.general(), QUESTION); // not in the thread
    bot.finish();

    assertEquals(before + 1, said(), "the answer that shows the bot has finished, and no other");
  }

  @Test
  void whoeverCallsItByNameInAFollowedThreadIsAnsweredInAnyCase() throws Exception {
    Message root = you.post(workspace.general(), "About the summit");
    you.reply(root, bot.mentioning("follow"));
    bot.await(message -> message.text().startsWith("I follow this thread now"));

    you.reply(root, "eujp, what of tariffs?");

    bot.await(message -> message.text().startsWith("The release does not say"));
  }

  @Test
  void whereTheAppMayNotReadItCannotFollowAndSaysWhatToDo() throws Exception {
    workspace.faults().refuse("conversations.replies", "missing_scope");

    cannotFollow("follow", "I cannot follow this thread", "“eujp manifest”");
    cannotFollow("フォロー", "このスレッドはフォローできません", "「eujp manifest」");

    workspace.faults().allow("conversations.replies");
    Message again = bot.replyTo(bot.mention("follow"));
    assertTrue(again.text().startsWith("I follow this thread now"), again.text());
  }

  @Test
  void whereSlackTellsOfMentionsAloneItCannotFollow() throws Exception {
    workspace.faults().withoutMessages();

    cannotFollow("follow this thread", "I cannot follow this thread", "“eujp manifest”");
  }

  private void cannotFollow(String asked, String told, String what) throws Exception {
    Message question = bot.mention(asked);
    String reply = bot.replyTo(question).text();
    assertTrue(reply.startsWith(told) && reply.contains(what), reply);

    String unfollow = bot.mentioning("unfollow");
    you.reply(question, unfollow);
    bot.await(message ->
        message.root().equals(question.root())
            && message.text().startsWith("I do not follow this thread"));
  }

  @Test
  void inDirectMessagesThereIsNothingToFollow() throws Exception {
    Message reply = bot.replyTo(you.post(workspace.direct(), "follow"));

    assertTrue(reply.text().startsWith("Here I answer everything"), reply.text());
  }

  private Message findSource(String claim) throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message message = kenji.post(workspace.general(), claim);
    assertEquals(Optional.empty(), you.shortcut(message, ShortcutId.FIND_SOURCE.callback()));
    return message;
  }
}
