package eujp.slack.transport;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import java.io.IOException;
import java.util.Optional;

/// The workspaces in which the bot is at work, each with an app of its own. May be asked by many
/// threads.
@FunctionalInterface
public interface Tenants {
  /// The app of the workspace that a payload is for; empty where that has not installed the bot.
  ///
  /// @throws IOException if it has, but the bot cannot be at work there now, so that Slack must
  ///   deliver again
  Optional<App> meantBy(JsonObject payload) throws IOException;

  /// A workspace took back what it had granted. When this returns, nothing of it is kept.
  ///
  /// @throws IOException if something may be kept, so that Slack must say so again
  default void left(Departure departure) throws IOException {}

  /// One workspace, or one organization.
  static Tenants one(Installation installation, App app) {
    return payload -> installation.isMeantBy(payload) ? Optional.of(app) : Optional.empty();
  }
}
