package eujp.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.library.Knowledge;
import eujp.slack.actions.ButtonRouter;
import eujp.slack.client.AgentView;
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
import eujp.slack.events.ReleaseChooser;
import eujp.slack.events.ShortcutRegistry;
import eujp.slack.events.SlashCommandListener;
import eujp.slack.events.SourceShortcut;
import eujp.slack.events.TabListener;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.ChosenReleases;
import eujp.slack.questions.Conversations;
import eujp.slack.questions.Earshot;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.slack.questions.Tally;
import eujp.slack.runtime.BackgroundTasks;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.Turns;
import eujp.store.Askers;
import eujp.store.Choices;
import eujp.store.Database;
import eujp.store.FollowedThreads;
import eujp.store.Inbox;
import eujp.store.QuotedSentences;
import eujp.store.Ratings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot in one workspace: what it knows of that and nobody else's, from when it begins to answer
/// there until it is closed. It shares what it works with ([Shared]) with those in others.
final class WorkspaceBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceBot.class);
  private static final int CONVERSATIONS_REMEMBERED = 2_000;
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

  /// What is to be closed, the last opened first.
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private final Shared shared;
  private final Settings settings;
  private final Knowledge knowledge;
  private final Computing computing;
  private final Metrics metrics;
  private final SlackAccess access;
  private final AuthTestResponse identity;
  private final Database database;
  private final Consumer<Revocation> revoked;
  private final App app;

  private WorkspaceBot(
      Shared shared,
      SlackAccess access,
      AuthTestResponse identity,
      Database database,
      Consumer<Revocation> revoked) {
    this.shared = shared;
    this.settings = shared.settings();
    this.knowledge = shared.knowledge();
    this.computing = shared.computing();
    this.metrics = shared.metrics();
    this.access = access;
    this.identity = identity;
    this.database = opened(database);
    this.revoked = revoked;
    this.app = app();
  }

  /// Begins work in a workspace, with what was left when it was stopped there.
  ///
  /// @param access as the bot of that workspace
  /// @param identity who the bot is there
  /// @param database of that workspace alone; it is closed with this, also where this fails
  /// @param revoked is told when Slack no longer accepts the token
  static WorkspaceBot start(
      Shared shared,
      SlackAccess access,
      AuthTestResponse identity,
      Database database,
      Consumer<Revocation> revoked)
      throws StartFailure {
    WorkspaceBot bot = new WorkspaceBot(shared, access, identity, database, revoked);
    try {
      bot.start();
      return bot;
    } catch (IOException e) {
      bot.close();
      throw new StartFailure("The database cannot be used: " + e.getMessage() + ".", e);
    } catch (RuntimeException | Error e) {
      bot.close();
      throw e;
    }
  }

  private void start() throws IOException {
    Inbox inbox = new Inbox(database, settings.storage().texts());
    Poster poster =
        new Poster(
            access.poster(),
            new ChannelThrottle(BETWEEN_MESSAGES, shared.passing()),
            shared.passing());
    ReplyHistory history = new ReplyHistory(access.client(), identity.getUserId());
    Optional<CorrectionNotes> corrections =
        settings.corrections()
            ? Optional.of(
                new CorrectionNotes(
                    new QuotedSentences(database, inbox),
                    knowledge,
                    computing,
                    poster,
                    history,
                    revoked))
            : Optional.empty();
    Worker worker = wire(inbox, poster, history, corrections);
    worker.start();
    opened(worker);
    corrections.map(this::opened).ifPresent(CorrectionNotes::start);
    app.start();
    LOG.info("{} is at work in {}", identity.getUser(), identity.getTeam());
  }

  /// Puts the parts together and has the app call them.
  private Worker wire(
      Inbox inbox, Poster poster, ReplyHistory history, Optional<CorrectionNotes> corrections) {
    BackgroundTasks background = opened(new BackgroundTasks());
    ChosenReleases releases =
        new ChosenReleases(knowledge, new Choices(database), shared.passing());
    Responder responder =
        new Responder(
            knowledge,
            releases,
            new Conversations(CONVERSATIONS_REMEMBERED),
            new Tally(),
            computing);
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
            inbox, replies, poster, history, ephemeral, corrections, metrics, clock, revoked);
    RateLimits limits =
        new RateLimits(
            settings.limits().person(),
            settings.limits().workspace(),
            shared.passing(),
            settings.storage().server().map(_ -> people));
    Worker worker =
        new Worker(inbox, people, delivery, limits, settings.storage().howLong(), metrics);

    // The ways in.
    ShortcutRegistry aboutMessages =
        new ShortcutRegistry(
            views, poster, ephemeral, background, computing, limits, replyLanguage);
    HomeTab home =
        new HomeTab(
            bot,
            releases,
            responder.tally(),
            inbox,
            isAdmin(locales),
            replyLanguage,
            views,
            computing,
            new Turns(Integer.MAX_VALUE));
    List<Listener> listeners =
        List.of(
            new MentionListener(bot, worker, earshot),
            new MessageListener(bot, identity.getUser(), worker, followed, earshot),
            new SlashCommandListener(
                bot,
                responder,
                new ReleaseChooser(responder, releases, isAdmin(locales)),
                replyLanguage,
                limits,
                people,
                metrics,
                ephemeral,
                background),
            new PersonListener(locales, home, background),
            new TabListener(home, replyLanguage, agent, background),
            new SourceShortcut(bot, knowledge, releases, replyLanguage, aboutMessages, metrics),
            new QuoteShortcut(bot, responder, replyLanguage, aboutMessages, metrics),
            new DraftShortcut(
                bot, responder, replyLanguage, new MessageReader(client), aboutMessages, metrics),
            new ButtonRouter(
                bot,
                knowledge,
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

  /// In many workspaces the admins are whom Slack says.
  private Predicate<String> isAdmin(Locales locales) {
    return switch (settings.served()) {
      case Settings.Served.One _ -> settings.admins()::contains;
      case Settings.Served.Many _ -> locales::isAdmin;
    };
  }

  /// Why nothing could be written when it was last tried; empty while all is well.
  Optional<String> trouble() {
    return database.trouble();
  }

  /// What is called for what Slack delivers.
  App deliveries() {
    return app;
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /// Takes no more questions, and lets those at work finish for a few seconds. What is not finished
  /// is answered after the next start.
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
  private App app() {
    AppConfig config =
        AppConfig.builder()
            .slack(access.slack())
            .singleTeamBotToken(access.token().value())
            .authTestCacheExpirationMillis(-1L)
            .allEventsApiAutoAckEnabled(true)
            .build();
    return new App(
        config,
        access.slack(),
        new ArrayList<>(List.of(new SingleTeamAuthorization(config, identity, null))));
  }
}
