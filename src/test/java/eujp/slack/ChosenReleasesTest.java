package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.library.Knowledge;
import eujp.library.Library;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Admins choose which releases are asked, in a workspace and in its channels.
@Timeout(300)
class ChosenReleasesTest {
  private static final String QUESTION = "Who opened the bridge over the Danube?";

  @TempDir private Path data;
  private BotInWorkspace bot;
  private Workspace workspace;
  private Person admin;

  @BeforeEach
  void start() throws Exception {
    Path releases = Files.createDirectories(data.resolve("corpus/releases"));
    write(releases, "ip-23-1.en.md", "IP/23/1", "2023-02-01", "Mayor Anna Berg opened the bridge");
    write(
        releases, "ip-24-2.en.md", "IP/24/2", "2024-03-01", "Minister Ivo Lang opened the bridge");
    Path corpus = data.resolve("corpus");
    Knowledge two =
        new Library(
            PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.read(corpus, _ -> {})));
    bot =
        BotInWorkspace.start(
            BotInWorkspace.Way.HTTP,
            two,
            data.resolve("kept"),
            Map.of("EUJP_PERSON_LIMIT", "999", "EUJP_WORKSPACE_LIMIT", "999"));
    workspace = bot.workspace();
    admin = workspace.person();
  }

  private static void write(Path folder, String file, String reference, String day, String said)
      throws Exception {
    Files.writeString(
        folder.resolve(file),
        """
        ---
        reference: %s
        title: "A bridge"
        date: %s
        language: en
        url: https://ec.europa.eu/commission/presscorner/detail/en/x
        ---
        %s over the Danube on that day. The bridge over the Danube is long.
        """
            .formatted(reference, day, said));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private String say(Person who, String command) throws Exception {
    int before = mine(who).size();
    who.command(workspace.general(), "/eujp", command);
    Await.until("an answer to " + command, () -> mine(who).size() > before);
    return text(mine(who).getLast());
  }

  private List<Message> mine(Person who) {
    return workspace.messages(workspace.general()).stream()
        .filter(message -> message.onlyFor().filter(who.member()::equals).isPresent())
        .toList();
  }

  private static String text(Message message) {
    return message.text() + message.blocks();
  }

  private String ask(String question) throws Exception {
    return text(bot.replyTo(bot.mention(question)));
  }

  @Test
  void anAdminChoosesForTheWorkspaceAndForAChannel() throws Exception {
    assertTrue(ask(QUESTION).contains("Ivo Lang"), "the newest comes first");

    String said = say(admin, "only IP/23/1");
    assertTrue(said.contains("in:IP/23/1"), said);
    assertTrue(said.contains("1 release in this workspace"), said);
    String answer = ask(QUESTION);
    assertTrue(answer.contains("Anna Berg"), answer);
    assertFalse(answer.contains("Ivo Lang"), answer);

    assertTrue(say(admin, "only here since 2024-01-01").contains("from:2024-01-01"));
    answer = ask(QUESTION);
    assertTrue(answer.contains("Ivo Lang"), answer);
    assertFalse(answer.contains("Anna Berg"), answer);
    assertTrue(direct(QUESTION).contains("Anna Berg"), "elsewhere as in the workspace");

    assertTrue(say(admin, "only here as elsewhere").contains("what is chosen for the workspace"));
    assertTrue(ask(QUESTION).contains("Anna Berg"));
    assertTrue(say(admin, "only everything").contains("all releases"));
    assertTrue(ask(QUESTION).contains("Ivo Lang"));
  }

  private String direct(String question) throws Exception {
    return text(bot.replyTo(admin.post(admin.direct(), question)));
  }

  @Test
  void whateverIsAskedStaysWithinTheChoiceAfterARestartToo() throws Exception {
    say(admin, "only IP/23/1");
    bot.restart();

    String filtered = ask("in:IP/24/2 " + QUESTION);
    assertFalse(filtered.contains("Ivo Lang"), filtered);
    assertFalse(ask("timeline").contains("1 March 2024"));
    String listed = say(admin, "timeline IP/24/2");
    assertFalse(listed.contains("Danube"), listed);
    String judged =
        say(admin, "quote “Minister Ivo Lang opened the bridge over the Danube on that day.”");
    assertFalse(judged.contains("IP/24/2"), judged);
    String checked = say(admin, "check Minister Ivo Lang opened the bridge on 1 March 2024.");
    assertFalse(checked.contains("IP/24/2"), checked);
    String home = home(admin);
    assertTrue(home.contains("in:IP/23/1"), home);
    assertFalse(home.contains("IP/24/2"), home);
  }

  private static String home(Person person) throws Exception {
    person.openHome();
    return person
        .awaitView(view -> view.blocks().toString().contains("What I know"), Await.PATIENCE)
        .blocks()
        .toString();
  }

  @Test
  void nobodyElseChoosesAndNothingIsChosenThatIsNotThere() throws Exception {
    Person other = workspace.join("kenji", "Kenji Tanaka");
    assertTrue(say(other, "only IP/23/1").contains("for an admin of this workspace"));
    assertTrue(ask(QUESTION).contains("Ivo Lang"));

    assertTrue(say(admin, "only IP/99/9").contains("IP/99/9"));
    assertTrue(say(admin, "only from:yesterday").contains("yesterday"));
    for (String unclear : List.of("only", "only here", "only since yesterday")) {
      String told = say(admin, unclear);
      assertTrue(told.contains("nothing has changed"), told);
      assertTrue(told.contains("/eujp only here as elsewhere"), told);
    }
    assertTrue(say(other, "only").contains("for an admin of this workspace"));
    assertTrue(say(admin, "限定 2023年以降").contains("何も変わっていません"));
    assertTrue(ask(QUESTION).contains("Ivo Lang"), "nothing was chosen");
    assertTrue(say(admin, "only the mayor opened a bridge?").contains("bridge"));
  }

  @Test
  void japaneseWordsDoTheSame() throws Exception {
    assertTrue(say(admin, "限定 IP/23/1").contains("in:IP/23/1"));
    assertTrue(ask(QUESTION).contains("Anna Berg"));
    assertTrue(say(admin, "限定 すべて").contains("すべてのリリース"));
    assertTrue(ask(QUESTION).contains("Ivo Lang"));
  }
}
