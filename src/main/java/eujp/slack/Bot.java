package eujp.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.answer.Answer;
import eujp.slack.ask.Answering;
import eujp.slack.ask.AskedBefore;
import eujp.slack.ask.Conversations;
import eujp.slack.listen.Listeners;
import eujp.slack.wire.Pace;
import eujp.slack.wire.Poster;
import eujp.slack.wire.SignedOnly;
import eujp.slack.wire.SlackAccess;
import eujp.slack.wire.SocketConnection;
import eujp.slack.wire.StartFailure;
import eujp.slack.wire.WebServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot in a workspace: from its start, when it has checked its token and Slack can reach it,
/// until it is closed.
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /// More than a workspace asks while Slack may still deliver a question again.
  private static final int QUESTIONS_REMEMBERED = 10_000;

  private static final int CONVERSATIONS_REMEMBERED = 2_000;

  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

  private final SlackAccess access;
  private final WebServer web;
  private final Optional<SocketConnection> connection;

  private Bot(SlackAccess access, WebServer web, Optional<SocketConnection> connection) {
    this.access = access;
    this.web = web;
    this.connection = connection;
  }

  /// Starts the bot.
  ///
  /// @param answerer answers any question whatsoever, on many threads at once; its second argument
  ///   are the questions before it in the same conversation, the oldest first
  /// @throws StartFailure if Slack refuses a token or cannot be reached, or the port is in use
  public static Bot start(Settings settings, BiFunction<String, List<String>, Answer> answerer)
      throws StartFailure {
    SlackAccess access = SlackAccess.to(settings.api(), settings.botToken());
    try {
      return start(settings, access, answerer, InstantSource.system());
    } catch (StartFailure e) {
      access.close();
      throw e;
    }
  }

  private static Bot start(
      Settings settings,
      SlackAccess access,
      BiFunction<String, List<String>, Answer> answerer,
      InstantSource clock)
      throws StartFailure {
    AuthTestResponse identity = access.identity();
    App app = app(settings, access, identity);
    String bot = identity.getUserId();
    new Listeners(
            bot,
            new Answering(answerer, new Conversations(CONVERSATIONS_REMEMBERED), bot),
            new AskedBefore(QUESTIONS_REMEMBERED),
            new Poster(access.client(), new Pace(BETWEEN_MESSAGES, clock), clock),
            access.client())
        .listenIn(app);
    app.start();
    Bot started =
        switch (settings.transport()) {
          case Settings.Transport.Http http ->
              new Bot(
                  access,
                  WebServer.forEvents(
                      http.bind(),
                      settings.port(),
                      app,
                      new SignedOnly(http.signingSecret(), clock),
                      () -> true),
                  Optional.empty());
          case Settings.Transport.SocketMode socket ->
              overSocket(settings, socket, access, app, clock);
        };
    LOG.info("{} is at work in {}", identity.getUser(), identity.getTeam());
    return started;
  }

  /// Whether Slack can reach the bot now.
  public boolean ready() {
    return connection.map(SocketConnection::ready).orElse(true);
  }

  /// The port of `/health` and, over HTTP, `/slack/events`.
  public int port() {
    return web.port();
  }

  /// Takes no more questions, lets those at work finish for a few seconds, and disconnects.
  @Override
  public void close() {
    connection.ifPresent(SocketConnection::close);
    web.close();
    access.close();
  }

  private static Bot overSocket(
      Settings settings,
      Settings.Transport.SocketMode socket,
      SlackAccess access,
      App app,
      InstantSource clock)
      throws StartFailure {
    SocketConnection connection = SocketConnection.open(access, socket.appToken(), app, clock);
    try {
      WebServer health = WebServer.forHealth(settings.port(), connection::ready);
      return new Bot(access, health, Optional.of(connection));
    } catch (StartFailure e) {
      connection.close();
      throw e;
    }
  }

  /// The Bolt app. What its defaults would read from the environment, or do besides, is left out:
  /// signatures are checked by [SignedOnly], and the bot's own messages are told by [Heard].
  private static App app(Settings settings, SlackAccess access, AuthTestResponse identity) {
    AppConfig config =
        AppConfig.builder()
            .slack(access.slack())
            .singleTeamBotToken(settings.botToken().value())
            .authTestCacheExpirationMillis(-1L)
            .allEventsApiAutoAckEnabled(true)
            .build();
    return new App(
        config,
        access.slack(),
        new ArrayList<>(List.of(new SingleTeamAuthorization(config, identity, null))));
  }
}
