package eujp.slack.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.slack.Manifest;
import eujp.slack.Settings;
import eujp.slack.Settings.Transport;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.slack.doctor.Diagnosis.State;
import eujp.slack.metrics.Metrics;
import eujp.slack.transport.WebServer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks Slack who the bot is, what it may do and what time it is, and whether it can be reached.
final class SlackExam {
  private static final Duration MAX_DIFFERENCE = Duration.ofSeconds(30);
  private static final String GRANTED = "x-oauth-scopes";

  private static final String NO_CODE = "none";

  private SlackExam() {}

  static List<Diagnosis> of(Settings settings, InstantSource machine) {
    return switch (settings.served()) {
      case Settings.Served.One(Secret token) -> of(settings, token, machine);
      case Settings.Served.Many many -> of(settings, many, machine);
    };
  }

  private static List<Diagnosis> of(
      Settings settings, Settings.Served.Many many, InstantSource machine) {
    List<Diagnosis> found = new ArrayList<>();
    try (Metrics metrics = new Metrics();
        SlackAccess access =
            SlackAccess.to(settings.api(), new Secret(""), settings.proxy(), metrics)) {
      found.add(client(many, access));
      if (found.getFirst().state() == State.FINE) {
        found.add(clock(access, machine));
      }
      found.add(way(settings, access));
    }
    return found;
  }

  /// Asks for a token with a code that is none: what Slack says of it shows whether it knows the
  /// app.
  private static Diagnosis client(Settings.Served.Many many, SlackAccess access) {
    try {
      String error =
          String.valueOf(
              access
                  .once()
                  .methods()
                  .oauthV2Access(request ->
                      request
                          .clientId(many.clientId())
                          .clientSecret(many.clientSecret().value())
                          .code(NO_CODE)
                          .redirectUri(many.site() + WebServer.REDIRECT))
                  .getError());
      return switch (error) {
        case "invalid_code", "bad_redirect_uri" ->
            Diagnosis.fine("Client id and secret", "Slack knows the app by them.");
        case "invalid_client_id", "bad_client_secret" ->
            Diagnosis.wrong(
                "Client id and secret",
                "Slack does not know the app by them (%s).".formatted(error),
                "Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET again from the app's page Basic"
                    + " Information.");
        default ->
            Diagnosis.doubtful(
                "Client id and secret",
                "Slack did not say whether they are right (%s).".formatted(error),
                "Try again later.");
      };
    } catch (IOException | SlackApiException e) {
      return Diagnosis.wrong(
          "Client id and secret",
          "Slack cannot be asked at %s.".formatted(access.api()),
          "Check the network, and SLACK_API_URL if it is set.");
    }
  }

  private static List<Diagnosis> of(Settings settings, Secret token, InstantSource machine) {
    List<Diagnosis> found = new ArrayList<>();
    try (Metrics metrics = new Metrics();
        SlackAccess access = SlackAccess.to(settings.api(), token, settings.proxy(), metrics)) {
      try {
        AuthTestResponse identity = access.identity();
        found.add(
            Diagnosis.fine(
                "Bot token",
                "Slack knows it in the workspace %s%s."
                    .formatted(
                        Optional.ofNullable(identity.getTeam()).orElse("without a name"),
                        access.proxied() ? ", through the proxy in HTTPS_PROXY" : "")));
        found.add(scopes(identity));
        found.add(clock(access, machine));
      } catch (StartFailure failure) {
        found.add(Diagnosis.wrong("Bot token", String.valueOf(failure.getMessage())));
        if (!failure.isOfSettings()) {
          return found; // nothing else can be asked either
        }
        found.add(
            Diagnosis.doubtful(
                "Scopes",
                "Slack tells them only of a token that it accepts.",
                "Correct the token first."));
      }
      found.add(way(settings, access));
    }
    return found;
  }

  private static Diagnosis scopes(AuthTestResponse identity) {
    Optional<Set<String>> told =
        Optional.ofNullable(identity.getHttpResponseHeaders()).flatMap(SlackExam::granted);
    if (told.isEmpty()) {
      return Diagnosis.doubtful(
          "Scopes",
          "Slack did not say what the bot may do.",
          "Compare the app's page OAuth & Permissions with: eujp manifest");
    }
    Set<String> missing = new TreeSet<>(scopesOf(Manifest.socketMode()));
    missing.removeAll(told.get());
    if (missing.isEmpty()) {
      return Diagnosis.fine("Scopes", "The bot may do all that the manifest asks for.");
    }
    Set<String> ofFollowing = new TreeSet<>(Manifest.SCOPES_OF_FOLLOWING);
    if (ofFollowing.containsAll(missing)) {
      return Diagnosis.doubtful(
          "Scopes",
          "Threads cannot be followed without %s; all else works."
              .formatted(String.join(", ", missing)),
          "Leave it so, or put what eujp manifest prints under App Manifest, and reinstall it.");
    }
    return Diagnosis.wrong(
        "Scopes",
        "The bot lacks %s.".formatted(String.join(", ", missing)),
        "Put what eujp manifest prints under App Manifest, and reinstall the app.");
  }

  /// The names of headers come in any case.
  private static Optional<Set<String>> granted(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(GRANTED))
        .findFirst()
        .map(header ->
            header.getValue().stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet()));
  }

  private static Set<String> scopesOf(String manifest) {
    JsonObject scopes =
        JsonParser.parseString(manifest)
            .getAsJsonObject()
            .getAsJsonObject("oauth_config")
            .getAsJsonObject("scopes");
    return scopes.getAsJsonArray("bot").asList().stream()
        .map(JsonElement::getAsString)
        .collect(Collectors.toSet());
  }

  private static Diagnosis clock(SlackAccess access, InstantSource machine) {
    Duration ahead = Duration.between(access.clock().instant(), machine.instant());
    return ahead.abs().compareTo(MAX_DIFFERENCE) <= 0
        ? Diagnosis.fine("Clock", "The machine's clock agrees with Slack's.")
        : Diagnosis.doubtful(
            "Clock",
            "The machine's clock is %,d s %s Slack's. The bot goes by Slack's; logs and dates do not."
                .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"),
            "Have the clock set by the network (NTP).");
  }

  private static Diagnosis way(Settings settings, SlackAccess access) {
    return switch (settings.transport()) {
      case Transport.SocketMode(var appToken) -> {
        try {
          access.connectionUrl(appToken);
          yield Diagnosis.fine("Socket Mode", "Slack would open a connection.");
        } catch (StartFailure refused) {
          yield Diagnosis.wrong("Socket Mode", String.valueOf(refused.getMessage()));
        }
      }
      case Transport.Http(_, var bind) ->
          Diagnosis.doubtful(
              "Signing secret",
              "Slack's requests are awaited on %s, port %d; only they show whether the secret is right."
                  .formatted(bind.getHostAddress(), settings.port()),
              "Once eujp serve runs, the app's page Event Subscriptions must say Verified.");
    };
  }
}
