package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eujp.Await;
import eujp.slack.errors.CallFailure;
import eujp.slack.events.ShortcutId;
import eujp.slack.metrics.Metrics;
import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the bot counts and measures while people use it.
class MetricsTest extends WithBot {
  @Test
  void aQuestionIsCountedByItsWayInAndItsOutcome() throws Exception {
    ask(QUESTION);
    bot.replyTo(you.post(workspace.direct(), "What of tariffs?"));
    askAlone("good morning");
    you.shortcut(
        you.post(workspace.general(), "They want to de-risk."), ShortcutId.FIND_SOURCE.callback());
    window("Source of a message");
    you.shortcut(
        you.post(workspace.general(), "“We share similar dependencies”"),
        ShortcutId.CHECK_QUOTE.callback());
    window("Quotation check");
    you.shortcut(
        you.post(workspace.general(), "It began on 12 May 2022."),
        ShortcutId.CHECK_DRAFT.callback());
    window("Draft check");

    await("eujp_questions_total", 1, "way", "mention", "outcome", "found");
    await("eujp_questions_total", 1, "way", "direct", "outcome", "related");
    await("eujp_questions_total", 1, "way", "command", "outcome", "nothing");
    await("eujp_questions_total", 1, "way", "shortcut", "outcome", "found");
    await("eujp_questions_total", 1, "way", "shortcut", "outcome", "verbatim");
    await("eujp_questions_total", 1, "way", "shortcut", "outcome", "reported");
    await("eujp_commands_total", 1, "kind", "question");
    await("eujp_inbox_questions", 0);
    await("eujp_inbox_oldest_seconds", 0);
  }

  @Test
  void theTimeToAnswerIsMeasured() throws Exception {
    ask(QUESTION);
    askAlone(QUESTION);

    await("eujp_answer_seconds_count", 1, "way", "mention");
    await("eujp_answer_seconds_count", 1, "way", "command");
    double sum = Scrape.of(bot.bot()).value("eujp_answer_seconds_sum", "way", "mention");
    assertTrue(sum > 0 && sum < 20, sum + " seconds");
  }

  @Test
  void whatSlackRefusesIsCountedByMethodAndKind() throws Exception {
    workspace.faults().refuse("chat.postMessage", "restricted_action");

    bot.mention(QUESTION);
    told(you, "not allowed to post");

    await("eujp_slack_errors_total", 1, "method", "chat.postMessage", "kind", "restricted_action");
    await("eujp_questions_total", 1, "way", "mention", "outcome", "refused");
  }

  @Test
  void aConnectionThatIsMadeAnewIsCounted() throws Exception {
    assumeTrue(way == BotInWorkspace.Way.SOCKET_MODE);

    workspace.faults().requestReconnect();

    await("eujp_reconnects_total", 1);
  }

  @Test
  void aPressIsCountedByWhatItDoes() throws Exception {
    press(ask(QUOTATION), "show_context");

    await("eujp_presses_total", 1, "kind", "show_context");
  }

  @Test
  void whatItKnowsAndHowItDoesIsSaid() throws Exception {
    await("eujp_ready", 1);
    await("eujp_database_up", 1);
    await("eujp_index_releases", 1);
    await("eujp_index_passages", 3);
    await("eujp_index_updated_timestamp_seconds", 1_689_336_000);
  }

  @Test
  void noPersonNoConversationAndNoTextIsInALabel() throws Exception {
    ask(QUESTION);
    askAlone("good morning");

    String text = Scrape.of(bot.bot()).text();
    for (String secret :
        List.of(
            you.member().id(),
            workspace.general().id(),
            "co-chaired",
            "good morning",
            workspace.botToken())) {
      assertFalse(text.contains(secret), secret);
    }
  }

  @Test
  void whatNobodyForesawIsOther() {
    try (Metrics metrics = new Metrics()) {
      metrics.question(Origin.MENTION, "an outcome with U012AB3CD in it");
      metrics.called(
          "chat.update/../U012AB3CD",
          Duration.ofMillis(1),
          Optional.of(CallFailure.named("U012AB3CD")));
      metrics.waits(Duration.ofSeconds(1), CallFailure.status(999));

      Scrape scrape = Scrape.parse(metrics.scrape());
      assertEquals(1, scrape.value("eujp_questions_total", "way", "mention", "outcome", "other"));
      assertEquals(1, scrape.value("eujp_slack_errors_total", "method", "other", "kind", "other"));
      assertEquals(1, scrape.value("eujp_waits_seconds_sum", "kind", "other"));
      assertFalse(scrape.text().contains("U012AB3CD"));
    }
  }

  @Test
  void eachMetricIsExplained() {
    try (Metrics metrics = new Metrics()) {
      metrics.called("auth.test", Duration.ofMillis(1), Optional.of(CallFailure.status(500)));
      metrics.waits(Duration.ofSeconds(1), CallFailure.status(500));
      metrics.answered(Origin.MENTION, Duration.ofSeconds(1));
      metrics.press(Metrics.Lookup.MISSING);
      metrics.ready(() -> true);
      metrics.database(() -> true);
      List<String> lines = metrics.scrape().lines().toList();
      List<String> explained = withoutPrefix(lines, "# HELP ");

      List<String> unexplained =
          withoutPrefix(lines, "# TYPE ").stream()
              .map(type -> type.substring(0, type.indexOf(' ')))
              .filter(name ->
                  explained.stream()
                      .noneMatch(
                          help -> help.startsWith(name + " ") && help.length() > name.length() + 1))
              .toList();
      assertEquals(List.of(), unexplained);
    }
  }

  /// What promtool finds fault with, and promtool itself where it is.
  @Test
  void eachMetricIsNamedAsPrometheusHasIt() throws Exception {
    try (Metrics metrics = new Metrics()) {
      metrics.called("auth.test", Duration.ofMillis(1), Optional.of(CallFailure.status(500)));
      metrics.waits(Duration.ofSeconds(1), CallFailure.status(500));
      metrics.answered(Origin.MENTION, Duration.ofSeconds(1));
      metrics.ready(() -> true);
      metrics.database(() -> true);
      String page = metrics.scrape();

      List<String> misnamed =
          withoutPrefix(page.lines().toList(), "# TYPE ").stream()
              .filter(type -> {
                String[] words = type.split(" ", -1);
                return !words[0].matches("[a-z][a-z0-9_]*")
                    || words[0].endsWith("_total") != words[1].equals("counter")
                    || words[0].matches(
                        ".*_(count|sum|bucket|counter|gauge|histogram|summary)|.*_(ms|ns|millis|milliseconds"
                            + "|minutes|kb|kilobytes|percent)(_total)?");
              })
              .toList();
      assertEquals(List.of(), misnamed);
      Promtool.check(List.of("metrics"), page, "");
    }
  }

  private static List<String> withoutPrefix(List<String> lines, String prefix) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  @Test
  void failuresAreOfAKindWhateverTheLogCallsThem() {
    try (Metrics metrics = new Metrics()) {
      for (CallFailure why :
          List.of(
              CallFailure.named("ratelimited"),
              CallFailure.status(429),
              CallFailure.status(503),
              CallFailure.status(404),
              CallFailure.thrown(new SocketTimeoutException()),
              CallFailure.thrown(new ConnectException()),
              CallFailure.database(new IOException("the database: the disk is full")))) {
        metrics.waits(Duration.ofSeconds(1), why);
      }

      Scrape scrape = Scrape.parse(metrics.scrape());
      assertEquals(2, scrape.value("eujp_waits_seconds_count", "kind", "ratelimited"));
      for (String kind : List.of("http_5xx", "http_4xx", "timeout", "connection", "database")) {
        assertEquals(1, scrape.value("eujp_waits_seconds_count", "kind", kind), kind);
      }
    }
  }

  /// Waits until a sample has a value, or the test's time is up.
  private void await(String name, double value, String... labels) throws Exception {
    Await.until("the metric is there", () -> Scrape.of(bot.bot()).value(name, labels) == value);
  }
}
