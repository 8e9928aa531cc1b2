package eujp.workspace.api;

import static java.util.Map.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.CallMishap.Moment;
import eujp.workspace.faults.FaultInjector;
import eujp.workspace.faults.Refusals;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.model.TokenRegistry;
import eujp.workspace.model.TokenRegistry.Kind;
import eujp.workspace.socket.TcpConnection;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `/api/METHOD`, after Slack's *Using the Slack Web API*: arguments as a form or as JSON,
/// the token as a bearer or as an argument, and always `"ok"`, with `"error"` where it is false.
public final class WebApi extends Handler.Abstract {
  public static final String PATH = "/api/";

  private static final String SCOPES =
      "app_mentions:read,assistant:write,channels:history,channels:join,channels:read,chat:write,"
          + "commands,groups:history,im:history,im:read,im:write,metadata.message:read,mpim:history,"
          + "reactions:write,team:read,users:read";

  private final Map<String, Method> methods;
  private final TokenRegistry tokens;
  private final FaultInjector injector;
  private final Refusals refusals;

  /// A method's work; what it returns is sent with `"ok": true`.
  interface Call {
    Json.Builder apply(Arguments arguments) throws ApiException;
  }

  /// What a method does for the bearer of each kind of token.
  private record Method(Map<Kind, Call> calls) {
    static Method of(Kind kind, Call call) {
      return new Method(Map.of(kind, call));
    }

    Call callFor(Kind kind) throws ApiException {
      return Optional.ofNullable(calls.get(kind))
          .orElseThrow(() -> new ApiException("not_allowed_token_type"));
    }
  }

  /// @param injector what befalls each call
  /// @param refusals the methods that are refused
  public WebApi(
      TokenRegistry tokens,
      FaultInjector injector,
      Refusals refusals,
      ChatMethods chat,
      ConversationMethods conversations,
      DirectoryMethods directory,
      AssistantMethods assistant,
      ReactionMethods reactions,
      ViewMethods views) {
    this.tokens = tokens;
    this.injector = injector;
    this.refusals = refusals;
    this.methods =
        Map.ofEntries(
            entry("apps.connections.open", Method.of(Kind.APP, directory::openConnection)),
            entry("assistant.threads.setStatus", bot(assistant::setStatus)),
            entry("assistant.threads.setSuggestedPrompts", bot(assistant::setSuggestedPrompts)),
            entry("assistant.threads.setTitle", bot(assistant::setTitle)),
            entry(
                "auth.test",
                new Method(
                    Map.of(Kind.BOT, directory::authTest, Kind.APP, directory::authTestOfApp))),
            entry("bots.info", bot(directory::botsInfo)),
            entry("chat.delete", bot(chat::delete)),
            entry("chat.getPermalink", bot(chat::permalink)),
            entry("chat.postEphemeral", bot(chat::postEphemeral)),
            entry("chat.postMessage", bot(chat::postMessage)),
            entry("chat.update", bot(chat::update)),
            entry("conversations.history", bot(conversations::history)),
            entry("conversations.info", bot(conversations::info)),
            entry("conversations.join", bot(conversations::join)),
            entry("conversations.open", bot(conversations::open)),
            entry("conversations.replies", bot(conversations::replies)),
            entry("reactions.add", bot(reactions::add)),
            entry("team.info", bot(directory::teamInfo)),
            entry("users.info", bot(directory::usersInfo)),
            entry("views.open", bot(views::open)),
            entry("views.publish", bot(views::publish)),
            entry("views.push", bot(views::push)),
            entry("views.update", bot(views::update)));
  }

  private static Method bot(Call call) {
    return Method.of(Kind.BOT, call);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PATH)) {
      return false;
    }
    Optional<RequestBody> body = RequestBody.read(request);
    if (body.isEmpty()) {
      HttpReply.text(response, callback, 413, "The request is too large.");
      return true;
    }
    Exchange exchange =
        new Exchange(request, response, callback, path.substring(PATH.length()), body.get());
    injector
        .ofCall(exchange.method(), exchange.channel())
        .ifPresentOrElse(mishap -> befall(mishap, exchange), () -> answer(exchange));
    return true;
  }

  /// One call as it came in.
  private record Exchange(
      Request request, Response response, Callback callback, String method, RequestBody body) {

    /// The conversation that the call names, as far as it can be read.
    Optional<String> channel() {
      try {
        return arguments(body).text("channel");
      } catch (ApiException e) {
        return Optional.empty();
      }
    }
  }

  private void befall(CallMishap mishap, Exchange exchange) {
    switch (mishap) {
      case CallMishap.Limited(Duration retryAfter) -> {
        exchange.response().getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter.toSeconds());
        refuse(exchange, 429, "ratelimited");
      }
      case CallMishap.Failed(Moment moment) -> {
        act(moment, exchange);
        refuse(exchange, 503, "service_unavailable");
      }
      case CallMishap.Reset(Moment moment) -> {
        act(moment, exchange);
        TcpConnection.under(exchange.request()).reset();
        exchange.callback().succeeded();
      }
      case CallMishap.Unanswered(Moment moment) -> act(moment, exchange);
      case CallMishap.Slow(Duration by) -> {
        try {
          Thread.sleep(by);
          answer(exchange);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          exchange.callback().failed(e);
        }
      }
    }
  }

  private void act(Moment moment, Exchange exchange) {
    if (moment == Moment.AFTER) {
      answer(exchange.request(), exchange.method(), exchange.body());
    }
  }

  private static void refuse(Exchange exchange, int status, String error) {
    HttpReply.json(
        exchange.response(), exchange.callback(), status, refusal(new ApiException(error)));
  }

  private void answer(Exchange exchange) {
    exchange.response().getHeaders().put("X-OAuth-Scopes", SCOPES);
    JsonObject answer = answer(exchange.request(), exchange.method(), exchange.body());
    HttpReply.json(exchange.response(), exchange.callback(), 200, answer);
  }

  private JsonObject answer(Request request, String name, RequestBody body) {
    try {
      Arguments arguments = arguments(body);
      Call call =
          name.equals("api.test")
              ? WebApi::echo
              : permitted(name, bearer(request).or(() -> arguments.text("token")));
      return Json.object().with("ok", true).withAll(call.apply(arguments).build()).build();

    } catch (ApiException e) {
      return refusal(e);
    }
  }

  private Call permitted(String name, Optional<String> token) throws ApiException {
    Method method =
        Optional.ofNullable(methods.get(name))
            .orElseThrow(() -> new ApiException("unknown_method"));
    Call call = method.callFor(tokens.identify(token));
    refusals.check(name);
    return call;
  }

  private static Arguments arguments(RequestBody body) throws ApiException {
    if (body.isJson()) {
      if (Json.parse(body.text()).isEmpty()) {
        throw new ApiException("invalid_json");
      }
      return new Arguments(
          Json.parseObject(body.text()).orElseThrow(() -> new ApiException("json_not_object")));
    }
    if (body.isForm() || body.text().isEmpty()) {
      return new Arguments(body.form().orElseThrow(() -> new ApiException("invalid_form_data")));
    }
    throw new ApiException("invalid_post_type");
  }

  private static Optional<String> bearer(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()).strip())
        .filter(value -> !value.isEmpty());
  }

  private static JsonObject refusal(ApiException e) {
    Json.Builder json = Json.object().with("ok", false).with("error", e.error());
    if (!e.details().isEmpty()) {
      json.with("errors", Json.array(e.details(), JsonPrimitive::new))
          .with(
              "response_metadata",
              Json.object()
                  .with(
                      "messages",
                      Json.array(e.details(), detail -> new JsonPrimitive("[ERROR] " + detail))));
    }
    return json.build();
  }

  private static Json.Builder echo(Arguments arguments) throws ApiException {
    Optional<String> error = arguments.text("error");
    if (error.isPresent()) {
      throw new ApiException(error.get());
    }
    JsonObject echoed = arguments.values().deepCopy();
    echoed.remove("token");
    return Json.object().with("args", echoed);
  }
}
