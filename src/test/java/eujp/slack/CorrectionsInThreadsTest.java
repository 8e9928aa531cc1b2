package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.library.FollowingLibrary;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Reference;
import eujp.search.PassageIndex;
import eujp.store.Database;
import eujp.store.Databases;
import eujp.store.Inbox;
import eujp.store.QuestionKey;
import eujp.store.QuotedSentences;
import eujp.store.QuotedSentences.Quoted;
import eujp.store.QuotedSentences.Source;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A thread is told, once, that a sentence which was quoted there is not in its release any more.
@Timeout(300)
class CorrectionsInThreadsTest {
  private static final String QUESTION = "How many tonnes of rye does the mill of Kalvoria grind?";
  private static final String OLD = "The mill of Kalvoria grinds 100 tonnes of rye a year.";
  private static final String NEW = "The mill of Kalvoria grinds 120 tonnes of rye a year.";
  private static final String FAIR = "The fair of Kalvoria was opened by the mayor in June 2024.";
  private static final String FAIR_QUESTION = "Who opened the fair of Kalvoria?";
  private static final Map<String, String> ON = Map.of("EUJP_CORRECTIONS", "on");
  private static final String QUOTED = "I quoted:";

  @TempDir private Path temp;
  private Path corpus;
  private Path kept;

  @BeforeEach
  void prepare() throws IOException {
    corpus = temp.resolve("corpus");
    kept = temp.resolve("kept");
    Files.createDirectories(corpus.resolve("releases"));
    write("en", "Opening of the mill of Kalvoria", OLD, FAIR);
  }

  private void write(String language, String title, String... paragraphs) throws IOException {
    Files.writeString(
        corpus.resolve("releases/ip-24-1000." + language + ".md"),
        """
        ---
        reference: IP/24/1000
        title: %s
        date: 2024-07-01
        language: %s
        url: https://example.org/ip_24_1000
        ---

        %s
        """
            .formatted(title, language, String.join("\n\n", paragraphs)));
  }

  /// What the files hold now, and will hold for this knowledge.
  private Knowledge read() throws IOException {
    return new Library(
        PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.read(corpus, _ -> {})));
  }

  private BotInWorkspace start(Knowledge knowledge, Map<String, String> variables)
      throws Exception {
    return BotInWorkspace.start(BotInWorkspace.Way.SOCKET_MODE, knowledge, kept, variables);
  }

  private static Message note(BotInWorkspace bot, Message question) throws Exception {
    return bot.await(message ->
        message.author().equals(bot.workspace().bot())
            && message.root().equals(question.root())
            && message.text().contains(QUOTED));
  }

  private static List<Message> notes(BotInWorkspace bot) {
    return bot.said(bot.workspace().general()).stream()
        .filter(message -> message.text().contains(QUOTED))
        .toList();
  }

  private List<Source> remembered() throws Exception {
    try (Database database = Databases.inFolder(kept)) {
      return new QuotedSentences(database, new Inbox(database, false)).releases();
    }
  }

  @Test
  void whileTheBotServesAThreadIsToldOnceAndTheContextShowsWhatItWas() throws Exception {
    try (FollowingLibrary library =
            FollowingLibrary.ofCorpus(
                corpus, Optional.empty(), UnaryOperator.identity(), Optional.of(kept));
        BotInWorkspace bot =
            start(
                library,
                Map.of("EUJP_CORRECTIONS", "on", "EUJP_PAGES_URL", "https://eujp.example.org"))) {
      Message question = bot.mention(QUESTION);
      assertTrue(bot.replyTo(question).text().contains("100 tonnes"));

      write("en", "Opening of the mill of Kalvoria", NEW, FAIR);

      String note = note(bot, question).text();
      assertTrue(note.contains("IP/24/1000 (1 July 2024) has been changed"), note);
      assertTrue(note.contains(OLD), note);
      assertTrue(note.contains("Now it reads:\n" + NEW), note);
      assertTrue(note.contains("https://example.org/ip_24_1000"), note);

      Message again = bot.replyTo(bot.mention(QUESTION));
      assertTrue(again.text().contains("120 tonnes"), again.text());
      Person you = bot.workspace().person();
      you.press(again, "show_context");
      View context = you.awaitView(view -> view.title().equals("In its context"), Await.PATIENCE);
      assertTrue(context.blocks().toString().contains("it read:"), context.blocks().toString());
      assertTrue(context.blocks().toString().contains(OLD), context.blocks().toString());

      String page = page(bot, "/releases/ip-24-1000/en");
      int main = page.indexOf("</main>");
      assertTrue(page.indexOf(NEW) < main && page.indexOf(OLD) > main, page);

      bot.restart();
      bot.askAndWait();
      assertEquals(1, notes(bot).size());
    }
  }

  @Test
  void whoeverQuotedASentenceIsToldThatItIsSomebodyElses() throws Exception {
    String signed = "> The harbour of Kalvoria opens in May.\n> — ";
    write("en", "A harbour", OLD, signed + "Kari Brenna, Minister of Fisheries");
    try (FollowingLibrary library =
            FollowingLibrary.ofCorpus(
                corpus, Optional.empty(), UnaryOperator.identity(), Optional.of(kept));
        BotInWorkspace bot = start(library, ON)) {
      Message question = bot.mention("When does the harbour of Kalvoria open?");
      bot.replyTo(question);
      Message other = bot.mention(QUESTION);
      bot.replyTo(other);

      write("en", "A harbour", OLD, signed + "Olav Hesteby, Minister of Trade");

      String note = note(bot, question).text();
      String words = "The harbour of Kalvoria opens in May.\nSaid by ";
      assertTrue(note.contains("I quoted:\n" + words + "Kari Brenna."), note);
      assertTrue(note.contains("Now it reads:\n" + words + "Olav Hesteby"), note);
      bot.finish();
      assertEquals(1, notes(bot).size());
    }
  }

  @Test
  void theContextAndThePageNameWhoWasSaidToSpeak() throws Exception {
    String signed = "> The harbour of Kalvoria opens in May.\n> — ";
    write("en", "A harbour", OLD, signed + "Kari Brenna, Minister of Fisheries");
    try (FollowingLibrary library =
            FollowingLibrary.ofCorpus(
                corpus, Optional.empty(), UnaryOperator.identity(), Optional.of(kept));
        BotInWorkspace bot = start(library, Map.of("EUJP_PAGES_URL", "https://eujp.example.org"))) {
      Optional<String> before = library.state(new Reference("IP/24/1000"), "en");
      write("en", "A harbour", OLD, signed + "Olav Hesteby, Minister of Trade");
      Await.until(
          "it is seen", () -> !library.state(new Reference("IP/24/1000"), "en").equals(before));

      Message answer = bot.replyTo(bot.mention("When does the harbour of Kalvoria open?"));
      assertTrue(answer.text().contains("Olav Hesteby"), answer.text());
      Person you = bot.workspace().person();
      you.press(answer, "show_context");
      View context = you.awaitView(view -> view.title().equals("In its context"), Await.PATIENCE);
      String shown = context.blocks().toString();
      assertTrue(shown.contains("— Kari Brenna, Minister of Fisheries"), shown);

      String page = page(bot, "/releases/ip-24-1000/en");
      assertTrue(
          page.indexOf("— Kari Brenna, Minister of Fisheries") > page.indexOf("</main>"), page);
    }
  }

  private static String page(BotInWorkspace bot, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + bot.bot().port() + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void whatWasChangedWhileTheBotWasStoppedIsToldAtItsStartAndOnceInAThread() throws Exception {
    try (BotInWorkspace bot = start(read(), ON)) {
      Message question = bot.mention(QUESTION);
      bot.replyTo(question);
      Person kenji = bot.workspace().join("kenji", "Kenji Tanaka");
      kenji.reply(question, bot.mentioning(QUESTION));
      bot.await(message -> bot.replies(question).size() == 2);
      Message other = bot.mention(FAIR_QUESTION);
      assertTrue(bot.replyTo(other).text().contains(FAIR));

      write("en", "Opening of the mill of Kalvoria", NEW);
      bot.restartKnowing(read());

      assertTrue(note(bot, question).text().contains("Now it reads:\n" + NEW));
      String gone = note(bot, other).text();
      assertTrue(gone.contains("That sentence is no longer in the release."), gone);
      bot.restart();
      bot.finish();
      assertEquals(2, notes(bot).size());
      assertEquals(List.of(), remembered());
    }
  }

  @Test
  void ofTwoBotsThatShareADatabaseOneTellsIt() throws Exception {
    Map<String, String> shared =
        Map.of(
            "EUJP_CORRECTIONS",
            "yes",
            "DATABASE_URL",
            Databases.Postgres.newDatabase(),
            "EUJP_KEY",
            "0123456789abcdef0123456789abcdef");
    try (FollowingLibrary one =
            FollowingLibrary.ofCorpus(
                corpus, Optional.empty(), UnaryOperator.identity(), Optional.of(kept));
        FollowingLibrary other =
            FollowingLibrary.ofCorpus(
                corpus,
                Optional.empty(),
                UnaryOperator.identity(),
                Optional.of(temp.resolve("other")));
        BotInWorkspace bot = start(one, shared);
        Bot _ =
            Bot.start(
                BotInWorkspace.settings(
                    bot.workspace(), BotInWorkspace.Way.SOCKET_MODE, temp.resolve("other"), shared),
                other)) {
      Message first = bot.mention(QUESTION);
      bot.replyTo(first);
      Message second = bot.mention(QUESTION);
      bot.replyTo(second);
      Message third = bot.mention(FAIR_QUESTION);
      bot.replyTo(third);

      Reference reference = new Reference("IP/24/1000");
      Optional<String> before = other.state(reference, "en");
      write("en", "Opening of the mill of Kalvoria", NEW);

      note(bot, first);
      note(bot, second);
      note(bot, third);
      Await.until(
          "both have seen it",
          () ->
              !other.state(reference, "en").equals(before)
                  && other.state(reference, "en").equals(one.state(reference, "en")));
      bot.replyTo(bot.mention(QUESTION));
      assertEquals(3, notes(bot).size());
      try (Stream<Path> former = Files.list(corpus.resolve("former/ip-24-1000.en"))) {
        assertEquals(1, former.count());
      }
    }
  }

  @Test
  void inJapaneseAndInDirectMessagesToo() throws Exception {
    String old = "カルボリアの水車小屋は年間100トンのライ麦を挽きます。";
    String now = "カルボリアの水車小屋は年間120トンのライ麦を挽きます。";
    write("ja", "カルボリアの水車小屋の開所", old);
    try (BotInWorkspace bot = start(read(), ON)) {
      Person you = bot.workspace().person();
      Message question = you.post(you.direct(), "カルボリアの水車小屋は年間何トンのライ麦を挽きますか？");
      assertTrue(bot.replyTo(question).text().contains(old));

      write("ja", "カルボリアの水車小屋の開所", now);
      bot.restartKnowing(read());

      Message told = bot.await(message -> message.text().contains("引用した文："));
      assertEquals(question.root(), told.root());
      String note = told.text();
      assertTrue(note.contains("IP/24/1000（2024年7月1日）が変更されました"), note);
      assertTrue(note.contains("引用した文：\n" + old), note);
      assertTrue(note.contains("現在の記載：\n" + now), note);
    }
  }

  @Test
  void aReleaseThatIsOnlyGoneIsNotToldAndIsWhenItComesBackChanged() throws Exception {
    try (BotInWorkspace bot = start(read(), ON)) {
      Message question = bot.mention(QUESTION);
      bot.replyTo(question);
      Message other = bot.mention(FAIR_QUESTION);
      bot.replyTo(other);

      bot.restartKnowing(
          new KnownByHeart() {
            @Override
            public List<Printed> passages(Reference reference, String language) {
              return List.of();
            }
          });
      bot.askAndWait();
      assertEquals(List.of(), notes(bot));

      write("en", "Opening of the mill of Kalvoria", NEW, FAIR);
      bot.restartKnowing(read());
      note(bot, question);
      bot.finish();
      assertEquals(1, notes(bot).size());
      assertTrue(remembered().contains(new Source("IP/24/1000", "en")), "that of the fair");
    }
  }

  @Test
  void whoeverIsForgottenIsToldNothing() throws Exception {
    try (BotInWorkspace bot = start(read(), ON)) {
      Person kenji = bot.workspace().join("kenji", "Kenji Tanaka");
      Message theirs = kenji.post(bot.workspace().general(), bot.mentioning(QUESTION));
      bot.replyTo(theirs);
      Message mine = bot.mention(FAIR_QUESTION);
      bot.replyTo(mine);
      bot.workspace().person().command(bot.workspace().general(), "/eujp", "forget me");

      write("en", "Opening of the mill of Kalvoria", NEW);
      bot.restartKnowing(read());

      note(bot, theirs); // those of younger answers come first
      assertEquals(1, notes(bot).size());
    }
  }

  @Test
  void whereItIsNotTurnedOnNothingIsRememberedOrTold() throws Exception {
    try (BotInWorkspace bot = start(read(), Map.of())) {
      bot.replyTo(bot.mention(QUESTION));
      write("en", "Opening of the mill of Kalvoria", NEW);
      bot.restartKnowing(read());
      bot.finish();

      assertEquals(List.of(), notes(bot));
      assertEquals(List.of(), remembered());
    }
  }

  @Test
  void whatOnlyTheAskerSeesOrIsRemovedIsNotRemembered() throws Exception {
    try (BotInWorkspace bot = start(read(), ON)) {
      Person you = bot.workspace().person();
      you.command(bot.workspace().general(), "/eujp", QUESTION);
      you.press(bot.replyTo(bot.mention(FAIR_QUESTION)), "remove");
      Await.until("it is removed", () -> bot.said(bot.workspace().general()).size() == 1);
      bot.bot().close();
      assertEquals(List.of(), remembered());
    }
  }

  @Test
  void whereNobodyKnowsWhetherANoteStandsItIsLookedForBeforeItIsPosted() throws Exception {
    try (BotInWorkspace bot = start(read(), ON)) {
      Message question = bot.mention(QUESTION);
      bot.replyTo(question);
      write("en", "Opening of the mill of Kalvoria", NEW, FAIR);
      bot.bot().close();
      bot.workspace()
          .faults()
          .befall(
              1, new CallMishap.Failed(CallMishap.Moment.AFTER), CallFilter.of("chat.postMessage"));
      bot.restartKnowing(read());
      note(bot, question);
      bot.finish();
      assertEquals(1, notes(bot).size());

      // As a bot leaves it that is killed after it has posted the note.
      QuestionKey key =
          new QuestionKey(
              bot.workspace().teamId(), bot.workspace().general().id(), question.ts().toString());
      try (Database database = Databases.inFolder(kept)) {
        Inbox killed = new Inbox(database, false);
        killed.open();
        QuotedSentences sentences = new QuotedSentences(database, killed);
        Databases.keep(
            database,
            new Quoted(
                key,
                question.root().toString(),
                new Source("IP/24/1000", "en"),
                bot.workspace().person().member().id(),
                "en",
                OLD,
                ""));
        assertEquals(Optional.of(false), sentences.claim(key));
        assertEquals(Inbox.Turn.NOW, sentences.post(key));
      }
      bot.restart();
      bot.askAndWait();
      bot.finish();
      assertEquals(1, notes(bot).size());
      assertFalse(remembered().contains(new Source("IP/24/1000", "en")));
    }
  }
}
