package eujp.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.cluster.SearchUnavailableException;
import eujp.library.FollowingLibrary;
import eujp.library.Knowledge;
import eujp.slack.actions.ButtonRouter;
import eujp.slack.client.AgentView;
import eujp.slack.client.Backoff;
import eujp.slack.client.ChannelThrottle;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.client.Locales;
import eujp.slack.client.MessageReader;
import eujp.slack.client.Poster;
import eujp.slack.client.ReplyHistory;
import eujp.slack.client.Revocation;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.slack.client.ViewClient;
import eujp.slack.delivery.CorrectionNotes;
import eujp.slack.delivery.RateLimits;
import eujp.slack.delivery.Replies;
import eujp.slack.delivery.ReplyDelivery;
import eujp.slack.delivery.Worker;
import eujp.slack.events.DraftShortcut;
import eujp.slack.events.HomeTab;
import eujp.slack.events.Listener;
import eujp.slack.events.MentionListener;
import eujp.slack.events.MessageListener;
import eujp.slack.events.PersonListener;
import eujp.slack.events.QuoteShortcut;
import eujp.slack.events.ShortcutRegistry;
import eujp.slack.events.SlashCommandListener;
import eujp.slack.events.SourceShortcut;
import eujp.slack.events.TabListener;
import eujp.slack.metrics.Metrics;
import eujp.slack.pages.ReleasePages;
import eujp.slack.questions.Conversations;
import eujp.slack.questions.Earshot;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.slack.questions.Tally;
import eujp.slack.runtime.BackgroundTasks;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.NanoClock;
import eujp.slack.runtime.Turns;
import eujp.slack.runtime.Watchdog;
import eujp.slack.transport.BearerOnly;
import eujp.slack.transport.Health;
import eujp.slack.transport.Installation;
import eujp.slack.transport.Intake;
import eujp.slack.transport.SignedOnly;
import eujp.slack.transport.SocketConnection;
import eujp.slack.transport.WebServer;
import eujp.store.Askers;
import eujp.store.Database;
import eujp.store.FollowedThreads;
import eujp.store.Inbox;
import eujp.store.Key;
import eujp.store.QuotedSentences;
import eujp.store.Ratings;
import eujp.store.UnusableDatabaseException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot in a workspace: from its start, when it has checked its token and Slack can reach it,
/// until it is closed.
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final int CONVERSATIONS_REMEMBERED = 2_000;
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

  /// What is to be closed, the last opened first.
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private final CompletableFuture<Revocation> revocation = new CompletableFuture<>();
  private final Settings settings;
  private final NanoClock passing = NanoClock.system();
  private final Metrics metrics = opened(new Metrics());
  private final Computing computing = opened(new Computing());

  // Read by the health pages, which are there before all else.
  private volatile Optional<Knowledge> knowledge = Optional.empty();
  private volatile String lacksKnowledge = "The releases are not opened yet.";
  private volatile Optional<Database> database = Optional.empty();
  private volatile String lacksDatabase = "The database is not opened yet.";
  private volatile Optional<SocketConnection> connection = Optional.empty();
  private volatile Optional<WebServer> events = Optional.empty();
  private Optional<WebServer> documents = Optional.empty();
  private Optional<WebServer> pages = Optional.empty();
  private Optional<WebServer> assistants = Optional.empty();

  private Bot(Settings settings) {
    this.settings = settings;
  }

  /// Starts the bot, and returns when Slack can reach it. Where a PostgreSQL server is away it
  /// waits for that, as long as the thread is not interrupted. Should nothing run any more later,
  /// the process is ended ([Watchdog#EXIT_CODE]).
  ///
  /// @param knowledge answers any question whatsoever, on many threads at once
  /// @throws StartFailure if Slack refuses a token or cannot be reached, the port is in use, or the
  ///   database cannot be opened
  public static Bot start(Settings settings, Knowledge knowledge) throws StartFailure {
    return start(
        settings,
        knowledge,
        (_, _, _) -> {
          throw new IllegalStateException("nobody has brought what answers assistants");
        });
  }

  /// Starts the bot as [#start(Settings, Knowledge)] does, with what answers assistants where the
  /// settings say that they may ask.
  public static Bot start(Settings settings, Knowledge knowledge, AssistantDoor door)
      throws StartFailure {
    return start(settings, _ -> knowledge, door);
  }

  /// Starts the bot as [#start(Settings, Knowledge, AssistantDoor)] does, and waits for a search
  /// engine as it does for a PostgreSQL server.
  ///
  /// @param source is asked again while the search engine is away; what it gives is closed with the
  ///   bot
  /// @throws SearchUnavailableException if that is away because settings are wrong
  public static Bot start(Settings settings, KnowledgeSource source, AssistantDoor door)
      throws StartFailure {
    return start(settings, bot -> bot.opened(bot.awaitKnowledge(source)), door);
  }

  /// How a bot comes to what it knows.
  private interface Opening {
    Knowledge of(Bot bot) throws StartFailure;
  }

  private static Bot start(Settings settings, Opening opening, AssistantDoor door)
      throws StartFailure {
    Bot bot = new Bot(settings);
    try {
      bot.start(opening, door);
      return bot;
    } catch (StartFailure | RuntimeException e) {
      boolean interrupted = Thread.interrupted(); // so that the parts close in order
      bot.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }

  private void start(Opening opening, AssistantDoor door) throws StartFailure {
    metrics.database(() -> databaseTrouble().isEmpty());
    showHealth();
    Knowledge knows = opening.of(this);
    knowledge = Optional.of(knows);
    metrics.knows(knows);
    Responder responder =
        new Responder(knows, new Conversations(CONVERSATIONS_REMEMBERED), new Tally(), computing);
    Rehearsal rehearsal = opened(new Rehearsal(responder, knows).begin());
    SlackAccess access =
        opened(SlackAccess.to(settings.api(), settings.botToken(), settings.proxy(), metrics));
    AuthTestResponse identity = access.identity();
    Database opened = awaitDatabase();
    database = Optional.of(opened);
    BackgroundTasks background = opened(new BackgroundTasks());
    App app = app(access, identity);
    await(rehearsal);
    Optional<WebServer.Assistants> asking =
        settings.assistants().map(it -> asking(it, knows, door));
    opened(new Watchdog(computing, Watchdog::endProcess));
    Inbox inbox = new Inbox(opened, settings.storage().texts());
    Poster poster =
        new Poster(access.poster(), new ChannelThrottle(BETWEEN_MESSAGES, passing), passing);
    ReplyHistory history = new ReplyHistory(access.client(), identity.getUserId());
    Optional<CorrectionNotes> corrections =
        settings.corrections()
            ? Optional.of(
                new CorrectionNotes(
                    new QuotedSentences(opened, inbox),
                    knows,
                    computing,
                    poster,
                    history,
                    revocation::complete))
            : Optional.empty();
    Worker worker =
        wire(
            app,
            access,
            identity,
            knows,
            opened,
            background,
            responder,
            inbox,
            poster,
            history,
            corrections);
    try {
      worker.start();
    } catch (IOException e) {
      throw new StartFailure("The database cannot be used: " + e.getMessage() + ".", e);
    }
    opened(worker);
    corrections.map(this::opened).ifPresent(CorrectionNotes::start);
    app.start();
    listen(new Intake(app, Installation.of(identity), metrics), access, knows, asking);
    LOG.info("{} is at work in {}", identity.getUser(), identity.getTeam());
  }

  /// Puts the parts together and has the app call them.
  private Worker wire(
      App app,
      SlackAccess access,
      AuthTestResponse identity,
      Knowledge knows,
      Database database,
      BackgroundTasks background,
      Responder responder,
      Inbox inbox,
      Poster poster,
      ReplyHistory history,
      Optional<CorrectionNotes> corrections) {
    String bot = identity.getUserId();
    MethodsClient client = access.client();
    InstantSource clock = access.clock();

    // What is kept.
    FollowedThreads followed = new FollowedThreads(database);
    Ratings ratings = new Ratings(database, clock);
    Askers people = new Askers(database);

    // The ways to people.
    EphemeralMessages ephemeral = new EphemeralMessages(access.slack(), client, poster);
    ViewClient views = new ViewClient(client);
    AgentView agent = new AgentView(client);
    Locales locales = new Locales(client);
    ReplyLanguage replyLanguage = new ReplyLanguage(locales);

    // From a question to its reply.
    Earshot earshot = new Earshot(settings.storage().server().isEmpty());
    Replies replies =
        new Replies(
            bot,
            identity.getUser(),
            responder,
            replyLanguage,
            followed,
            agent,
            new MessageReader(client),
            earshot,
            settings.late(),
            clock);
    ReplyDelivery delivery =
        new ReplyDelivery(
            inbox,
            replies,
            poster,
            history,
            ephemeral,
            corrections,
            metrics,
            clock,
            revocation::complete);
    RateLimits limits =
        new RateLimits(settings.limits().person(), settings.limits().workspace(), passing);
    Worker worker =
        new Worker(inbox, people, delivery, limits, settings.storage().howLong(), metrics);

    // The ways in.
    ShortcutRegistry aboutMessages =
        new ShortcutRegistry(
            views, poster, ephemeral, background, computing, limits, replyLanguage);
    HomeTab home =
        new HomeTab(
            bot,
            knows,
            responder.tally(),
            inbox,
            settings.admins(),
            replyLanguage,
            views,
            computing,
            new Turns(Integer.MAX_VALUE));
    List<Listener> listeners =
        List.of(
            new MentionListener(bot, worker, earshot),
            new MessageListener(bot, identity.getUser(), worker, followed, earshot),
            new SlashCommandListener(
                bot, responder, replyLanguage, limits, people, metrics, ephemeral, background),
            new PersonListener(locales, home, background),
            new TabListener(home, replyLanguage, agent, background),
            new SourceShortcut(bot, knows, replyLanguage, aboutMessages, metrics),
            new QuoteShortcut(bot, responder, replyLanguage, aboutMessages, metrics),
            new DraftShortcut(
                bot, responder, replyLanguage, new MessageReader(client), aboutMessages, metrics),
            new ButtonRouter(
                bot,
                knows,
                responder,
                replyLanguage,
                ratings,
                worker,
                limits,
                corrections,
                metrics,
                new ButtonRouter.Means(client, poster, ephemeral, views, background, computing)));
    listeners.forEach(listener -> listener.listenIn(app));
    return worker;
  }

  private void showHealth() throws StartFailure {
    Health health =
        new Health(
            List.of(
                () ->
                    ready()
                        ? Optional.empty()
                        : Optional.of("There is no sign of life from Slack."),
                this::knowledgeTrouble,
                this::databaseTrouble,
                () ->
                    events
                        .filter(WebServer::isFull)
                        .map(_ -> "All places for connections at EUJP_PORT are taken."),
                () ->
                    revocation.isDone()
                        ? Optional.of("Slack does not accept the token any more.")
                        : Optional.empty()),
            List.of(this::leftOut, this::stale));
    metrics.ready(() -> health.troubles().isEmpty());
    Settings.HealthPages where = settings.health();
    pages =
        Optional.of(
            opened(
                WebServer.forHealth(
                    where.variable(), where.bind(), where.port(), health, metrics)));
  }

  private Optional<String> leftOut() {
    int files = knowledge.map(it -> it.leftOut().files()).orElse(0);
    return files == 0
        ? Optional.empty()
        : Optional.of(
            "Release files that cannot be read, and are left out: %d. The log names each."
                .formatted(files));
  }

  private Optional<String> stale() {
    return knowledge.filter(it -> it.leftOut().stale()).isPresent()
        ? Optional.of(
            "No change of the releases can be taken in; what was read before is served. The log"
                + " says why.")
        : Optional.empty();
  }

  private Optional<String> knowledgeTrouble() {
    return knowledge.isPresent() ? Optional.empty() : Optional.of(lacksKnowledge);
  }

  private Optional<String> databaseTrouble() {
    return database.isPresent()
        ? database.get().trouble().map(why -> "The database cannot be used: " + why + ".")
        : Optional.of(lacksDatabase);
  }

  private WebServer.Assistants asking(
      Settings.Assistants who, Knowledge knows, AssistantDoor door) {
    return new WebServer.Assistants(
        new BearerOnly(who.token(), metrics), door.open(knows, computing, settings.limits()));
  }

  private void listen(
      Intake intake, SlackAccess access, Knowledge knows, Optional<WebServer.Assistants> asking)
      throws StartFailure {
    Optional<Settings.Assistants.Place> own = settings.assistants().flatMap(it -> it.own());
    if (own.isPresent() && asking.isPresent()) {
      assistants =
          Optional.of(
              opened(
                  WebServer.forAssistants(
                      own.get().bind(), own.get().port(), asking.get(), metrics)));
    }
    switch (settings.transport()) {
      case Settings.Transport.Http http ->
          events =
              Optional.of(
                  opened(
                      WebServer.forEvents(
                          http.bind(),
                          settings.port(),
                          intake,
                          new SignedOnly(http.signingSecret(), access.clock(), metrics),
                          own.isPresent() ? Optional.empty() : asking,
                          settings.pages().map(_ -> new ReleasePages(knows, computing)),
                          metrics)));
      case Settings.Transport.SocketMode socket -> {
        if (settings.pages().isPresent()) {
          documents =
              Optional.of(
                  opened(
                      WebServer.forDocuments(
                          settings.pages().get().bind(),
                          settings.port(),
                          new ReleasePages(knows, computing),
                          metrics)));
        }
        connection =
            Optional.of(
                opened(
                    SocketConnection.open(
                        access, socket.appToken(), intake, passing, revocation::complete)));
      }
    }
  }

  /// What the bot knows, once the search engine is there that it is in.
  ///
  /// @throws SearchUnavailableException if that is away because settings are wrong
  private FollowingLibrary awaitKnowledge(KnowledgeSource source) throws StartFailure {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return source.open();
      } catch (SearchUnavailableException e) {
        if (!e.passes()) {
          throw e;
        }
        lacksKnowledge = String.valueOf(e.getMessage());
        LOG.warn("The bot waits for its search engine. {}", lacksKnowledge);
        pause(backoff.next(Duration.ZERO));
      }
    }
  }

  /// The database, once it is there: a server that is away may come back.
  private Database awaitDatabase() throws StartFailure {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return opened(database(settings.storage()));
      } catch (UnusableDatabaseException e) {
        String why = String.valueOf(e.getMessage());
        if (!e.passes()) {
          throw new StartFailure(why, e);
        }
        lacksDatabase = why;
        LOG.warn("The bot waits for its database. {}", why);
        pause(backoff.next(Duration.ZERO));
      }
    }
  }

  private static void pause(Duration time) throws StartFailure {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static void await(Rehearsal rehearsal) throws StartFailure {
    try {
      rehearsal.await();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static StartFailure stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StartFailure("Stopped before the bot was at work.", e);
  }

  private static Database database(Settings.Storage storage) throws UnusableDatabaseException {
    Key key =
        storage.key().isPresent() ? Key.of(storage.key().get().value()) : Key.in(storage.folder());
    return storage.server().isPresent()
        ? Database.at(storage.server().get(), key)
        : Database.inFolder(storage.folder(), key);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /// Completes when Slack no longer accepts a token, so that the bot had better be closed.
  public CompletableFuture<Revocation> revocation() {
    return revocation.copy();
  }

  /// Whether Slack can reach the bot now.
  public boolean ready() {
    return switch (settings.transport()) {
      case Settings.Transport.SocketMode _ -> connection.map(SocketConnection::ready).orElse(false);
      case Settings.Transport.Http _ -> events.isPresent();
    };
  }

  /// The port of `/slack/events`, where Slack delivers over HTTP, and of the pages of releases.
  public int port() {
    return events.or(() -> documents).orElseThrow().port();
  }

  /// The port of `/mcp`; empty where no assistant may ask.
  public Optional<Integer> assistantPort() {
    return settings.assistants().flatMap(_ -> assistants.or(() -> events)).map(WebServer::port);
  }

  /// The port of `/healthz` and `/metrics`.
  public int healthPort() {
    return pages.orElseThrow().port();
  }

  /// Takes no more questions, lets those at work finish for a few seconds, and disconnects. What is
  /// not finished is answered after the next start.
  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.error("A part of the bot was not closed in order", e);
      }
    }
  }

  /// The Bolt app. What its defaults would read from the environment, or do besides, is left out:
  /// signatures are checked by [SignedOnly], and the bot's own messages are told by
  /// [eujp.slack.questions.IncomingMessages].
  private App app(SlackAccess access, AuthTestResponse identity) {
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
