package eujp.slack.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import eujp.answer.Answer;
import eujp.check.Judged;
import eujp.cite.Citation;
import eujp.library.Knowledge.Printed;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.buttons.ReplyState;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever releases hold, Slack takes what is drawn of them. Hundreds of random answers are posted
/// to the local workspace, which refuses what Slack refuses. Each run is the same; the seed is in
/// the message of a failure.
@Timeout(300)
class RandomAnswersTest {
  private static final int ANSWERS = 500;

  @Test
  void theWorkspaceTakesEveryReplyAndNobodyIsNotified() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        SlackAccess slack =
            SlackAccess.to(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                Optional.empty(),
                new Metrics())) {
      MethodsClient client = slack.client();
      atOnce(ANSWERS, seed -> assertTaken(client, workspace, seed));
    }
  }

  @Test
  void theTextSaysAllThatTheBlocksSay() {
    for (int seed = 0; seed < ANSWERS; seed++) {
      Reply reply = reply(seed);
      JsonElement blocks = GsonFactory.createSnakeCase().toJsonTree(reply.blocks());
      for (JsonElement block : blocks.getAsJsonArray()) {
        assertSaid(block.getAsJsonObject(), reply.text(), seed);
      }
    }
  }

  @Test
  void everyButtonHasALabelForScreenReaders() {
    for (int seed = 0; seed < ANSWERS; seed++) {
      String json = GsonFactory.createSnakeCase().toJson(reply(seed).blocks());
      int buttons = count(json, "\"action_id\":") + count(json, "_button\":{\"text\"");
      int halves = count(json, "\"feedback_buttons\"");
      assertEquals(buttons - halves, count(json, "\"accessibility_label\":\""), "seed " + seed);
      assertLabelled(JsonParser.parseString(json), "seed " + seed);
    }
  }

  /// Whoever speaks to a control calls it by what is to be seen on it (WCAG 2.5.3).
  private static void assertLabelled(JsonElement element, String seed) {
    if (element instanceof JsonArray all) {
      all.forEach(one -> assertLabelled(one, seed));
    } else if (element instanceof JsonObject object) {
      if (object.has("accessibility_label")) {
        String label = object.get("accessibility_label").getAsString();
        String seen = object.getAsJsonObject("text").get("text").getAsString();
        assertTrue(label.startsWith(seen), seed + ": " + seen + " | " + label);
      }
      object.entrySet().forEach(member -> assertLabelled(member.getValue(), seed));
    }
  }

  @Test
  void theWorkspaceTakesEveryWindow() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        SlackAccess slack =
            SlackAccess.to(
                workspace.apiUrl(),
                new Secret(workspace.botToken()),
                Optional.empty(),
                new Metrics())) {
      MethodsClient client = slack.client();
      atOnce(ANSWERS / 4, seed -> assertWindowsTaken(client, workspace, seed));
    }
  }

  private static void assertTaken(MethodsClient client, Workspace workspace, int seed)
      throws Exception {
    Reply reply = reply(seed);
    String at = "seed " + seed;

    ChatPostMessageResponse response =
        client.chatPostMessage(request ->
            request
                .channel(workspace.general().id())
                .text(reply.text())
                .blocks(reply.blocks())
                .parse("none"));

    assertTrue(response.isOk(), () -> at + ": " + response.getError() + response.getErrors());
    assertFalse(reply.text().matches("(?s).*<[!@#].*"), at);
    String shown = GsonFactory.createSnakeCase().toJson(reply.blocks());
    assertFalse(shown.matches("(?s).*\"mrkdwn\",\"text\":\"<[!@#].*"), at);
    assertFalse(shown.contains("\"type\":\"user\"") || shown.contains("\"broadcast\""), at);
  }

  private static void assertWindowsTaken(MethodsClient client, Workspace workspace, int seed)
      throws Exception {
    RandomRelease release = new RandomRelease(random(seed));
    Labels labels = release.oneOf(List.copyOf(Labels.all()));
    List<Citation> citations = release.citations(1 + seed % 8);
    Citation best = citations.getFirst();
    List<Printed> printed =
        citations.stream().map(each -> new Printed(each.passage(), each.masthead())).toList();
    Answer answer = new Answer.Found(1, best, citations);
    ReplyState reply =
        ReplyState.of(labels, new Occasion("U1", "C1 1.1", Audience.EVERYONE), answer);
    Windows windows = new Windows(labels);
    for (View view :
        List.of(
            windows.context(best, printed, List.of(), Optional.empty()),
            windows.more(citations),
            new CiteWindow(labels, best).in(CiteWindow.Form.CSL),
            new SourceWindow(labels).draw(answer, reply.written()),
            verdictWindow(labels, release, citations, seed),
            draftWindow(labels, release, citations, seed))) {
      assertTrue(view.getTitle().getText().length() <= 24);
      // A home is checked as a window is, and can be shown again and again.
      View home = View.builder().type("home").blocks(view.getBlocks()).build();
      ViewsPublishResponse response =
          client.viewsPublish(
              request -> request.userId(workspace.person().member().id()).view(home));
      assertTrue(
          response.isOk(),
          () -> "seed " + seed + " " + view.getTitle() + response.getResponseMetadata());
    }
  }

  private static View verdictWindow(
      Labels labels, RandomRelease release, List<Citation> citations, int seed) {
    List<Judged> judged = new RandomVerdict(release, citations).judged(seed);
    return new VerdictWindow(labels).draw(RandomVerdict.check(judged), judged, "{}");
  }

  /// A window with up to more findings than it holds.
  private static View draftWindow(
      Labels labels, RandomRelease release, List<Citation> citations, int seed) {
    return new DraftWindow(labels)
        .draw(new RandomVerdict(release, citations).report(seed % 120), "{}");
  }

  private interface Check {
    void run(int seed) throws Exception;
  }

  /// Runs a check for each seed, several at once, for most of the time is spent waiting.
  private static void atOnce(int seeds, Check check) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<?>> checks = new ArrayList<>();
      for (int i = 0; i < seeds; i++) {
        int seed = i;
        checks.add(
            threads.submit(() -> {
              check.run(seed);
              return seed;
            }));
      }
      for (Future<?> each : checks) {
        each.get();
      }
    }
  }

  private static Reply reply(int seed) {
    RandomRelease release = new RandomRelease(random(seed));
    Labels labels = release.oneOf(List.copyOf(Labels.all()));
    Occasion occasion =
        new Occasion("U1", "C1 1.000100", release.oneOf(List.of(Audience.values())));
    List<Citation> citations = release.citations(1 + seed % 8);
    Answer answer =
        switch (seed % 3) {
          case 0 ->
              new Answer.Found(0.9, citations.getFirst(), citations.subList(1, citations.size()));
          case 1 -> new Answer.Related(0.2, citations);
          default -> new Answer.Nothing(0);
        };
    return switch (seed / 3 % 4) {
      case 0 -> new Drawing(labels).answer(answer, occasion, release.questions());
      case 1 -> {
        List<Judged> judged = new RandomVerdict(release, citations).judged(seed);
        yield new Drawing(labels).verdicts(RandomVerdict.check(judged), judged, occasion);
      }
      case 2 -> {
        RandomVerdict made = new RandomVerdict(release, citations);
        yield new Drawing(labels).draft(made.report(seed % 40), occasion);
      }
      default -> {
        Command.ListKind kind = release.oneOf(List.of(Command.ListKind.values()));
        Catalogue list = new RandomVerdict(release, release.citations(20)).catalogue(kind);
        Command.Browse browse = new Command.Browse(kind, "x <!here>", seed % 3);
        yield new Drawing(labels).list(browse, list, seed % 2 == 0, occasion);
      }
    };
  }

  /// Each run of words in a block, but for those on buttons, stands in the text too.
  private static void assertSaid(JsonObject block, String text, int seed) {
    if (block.get("type").getAsString().endsWith("actions")) {
      return;
    }
    block.remove("accessory");
    for (String words : Drawn.words(block)) {
      boolean link = words.startsWith("<https://ec.europa.eu/");
      String said = link ? words.substring(1, words.indexOf('|')) : Reply.escaped(words.strip());
      for (String part : said.split("[·¶,—]", -1)) {
        assertTrue(part.isBlank() || text.contains(part.strip()), "seed " + seed + ": " + part);
      }
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static RandomGenerator random(int seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
