package eujp.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.answer.Knowledge;
import eujp.slack.ask.Answering;
import eujp.slack.ask.AskedBefore;
import eujp.slack.ask.Conversations;
import eujp.slack.ask.Tally;
import eujp.slack.listen.Command;
import eujp.slack.listen.DirectMessages;
import eujp.slack.listen.FollowUps;
import eujp.slack.listen.Listener;
import eujp.slack.listen.Mentions;
import eujp.slack.listen.Replies;
import eujp.slack.listen.SourceShortcut;
import eujp.slack.listen.Speech;
import eujp.slack.listen.Tabs;
import eujp.slack.press.Presses;
import eujp.slack.wire.Afterwards;
import eujp.slack.wire.Agent;
import eujp.slack.wire.Locales;
import eujp.slack.wire.Pace;
import eujp.slack.wire.Poster;
import eujp.slack.wire.SignedOnly;
import eujp.slack.wire.SlackAccess;
import eujp.slack.wire.SocketConnection;
import eujp.slack.wire.StartFailure;
import eujp.slack.wire.Views;
import eujp.slack.wire.WebServer;
import eujp.slack.wire.Whisper;
import eujp.store.FollowedThreads;
import eujp.store.Ratings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final Afterwards afterwards;
  private final WebServer web;
  private final Optional<SocketConnection> connection;

  private Bot(
      SlackAccess access,
      Afterwards afterwards,
      WebServer web,
      Optional<SocketConnection> connection) {
    this.access = access;
    this.afterwards = afterwards;
    this.web = web;
    this.connection = connection;
  }

  /// Starts the bot.
  ///
  /// @param knowledge answers any question whatsoever, on many threads at once
  /// @throws StartFailure if Slack refuses a token or cannot be reached, the port is in use, or
  ///   what was kept cannot be read
  public static Bot start(Settings settings, Knowledge knowledge) throws StartFailure {
    SlackAccess access = SlackAccess.to(settings.api(), settings.botToken());
    Afterwards afterwards = new Afterwards();
    try {
      return start(settings, access, afterwards, knowledge, InstantSource.system());
    } catch (StartFailure e) {
      afterwards.close();
      access.close();
      throw e;
    }
  }

  private static Bot start(
      Settings settings,
      SlackAccess access,
      Afterwards afterwards,
      Knowledge knowledge,
      InstantSource clock)
      throws StartFailure {
    AuthTestResponse identity = access.identity();
    App app = app(settings, access, identity);
    listeners(settings, access, afterwards, knowledge, identity, clock)
        .forEach(listener -> listener.listenIn(app));
    app.start();
    Bot started =
        switch (settings.transport()) {
          case Settings.Transport.Http http ->
              new Bot(
                  access,
                  afterwards,
                  WebServer.forEvents(
                      http.bind(),
                      settings.port(),
                      app,
                      new SignedOnly(http.signingSecret(), clock),
                      () -> true),
                  Optional.empty());
          case Settings.Transport.SocketMode socket ->
              overSocket(settings, socket, access, afterwards, app, clock);
        };
    LOG.info("{} is at work in {}", identity.getUser(), identity.getTeam());
    return started;
  }

  /// All ways in, and what they act with.
  private static List<Listener> listeners(
      Settings settings,
      SlackAccess access,
      Afterwards afterwards,
      Knowledge knowledge,
      AuthTestResponse identity,
      InstantSource clock)
      throws StartFailure {
    String bot = identity.getUserId();
    MethodsClient client = access.client();

    // What is kept.
    FollowedThreads followed = followed(settings);
    Ratings ratings = new Ratings(settings.data(), clock);

    // The ways to people.
    Poster poster = new Poster(client, new Pace(BETWEEN_MESSAGES, clock), clock);
    Whisper whisper = new Whisper(access.slack(), client, poster);
    Views views = new Views(client);
    Agent agent = new Agent(client);
    Speech speech = new Speech(new Locales(client));

    // From a question to its reply.
    Tally tally = new Tally();
    Conversations conversations = new Conversations(CONVERSATIONS_REMEMBERED);
    Answering answering = new Answering(knowledge, conversations, tally);
    Replies replies =
        new Replies(answering, new AskedBefore(QUESTIONS_REMEMBERED), poster, whisper, speech);

    FollowUps followUps = new FollowUps(bot, identity.getUser(), replies, followed);
    return List.of(
        new Mentions(bot, replies, followed),
        new DirectMessages(bot, replies, followUps, agent),
        new Command(bot, answering, speech),
        new Tabs(knowledge, tally, settings.admins(), speech, views, agent, afterwards),
        new SourceShortcut(bot, knowledge, speech, views, poster, whisper, afterwards),
        new Presses(
            bot,
            knowledge,
            answering,
            speech,
            ratings,
            new Presses.Means(client, poster, whisper, views, afterwards)));
  }

  private static FollowedThreads followed(Settings settings) throws StartFailure {
    try {
      return FollowedThreads.in(settings.data());
    } catch (IOException e) {
      throw new StartFailure(
          "What was kept in "
              + settings.data()
              + " cannot be read. Check its permissions, or set EUJP_DATA to another folder.",
          e);
    }
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
    afterwards.close();
    access.close();
  }

  private static Bot overSocket(
      Settings settings,
      Settings.Transport.SocketMode socket,
      SlackAccess access,
      Afterwards afterwards,
      App app,
      InstantSource clock)
      throws StartFailure {
    SocketConnection connection = SocketConnection.open(access, socket.appToken(), app, clock);
    try {
      WebServer health = WebServer.forHealth(settings.port(), connection::ready);
      return new Bot(access, afterwards, health, Optional.of(connection));
    } catch (StartFailure e) {
      connection.close();
      throw e;
    }
  }

  /// The Bolt app. What its defaults would read from the environment, or do besides, is left out:
  /// signatures are checked by [SignedOnly], and the bot's own messages are told by
  /// [eujp.slack.ask.Heard].
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
