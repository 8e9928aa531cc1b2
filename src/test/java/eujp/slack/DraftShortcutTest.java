package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.slack.events.ShortcutId;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.people.Submission;
import eujp.workspace.views.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// *Check this draft* in the menu of a message.
class DraftShortcutTest extends WithBot {
  private static final String DRAFT =
      """
      Japan and the EU launched the first ever Digital Partnership on 12 May 2021 during the 29th \
      Japan-EU summit in Tokyo.

      “Economic security is a shared concern for Japan and the EU,” said Ursula von der Leyen. It \
      was given €20 million on &lt;!channel&gt;.\
      """;

  @Test
  void aDraftIsReportedOnInItsOrderWithWhatTheReleaseSays() throws Exception {
    check(DRAFT);

    String window = report();
    assertInOrder(
        window,
        "3 things to look at; 2 differ from the releases",
        "4 found, 2 different, 0 elsewhere, 1 not in the releases",
        "≠ Different",
        "12 May 2021",
        "12 May 2022",
        "launched the first ever",
        "IP/23/3831 ¶8",
        "≠ Different",
        "a shared concern",
        "common",
        "✓ Found",
        "Ursula von der Leyen",
        "∅ Not in the releases",
        "€20 million",
        "Not looked at",
        "Where shall I answer?");
  }

  @Test
  void theReportIsGivenToTheThreadAlsoAfterARestart() throws Exception {
    Message draft = check(DRAFT);
    report();
    you.fill("choice", "thread");

    bot.restart();

    assertEquals(new Submission.Taken(), you.submit());
    Message answer = bot.replyTo(draft);
    assertFalse(answer.ephemeral());
    assertInOrder(
        answer.text(),
        "3 things to look at; 2 differ from the releases",
        "12 May 2021",
        "a shared concern",
        "Ursula von der Leyen",
        "€20 million",
        "Draft checked by <@" + you.member().id() + ">");
    press(answer, "remove");
    awaitRemoval(answer);
  }

  @Test
  void theReportIsGivenToThePersonAlone() throws Exception {
    check(DRAFT);
    report();

    assertEquals(new Submission.Taken(), you.submit());

    assertTrue(told(you, "3 things to look at; 2 differ").ephemeral());
    assertEquals(0, said());
  }

  @Test
  void aDraftThatIsAReplyIsReadAgainInItsThread() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message root = kenji.post(workspace.general(), "Here comes the draft.");
    Message draft = kenji.reply(root, DRAFT);
    kenji.reply(root, "What do you say? It was on 1 April 1999.");
    assertEquals(Optional.empty(), you.shortcut(draft, ShortcutId.CHECK_DRAFT.callback()));
    report();
    you.fill("choice", "thread");

    you.submit();

    String answer = bot.replyTo(root).text();
    assertTrue(answer.startsWith("3 things to look at; 2 differ"), answer);
    assertFalse(answer.contains("1999"), answer);
  }

  @Test
  void whereTheBotIsNoMemberTheWindowHasTheReportAndTheAnswerSaysWhatToDo() throws Exception {
    workspace.faults().removeBot(workspace.general());
    check(DRAFT);
    assertInOrder(report(), "3 things to look at; 2 differ", "12 May 2021");

    you.submit();

    assertTrue(told(you, "Invite me").ephemeral());
  }

  @Test
  void whatHoldsNothingToLookUpIsToldSoAndIsGivenToNobody() throws Exception {
    check("Good morning, both sides met last week.");

    String nothing = report();
    assertTrue(nothing.contains("Nothing here can be looked up"), nothing);
    assertFalse(nothing.contains("Where shall I answer?"), nothing);

    check("<@" + workspace.bot().id() + ">");
    you.awaitView(view -> view.blocks().toString().contains("no words to check"), Await.PATIENCE);
  }

  @Test
  void aCheckThatFailsIsToldInTheWindow() throws Exception {
    check("On 12 May 2022 there was trouble.");

    you.awaitView(
        view -> view.blocks().toString().contains("Something went wrong on our side"),
        Await.PATIENCE);
  }

  @Test
  void thePersonsLanguageIsSpoken() throws Exception {
    you.setLocale("ja-JP");
    check(DRAFT);

    View window =
        you.awaitView(view -> view.blocks().toString().contains("\"header\""), Await.PATIENCE);
    assertEquals("下書きの確認", window.title());
    assertInOrder(
        window.blocks().toString(), "要確認が3件あります（うちリリースと異なる点2件）", "≠ 相違", "日付", "12 May 2021");
  }

  @Test
  void theWindowOpensBeforeALongDraftIsCheckedAndTheBotAnswersMeanwhile() throws Exception {
    check(
        IntStream.range(0, 600)
            .mapToObj(i -> "Ministers of x" + (char) ('a' + i / 26) + (char) ('a' + i % 26))
            .map(council -> council + " met on 3 July 2023 with 13 states. ")
            .collect(Collectors.joining()));
    you.awaitView(view -> view.blocks().toString().contains("I am looking up"), Await.PATIENCE);

    assertTrue(ask(QUESTION).text().contains("Taro Kono"));

    assertTrue(report().contains("Check the rest apart."));
  }

  @Test
  void aWindowThatIsClosedMeanwhileStaysClosed() throws Exception {
    check("The Council met on 3 July 2023 with 13 states. ".repeat(800));
    window("Draft check");
    you.closeModal();

    bot.finish();

    assertEquals(List.of(), you.modals());
  }

  private Message check(String draft) throws Exception {
    Message message = workspace.join("kenji", "Kenji Tanaka").post(workspace.general(), draft);
    assertEquals(Optional.empty(), you.shortcut(message, ShortcutId.CHECK_DRAFT.callback()));
    return message;
  }

  /// What the window says when the draft is checked.
  private String report() throws Exception {
    return you.awaitView(
            view ->
                view.title().equals("Draft check")
                    && view.blocks().toString().contains("\"header\""),
            Await.PATIENCE)
        .blocks()
        .toString();
  }

  private static void assertInOrder(String text, String... parts) {
    int at = 0;
    for (String part : parts) {
      int found = text.indexOf(part, at);
      assertTrue(found >= 0, () -> part + " is not where it should be in\n" + text);
      at = found + part.length();
    }
  }
}
