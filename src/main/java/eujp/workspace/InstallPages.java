package eujp.workspace;

import com.google.gson.JsonObject;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/// The pages on which a person lets the app into a workspace, or puts it out.
///
/// | page | shows |
/// |---|---|
/// | `/oauth/v2/authorize` | what the app asks for, and which workspace is to have it |
/// | `/` | the workspaces, each with a way to its chat page and one to uninstall the app |
final class InstallPages extends Handler.Abstract {
  private static final String AUTHORIZE = "/oauth/v2/authorize";
  private static final String UNINSTALL = "/apps/uninstall";

  /// In the place of a workspace: all of an organization.
  private static final String ORGANIZATION = "organization";

  private final AppRegistration app;
  private final List<Workspace> workspaces;
  private final TokenDesk tokens;

  InstallPages(AppRegistration app, List<Workspace> workspaces, TokenDesk tokens) {
    this.app = app;
    this.workspaces = workspaces;
    this.tokens = tokens;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    boolean posted = request.getMethod().equals("POST");
    switch (Request.getPathInContext(request)) {
      case "/" -> page(response, callback, "Workspaces", list());
      case AUTHORIZE -> {
        if (posted) {
          answered(form(request), response, callback);
        } else {
          ask(Request.extractQueryParameters(request), response, callback);
        }
      }
      case UNINSTALL -> {
        if (posted) {
          workspace(field(form(request), "team")).ifPresent(Workspace::uninstall);
        }
        redirect("/", response, callback);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void ask(Fields query, Response response, Callback callback) {
    if (!app.clientId().equals(query.getValue("client_id"))) {
      HttpReply.text(response, callback, 400, "Invalid client_id parameter");
      return;
    }
    String scopes = value(query, "scope");
    page(
        response,
        callback,
        "eujp asks to be in a workspace",
        """
        <form method="post">
        <input type="hidden" name="redirect_uri" value="%s">
        <input type="hidden" name="state" value="%s">
        <input type="hidden" name="scope" value="%s">
        <p><label>Workspace <select name="team">%s
        <option value="%s">All workspaces of the organization</option></select></label></p>
        <p>It may then:</p>
        <ul>%s</ul>
        <p><button name="answer" value="allow">Allow</button>
        <button name="answer" value="cancel">Cancel</button></p>
        </form>
        """
            .formatted(
                html(value(query, "redirect_uri")),
                html(value(query, "state")),
                html(scopes),
                workspaces.stream()
                    .map(one ->
                        "<option value=\"%s\">%s</option>"
                            .formatted(one.teamId(), html(one.team())))
                    .collect(Collectors.joining("\n")),
                ORGANIZATION,
                List.of(scopes.split(",", -1)).stream()
                    .map(scope -> "<li><code>" + html(scope) + "</code></li>")
                    .collect(Collectors.joining("\n"))));
  }

  private void answered(JsonObject form, Response response, Callback callback) {
    String redirect = field(form, "redirect_uri");
    Optional<Workspace> workspace = workspace(field(form, "team"));
    String said;
    if (!field(form, "answer").equals("allow")) {
      said = "error=access_denied";
    } else if (workspace.isEmpty() && !field(form, "team").equals(ORGANIZATION)) {
      said = "error=invalid_team_for_non_distributed_app";
    } else {
      said = "code=" + tokens.code(workspace, redirect, field(form, "scope"));
    }
    redirect(
        "%s?%s&state=%s"
            .formatted(
                redirect, said, URLEncoder.encode(field(form, "state"), StandardCharsets.UTF_8)),
        response,
        callback);
  }

  private String list() {
    return workspaces.stream()
        .map(one ->
            """
            <form method="post" action="%s">
            <p><a href="%s">%s</a>
            <button name="team" value="%s">Uninstall from %s</button></p>
            </form>
            """
                .formatted(UNINSTALL, one.page(), html(one.team()), one.teamId(), html(one.team())))
        .collect(Collectors.joining());
  }

  private Optional<Workspace> workspace(String team) {
    return workspaces.stream().filter(one -> one.teamId().equals(team)).findFirst();
  }

  private static JsonObject form(Request request) throws IOException {
    return RequestBody.read(request).flatMap(RequestBody::form).orElseGet(JsonObject::new);
  }

  private static String field(JsonObject form, String name) {
    return Json.string(form, name).orElse("");
  }

  private static String value(Fields query, String name) {
    return Optional.ofNullable(query.getValue(name)).orElse("");
  }

  private static void redirect(String where, Response response, Callback callback) {
    response.setStatus(302);
    response.getHeaders().put(HttpHeader.LOCATION, where);
    response.write(true, ByteBuffer.allocate(0), callback);
  }

  private static void page(Response response, Callback callback, String title, String body) {
    String html =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1>%s"
            .formatted(html(title), html(title), body);
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
