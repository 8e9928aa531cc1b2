package eujp.slack.wire;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// The bot's own port: `/healthz/live` and `/healthz/ready` for whoever runs it and, over HTTP,
/// `/slack/events` for Slack.
///
/// Requests run on virtual threads, so that an answer that waits for Slack holds up no other.
public final class WebServer implements AutoCloseable {
  public static final String EVENTS = "/slack/events";

  /// Says `ok` as long as the process answers at all.
  public static final String LIVE = "/healthz/live";

  /// Says `ok` while the bot can do its work, and else why not.
  public static final String READY = "/healthz/ready";

  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;

  private WebServer(InetAddress address, int port, ServletContextHandler context) {
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("eujp-http");
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    server.setStopTimeout(PATIENCE_TO_FINISH.toMillis());
    server.setHandler(new GracefulHandler(context));
  }

  /// Serves what tells of the bot's health, on the loopback address.
  public static WebServer forHealth(int port, Health health) throws StartFailure {
    return started(InetAddress.getLoopbackAddress(), port, context(health));
  }

  /// Serves that and `/slack/events`, the latter behind `gate`.
  public static WebServer forEvents(
      InetAddress address, int port, App app, SignedOnly gate, Health health) throws StartFailure {
    ServletContextHandler context = context(health);
    context.addFilter(new FilterHolder(gate), EVENTS, EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), EVENTS);
    return started(address, port, context);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// Takes no more requests, and lets those at work finish for a few seconds.
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the web server does not stop", e);
    }
  }

  private static ServletContextHandler context(Health health) {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    context.addServlet(new ServletHolder(new Report(new Health(List.of()))), LIVE);
    context.addServlet(new ServletHolder(new Report(health)), READY);
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    context.setErrorHandler(errors);
    return context;
  }

  private static WebServer started(InetAddress address, int port, ServletContextHandler context)
      throws StartFailure {
    WebServer web = new WebServer(address, port, context);
    try {
      web.server.start();
      return web;
    } catch (Exception e) {
      web.close();
      throw failure(e, address, port);
    }
  }

  private static StartFailure failure(Exception e, InetAddress address, int port) {
    InetSocketAddress socket = new InetSocketAddress(address, port);
    boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
    return taken
        ? new StartFailure(
            "Port "
                + port
                + " on "
                + address.getHostAddress()
                + " cannot be used; another program may hold it. Stop that, or set EUJP_PORT to a"
                + " free port.",
            e)
        : new StartFailure("The web server does not start on " + socket + ".", e);
  }

  /// `ok` while all is well, and else what is wrong, a line for each trouble.
  private static final class Report extends HttpServlet {
    private final transient Health health;

    Report(Health health) {
      this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain; charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      List<String> troubles = health.troubles();
      if (!troubles.isEmpty()) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
      response.getWriter().println(troubles.isEmpty() ? "ok" : String.join("\n", troubles));
    }
  }
}
