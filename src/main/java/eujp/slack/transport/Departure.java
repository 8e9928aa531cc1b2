package eujp.slack.transport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/// A workspace took back what it had granted: it uninstalled the app, or revoked the bot's token.
///
/// Slack says either or both, in any order. Of tokens of persons, which the bot has none of, it
/// says so too.
///
/// Source: [app_uninstalled](https://docs.slack.dev/reference/events/app_uninstalled) and
/// [tokens_revoked](https://docs.slack.dev/reference/events/tokens_revoked).
///
/// @param team the workspace
/// @param at when, in seconds since 1970, by Slack's clock
public record Departure(String team, long at) {
  static Optional<Departure> in(JsonObject payload) {
    if (Payload.type(payload).equals("event_callback")
        && payload.get("event") instanceof JsonObject event
        && isOne(event)
        && payload.get("team_id") instanceof JsonPrimitive team
        && payload.get("event_time") instanceof JsonPrimitive time
        && time.isNumber()) {
      return Optional.of(new Departure(team.getAsString(), time.getAsLong()));
    }
    return Optional.empty();
  }

  private static boolean isOne(JsonObject event) {
    return switch (Payload.type(event)) {
      case "app_uninstalled" -> true;
      case "tokens_revoked" ->
          event.get("tokens") instanceof JsonObject tokens
              && tokens.get("bot") instanceof JsonArray bots
              && !bots.isEmpty();
      default -> false;
    };
  }
}
