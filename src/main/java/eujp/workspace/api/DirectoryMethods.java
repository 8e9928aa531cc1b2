package eujp.workspace.api;

import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.net.URI;
import java.util.function.Supplier;

/// `auth.test`, `apps.connections.open` and the methods that say who is who.
public final class DirectoryMethods {
  private final Directory directory;
  private final Supplier<URI> newConnection;

  /// @param newConnection gives out an address at which one Socket Mode connection can be opened
  public DirectoryMethods(Directory directory, Supplier<URI> newConnection) {
    this.directory = directory;
    this.newConnection = newConnection;
  }

  Json.Builder authTest(Arguments arguments) {
    return Json.object()
        .with("url", "https://" + directory.team().domain() + ".slack.com/")
        .with("team", directory.team().name())
        .with("user", directory.bot().name())
        .with("team_id", directory.team().id())
        .with("user_id", directory.bot().id())
        .with("bot_id", directory.botId())
        .with("is_enterprise_install", false);
  }

  /// For the bearer of the app's own token Slack tells only which app it is.
  Json.Builder authTestOfApp(Arguments arguments) {
    return Json.object().with("app_name", directory.bot().name()).with("app_id", directory.appId());
  }

  Json.Builder openConnection(Arguments arguments) {
    return Json.object().with("url", newConnection.get().toString());
  }

  Json.Builder botsInfo(Arguments arguments) throws ApiException {
    if (!arguments.required("bot").equals(directory.botId())) {
      throw new ApiException("bot_not_found");
    }
    return Json.object()
        .with(
            "bot",
            Json.object()
                .with("id", directory.botId())
                .with("deleted", false)
                .with("name", directory.bot().name())
                .with("app_id", directory.appId())
                .with("user_id", directory.bot().id()));
  }

  Json.Builder teamInfo(Arguments arguments) {
    return Json.object()
        .with(
            "team",
            Json.object()
                .with("id", directory.team().id())
                .with("name", directory.team().name())
                .with("domain", directory.team().domain()));
  }

  Json.Builder usersInfo(Arguments arguments) throws ApiException {
    Member member =
        directory
            .member(arguments.required("user"))
            .orElseThrow(() -> new ApiException("user_not_found"));
    Json.Builder user =
        Json.object()
            .with("id", member.id())
            .with("team_id", directory.team().id())
            .with("name", member.name())
            .with("real_name", member.realName())
            .with("deleted", false)
            .with("is_bot", member.bot())
            .with("is_admin", member.equals(directory.you()))
            .with("is_owner", member.equals(directory.you()))
            .with("tz", "Europe/Brussels")
            .with(
                "profile",
                Json.object()
                    .with("real_name", member.realName())
                    .with("display_name", member.name()));
    if (arguments.flag("include_locale").orElse(false)) {
      user.with("locale", directory.people().locale(member));
    }
    return Json.object().with("user", user);
  }
}
