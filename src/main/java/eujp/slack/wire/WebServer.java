package eujp.slack.wire;

import jakarta.servlet.DispatcherType;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A port of the bot: one that Slack delivers to over HTTP, and one that tells whoever runs the bot
/// how it does. They are two, so that the first can be open to the Internet and the second not.
///
/// Requests run on virtual threads, so that an answer that waits for Slack holds up no other. Who
/// sends nothing, or a byte now and then, loses the connection, and no more than a number of
/// connections are open at a time, so that nobody can use them up for long.
public final class WebServer implements AutoCloseable {
  public static final String EVENTS = "/slack/events";

  /// Says `ok` as long as the process answers at all.
  public static final String LIVE = "/healthz/live";

  /// Says `ok` while the bot can do its work, and else why not.
  public static final String READY = "/healthz/ready";

  /// What is counted and measured, as Prometheus reads it.
  public static final String METRICS = "/metrics";

  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration PATIENCE_WITH_SILENCE = Duration.ofSeconds(10);
  private static final int MOST_CONNECTIONS = 512;
  private static final int MOST_HEADER_BYTES = 8_192;
  private static final int FEWEST_BYTES_A_SECOND = 512;

  private final Server server;
  private final ServerConnector connector;

  private WebServer(InetAddress address, int port, ServletContextHandler context) {
    VirtualThreadPool threads = new VirtualThreadPool();
    threads.setName("eujp-http");
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(PATIENCE_WITH_SILENCE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setStopTimeout(PATIENCE_TO_FINISH.toMillis());
    MinimumDataRateHandler rate = new MinimumDataRateHandler(FEWEST_BYTES_A_SECOND, 0);
    rate.setHandler(context);
    server.setHandler(new GracefulHandler(rate));
  }

  /// Serves `/slack/events` behind `gate`, and nothing else.
  public static WebServer forEvents(InetAddress address, int port, Intake intake, SignedOnly gate)
      throws StartFailure {
    ServletContextHandler context = context();
    context.addFilter(new FilterHolder(gate), EVENTS, EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new Deliveries(intake)), EVENTS);
    return started("EUJP_PORT", address, port, context);
  }

  /// Serves what whoever runs the bot wants to know.
  ///
  /// @param variable the setting that holds the port, for the message where it is taken
  /// @param metrics in Prometheus' text format
  public static WebServer forHealth(
      String variable, InetAddress address, int port, Health health, Supplier<String> metrics)
      throws StartFailure {
    ServletContextHandler context = context();
    context.addServlet(new ServletHolder(Page.of(new Health(List.of()))), LIVE);
    context.addServlet(new ServletHolder(Page.of(health)), READY);
    context.addServlet(new ServletHolder(Page.of(metrics)), METRICS);
    return started(variable, address, port, context);
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

  private static ServletContextHandler context() {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    context.setErrorHandler(errors);
    return context;
  }

  private static WebServer started(
      String variable, InetAddress address, int port, ServletContextHandler context)
      throws StartFailure {
    WebServer web = new WebServer(address, port, context);
    try {
      web.server.start();
      return web;
    } catch (Exception e) {
      web.close();
      throw failure(e, variable, address, port);
    }
  }

  private static StartFailure failure(Exception e, String variable, InetAddress address, int port) {
    InetSocketAddress socket = new InetSocketAddress(address, port);
    boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
    return taken
        ? new StartFailure(
            "Port "
                + port
                + " on "
                + address.getHostAddress()
                + " cannot be used; another program may hold it. Stop that, or set "
                + variable
                + " to a free port.",
            e)
        : new StartFailure("The web server does not start on " + socket + ".", e);
  }
}
