package eujp.workspace.page;

import static java.util.Map.entry;

import com.google.gson.JsonObject;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.input.BlockAction;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.people.Person;
import eujp.workspace.values.Json;
import eujp.workspace.values.RefusedToPerson;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What the page asks for under `/client/`: the state once, and each act of the person.
///
/// Acts come as JSON. What is refused is answered with a status of 4xx and a sentence.
public final class PageApi extends Handler.Abstract {
  private static final String PATH = "/client/";
  private static final Pattern LOCALE = Pattern.compile("[a-z]{2}-[A-Z]{2}");
  private static final Set<String> CHOSEN =
      Set.of(
          "value",
          "selected_option",
          "selected_options",
          "selected_date",
          "selected_time",
          "selected_user");

  private final Directory directory;
  private final MessageStore history;
  private final MessageJson json;
  private final PageState state;
  private final Person person;
  private final Map<String, Act> acts;

  private interface Act {
    JsonObject apply(JsonObject request) throws InterruptedException;
  }

  public PageApi(
      Directory directory,
      MessageStore history,
      MessageJson json,
      PageState state,
      Person person,
      PageViews views) {
    this.directory = directory;
    this.history = history;
    this.json = json;
    this.state = state;
    this.person = person;
    this.acts =
        Map.ofEntries(
            entry("message", this::message),
            entry("edit", this::edit),
            entry("delete", this::delete),
            entry("command", this::command),
            entry("action", this::action),
            entry("shortcut", this::shortcut),
            entry("open", this::open),
            entry("locale", this::locale),
            entry("view/action", views::press),
            entry("view/close", views::close),
            entry("view/submit", views::submit));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PATH)) {
      return false;
    }
    String name = path.substring(PATH.length());
    if (name.equals("state") && HttpMethod.GET.is(request.getMethod())) {
      HttpReply.json(response, callback, 200, state.draw());
      return true;
    }
    Act act = acts.get(name);
    if (act == null) {
      HttpReply.error(response, callback, 404, "There is nothing here.");
    } else if (!HttpMethod.POST.is(request.getMethod())) {
      HttpReply.error(response, callback, 405, "This is done with POST.");
    } else {
      perform(act, request, response, callback);
    }
    return true;
  }

  private static void perform(Act act, Request request, Response response, Callback callback)
      throws IOException {
    Optional<RequestBody> body = RequestBody.read(request);
    if (body.isEmpty()) {
      HttpReply.error(response, callback, 413, "That is too much at once. Shorten it.");
      return;
    }
    if (!body.get().isJson()) {
      HttpReply.error(response, callback, 415, "The request must be JSON.");
      return;
    }
    Optional<JsonObject> arguments = Json.parseObject(body.get().text());
    if (arguments.isEmpty()) {
      HttpReply.error(response, callback, 400, "The request is not a JSON object.");
      return;
    }
    try {
      HttpReply.json(response, callback, 200, act.apply(arguments.get()));
    } catch (RefusedToPerson e) {
      HttpReply.error(response, callback, 400, e.sentence());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      HttpReply.error(response, callback, 503, "The workspace is closing.");
    }
  }

  private JsonObject message(JsonObject request) {
    Conversation where = conversation(request);
    Optional<Timestamp> thread =
        Json.string(request, "thread_ts").map(ts -> find(where, ts).root());
    return json.forPage(person.write(where, thread, text(request, "text")));
  }

  private JsonObject edit(JsonObject request) {
    Message message = find(conversation(request), text(request, "ts"));
    return json.forPage(person.edit(message, text(request, "text")));
  }

  private JsonObject delete(JsonObject request) {
    person.delete(find(conversation(request), text(request, "ts")));
    return new JsonObject();
  }

  private JsonObject command(JsonObject request) throws InterruptedException {
    String command = text(request, "command");
    if (Json.string(request, "thread_ts").isPresent()) {
      return outcome(Optional.of(command + " is not supported in threads. Sorry!"));
    }
    String text = Json.string(request, "text").orElse("");
    return outcome(person.command(conversation(request), command, text));
  }

  private JsonObject action(JsonObject request) throws InterruptedException {
    Message message = find(conversation(request), text(request, "message_ts"));
    return outcome(person.press(message, press(request)));
  }

  /// What is pressed and what is chosen with it.
  static BlockAction press(JsonObject request) {
    JsonObject chosen = new JsonObject();
    CHOSEN.stream().filter(request::has).forEach(name -> chosen.add(name, request.get(name)));
    return new BlockAction(text(request, "block_id"), text(request, "action_id"), chosen);
  }

  private JsonObject shortcut(JsonObject request) throws InterruptedException {
    String id = text(request, "callback_id");
    Optional<String> ts = Json.string(request, "message_ts");
    return outcome(
        ts.isPresent()
            ? person.shortcut(find(conversation(request), ts.get()), id)
            : person.shortcut(id));
  }

  private JsonObject open(JsonObject request) {
    Conversation where = conversation(request);
    if (where.isDirect() && Json.string(request, "tab").filter("home"::equals).isPresent()) {
      person.openHome();
    } else {
      person.open(where);
    }
    return new JsonObject();
  }

  private JsonObject locale(JsonObject request) {
    String locale = text(request, "locale");
    if (!LOCALE.matcher(locale).matches()) {
      throw new RefusedToPerson("A language is written like en-US.");
    }
    person.setLocale(locale);
    return new JsonObject();
  }

  private static JsonObject outcome(Optional<String> failure) {
    return Json.object().with("error", failure).build();
  }

  private Conversation conversation(JsonObject request) {
    String id = text(request, "channel");
    return directory.conversations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedToPerson("There is no such conversation. Reload the page."));
  }

  private Message find(Conversation where, String ts) {
    return Timestamp.parse(ts)
        .flatMap(timestamp -> history.find(where, timestamp))
        .filter(directory::isYours)
        .orElseThrow(() -> new RefusedToPerson("That message is no longer there."));
  }

  static String text(JsonObject request, String name) {
    return Json.string(request, name)
        .orElseThrow(() -> new RefusedToPerson("The request lacks \"" + name + "\"."));
  }
}
