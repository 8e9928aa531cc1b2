package eujp.slack.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A Web API on loopback that gives the answers it is told to, one after another, for what no
/// healthy one would say. `{authority}` in an answer stands for its own host and port.
public final class ScriptedWebApi implements AutoCloseable {
  /// One answer.
  public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer ok() {
      return new Answer(200, Map.of(), "{\"ok\":true}");
    }

    public static Answer error(String error) {
      return new Answer(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
    }
  }

  private final HttpServer server;
  private final Queue<Answer> answers;
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  public ScriptedWebApi(Answer... answers) throws IOException {
    this.answers = new ConcurrentLinkedQueue<>(Arrays.asList(answers));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Its address, as a bot's settings have it.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /// The form of each request so far.
  public List<Map<String, String>> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(parsed(form));
    Answer answer = answers.poll();
    if (answer == null) {
      exchange.close();
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] body =
        answer.body().replace("{authority}", url().getAuthority()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> parsed(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (first, second) -> second));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
