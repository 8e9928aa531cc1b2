package eujp.workspace;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Json;
import eujp.workspace.values.SlackId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gives out tokens at `oauth.v2.access`, takes them back at `auth.revoke`, and has each other call
/// answered by the workspace that its token is of.
///
/// Source: [oauth.v2.access](https://docs.slack.dev/reference/methods/oauth.v2.access).
final class TokenDesk extends Handler.Abstract {
  private static final String API = "/api/";
  private static final String HOOKS = "/hooks/";
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final AppRegistration app;
  private final List<Workspace> workspaces;
  private final Map<String, Granted> codes = new ConcurrentHashMap<>();
  private final Map<String, Workspace> refreshTokens = new ConcurrentHashMap<>();
  private final AtomicInteger renewals = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile int lasts;

  /// What a person has granted.
  ///
  /// @param workspace empty for a whole organization
  private record Granted(Optional<Workspace> workspace, String redirect, String scopes) {}

  TokenDesk(AppRegistration app, List<Workspace> workspaces) {
    this.app = app;
    this.workspaces = workspaces;
  }

  /// A code that is changed for a token once.
  String code(Optional<Workspace> workspace, String redirect, String scopes) {
    String code = SlackId.digits(13) + "." + SlackId.hex(64);
    codes.put(code, new Granted(workspace, redirect, scopes));
    return code;
  }

  void rotate(int seconds) {
    lasts = seconds;
  }

  int renewals() {
    return renewals.get();
  }

  void refuseRenewals(int times) {
    refusals.set(times);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (path.startsWith(HOOKS)) {
      String[] parts = path.substring(HOOKS.length()).split("/", -1);
      Optional<Workspace> meant =
          workspaces.stream()
              .filter(one -> parts.length > 1 && one.teamId().equals(parts[1]))
              .findFirst();
      return meant.isPresent() && meant.get().hooks().handle(request, response, callback);
    }
    if (!path.startsWith(API)) {
      return false;
    }
    if (path.equals(API + "oauth.v2.access")) {
      answer(request, response, callback);
      return true;
    }
    Optional<Workspace> meant =
        header(request, BEARER)
            .flatMap(token -> workspaces.stream().filter(one -> one.knows(token)).findFirst());
    if (meant.isEmpty()) {
      HttpReply.json(response, callback, 200, refusal(new ApiException("invalid_auth")));
    } else if (path.equals(API + "auth.revoke")) {
      meant.get().uninstall();
      HttpReply.json(
          response, callback, 200, Json.object().with("ok", true).with("revoked", true).build());
    } else {
      return meant.get().webApi().handle(request, response, callback);
    }
    return true;
  }

  private void answer(Request request, Response response, Callback callback) throws IOException {
    JsonObject fields =
        RequestBody.read(request).flatMap(RequestBody::form).orElseGet(JsonObject::new);
    JsonObject answer;
    try {
      prove(header(request, BASIC));
      answer =
          Json.string(fields, "grant_type").filter("refresh_token"::equals).isPresent()
              ? renewed(Json.string(fields, "refresh_token").orElse(""))
              : granted(fields);
    } catch (ApiException e) {
      answer = refusal(e);
    }
    HttpReply.json(response, callback, 200, answer);
  }

  private void prove(Optional<String> basic) throws ApiException {
    String proof = basic.map(TokenDesk::decoded).orElse(":");
    String id = proof.substring(0, Math.max(0, proof.indexOf(':')));
    if (!id.equals(app.clientId())) {
      throw new ApiException("invalid_client_id");
    }
    if (!proof.equals(app.clientId() + ":" + app.clientSecret())) {
      throw new ApiException("bad_client_secret");
    }
  }

  private JsonObject granted(JsonObject fields) throws ApiException {
    Granted granted =
        Optional.ofNullable(codes.remove(Json.string(fields, "code").orElse("")))
            .orElseThrow(() -> new ApiException("invalid_code"));
    if (!granted.redirect().equals(Json.string(fields, "redirect_uri").orElse(""))) {
      throw new ApiException("bad_redirect_uri");
    }
    Json.Builder answer =
        Json.object()
            .with("ok", true)
            .with("app_id", app.id())
            .with("token_type", "bot")
            .with("scope", granted.scopes())
            .with("authed_user", Json.object().with("id", SlackId.fresh("U")));
    if (granted.workspace().isEmpty()) {
      return answer
          .with("access_token", "xoxb-of-an-organization")
          .with("is_enterprise_install", true)
          .with("enterprise", Json.object().with("id", SlackId.fresh("E")).with("name", "Union"))
          .with("team", JsonNull.INSTANCE)
          .build();
    }
    Workspace workspace = granted.workspace().get();
    return withToken(workspace.install(), workspace, answer);
  }

  private JsonObject renewed(String refreshToken) throws ApiException {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new ApiException("internal_error");
    }
    Workspace workspace =
        Optional.ofNullable(refreshTokens.remove(refreshToken))
            .orElseThrow(() -> new ApiException("invalid_refresh_token"));
    renewals.incrementAndGet();
    return withToken(
        workspace.renew(),
        workspace,
        Json.object().with("ok", true).with("app_id", app.id()).with("token_type", "bot"));
  }

  private JsonObject withToken(String token, Workspace workspace, Json.Builder answer) {
    if (lasts > 0) {
      String refreshToken = "xoxe-1-" + SlackId.secret(40);
      refreshTokens.put(refreshToken, workspace);
      answer.with("refresh_token", refreshToken).with("expires_in", lasts);
    }
    return answer
        .with("access_token", token)
        .with("bot_user_id", workspace.bot().id())
        .with("is_enterprise_install", false)
        .with("enterprise", JsonNull.INSTANCE)
        .with("team", Json.object().with("id", workspace.teamId()).with("name", workspace.team()))
        .build();
  }

  private static JsonObject refusal(ApiException e) {
    return Json.object().with("ok", false).with("error", e.error()).build();
  }

  private static Optional<String> header(Request request, String scheme) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        .filter(value -> value.startsWith(scheme))
        .map(value -> value.substring(scheme.length()).strip());
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ":";
    }
  }
}
