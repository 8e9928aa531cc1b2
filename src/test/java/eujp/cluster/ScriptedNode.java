package eujp.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// An HTTP server in a node's place that answers what no healthy node answers, and remembers what
/// it was asked.
final class ScriptedNode implements AutoCloseable {
  /// What is answered to a request.
  interface Script {
    /// Answers.
    void answer(HttpExchange exchange) throws IOException;
  }

  /// A request as it came.
  ///
  /// @param authorization the header, as it was sent
  record Asked(URI uri, Optional<String> authorization) {}

  private final HttpServer server;
  private final String scheme;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private ScriptedNode(HttpServer server, String scheme, Script script) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              new Asked(
                  exchange.getRequestURI(),
                  Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))));
          exchange.getRequestBody().readAllBytes();
          script.answer(exchange);
          exchange.close();
        });
    server.start();
  }

  /// One that speaks unencrypted.
  static ScriptedNode plain(Script script) throws IOException {
    return new ScriptedNode(HttpServer.create(anyPort(), 0), "http", script);
  }

  /// One that speaks encrypted.
  static ScriptedNode encrypted(SSLContext context, Script script) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new ScriptedNode(server, "https", script);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /// An answer of OpenSearch's.
  static Script json(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// What it was asked, in order.
  List<Asked> asked() {
    return asked;
  }

  /// Its host and port.
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Where it answers.
  String url() {
    return scheme + "://" + authority();
  }

  /// Listens no more.
  void end() {
    server.stop(0);
  }

  @Override
  public void close() {
    end();
  }
}
