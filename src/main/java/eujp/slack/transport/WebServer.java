package eujp.slack.transport;

import eujp.release.Masthead;
import eujp.slack.client.StartFailure;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.NanoClock;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A port of the bot: one that Slack delivers to over HTTP and people read releases at, one that
/// tells whoever runs the bot how it does, and, where assistants may ask and Slack delivers over
/// its WebSocket, one for them. The second is apart, so that the others can be open to the Internet
/// and it not.
///
/// What Slack and assistants send runs on virtual threads, so that an answer that waits holds up no
/// other. The pages on how the bot does run on a few threads of the system's, so that they answer
/// also where no virtual thread can run. Who sends nothing, or a byte now and then, loses the
/// connection, and nobody can take all places ([ConnectionLimits]).
public final class WebServer implements AutoCloseable {
  public static final String EVENTS = "/slack/events";

  /// Under it stand pages of the releases, where these are turned on.
  public static final String RELEASES = Masthead.PATH;

  /// Where those begin who install the bot in their workspace, where many may.
  public static final String INSTALL = "/slack/install";

  /// Where Slack sends them back to.
  public static final String REDIRECT = "/slack/oauth_redirect";

  /// Says `ok` as long as the process answers at all.
  public static final String LIVE = "/healthz/live";

  /// Says `ok` while the bot can do its work, and else why not.
  public static final String READY = "/healthz/ready";

  /// What is counted and measured, as Prometheus reads it.
  public static final String METRICS = "/metrics";

  /// Where assistants ask, over the Model Context Protocol.
  public static final String ASSISTANTS = "/mcp";

  private static final Duration PATIENCE_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration PATIENCE_WITH_SILENCE = Duration.ofSeconds(10);

  /// Slack keeps connections open, which nothing comes over once the server stops.
  private static final Duration PATIENCE_WITH_SILENCE_AT_THE_END = Duration.ofMillis(250);

  private static final int MAX_HEADER_BYTES = 8_192;
  private static final int MIN_BYTES_A_SECOND = 512;

  private final Server server;
  private final ServerConnector connector;
  private final ConnectionLimits places;

  private WebServer(
      Threads threads,
      InetAddress address,
      int port,
      ServletContextHandler context,
      Metrics metrics) {
    server = new Server(threads.pool());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    connector =
        new ServerConnector(
            server, threads.acceptors(), threads.selectors(), new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(PATIENCE_WITH_SILENCE.toMillis());
    connector.setShutdownIdleTimeout(PATIENCE_WITH_SILENCE_AT_THE_END.toMillis());
    server.addConnector(connector);
    server.setStopTimeout(PATIENCE_TO_FINISH.toMillis());
    server.setErrorHandler(new Malformed(metrics));
    MinimumDataRateHandler rate = new MinimumDataRateHandler(MIN_BYTES_A_SECOND, 0);
    rate.setHandler(context);
    places = new ConnectionLimits(new GracefulHandler(rate), NanoClock.system(), metrics);
    places.watch(connector);
    server.setHandler(places);
  }

  /// On which threads requests run.
  private record Threads(ThreadPool pool, int acceptors, int selectors) {
    private static final int AS_MANY_AS_FIT = -1;
    private static final int MAX_OF_THEIR_OWN = 6;

    /// Virtual ones, one for each: more than there are places, so that no request waits for those
    /// whose bodies are slow.
    static Threads virtual() {
      VirtualThreadPool pool = new VirtualThreadPool(2 * ConnectionLimits.MAX_CONNECTIONS);
      pool.setName("eujp-http");
      return new Threads(pool, AS_MANY_AS_FIT, AS_MANY_AS_FIT);
    }

    /// A few of the system's, which go on where no virtual one can run.
    static Threads ofTheirOwn() {
      QueuedThreadPool pool = new QueuedThreadPool(MAX_OF_THEIR_OWN, MAX_OF_THEIR_OWN);
      pool.setName("eujp-health");
      pool.setDaemon(true);
      pool.setReservedThreads(0);
      return new Threads(pool, 1, 1);
    }
  }

  /// Answers malformed requests, and counts them. Jetty's own log lines, some of which repeat what
  /// a stranger sent, are left out.
  private static final class Malformed extends ErrorHandler {
    private final Metrics metrics;

    Malformed(Metrics metrics) {
      this.metrics = metrics;
      setShowStacks(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      metrics.refused(Metrics.Refusal.MALFORMED);
      return super.handle(request, response, callback);
    }
  }

  /// What answers assistants.
  ///
  /// @param gate lets in who may ask
  /// @param servlet answers those
  public record Assistants(BearerOnly gate, HttpServlet servlet) {
    private void addTo(ServletContextHandler context) {
      context.addFilter(new FilterHolder(gate), ASSISTANTS, EnumSet.of(DispatcherType.REQUEST));
      context.addServlet(new ServletHolder(servlet), ASSISTANTS);
    }
  }

  /// Serves `/slack/events` behind `gate`, [#INSTALL] and [#REDIRECT] where many workspaces may
  /// install the bot, `/mcp` where assistants may ask, documents under [#RELEASES] where there are
  /// any, and nothing else.
  public static WebServer forEvents(
      InetAddress address,
      int port,
      Intake intake,
      SignedOnly gate,
      Optional<HttpServlet> installing,
      Optional<Assistants> assistants,
      Optional<Documents> documents,
      Metrics metrics)
      throws StartFailure {
    ServletContextHandler context = context();
    documents.ifPresent(them -> add(them, context));
    context.addFilter(new FilterHolder(gate), EVENTS, EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new EventsServlet(intake)), EVENTS);
    installing.ifPresent(it -> {
      ServletHolder holder = new ServletHolder(it);
      context.addServlet(holder, INSTALL);
      context.addServlet(holder, REDIRECT);
    });
    assistants.ifPresent(it -> it.addTo(context));
    return started("EUJP_PORT", Threads.virtual(), address, port, context, metrics);
  }

  /// Serves `/mcp`, and nothing else.
  public static WebServer forAssistants(
      InetAddress address, int port, Assistants assistants, Metrics metrics) throws StartFailure {
    ServletContextHandler context = context();
    assistants.addTo(context);
    return started("EUJP_MCP_PORT", Threads.virtual(), address, port, context, metrics);
  }

  /// Serves documents under [#RELEASES], and nothing else, where Slack needs no port.
  public static WebServer forDocuments(
      InetAddress address, int port, Documents documents, Metrics metrics) throws StartFailure {
    ServletContextHandler context = context();
    add(documents, context);
    return started("EUJP_PORT", Threads.virtual(), address, port, context, metrics);
  }

  private static void add(Documents documents, ServletContextHandler context) {
    context.addServlet(new ServletHolder(new DocumentServlet(documents)), RELEASES + "*");
  }

  /// Serves what whoever runs the bot wants to know.
  ///
  /// @param variable the setting that holds the port, for the message where it is taken
  /// @param metrics are shown, and told what is refused
  public static WebServer forHealth(
      String variable, InetAddress address, int port, Health health, Metrics metrics)
      throws StartFailure {
    ServletContextHandler context = context();
    context.addServlet(new ServletHolder(TextPage.of(new Health(List.of(), List.of()))), LIVE);
    context.addServlet(new ServletHolder(TextPage.of(health)), READY);
    context.addServlet(new ServletHolder(TextPage.of(metrics::scrape)), METRICS);
    return started(variable, Threads.ofTheirOwn(), address, port, context, metrics);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// Whether all places for connections are taken.
  public boolean isFull() {
    return places.areTaken();
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
      String variable,
      Threads threads,
      InetAddress address,
      int port,
      ServletContextHandler context,
      Metrics metrics)
      throws StartFailure {
    WebServer web = new WebServer(threads, address, port, context, metrics);
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
