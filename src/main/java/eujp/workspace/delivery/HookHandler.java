package eujp.workspace.delivery;

import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppAnswers.Occasion;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Takes what the app posts to a `response_url`, after Slack's *Handling user interaction*.
public final class HookHandler extends Handler.Abstract {
  private final ResponseUrls urls;
  private final AppAnswers answers;

  public HookHandler(ResponseUrls urls, AppAnswers answers) {
    this.urls = urls;
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(ResponseUrls.PATH)) {
      return false;
    }
    Optional<RequestBody> body = RequestBody.read(request);
    if (body.isEmpty()) {
      HttpReply.text(response, callback, 413, "The request is too large.");
      return true;
    }
    try {
      Optional<Occasion> occasion = urls.open(path);
      if (occasion.isEmpty()) {
        HttpReply.text(response, callback, 404, "no_service");
        return true;
      }
      answers.show(occasion.get(), arguments(body.get()));
      urls.used(path);
      HttpReply.text(response, callback, 200, "ok");
    } catch (ApiException e) {
      boolean gone = e.error().endsWith("_url");
      HttpReply.json(
          response,
          callback,
          gone ? 404 : 400,
          Json.object().with("ok", false).with("error", e.error()).build());
    }
    return true;
  }

  /// The body is JSON, or a form whose `payload` is.
  private static Arguments arguments(RequestBody body) throws ApiException {
    String json = body.text();
    if (body.isForm()) {
      json = body.form().flatMap(form -> Json.string(form, "payload")).orElse("");
    }
    Optional<JsonObject> payload = Json.parseObject(json);
    return new Arguments(payload.orElseThrow(() -> new ApiException("invalid_payload")));
  }
}
