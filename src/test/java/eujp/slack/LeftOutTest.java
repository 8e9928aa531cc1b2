package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.release.ReleaseFault;
import eujp.slack.transport.WebServer;
import eujp.workspace.people.Person;
import eujp.workspace.views.View;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a bot says of release files that it could not take in: to its admins in its home, on its
/// page of readiness, and in its metrics.
class LeftOutTest {
  private static final int FILES = 11;

  @TempDir private Path data;

  /// Of one of the files two things are wrong.
  private static KnownByHeart leavingOut(int files, boolean stale) {
    List<ReleaseFault> faults =
        IntStream.rangeClosed(0, files)
            .mapToObj(i ->
                new ReleaseFault(
                    Path.of("/srv/releases", "ip-24-%d.fr.md".formatted(Math.max(1, i))),
                    i + 1,
                    "'date' is <written> like 2023-07-13"))
            .toList();
    return new KnownByHeart() {
      @Override
      public LeftOut leftOut() {
        return new LeftOut(files, files == 0 ? List.of() : faults, stale);
      }
    };
  }

  private static HttpResponse<String> readiness(BotInWorkspace bot) throws Exception {
    URI page = URI.create("http://127.0.0.1:" + bot.bot().healthPort() + WebServer.READY);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void whatIsLeftOutIsSaidToAdminsOnThePageOfReadinessAndInTheMetrics() throws Exception {
    try (BotInWorkspace bot =
        BotInWorkspace.start(
            BotInWorkspace.Way.SOCKET_MODE, leavingOut(FILES, false), data.resolve("kept"))) {
      assertEquals(FILES, Scrape.of(bot.bot()).value("eujp_releases_left_out"));
      assertEquals(0, Scrape.of(bot.bot()).value("eujp_index_stale"));
      HttpResponse<String> ready = readiness(bot);
      assertEquals(200, ready.statusCode());
      assertTrue(ready.body().startsWith("ok\n"), ready.body());
      assertTrue(ready.body().contains("left out: 11."), ready.body());

      Person admin = bot.workspace().person();
      String home = home(admin, "11 release files cannot be read");
      assertTrue(home.contains("ip-24-1.fr.md:1: 'date' is <written> like 2023-07-13"), home);
      assertTrue(home.contains("ip-24-11.fr.md:12: "), home);
      assertFalse(home.contains("/srv"), home);

      Person other = bot.workspace().join("kenji", "Kenji Tanaka");
      assertFalse(home(other, "What I know").contains("cannot be read"));
    }
  }

  @Test
  void ofThousandsTheFirstAreNamedAndTheOthersCounted() throws Exception {
    try (BotInWorkspace bot =
        BotInWorkspace.start(
            BotInWorkspace.Way.SOCKET_MODE, leavingOut(5_000, true), data.resolve("kept"))) {
      Person admin = bot.workspace().person();
      admin.setLocale("ja-JP");

      String home = home(admin, "5,000件");

      assertTrue(home.contains("ip-24-14.fr.md"), home);
      assertFalse(home.contains("ip-24-15.fr.md"), home);
      assertTrue(home.contains("ほか4,986件"), home);
      assertTrue(home.contains("変更を反映できません"), home);
      assertEquals(1, Scrape.of(bot.bot()).value("eujp_index_stale"));
      assertTrue(readiness(bot).body().contains("what was read before is served"));
    }
  }

  @Test
  void whereNothingIsLeftOutNothingIsSaid() throws Exception {
    try (BotInWorkspace bot =
        BotInWorkspace.start(
            BotInWorkspace.Way.SOCKET_MODE, leavingOut(0, false), data.resolve("kept"))) {
      assertEquals("ok\n", readiness(bot).body());
      assertFalse(home(bot.workspace().person(), "What I know").contains("left out"));
      assertEquals(0, Scrape.of(bot.bot()).value("eujp_releases_left_out"));
    }
  }

  private static String home(Person person, String words) throws Exception {
    person.openHome();
    View home = person.awaitView(view -> view.blocks().toString().contains(words), Await.PATIENCE);
    return home.blocks().toString();
  }
}
