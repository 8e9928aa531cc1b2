package eujp.slack.transport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Where the app is installed with the bot's token: in a workspace, or in a whole organization.
///
/// One app can be installed in several, and Slack delivers what happens in each to the same
/// address. Only what is for an installation whose token the bot has is obeyed. What a payload says
/// of it differs, and differs most in channels that are shared with another company (Slack
/// Connect):
///
/// | in | stands | which is |
/// |---|---|---|
/// | events | `authorizations` | one installation that the event is delivered for |
/// | events | `context_team_id` | that through which the event is delivered |
/// | events | `team_id` | where the event occurred; the other company's in a shared channel |
/// | windows | `view.app_installed_team_id` | that which opened the window, also where `team` is the person's own |
/// | presses, shortcuts | `team.id` | where the person acted; null for an organization |
/// | presses | `message.team` | that whose bot wrote the message |
/// | commands | `team_id` | where the person wrote it |
///
/// So a payload is ours if one of them is ours. A person's own workspace (`user.team_id`,
/// `event.team`, `event.user_team`) is never asked for: whoever shares a channel with us may be of
/// any. Of which app it is needs no look: the signing secret and the token of Socket Mode are of
/// one app each.
///
/// Source: [Slack Connect](https://docs.slack.dev/apis/slack-connect), [the Events
/// API](https://docs.slack.dev/apis/events-api), and what Bolt for Python and JavaScript take the
/// installation from.
///
/// @param team the workspace
/// @param enterprise the organization, where the app is installed in all of it
public record Installation(String team, Optional<String> enterprise) {
  /// The one of the bot's token.
  public static Installation of(AuthTestResponse identity) {
    return new Installation(
        String.valueOf(identity.getTeamId()),
        identity.isEnterpriseInstall()
            ? Optional.ofNullable(identity.getEnterpriseId())
            : Optional.empty());
  }

  /// Whether a payload is for this installation.
  boolean isMeantBy(JsonObject payload) {
    return teams(payload).anyMatch(team::equals)
        || enterprise.filter(ours -> enterprises(payload).anyMatch(ours::equals)).isPresent();
  }

  /// The workspaces that a payload may be for, the likeliest first: of two companies that share a
  /// channel and have both installed the app, that through which Slack delivers comes before that
  /// where it happened.
  public static Stream<String> teams(JsonObject payload) {
    return Stream.of(
            string(in(payload.get("view"), "app_installed_team_id")),
            authorizations(payload).flatMap(one -> string(in(one, "team_id"))),
            string(payload.get("context_team_id")),
            Payload.type(payload).equals("block_actions")
                ? string(in(payload.get("message"), "team"))
                : Stream.<String>empty(),
            string(payload.get("team_id")),
            string(payload.get("team")),
            string(in(payload.get("team"), "id")))
        .flatMap(found -> found);
  }

  private static Stream<String> enterprises(JsonObject payload) {
    return Stream.of(
            string(payload.get("enterprise_id")),
            string(payload.get("context_enterprise_id")),
            string(in(payload.get("enterprise"), "id")),
            authorizations(payload).flatMap(one -> string(in(one, "enterprise_id"))))
        .flatMap(found -> found);
  }

  private static Stream<JsonElement> authorizations(JsonObject payload) {
    JsonElement authorizations = payload.get("authorizations");
    return authorizations != null && authorizations.isJsonArray()
        ? StreamSupport.stream(authorizations.getAsJsonArray().spliterator(), false)
        : Stream.empty();
  }

  private static @Nullable JsonElement in(@Nullable JsonElement element, String name) {
    return element instanceof JsonObject object ? object.get(name) : null;
  }

  private static Stream<String> string(@Nullable JsonElement element) {
    return element instanceof JsonPrimitive value ? Stream.of(value.getAsString()) : Stream.empty();
  }
}
