package eujp.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import eujp.slack.events.ShortcutId;
import eujp.slack.events.SlashCommandListener;
import eujp.slack.transport.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The manifest from which Slack makes the app: paste it under *Create New App → From a manifest*.
///
/// It asks for no more than the bot uses: it hears mentions, direct messages and, to answer in the
/// threads that it is told to follow, messages in the channels that it is in; it writes; it reads
/// in which language a person uses Slack; and it has one slash command and message shortcuts.
///
/// Source: [App manifest reference](https://docs.slack.dev/reference/app-manifest).
public final class Manifest {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final String DESCRIPTION =
      "Finds the sentence in the release on the EU–Japan summit that answers a question.";
  private static final String LONG_DESCRIPTION =
      "Ask what the release on the EU–Japan summit says, in English or Japanese, and get the"
          + " sentence itself: who said it, where it stands, and a link that opens the page there."
          + " Every word of an answer is quoted from press releases of the European Commission;"
          + " when they do not say, eujp says so.";

  /// What is needed for threads that the bot follows, and for nothing else: with them Slack
  /// delivers every message of the channels that the bot is in.
  public static final List<String> SCOPES_OF_FOLLOWING =
      List.of("channels:history", "groups:history");

  private static final List<String> EVENTS_OF_FOLLOWING =
      List.of("message.channels", "message.groups", "message.mpim");

  /// What tells that a workspace took back what it had granted.
  private static final List<String> EVENTS_OF_MANY = List.of("app_uninstalled", "tokens_revoked");

  private Manifest() {}

  /// For an app that the bot reaches over Socket Mode.
  public static String socketMode() {
    return json(Optional.empty());
  }

  /// The same without what is needed to follow threads.
  ///
  /// @param manifest in JSON
  public static String withoutFollowing(String manifest) {
    JsonObject json = JsonParser.parseString(manifest).getAsJsonObject();
    JsonObject scopes = json.getAsJsonObject("oauth_config").getAsJsonObject("scopes");
    remove(scopes.getAsJsonArray("bot"), SCOPES_OF_FOLLOWING);
    JsonObject events = json.getAsJsonObject("settings").getAsJsonObject("event_subscriptions");
    remove(events.getAsJsonArray("bot_events"), EVENTS_OF_FOLLOWING);
    return GSON.toJson(json);
  }

  private static void remove(JsonArray names, List<String> unwanted) {
    unwanted.forEach(name -> names.remove(new JsonPrimitive(name)));
  }

  /// For an app that reaches the bot over HTTP.
  ///
  /// @param url where Slack finds the bot, such as `https://eujp.example.org`; where it has no
  ///   path, the bot's own is added
  /// @throws IllegalArgumentException if `url` is not an `https` address, as Slack demands
  public static String http(URI url) {
    if (!"https".equals(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException(
          "Slack sends requests to https addresses only. Give one, such as"
              + " https://eujp.example.org.");
    }
    boolean bare = url.getPath().isEmpty() || url.getPath().equals("/");
    return json(Optional.of(bare ? url.resolve(WebServer.EVENTS) : url));
  }

  /// For an app that many workspaces install and that reaches the bot over HTTP.
  ///
  /// @param site the public address of the bot, such as `https://eujp.example.org`, below which all
  ///   that Slack calls stands
  /// @throws IllegalArgumentException if `site` is not an `https` address, as Slack demands
  public static String many(URI site) {
    String given = site.toString();
    String base = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    JsonObject json =
        JsonParser.parseString(http(URI.create(base + WebServer.EVENTS))).getAsJsonObject();
    JsonArray redirects = new JsonArray();
    redirects.add(base + WebServer.REDIRECT);
    json.getAsJsonObject("oauth_config").add("redirect_urls", redirects);
    JsonArray events =
        json.getAsJsonObject("settings")
            .getAsJsonObject("event_subscriptions")
            .getAsJsonArray("bot_events");
    EVENTS_OF_MANY.forEach(events::add);
    return GSON.toJson(json);
  }

  /// A link at which Slack asks only for the workspace, and makes the app.
  ///
  /// Source: [Sharing
  /// manifests](https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests).
  ///
  /// @param manifest in JSON
  public static URI link(String manifest) {
    String oneLine = JsonParser.parseString(manifest).toString();
    return URI.create(
        "https://api.slack.com/apps?new_app=1&manifest_json="
            + URLEncoder.encode(oneLine, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static String json(Optional<URI> requestUrl) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("display_information", displayInformation());
    manifest.put("features", features(requestUrl));
    manifest.put("oauth_config", Map.of("scopes", Map.of("bot", scopes())));
    manifest.put("settings", settings(requestUrl));
    return GSON.toJson(manifest);
  }

  private static Map<String, Object> displayInformation() {
    Map<String, Object> information = new LinkedHashMap<>();
    information.put("name", "eujp");
    information.put("description", DESCRIPTION);
    information.put("long_description", LONG_DESCRIPTION);
    information.put("background_color", "#003399");
    return information;
  }

  private static Map<String, Object> features(Optional<URI> requestUrl) {
    Map<String, Object> home = new LinkedHashMap<>();
    home.put("home_tab_enabled", true);
    home.put("messages_tab_enabled", true);
    home.put("messages_tab_read_only_enabled", false);

    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("agent_description", DESCRIPTION);

    Map<String, Object> bot = new LinkedHashMap<>();
    bot.put("display_name", "eujp");
    bot.put("always_online", true);

    Map<String, Object> command = new LinkedHashMap<>();
    command.put("command", SlashCommandListener.NAME);
    requestUrl.ifPresent(url -> command.put("url", url.toString()));
    command.put("description", "Ask what the release says; only you see the answer");
    command.put(
        "usage_hint",
        "your question, quote “…” — speaker, quotes, people, timeline, commitments or help");
    command.put("should_escape", true);

    Map<String, Object> features = new LinkedHashMap<>();
    features.put("app_home", home);
    features.put("agent_view", agent);
    features.put("bot_user", bot);
    features.put("slash_commands", List.of(command));
    features.put("shortcuts", Arrays.stream(ShortcutId.values()).map(Manifest::shortcut).toList());
    return features;
  }

  private static Map<String, Object> shortcut(ShortcutId id) {
    Map<String, Object> shortcut = new LinkedHashMap<>();
    shortcut.put("name", id.title());
    shortcut.put("type", "message");
    shortcut.put("callback_id", id.callback());
    shortcut.put("description", id.description());
    return shortcut;
  }

  /// `assistant:write` is for the agent view; `channels:history` and `groups:history` for threads
  /// that the bot follows; these with `im:history`, `mpim:history` and `metadata.message:read` also
  /// to look whether a reply stands already ([eujp.slack.client.ReplyHistory]); `users:read` for
  /// the language of a person and to hear that it has changed (`user_change`).
  static List<String> scopes() {
    return List.of(
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "chat:write",
        "commands",
        "groups:history",
        "im:history",
        "metadata.message:read",
        "mpim:history",
        "users:read");
  }

  private static Map<String, Object> settings(Optional<URI> requestUrl) {
    Map<String, Object> events = new LinkedHashMap<>();
    requestUrl.ifPresent(url -> events.put("request_url", url.toString()));
    events.put(
        "bot_events",
        List.of(
            "app_home_opened",
            "app_mention",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim",
            "user_change"));
    Map<String, Object> interactivity = new LinkedHashMap<>();
    interactivity.put("is_enabled", true);
    requestUrl.ifPresent(url -> interactivity.put("request_url", url.toString()));

    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("event_subscriptions", events);
    settings.put("interactivity", interactivity);
    settings.put("org_deploy_enabled", false);
    settings.put("socket_mode_enabled", requestUrl.isEmpty());
    settings.put("token_rotation_enabled", false);
    return settings;
  }
}
