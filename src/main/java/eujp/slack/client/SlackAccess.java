package eujp.slack.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import eujp.slack.errors.CallFailure;
import eujp.slack.metrics.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// The way to the Web API, and what it says about our tokens before anything else is tried.
///
/// @param slack the SDK, set to the Web API of the settings
/// @param once the same, but each request is sent once: `slack` sends one again when a connection
///   breaks, so that a message could come to stand twice
/// @param client speaks to it as the bot
/// @param poster posts messages to it as the bot, each request once
/// @param api where it is
/// @param metrics are told of each call
/// @param clock goes by what the Web API says
/// @param sockets opens WebSockets
/// @param proxied whether through a proxy that the environment names
public record SlackAccess(
    Slack slack,
    Slack once,
    MethodsClient client,
    PostCall poster,
    URI api,
    Metrics metrics,
    SlackClock clock,
    OkHttpClient sockets,
    boolean proxied)
    implements AutoCloseable {
  /// What the SDK is given in the place of a token that changes.
  private static final Secret STAND_IN = new Secret("xoxb-stand-in");

  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";
  private static final String STOOD_IN = BEARER + STAND_IN.value();
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int MAX_TRIES = 4;

  /// As many as messages are posted at a time; OkHttp's own five would have the others connect anew
  /// for each.
  private static final int MAX_IDLE = Poster.MAX_AT_ONCE;

  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration MAX_PAUSE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_PINGS = Duration.ofSeconds(5);
  private static final Duration PATIENCE_TO_CLOSE = Duration.ofSeconds(2);

  /// Reaches the Web API at `api`, which ends in `/`, as the bot. Nothing but that and Slack's own
  /// addresses can be called with it, and no redirection is followed.
  ///
  /// @param proxy through which it is reached; where there is none, as Java's own settings say
  public static SlackAccess to(
      URI api, Secret botToken, Optional<ProxyServer> proxy, Metrics metrics) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientCallTimeoutMillis(2 * TIMEOUT_MILLIS);
    // Their purpose is to log requests and responses, in which tokens and messages stand.
    config.setHttpClientResponseHandlers(List.of());
    // What the SDK reads from the environment knows no exceptions, and its WebSockets no password.
    config.setProxyUrl(null);
    // Statistics feed the asynchronous client's rate limiter, which is not used.
    config.setStatsEnabled(false);
    SlackClock clock = SlackClock.system();
    OkHttpClient.Builder builder =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .socketFactory(new PromptSockets())
            .connectionPool(new ConnectionPool(MAX_IDLE, IDLE.toSeconds(), TimeUnit.SECONDS))
            .addInterceptor(new EgressInterceptor(new AllowedHosts(api), api.getPath(), metrics))
            .addNetworkInterceptor(new ClockInterceptor(api, clock));
    proxy.ifPresent(server -> server.on(builder));
    OkHttpClient http = builder.build();
    Slack slack = slack(config, http);
    Slack once = slack(config, http.newBuilder().retryOnConnectionFailure(false).build());
    String token = botToken.value();
    return new SlackAccess(
        slack,
        once,
        slack.methods(token),
        new PostCall(once.getHttpClient(), api, botToken),
        api,
        metrics,
        clock,
        sockets(http),
        proxy.isPresent());
  }

  /// The same as the bot of another token, which may change: that of a workspace among many. It has
  /// no connections of its own, and is not closed.
  ///
  /// @param botToken the present one
  public SlackAccess as(Supplier<Secret> botToken) {
    Interceptor bearer =
        chain -> {
          Request request = chain.request();
          return chain.proceed(
              STOOD_IN.equals(request.header(AUTHORIZATION))
                  ? request
                      .newBuilder()
                      .header(AUTHORIZATION, BEARER + botToken.get().value())
                      .build()
                  : request);
        };
    Slack patient = with(slack, bearer);
    Slack posting = with(once, bearer);
    return new SlackAccess(
        patient,
        posting,
        patient.methods(STAND_IN.value()),
        new PostCall(posting.getHttpClient(), api, STAND_IN),
        api,
        metrics,
        clock,
        sockets,
        proxied);
  }

  private static Slack with(Slack slack, Interceptor interceptor) {
    return slack(
        slack.getConfig(),
        slack.getHttpClient().getOkHttpClient().newBuilder().addInterceptor(interceptor).build());
  }

  /// The token that the SDK is given.
  public Secret token() {
    return poster.token();
  }

  /// Opens WebSockets, pings each, and ends it when no pong comes before the next ping.
  ///
  /// What it opens is no call of the Web API, and is measured by nobody. Compression is not
  /// offered: it would cost more time than the network for messages as small as these.
  private static OkHttpClient sockets(OkHttpClient http) {
    OkHttpClient.Builder builder =
        http.newBuilder().pingInterval(BETWEEN_PINGS).webSocketCloseTimeout(PATIENCE_TO_CLOSE);
    builder.interceptors().removeIf(EgressInterceptor.class::isInstance);
    builder.addInterceptor(chain ->
        chain.proceed(
            chain.request().newBuilder().removeHeader("Sec-WebSocket-Extensions").build()));
    return builder.build();
  }

  private static Slack slack(SlackConfig config, OkHttpClient client) {
    SlackHttpClient http = new SlackHttpClient(client);
    http.setConfig(config);
    return Slack.getInstance(config, http);
  }

  /// Who the bot is.
  public AuthTestResponse identity() throws StartFailure {
    AuthTestResponse response = asked(() -> client.authTest(request -> request));
    if (!response.isOk()) {
      throw StartFailure.refused(
          token().equals(STAND_IN)
              ? "Slack does not accept the workspace's token ("
                  + response.getError()
                  + "). Somebody there must install the bot again."
              : "Slack does not accept the token in SLACK_BOT_TOKEN ("
                  + response.getError()
                  + "). Copy the Bot User OAuth Token again from the app's page OAuth &"
                  + " Permissions.",
          response.getError());
    }
    return response;
  }

  /// A WebSocket address for one connection of Socket Mode.
  public String connectionUrl(Secret appToken) throws StartFailure {
    AppsConnectionsOpenResponse response = asked(() -> connection(appToken));
    if (!response.isOk()) {
      throw StartFailure.refused(
          "Slack opens no connection with the token in SLACK_APP_TOKEN ("
              + response.getError()
              + "). It must be an app-level token with the scope connections:write, and Socket Mode"
              + " must be on in the app's settings.",
          response.getError());
    }
    if (!isSlacks(response.getUrl())) {
      metrics.refused(Metrics.Refusal.ADDRESS);
      throw StartFailure.ofSetting(
          "Slack at "
              + api
              + " gave a WebSocket address that is not Slack's, so it is not called. Check"
              + " SLACK_API_URL if it is set.");
    }
    return response.getUrl();
  }

  /// Whether an address may be called.
  public boolean isSlacks(@Nullable String address) {
    try {
      return address != null && new AllowedHosts(api).allows(new URI(address));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// Asks once for a WebSocket address.
  public AppsConnectionsOpenResponse connection(Secret appToken)
      throws IOException, SlackApiException {
    return slack.methods().appsConnectionsOpen(request -> request.token(appToken.value()));
  }

  /// Opens a WebSocket, by the same way and with the same trust as the Web API is called.
  ///
  /// @param address that [#isSlacks]
  public WebSocket open(String address, WebSocketListener listener) {
    return sockets.newWebSocket(new Request.Builder().url(address).build(), listener);
  }

  @Override
  public void close() {
    try {
      slack.close();
      once.close();
    } catch (Exception e) {
      throw new IllegalStateException("the connections to the Web API do not close", e);
    }
  }

  private interface Asking<T> {
    T send() throws IOException, SlackApiException;
  }

  /// Asks with some patience for what passes by itself.
  private <T> T asked(Asking<T> request) throws StartFailure {
    for (int tries = 1; ; tries++) {
      try {
        return request.send();
      } catch (SlackApiException e) {
        Duration pause = CallFailure.retryAfter(e);
        CallFailure why = CallFailure.status(e.getResponse().code());
        if (!why.passes() || tries == MAX_TRIES || pause.compareTo(MAX_PAUSE) > 0) {
          throw new StartFailure(
              "Slack answers at " + api + " with " + why.why() + ". Try again later.", e);
        }
        sleep(pause.isZero() ? PAUSE : pause);
      } catch (SSLException e) {
        throw new StartFailure(
            "No trusted encryption with Slack at "
                + api
                + " comes about. Where a company's certificate stands in the place of Slack's, name"
                + " a store that holds it:"
                + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=company.p12",
            e);
      } catch (IOException e) {
        throw new StartFailure(
            "Slack cannot be reached at "
                + api
                + (proxied ? " through the proxy in HTTPS_PROXY" : "")
                + ". Check the network, and SLACK_API_URL if it is set.",
            e);
      }
    }
  }

  private static void sleep(Duration pause) throws StartFailure {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Stopped while connecting to Slack.", e);
    }
  }
}
