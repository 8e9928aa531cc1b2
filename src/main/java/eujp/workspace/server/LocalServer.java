package eujp.workspace.server;

import eujp.workspace.socket.SocketEndpoint;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// The HTTP server: Jetty on 127.0.0.1, each request on a virtual thread named `workspace-…`.
///
/// The port is bound at construction and served from [#serve] on, so that its number is known to
/// what is wired in between.
public final class LocalServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int MAX_HEADER_BYTES = 16 << 10;
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Server server;
  private final ServerConnector connector;

  /// @param port 0 for any that is free
  /// @throws BindException if the port is taken, saying what to do
  public LocalServer(int port) throws IOException {
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("workspace");
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw portTaken(port, e);
    }
  }

  private static BindException portTaken(int port, IOException cause) {
    BindException taken =
        new BindException(
            "Port " + port + " is taken by another program. Choose another port, or 0 for any.");
    taken.initCause(cause);
    return taken;
  }

  /// The address of the server, ending in `/`.
  public URI address() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort() + "/");
  }

  /// Starts to answer, without any connections of Socket Mode.
  public void serve(Handler... handlers) throws IOException {
    start(new Handler.Sequence(handlers));
  }

  /// Starts to answer.
  public void serve(SocketEndpoint link, Handler... handlers) throws IOException {
    WebSocketUpgradeHandler webSockets =
        WebSocketUpgradeHandler.from(
            server,
            container -> {
              container.setIdleTimeout(IDLE);
              container.addMapping(SocketEndpoint.PATH, link);
            });
    webSockets.setHandler(new Handler.Sequence(handlers));
    start(webSockets);
  }

  private void start(Handler handler) throws IOException {
    server.setHandler(new LoopbackGuard(handler));
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The workspace's server did not start.", e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The workspace's server did not stop.", e);
    }
  }
}
