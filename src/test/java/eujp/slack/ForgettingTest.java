package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Inbox;
import eujp.store.Ratings;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the bot keeps where an admin wants texts to be kept, who sees it, and how a person has it
/// deleted.
class ForgettingTest extends WithBot {
  private static final Pattern HELPFUL = Pattern.compile("\"(\\d+\\|helpful\\|[^\"]*)\"");

  private static final Pattern QUESTION_TEXT =
      Pattern.compile("\"text\":\"(What of tariffs[^\"]*)\"");

  @Override
  Map<String, String> variables() {
    return Map.of("EUJP_KEEP_TEXTS", "yes");
  }

  @Test
  void whatIsKeptAboutAPersonIsDeletedAtOnceAndOnlyThat() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message mine = ask("What of tariffs?");
    assertEquals(Optional.empty(), you.press(ask(QUOTATION), "rate", helpful()));
    told(you, "kept without your name");
    bot.replyTo(kenji.post(workspace.general(), bot.mentioning("What of tariffs on cars?")));
    awaitUnanswered("What of tariffs on cars?", "What of tariffs?");

    assertTrue(
        askAlone("forget me").text().startsWith("Done: I have deleted the 3 things"),
        "two questions and a rating");

    awaitUnanswered("What of tariffs on cars?");
    assertTrue(askAlone("Forget me!").text().startsWith("I had nothing about you."));
    assertFalse(mine.text().isEmpty(), "what is posted stays in Slack");
    bot.bot().close();
    try (Database database = Databases.inFolder(data.resolve("kept"))) {
      assertEquals(List.of(), new Ratings(database, InstantSource.system()).all());
      assertEquals(
          1, new Inbox(database, true).unanswered(10).orElseThrow().size(), "that of the other");
    }
  }

  @Test
  void whatWasAskedBeforeIsForgottenToo() throws Exception {
    Message root = bot.mention(QUESTION);
    bot.replyTo(root);

    assertTrue(askAlone("忘れて").text().startsWith("あなたに関する記録を1件"));
    you.reply(root, bot.mentioning("and where?"));

    bot.await(message -> message.text().startsWith("This is not about the releases"));
  }

  @Test
  void onlyAdminsSeeTheTexts() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    ask("What of tariffs & <!channel>?");
    awaitUnanswered("What of tariffs & ?");

    kenji.openHome();
    String seen =
        kenji
            .awaitView(view -> view.blocks().toString().contains("What I know"), Await.PATIENCE)
            .blocks()
            .toString();
    assertFalse(seen.contains("tariffs"), seen);
  }

  @Test
  void theHelpTellsHowToBeForgotten() throws Exception {
    assertTrue(askAlone("help").text().contains("/eujp forget me"));
    assertTrue(askAlone("ヘルプ").text().contains("/eujp 忘れて"));
  }

  /// Waits until an admin sees these questions without an answer at home.
  private void awaitUnanswered(String... questions) throws Exception {
    Await.until("the admin sees them", () -> unanswered().equals(List.of(questions)));
  }

  private List<String> unanswered() throws Exception {
    you.openHome();
    String home = home(shown -> shown.contains("Questions without an answer")).blocks().toString();
    return QUESTION_TEXT.matcher(home).results().map(question -> question.group(1)).toList();
  }

  private String helpful() {
    Message answer = bot.said(workspace.general()).getLast();
    Matcher value = HELPFUL.matcher(answer.blocks().toString());
    assertTrue(value.find(), answer.blocks().toString());
    return value.group(1);
  }
}
