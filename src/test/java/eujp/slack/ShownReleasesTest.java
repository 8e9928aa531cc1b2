package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether the bot shows its releases to whoever reaches its port.
class ShownReleasesTest {
  private static final String PAGE = "/releases/ip-23-3831/en";

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(BotInWorkspace.Way.class)
  void itDoesWhereThatIsTurnedOn(BotInWorkspace.Way way) throws Exception {
    Map<String, String> pages = Map.of("EUJP_PAGES_URL", "https://eujp.example.org");
    try (BotInWorkspace bot = BotInWorkspace.start(way, KnownByHeart.release(), data, pages)) {
      HttpResponse<String> page = get(bot.bot().port(), PAGE);

      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("EU and Japan boost strategic cooperation"), page.body());
      assertEquals(404, get(bot.bot().port(), "/metrics").statusCode());
      assertEquals(404, get(bot.bot().healthPort(), PAGE).statusCode());
    }
  }

  @Test
  void itDoesNotElse() throws Exception {
    try (BotInWorkspace bot =
        BotInWorkspace.start(BotInWorkspace.Way.HTTP, KnownByHeart.release(), data)) {
      assertEquals(404, get(bot.bot().port(), PAGE).statusCode());
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
