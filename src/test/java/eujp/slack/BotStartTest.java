package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.slack.client.ScriptedWebApi;
import eujp.slack.client.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotStartTest {
  @TempDir private Path data;

  private static final String IDENTITY =
      "{\"ok\":true,\"user_id\":\"UBOT\",\"user\":\"eujp\",\"team_id\":\"T1\",\"team\":\"Test\"}";

  @Test
  void aWrongBotTokenIsOneLineThatNamesItsVariable() throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi(ScriptedWebApi.Answer.error("invalid_auth"))) {
      String message = failure(settings(api));

      assertTrue(message.contains("SLACK_BOT_TOKEN (invalid_auth)"), message);
      assertEquals(1, message.lines().count());
      assertFalse(message.contains("xoxb-test"), message);
    }
  }

  @Test
  void aWrongAppTokenIsOneLineThatNamesItsVariable() throws Exception {
    try (ScriptedWebApi api =
        new ScriptedWebApi(
            new ScriptedWebApi.Answer(200, Map.of(), IDENTITY),
            ScriptedWebApi.Answer.error("not_allowed_token_type"))) {
      String message = failure(settings(api));

      assertTrue(message.contains("SLACK_APP_TOKEN (not_allowed_token_type)"), message);
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void aWebApiThatIsNotThereIsOneLine() throws Exception {
    Settings settings;
    try (ScriptedWebApi api = new ScriptedWebApi()) {
      settings = settings(api);
    }

    String message = failure(settings);

    assertTrue(message.startsWith("Slack cannot be reached at http://127.0.0.1:"), message);
  }

  @Test
  void aWebSocketThatDoesNotOpenIsOneLine() throws Exception {
    try (ScriptedWebApi api =
        new ScriptedWebApi(
            new ScriptedWebApi.Answer(200, Map.of(), IDENTITY),
            new ScriptedWebApi.Answer(
                200, Map.of(), "{\"ok\":true,\"url\":\"ws://{authority}/link\"}"))) {
      String message = failure(settings(api));

      assertTrue(message.startsWith("Slack did not open a WebSocket connection."), message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUJP_PORT", "EUJP_HEALTH_PORT"})
  void aPortInUseIsOneLineThatNamesIt(String variable) throws Exception {
    try (ScriptedWebApi api =
            new ScriptedWebApi(new ScriptedWebApi.Answer(200, Map.of(), IDENTITY));
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> environment =
          new HashMap<>(
              Map.of(
                  "SLACK_BOT_TOKEN", "xoxb-test",
                  "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef",
                  "SLACK_API_URL", api.url().toString(),
                  "EUJP_DATA", data.toString(),
                  "EUJP_BIND", "127.0.0.1",
                  "EUJP_PORT", "0",
                  "EUJP_HEALTH_PORT", "0"));
      environment.put(variable, Integer.toString(taken.getLocalPort()));

      String message = failure(Settings.read(environment));

      assertTrue(message.startsWith("Port " + taken.getLocalPort() + " on 127.0.0.1"), message);
      assertTrue(message.contains("set " + variable + " to"), message);
    }
  }

  @Test
  void aWebSocketAddressThatIsNotSlacksIsNotCalled() throws Exception {
    try (ScriptedWebApi elsewhere = new ScriptedWebApi();
        ScriptedWebApi api =
            new ScriptedWebApi(
                new ScriptedWebApi.Answer(200, Map.of(), IDENTITY),
                new ScriptedWebApi.Answer(
                    200,
                    Map.of(),
                    "{\"ok\":true,\"url\":\"ws://"
                        + elsewhere.url().getAuthority()
                        + "/link\"}"))) {
      String message = failure(settings(api));

      assertTrue(message.contains("a WebSocket address that is not Slack's"), message);
      assertEquals(1, message.lines().count());
      assertEquals(0, elsewhere.requests().size());
    }
  }

  @Test
  void noRedirectionIsFollowed() throws Exception {
    try (ScriptedWebApi elsewhere =
            new ScriptedWebApi(new ScriptedWebApi.Answer(200, Map.of(), IDENTITY));
        ScriptedWebApi api =
            new ScriptedWebApi(
                new ScriptedWebApi.Answer(
                    307, Map.of("Location", elsewhere.url() + "auth.test"), ""))) {
      String message = failure(settings(api));

      assertTrue(message.contains("HTTP 307"), message);
      assertEquals(0, elsewhere.requests().size(), "and the token is told to nobody");
    }
  }

  private static String failure(Settings settings) {
    StartFailure failure =
        assertThrows(StartFailure.class, () -> Bot.start(settings, new KnownByHeart()).close());
    return String.valueOf(failure.getMessage());
  }

  private Settings settings(ScriptedWebApi api) throws InvalidSettings {
    return Settings.read(
        Map.of(
            "SLACK_BOT_TOKEN", "xoxb-test",
            "SLACK_APP_TOKEN", "xapp-test",
            "EUJP_DATA", data.toString(),
            "EUJP_PORT", "0",
            "SLACK_API_URL", api.url().toString()));
  }
}
