package eujp.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eujp.Await;
import eujp.workspace.page.PageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A server as the chat page sees it, which does nothing by itself: a test says what it answers and
/// what happens, and reads what the page has sent.
///
/// Each request runs on a virtual thread; state is read and written under the server's lock.
final class FakeWorkspace implements AutoCloseable {
  private static final String STATE =
      """
      {"team": {"id": "T1", "name": "Press desk"},
       "me": {"id": "U2", "name": "marta", "real_name": "Marta Lind"},
       "bot": {"id": "B1", "user_id": "U1", "name": "eujp", "app_id": "A1"},
       "users": [{"id": "U1", "name": "eujp", "real_name": "eujp", "is_bot": true},
                 {"id": "U2", "name": "marta", "real_name": "Marta Lind", "is_bot": false},
                 {"id": "U3", "name": "kenji", "real_name": "田中 健二", "is_bot": false}],
       "conversations": [{"id": "C1", "name": "general", "kind": "channel", "topic": "Summit"},
                         {"id": "D1", "name": "eujp", "kind": "im"}],
       "commands": [{"command": "/eujp", "description": "Ask", "usage_hint": "question"}],
       "prompts": {"title": "Try", "prompts": [{"title": "Chips?", "message": "What on chips?"}]},
       "messages": []}
      """;

  /// What the page has posted.
  record Posted(String path, JsonObject body) {}

  private final HttpServer server;
  private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final CopyOnWriteArrayList<OutputStream> listeners = new CopyOnWriteArrayList<>();
  private final JsonArray messages = new JsonArray();
  private long lastTs = 1_689_206_400_000L;

  FakeWorkspace() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::file);
    server.createContext(
        "/blank", exchange -> answer(exchange, "text/html", "<title>Blank</title>"));
    server.createContext(
        "/client/state", exchange -> answer(exchange, "application/json", state()));
    server.createContext("/client/events", this::listen);
    server.createContext("/client/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// The next thing that the page posts to that path; whatever it posts before is skipped.
  JsonObject awaitPost(String path) throws InterruptedException {
    while (true) {
      Posted next = posted.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("the page posted nothing to " + path);
      }
      if (next.path().equals(path)) {
        return next.body();
      }
    }
  }

  /// Lets the next command be answered with an error.
  void refuseNextCommand(String error) {
    refusals.add(error);
  }

  /// A message that is there, as Slack's JSON, with a `ts` of its own; also told to the page.
  synchronized JsonObject say(String channel, String user, String text, JsonObject more)
      throws IOException {
    JsonObject message = more.deepCopy();
    lastTs += 1000;
    message.addProperty("ts", lastTs / 1000 + ".000100");
    message.addProperty("channel", channel);
    message.addProperty("user", user);
    message.addProperty("text", text);
    messages.add(message);
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.add("message", message);
    tell(event);
    return message;
  }

  /// Sends an event to every open page.
  synchronized void tell(JsonObject event) throws IOException {
    for (OutputStream listener : listeners) {
      try {
        listener.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        listener.flush();
      } catch (IOException gone) {
        listeners.remove(listener); // its page shows something else by now
      }
    }
  }

  /// Ends every page's stream of events, as when the network fails.
  synchronized void hangUp() throws IOException {
    for (OutputStream listener : listeners) {
      try {
        listener.close();
      } catch (IOException gone) {
        listeners.remove(listener);
      }
    }
    listeners.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized String state() {
    JsonObject state = JsonParser.parseString(STATE).getAsJsonObject();
    state.add("messages", messages);
    return state.toString();
  }

  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(": connected\n\n".getBytes(StandardCharsets.UTF_8));
    body.flush();
    listeners.add(body);
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    JsonObject body =
        JsonParser.parseString(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .getAsJsonObject();
    JsonObject answer = new JsonObject();
    if (path.equals("/client/message")) {
      JsonObject more = new JsonObject();
      if (body.has("thread_ts")) {
        more.add("thread_ts", body.get("thread_ts"));
      }
      answer = say(body.get("channel").getAsString(), "U2", body.get("text").getAsString(), more);
    } else if (path.equals("/client/command")) {
      String refusal = refusals.poll();
      if (refusal != null) {
        answer.addProperty("error", refusal);
      }
    }
    posted.add(new Posted(path, body));
    answer(exchange, "application/json", answer.toString());
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.equals("/") ? "index.html" : path.replaceFirst("^/page/", "");
    try (InputStream file = PageFiles.class.getResourceAsStream("files/" + name)) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
        return;
      }
      answer(exchange, typeOf(name), new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      default -> "text/html";
    };
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
