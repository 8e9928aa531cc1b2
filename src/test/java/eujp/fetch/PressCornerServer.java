package eujp.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on loopback that answers as programs which read Press Corner's interface describe it.
final class PressCornerServer implements AutoCloseable {
  private static final Path DOCUMENTS = Path.of("src/test/resources/eujp/fetch");

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, byte[]> documents = new HashMap<>();
  private final Deque<Reply> next = new ArrayDeque<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();

  /// Answers one request.
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  PressCornerServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/commission/presscorner");
  }

  /// Serves a document of the test's resources.
  PressCornerServer with(String reference, String language) throws IOException {
    String name = reference.toLowerCase(Locale.ROOT).replace('/', '_');
    return with(
        reference, language, Files.readString(DOCUMENTS.resolve(name + "." + language + ".json")));
  }

  PressCornerServer with(String reference, String language, String json) {
    documents.put(reference + " " + language, json.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// Answers the next request in another way.
  PressCornerServer next(Reply reply) {
    next.add(reply);
    return this;
  }

  /// Answers the next request with a status and a body.
  PressCornerServer next(int status, String body, String... header) {
    return next(exchange -> {
      for (int i = 0; i + 1 < header.length; i += 2) {
        exchange.getResponseHeaders().add(header[i], header[i + 1]);
      }
      send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    });
  }

  /// What was asked for, with the query.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// The value of a header of the last request; empty where it had none.
  String lastHeader(String name) {
    String value = headers.getLast().getFirst(name);
    return value == null ? "" : value;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      headers.add(exchange.getRequestHeaders());
      if (!next.isEmpty()) {
        next.poll().to(exchange);
        return;
      }
      Map<String, String> query = query(exchange.getRequestURI());
      byte[] body =
          documents.get(
              query.getOrDefault("reference", "") + " " + query.getOrDefault("language", ""));
      if (!exchange.getRequestURI().getPath().endsWith("/api/documents") || body == null) {
        send(exchange, 200, new byte[0]);
        return;
      }
      String etag = "\"" + Arrays.hashCode(body) + "\"";
      exchange.getResponseHeaders().add("ETag", etag);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(exchange, 200, body);
      }
    }
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> query = new HashMap<>();
    String raw = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : raw.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        query.put(
            pair.substring(0, sign),
            URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
