package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules are those of Slack's App manifest reference and of the types in its Node SDK.
class ManifestTest {
  static Stream<JsonObject> both() {
    return Stream.of(
        parsed(Manifest.socketMode()),
        parsed(Manifest.http(URI.create("https://eujp.example.org"))));
  }

  @ParameterizedTest
  @MethodSource("both")
  void noTextIsLongerOrShorterThanSlackTakes(JsonObject manifest) {
    JsonObject information = manifest.getAsJsonObject("display_information");
    assertLength(1, 35, information.get("name"));
    assertLength(1, 140, information.get("description"));
    assertLength(174, 4_000, information.get("long_description"));
    assertTrue(information.get("background_color").getAsString().matches("#[0-9a-fA-F]{6}"));

    JsonObject features = manifest.getAsJsonObject("features");
    JsonObject agent = features.getAsJsonObject("agent_view");
    assertLength(1, 300, agent.get("agent_description"));
    assertTrue(
        features
            .getAsJsonObject("bot_user")
            .get("display_name")
            .getAsString()
            .matches("[a-z0-9_.-]{1,80}"));
    JsonObject command = command(manifest);
    assertTrue(command.get("command").getAsString().matches("/[a-z0-9_-]{1,31}"));
    assertLength(1, 2_000, command.get("description"));
    assertLength(1, 1_000, command.get("usage_hint"));
  }

  @ParameterizedTest
  @MethodSource("both")
  void theLinkCarriesTheWholeManifest(JsonObject manifest) {
    URI link = Manifest.link(manifest.toString());

    assertEquals("api.slack.com", link.getHost());
    assertFalse(link.getRawQuery().contains("+"), "a + may be read as a blank or as itself");
    String carried = link.getQuery().substring("new_app=1&manifest_json=".length());
    assertEquals(manifest, JsonParser.parseString(carried));
  }

  @ParameterizedTest
  @MethodSource("both")
  void aPersonCanWriteInTheMessagesTabThatTheAgentViewNeeds(JsonObject manifest) {
    JsonObject home = manifest.getAsJsonObject("features").getAsJsonObject("app_home");

    assertTrue(home.get("messages_tab_enabled").getAsBoolean());
    assertFalse(home.get("messages_tab_read_only_enabled").getAsBoolean());
  }

  @ParameterizedTest
  @MethodSource("both")
  void eachEventHasItsScopeAndNoScopeIsToSpare(JsonObject manifest) {
    assertEquals(
        List.of(
            "app_home_opened",
            "app_mention",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim",
            "user_change"),
        strings(
            manifest
                .getAsJsonObject("settings")
                .getAsJsonObject("event_subscriptions")
                .get("bot_events")));
    assertEquals(
        List.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "chat:write",
            "commands",
            "groups:history",
            "im:history",
            "metadata.message:read",
            "mpim:history",
            "users:read"),
        strings(manifest.getAsJsonObject("oauth_config").getAsJsonObject("scopes").get("bot")));
  }

  @Test
  void thatForManyWorkspacesTellsWhereTheyInstallItAndHearsThatTheyUninstallIt() {
    JsonObject one = parsed(Manifest.http(URI.create("https://eujp.example.org")));
    JsonObject many = parsed(Manifest.many(URI.create("https://eujp.example.org/")));

    JsonObject oauth = many.getAsJsonObject("oauth_config");
    assertEquals(
        List.of("https://eujp.example.org/slack/oauth_redirect"),
        strings(oauth.get("redirect_urls")));
    JsonObject events = many.getAsJsonObject("settings").getAsJsonObject("event_subscriptions");
    assertTrue(strings(events.get("bot_events")).contains("app_uninstalled"));
    assertTrue(strings(events.get("bot_events")).contains("tokens_revoked"));

    oauth.remove("redirect_urls");
    List.of("app_uninstalled", "tokens_revoked")
        .forEach(event -> events.getAsJsonArray("bot_events").remove(new JsonPrimitive(event)));
    assertEquals(one, many, "all else is the same");
  }

  @ParameterizedTest
  @MethodSource("both")
  void theShortcutsAndTheButtonsReachTheBot(JsonObject manifest) {
    List<JsonElement> shortcuts =
        manifest.getAsJsonObject("features").getAsJsonArray("shortcuts").asList();
    assertEquals(
        List.of("find_source", "check_quote", "check_draft"),
        shortcuts.stream()
            .map(each -> each.getAsJsonObject().get("callback_id").getAsString())
            .toList());
    for (JsonElement each : shortcuts) {
      JsonObject shortcut = each.getAsJsonObject();
      assertEquals("message", shortcut.get("type").getAsString());
      assertLength(1, 24, shortcut.get("name"));
      assertLength(1, 150, shortcut.get("description"));
    }
    assertTrue(
        manifest
            .getAsJsonObject("settings")
            .getAsJsonObject("interactivity")
            .get("is_enabled")
            .getAsBoolean());
    assertTrue(
        manifest
            .getAsJsonObject("features")
            .getAsJsonObject("app_home")
            .get("home_tab_enabled")
            .getAsBoolean());
  }

  @Test
  void socketModeNeedsNoRequestUrl() {
    JsonObject manifest = parsed(Manifest.socketMode());

    assertTrue(manifest.getAsJsonObject("settings").get("socket_mode_enabled").getAsBoolean());
    assertFalse(manifest.toString().contains("https://"), manifest.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://eujp.example.org",
        "https://eujp.example.org/",
        "https://eujp.example.org/slack/events"
      })
  void overHttpAllRequestsGoToTheBotsAddress(String url) {
    JsonObject manifest = parsed(Manifest.http(URI.create(url)));

    JsonObject settings = manifest.getAsJsonObject("settings");
    assertFalse(settings.get("socket_mode_enabled").getAsBoolean());
    String events = "https://eujp.example.org/slack/events";
    assertEquals(
        events, settings.getAsJsonObject("event_subscriptions").get("request_url").getAsString());
    assertEquals(events, command(manifest).get("url").getAsString());
    assertEquals(
        events, settings.getAsJsonObject("interactivity").get("request_url").getAsString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://eujp.example.org", "eujp.example.org", "https:/slack/events"})
  void anAddressThatSlackWouldRefuseIsRefused(String url) {
    assertThrows(IllegalArgumentException.class, () -> Manifest.http(URI.create(url)));
  }

  private static JsonObject command(JsonObject manifest) {
    return manifest
        .getAsJsonObject("features")
        .getAsJsonArray("slash_commands")
        .get(0)
        .getAsJsonObject();
  }

  private static void assertLength(int least, int most, JsonElement text) {
    int length = text.getAsString().length();
    assertTrue(least <= length && length <= most, () -> length + ": " + text);
  }

  private static List<String> strings(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private static JsonObject parsed(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
