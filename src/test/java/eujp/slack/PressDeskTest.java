package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.library.Knowledge;
import eujp.slack.events.ShortcutId;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.people.Submission;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Quotations that are checked, and lists.
class PressDeskTest extends WithBot {
  private static final Knowledge RELEASE = KnownByHeart.release();
  private static final String RIGHT = "“We share similar dependencies” — Ursula von der Leyen";
  private static final String ALTERED =
      "Economic security is a shared concern for Japan and the EU";

  @Test
  void aQuotationIsCheckedByCommandForTheAskerAlone() throws Exception {
    Message verdict = askAlone("quote " + RIGHT);

    assertTrue(verdict.text().startsWith("Verbatim: the release has these words"), verdict.text());
    assertTrue(verdict.text().contains("IP/23/3831, paragraph 7"), verdict.text());
    assertTrue(verdict.ephemeral());
  }

  @Test
  void eachVerdictSaysInWordsWhatItIs() throws Exception {
    assertTrue(
        askAlone("quote " + ALTERED)
            .text()
            .contains("The release says “common”, the quotation says “shared”."));
    assertTrue(
        askAlone("quote “We share similar dependencies” — Thierry Breton")
            .text()
            .contains("They are the words of Ursula von der Leyen."));
    assertTrue(
        askAlone("quote “We share similar dependencies, and we […] need to de-risk”")
            .text()
            .contains("Left out with a mark: “both”."));
    assertTrue(
        askAlone("quote “Whales are our oldest friends in the northern sea”")
            .text()
            .startsWith("Absent: no release has these words"));
    assertTrue(askAlone("引用確認「We share similar dependencies」").text().startsWith("一致："));
    assertTrue(askAlone("quote").text().startsWith("Give me the quotation to check"));
  }

  @Test
  void aVerdictHasTheNextStepsOfAnAnswer() throws Exception {
    Message verdict = askAlone("quote " + ALTERED);

    press(verdict, "show_context");
    String context = window("In its context").blocks().toString();
    assertTrue(context.contains("Economic security is a common concern"), context);
    press(verdict, "cite");
    assertTrue(
        window("Cite").blocks().toString().contains("Economic security is a common concern"));
  }

  @Test
  void aVerdictIsSharedAlsoAfterARestart() throws Exception {
    Message alone = askAlone("quote " + ALTERED);
    bot.restart();

    press(alone, "share_errand");

    Message shared =
        bot.await(message -> !message.ephemeral() && message.text().contains("Shared by"));
    assertTrue(shared.text().startsWith("Altered: the release has other words"), shared.text());
    bot.await(
        message -> message.ts().equals(alone.ts()) && message.text().contains("You have shared"));
  }

  @Test
  void aPastedQuotationInADirectMessageIsCheckedOnce() throws Exception {
    Message pasted = you.post(workspace.direct(), RIGHT);
    assertTrue(bot.replyTo(pasted).text().startsWith("Verbatim"));
    Message block = you.post(workspace.direct(), "&gt; " + ALTERED + "\n— von der Leyen");
    assertTrue(bot.replyTo(block).text().startsWith("Altered"));
    Message question = you.post(workspace.direct(), "Who co-chaired “the meeting”?");
    assertTrue(bot.replyTo(question).text().contains("Taro Kono"));

    bot.finish();
    assertEquals(1, bot.replies(pasted).size());
    assertEquals(1, bot.replies(block).size());
  }

  @Test
  void listsAreShownByCommandAndByMention() throws Exception {
    String quotes = askAlone("quotes von der Leyen").text();
    assertTrue(quotes.startsWith("Who is quoted with what"), quotes);
    assertTrue(quotes.contains("Ursula von der Leyen, President of the European Commission"));
    assertTrue(quotes.contains("We share similar dependencies"), quotes);

    String people = ask("people").text();
    assertTrue(people.contains("Taro Kono"), people);
    String timeline = askAlone("timeline").text();
    assertTrue(timeline.contains("Past, as of the release\n12 May 2022"), timeline);
    assertTrue(askAlone("commitments IP/23/3831").text().startsWith("Who commits to what"));
    assertTrue(askAlone("年表").text().contains("2022年5月12日"));
    assertTrue(askAlone("quotes whales").text().contains("The releases quote nobody so"));
  }

  @Test
  void eachThingInAListIsCitedByAButtonOfItsOwn() throws Exception {
    Message quotes = askAlone("quotes");
    press(quotes, "cite-0");
    String cited = window("Cite").blocks().toString();
    assertTrue(cited.contains("Economic security is a common concern"), cited);
    assertTrue(cited.contains("CSL-JSON"), cited);
    you.closeModal();

    Message people = ask("people");
    bot.restart();
    press(people, "cite-1");
    assertTrue(window("Cite").blocks().toString().contains("IP/23/3831"));
  }

  @Test
  void aListThatOnlyTheAskerSeesTurnsItsPagesWhereItStands() throws Exception {
    bot.restartKnowing(RELEASE);
    Message first = askAlone("timeline");
    assertTrue(first.text().startsWith("Timeline\n1 to 8 of "), first.text());
    assertFalse(first.blocks().toString().contains("page-0"), "no page before the first");

    press(first, "page-1");
    Message second = turned(first, "\n9 ");
    bot.restart();
    press(second, "page-0");
    assertEquals(first.text(), turned(first, "1 to 8 of ").text());
  }

  @Test
  void aListThatAllSeeTurnsItsPagesForWhoeverPressesAlone() throws Exception {
    bot.restartKnowing(RELEASE);
    Message list = ask("timeline");
    Person kenji = workspace.join("kenji", "Kenji Tanaka");

    assertEquals(Optional.empty(), kenji.press(list, "page-1"));

    assertTrue(told(kenji, "\n9 ").ephemeral());
    assertTrue(workspace.messages(workspace.general()).contains(list), "it stands as it was");
  }

  /// Waits until a message says something else.
  private Message turned(Message before, String words) throws Exception {
    return bot.await(message -> message.ts().equals(before.ts()) && message.text().contains(words));
  }

  @Test
  void aQuestionThatBeginsLikeACommandIsAnswered() throws Exception {
    assertTrue(askAlone("people who co-chaired the meeting?").text().contains("Taro Kono"));
  }

  @Test
  void aListIsSharedAndRemovedByWhoeverAsked() throws Exception {
    Message alone = askAlone("timeline");

    press(alone, "share_errand");

    Message shared =
        bot.await(message -> !message.ephemeral() && message.text().contains("Shared by"));
    assertTrue(shared.text().startsWith("Timeline"), shared.text());
    press(shared, "remove");
    awaitRemoval(shared);
  }

  @Test
  void aQuotationInAMessageIsCheckedInItsThread() throws Exception {
    Message claim = check("von der Leyen said: “" + ALTERED + "”");
    String window = window("Quotation check").blocks().toString();
    assertTrue(window.contains("Altered: the release has other words"), window);
    you.fill("choice", "thread");

    bot.restart();

    assertEquals(new Submission.Taken(), you.submit());
    Message answer = bot.replyTo(claim);
    assertFalse(answer.ephemeral());
    assertTrue(answer.text().startsWith("Altered"), answer.text());
    assertTrue(
        answer.text().contains("Quotation checked by <@" + you.member().id() + ">"), answer.text());
  }

  @Test
  void aQuotationInAMessageIsCheckedForThePersonAlone() throws Exception {
    check(RIGHT);
    window("Quotation check");

    assertEquals(new Submission.Taken(), you.submit());

    assertTrue(told(you, "Verbatim").ephemeral());
  }

  @Test
  void eachQuotationInAMessageIsJudgedForItselfInOneReply() throws Exception {
    bot.restartKnowing(RELEASE);
    Message claim =
        check(
            "is this right?\n&gt; We share similar dependencies\n— *Breton*\nand “We have so much to"
                + " gain by working together on this” (von der Leyen)?");
    String window = window("Quotation check").blocks().toString();
    assertTrue(
        window.indexOf("Misattributed: right words, somebody else’s")
            < window.indexOf("Verbatim: the release has these words"),
        window);
    assertTrue(window.contains("Misattributed: right words, somebody else’s"), window);
    you.fill("choice", "thread");
    bot.restart();

    assertEquals(new Submission.Taken(), you.submit());

    Message answer = bot.replyTo(claim);
    assertTrue(answer.text().startsWith("Misattributed"), answer.text());
    assertTrue(answer.text().contains("\nVerbatim"), answer.text());
    press(answer, "cite-1");
    assertTrue(window("Cite").blocks().toString().contains("We have so much to gain"));
  }

  @Test
  void quotationsForWhichThereIsNoRoomAreCounted() throws Exception {
    bot.restartKnowing(RELEASE);

    String text = askAlone("quote " + "“We share similar dependencies” ".repeat(14)).text();

    int shown = text.split("Verbatim: the release has these words", -1).length - 1;
    assertTrue(shown >= 3, text);
    assertTrue(text.contains((14 - shown) + " more quotations are not shown here"), text);
  }

  @Test
  void aMessageThatWantsAQuotationCheckedIsUnderstoodWithoutACommand() throws Exception {
    Message fyi = you.post(workspace.direct(), "fyi " + RIGHT);
    assertTrue(bot.replyTo(fyi).text().startsWith("Verbatim"));
    Message asked = you.post(workspace.direct(), "この引用は正しいですか「We share similar dependencies」");
    assertTrue(bot.replyTo(asked).text().startsWith("一致："));
  }

  @Test
  void aQuotationThatIsTooLongToCarryIsCheckedInTheWindowOnly() throws Exception {
    check("“" + "We share similar dependencies. ".repeat(100) + "”");

    assertFalse(window("Quotation check").blocks().toString().contains("Where shall I answer?"));
  }

  private Message check(String claim) throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message message = kenji.post(workspace.general(), claim);
    assertEquals(Optional.empty(), you.shortcut(message, ShortcutId.CHECK_QUOTE.callback()));
    return message;
  }
}
