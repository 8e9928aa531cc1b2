package eujp.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.cluster.SearchUnavailableException;
import eujp.library.FollowingLibrary;
import eujp.library.Knowledge;
import eujp.slack.client.Backoff;
import eujp.slack.client.Revocation;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.slack.install.InstallServlet;
import eujp.slack.install.OAuth;
import eujp.slack.metrics.Metrics;
import eujp.slack.pages.ReleasePages;
import eujp.slack.questions.Conversations;
import eujp.slack.questions.Responder;
import eujp.slack.questions.Tally;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.NanoClock;
import eujp.slack.runtime.Watchdog;
import eujp.slack.transport.BearerOnly;
import eujp.slack.transport.Health;
import eujp.slack.transport.Installation;
import eujp.slack.transport.Intake;
import eujp.slack.transport.SignedOnly;
import eujp.slack.transport.SocketConnection;
import eujp.slack.transport.Tenants;
import eujp.slack.transport.WebServer;
import eujp.store.Database;
import eujp.store.Key;
import eujp.store.UnusableDatabaseException;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot: from its start, when Slack can reach it, until it is closed. It holds what it has once
/// for all workspaces: the ports, the pool that computes, the metrics, the database. In the one
/// workspace of its token, or in each that has installed it ([Workspaces]), a [WorkspaceBot] is at
/// work.
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /// In many workspaces the bot calls as nobody but with a workspace's own token.
  private static final Secret NO_TOKEN = new Secret("");

  /// What is to be closed, the last opened first.
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private final CompletableFuture<Revocation> revocation = new CompletableFuture<>();
  private final Settings settings;
  private final Metrics metrics = opened(new Metrics());
  private final Computing computing = opened(new Computing());

  // Read by the health pages, which are there before all else.
  private volatile Optional<Knowledge> knowledge = Optional.empty();
  private volatile String lacksKnowledge = "The releases are not opened yet.";
  private volatile Optional<Database> database = Optional.empty();
  private volatile String lacksDatabase = "The database is not opened yet.";
  private volatile Optional<SocketConnection> connection = Optional.empty();
  private volatile Optional<WebServer> events = Optional.empty();
  private volatile Optional<Workspaces> workspaces = Optional.empty();
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
    metrics.workspaces(
        () -> workspaces.map(Workspaces::size).orElse(1),
        () -> workspaces.map(Workspaces::outOfOrder).orElse(0));
    metrics.database(() -> databaseTrouble().isEmpty());
    showHealth();
    Knowledge knows = opening.of(this);
    knowledge = Optional.of(knows);
    metrics.knows(knows);
    Shared shared = new Shared(settings, knows, computing, metrics, NanoClock.system());
    Rehearsal rehearsal = opened(new Rehearsal(responderOfNobody(knows), knows).begin());
    Optional<WebServer.Assistants> asking =
        settings.assistants().map(it -> asking(it, knows, door));
    switch (settings.served()) {
      case Settings.Served.One(Secret token) -> inOne(token, shared, rehearsal, asking);
      case Settings.Served.Many many -> inMany(many, shared, rehearsal, asking);
    }
  }

  private void inOne(
      Secret token, Shared shared, Rehearsal rehearsal, Optional<WebServer.Assistants> asking)
      throws StartFailure {
    SlackAccess access = opened(SlackAccess.to(settings.api(), token, settings.proxy(), metrics));
    AuthTestResponse identity = access.identity();
    Database kept = awaitAll(rehearsal);
    WorkspaceBot bot =
        opened(WorkspaceBot.start(shared, access, identity, kept, revocation::complete));
    Tenants tenants = Tenants.one(Installation.of(identity), bot.deliveries());
    listen(tenants, access, shared.knowledge(), Optional.empty(), asking);
  }

  private void inMany(
      Settings.Served.Many many,
      Shared shared,
      Rehearsal rehearsal,
      Optional<WebServer.Assistants> asking)
      throws StartFailure {
    SlackAccess access =
        opened(SlackAccess.to(settings.api(), NO_TOKEN, settings.proxy(), metrics));
    Database kept = awaitAll(rehearsal);
    OAuth oauth = oauth(many, access);
    Workspaces all = opened(new Workspaces(shared, access, kept, oauth));
    workspaces = Optional.of(all);
    all.start();
    listen(all, access, shared.knowledge(), Optional.of(new InstallServlet(oauth, all)), asking);
  }

  /// Waits for what must be there before anybody is answered.
  private Database awaitAll(Rehearsal rehearsal) throws StartFailure {
    Database kept = opened(awaitDatabase());
    await(rehearsal);
    opened(new Watchdog(computing, Watchdog::endProcess));
    return kept;
  }

  private OAuth oauth(Settings.Served.Many many, SlackAccess access) {
    return new OAuth(
        access.once(),
        settings.api(),
        many.clientId(),
        many.clientSecret(),
        URI.create(many.site() + WebServer.REDIRECT),
        Manifest.scopes());
  }

  /// For what is tried out before anybody asks.
  private Responder responderOfNobody(Knowledge knows) {
    return new Responder(knows, new Conversations(1), new Tally(), computing);
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
            List.of(this::leftOut, this::stale, () -> workspaces.flatMap(Workspaces::out)));
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
      Tenants tenants,
      SlackAccess access,
      Knowledge knows,
      Optional<HttpServlet> installing,
      Optional<WebServer.Assistants> asking)
      throws StartFailure {
    Intake intake = new Intake(tenants, metrics);
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
                          installing,
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
                        access,
                        socket.appToken(),
                        intake,
                        NanoClock.system(),
                        revocation::complete)));
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
        Database opened = database(settings.storage());
        database = Optional.of(opened);
        return opened;
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

  /// Completes when Slack no longer accepts a token, so that the bot had better be closed; never
  /// where there are many workspaces, which do not end with one.
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
}
