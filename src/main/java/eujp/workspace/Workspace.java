package eujp.workspace;

import eujp.workspace.api.Addressing;
import eujp.workspace.api.AssistantMethods;
import eujp.workspace.api.ChatMethods;
import eujp.workspace.api.ConversationMethods;
import eujp.workspace.api.DirectoryMethods;
import eujp.workspace.api.ReactionMethods;
import eujp.workspace.api.ViewMethods;
import eujp.workspace.api.WebApi;
import eujp.workspace.delivery.AppAnswers;
import eujp.workspace.delivery.Dispatch;
import eujp.workspace.delivery.Events;
import eujp.workspace.delivery.GivenUp;
import eujp.workspace.delivery.HookHandler;
import eujp.workspace.delivery.HttpTransport;
import eujp.workspace.delivery.Outbox;
import eujp.workspace.delivery.ResponseUrls;
import eujp.workspace.delivery.Signature;
import eujp.workspace.delivery.SignedRequests;
import eujp.workspace.delivery.Timer;
import eujp.workspace.delivery.Timing;
import eujp.workspace.faults.FaultInjector;
import eujp.workspace.faults.Refusals;
import eujp.workspace.model.Access;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Credentials;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.model.Message;
import eujp.workspace.model.MessageChange;
import eujp.workspace.model.MessageJson;
import eujp.workspace.model.MessageStore;
import eujp.workspace.model.Timestamp;
import eujp.workspace.model.Timestamps;
import eujp.workspace.model.TokenRegistry;
import eujp.workspace.page.Assistant;
import eujp.workspace.page.PageApi;
import eujp.workspace.page.PageEvents;
import eujp.workspace.page.PageFeed;
import eujp.workspace.page.PageFiles;
import eujp.workspace.page.PageState;
import eujp.workspace.page.PageViews;
import eujp.workspace.people.BlockActions;
import eujp.workspace.people.Person;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.Shortcuts;
import eujp.workspace.people.SlashCommand;
import eujp.workspace.people.SlashCommands;
import eujp.workspace.people.Submissions;
import eujp.workspace.server.LocalServer;
import eujp.workspace.socket.SocketEndpoint;
import eujp.workspace.socket.SocketModeTransport;
import eujp.workspace.socket.Tickets;
import eujp.workspace.values.SlackId;
import eujp.workspace.views.Triggers;
import eujp.workspace.views.ViewJson;
import eujp.workspace.views.ViewStacks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;

/// A local Slack workspace with a bot and one person in it, whom others may join. Here its parts
/// are wired together.
///
/// ```java
/// try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
///   // Give apiUrl(), botToken() and appToken() to Bolt, and open page() in a browser.
/// }
/// ```
///
/// The app is reached over Socket Mode until [#deliverTo] gives its request URL. All methods may be
/// called from any thread.
public final class Workspace implements AutoCloseable {
  private final Options options;
  private final Directory directory;
  private final Credentials credentials;
  private final Timer timer = new Timer();
  private final LocalServer server;
  private final MessageStore history;
  private final PageFeed feed;
  private final SocketModeTransport socketMode;
  private final FaultInjector injector;
  private final GivenUp givenUp;
  private final Outbox outbox;
  private final Assistant assistant;
  private final Person.Ways ways;
  private final Person person;
  private final Faults faults;
  private final HttpClient client;
  private final TokenRegistry tokens;
  private final Events events;
  private final WebApi webApi;
  private final HookHandler hooks;

  /// How a workspace is set up.
  ///
  /// @param port where it listens; 0 for any that is free
  /// @param botName the bot's handle
  /// @param commands the app's slash commands
  /// @param shortcuts the app's shortcuts
  /// @param channels the names of channels besides the two that are always there
  /// @param capacity how many messages of each conversation are kept; the oldest go first
  public record Options(
      int port,
      String botName,
      List<SlashCommand> commands,
      List<Shortcut> shortcuts,
      List<String> channels,
      int capacity,
      Timing timing,
      InstantSource clock) {

    public Options {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
      }
      Objects.requireNonNull(botName);
      commands = List.copyOf(commands);
      shortcuts = List.copyOf(shortcuts);
      channels = List.copyOf(channels);
      if (capacity < 1) {
        throw new IllegalArgumentException("at least one message must be kept");
      }
      Objects.requireNonNull(timing);
      Objects.requireNonNull(clock);
    }

    /// Any free port, a bot called `eujp`, no commands and no shortcuts, two channels of which
    /// 2,000 messages each are kept, Slack's timing, the system's clock.
    public static Options defaults() {
      return new Options(
          0,
          "eujp",
          List.of(),
          List.of(),
          List.of(),
          2_000,
          Timing.slack(),
          InstantSource.system());
    }

    public Options withPort(int newPort) {
      return new Options(newPort, botName, commands, shortcuts, channels, capacity, timing, clock);
    }

    public Options withBotName(String newBotName) {
      return new Options(port, newBotName, commands, shortcuts, channels, capacity, timing, clock);
    }

    public Options withCommands(List<SlashCommand> newCommands) {
      return new Options(port, botName, newCommands, shortcuts, channels, capacity, timing, clock);
    }

    public Options withShortcuts(List<Shortcut> newShortcuts) {
      return new Options(port, botName, commands, newShortcuts, channels, capacity, timing, clock);
    }

    public Options withChannels(List<String> newChannels) {
      return new Options(port, botName, commands, shortcuts, newChannels, capacity, timing, clock);
    }

    public Options withCapacity(int newCapacity) {
      return new Options(port, botName, commands, shortcuts, channels, newCapacity, timing, clock);
    }

    public Options withTiming(Timing newTiming) {
      return new Options(port, botName, commands, shortcuts, channels, capacity, newTiming, clock);
    }

    public Options withClock(InstantSource newClock) {
      return new Options(port, botName, commands, shortcuts, channels, capacity, timing, newClock);
    }
  }

  /// What a workspace has in common with others that install the same app.
  ///
  /// @param api the server at which the app calls the Web API and answers
  /// @param team what people call the workspace
  record InCommon(AppRegistration app, URI api, String team) {}

  private Workspace(Options options, Optional<InCommon> common) throws IOException {
    this.options = options;
    directory =
        Directory.fresh(
            common.map(InCommon::team).orElse("EU–Japan Summit"),
            common.map(it -> it.app().id()).orElseGet(() -> SlackId.fresh("A")),
            options.botName(),
            options.channels());
    credentials =
        common
            .map(it -> Credentials.of(directory.appId(), it.app().signingSecret()))
            .orElseGet(() -> Credentials.fresh(directory.appId()));
    server = new LocalServer(options.port());
    client = HttpClient.newBuilder().connectTimeout(options.timing().acknowledgement()).build();
    URI address = server.address();

    // What there is.
    Timestamps timestamps = new Timestamps(options.clock());
    MessageJson json = new MessageJson(directory);
    ViewJson viewJson = new ViewJson(directory);
    Access access = new Access();
    history = new MessageStore(timestamps, options.capacity());
    feed = new PageFeed(directory, json, viewJson);
    assistant = new Assistant(feed);
    ViewStacks views = new ViewStacks(options.clock());
    views.listen(directory.you(), feed::views);

    // The way to the app.
    injector = new FaultInjector();
    givenUp = new GivenUp();
    socketMode =
        new SocketModeTransport(
            directory.appId(), options.timing(), timer, injector, givenUp, feed::botConnected);
    outbox = new Outbox(socketMode, injector);
    outbox.installed(common.isEmpty());
    events = new Events(directory, access, json, viewJson, timestamps, options.clock(), outbox);
    history.listen(feed::on);
    history.listen(assistant::on);
    history.listen(events::on);

    // What the app does.
    tokens = common.isEmpty() ? new TokenRegistry(credentials) : TokenRegistry.ofNone(credentials);
    SocketEndpoint link = new SocketEndpoint(socketMode, new Tickets(), address);
    Refusals refusals = new Refusals();
    Triggers triggers = new Triggers(options.timing().trigger(), options.clock());
    Addressing addressing = new Addressing(directory, history, access);
    webApi =
        new WebApi(
            tokens,
            injector,
            refusals,
            new ChatMethods(directory, history, addressing, json),
            new ConversationMethods(directory, history, addressing, access, json),
            new DirectoryMethods(directory, link::next),
            new AssistantMethods(directory, assistant),
            new ReactionMethods(directory, history, addressing),
            new ViewMethods(directory, views, triggers, viewJson));
    AppAnswers answers = new AppAnswers(directory, history);
    ResponseUrls urls =
        new ResponseUrls(
            common.map(InCommon::api).orElse(address), directory.team().id(), options.clock());
    hooks = new HookHandler(urls, answers);

    // What people do.
    Dispatch dispatch = new Dispatch(directory, outbox);
    ways =
        new Person.Ways(
            directory,
            history,
            access,
            events,
            new SlashCommands(directory, options.commands(), triggers, urls, answers, dispatch),
            new BlockActions(timestamps, json, viewJson, triggers, urls, dispatch),
            new Shortcuts(options.shortcuts(), timestamps, json, triggers, urls, dispatch),
            new Submissions(views, viewJson, triggers, dispatch),
            views);
    person = new Person(directory.you(), ways);
    faults =
        new Faults(socketMode, outbox, injector, refusals, tokens, access, triggers, urls, givenUp);
    PageState state =
        new PageState(
            directory,
            options.commands(),
            options.shortcuts(),
            history,
            assistant,
            views,
            json,
            viewJson);

    server.serve(
        link,
        webApi,
        hooks,
        new PageEvents(feed),
        new PageApi(directory, history, json, state, person, new PageViews(views, person)),
        new PageFiles());
  }

  /// Starts a workspace.
  ///
  /// @throws java.net.BindException if the port is taken; its message says so and what to do
  public static Workspace start(Options options) throws IOException {
    return new Workspace(options, Optional.empty());
  }

  /// Starts a workspace that has not installed the app yet.
  static Workspace start(Options options, InCommon common) throws IOException {
    return new Workspace(options, Optional.of(common));
  }

  /// Installs the app, and gives its bot a token.
  String install() {
    outbox.installed(true);
    return tokens.issue();
  }

  /// Gives the app's bot a token in the place of the one that it has.
  String renew() {
    String token = tokens.issue();
    tokens.expireBut(token);
    return token;
  }

  /// Uninstalls the app: its token is worthless, and it is told so, and nothing more.
  void uninstall() {
    tokens.revokeBot();
    events.uninstalled();
    outbox.installed(false);
  }

  /// Whether it is, or was, a token of the app's bot here.
  boolean knows(String token) {
    return tokens.knows(token);
  }

  /// What answers the Web API's calls here.
  Handler webApi() {
    return webApi;
  }

  /// What answers where the app answers later.
  Handler hooks() {
    return hooks;
  }

  /// What people call it.
  String team() {
    return directory.team().name();
  }

  /// The address of the chat page.
  public URI page() {
    return server.address();
  }

  /// The address of the Web API, ending in `/api/`: Slack's `methodsEndpointUrlPrefix`.
  public URI apiUrl() {
    return server.address().resolve(WebApi.PATH);
  }

  public String botToken() {
    return credentials.bot();
  }

  public String appToken() {
    return credentials.app();
  }

  /// The id of its team, as payloads have it.
  public String teamId() {
    return directory.team().id();
  }

  public String signingSecret() {
    return credentials.signingSecret();
  }

  /// Delivers by signed requests to this address from now on, and closes Socket Mode; waits until
  /// the app has answered Slack's challenge.
  ///
  /// @throws IOException if the app cannot be reached there or does not answer the challenge
  public void deliverTo(URI requestUrl) throws IOException, InterruptedException {
    Duration patience = options.timing().acknowledgement();
    SignedRequests requests =
        new SignedRequests(
            client, requestUrl, new Signature(signingSecret()), options.clock(), patience);
    requests.verify();
    outbox.switchTo(
        new HttpTransport(requests, options.timing().redeliveries(), injector, givenUp));
    feed.botConnected(true);
  }

  /// The person, for acting as they do on the page.
  public Person person() {
    return person;
  }

  /// Lets another person join, who is in all channels and has direct messages with the bot of their
  /// own.
  ///
  /// @param name the handle, such as `kenji`
  public Person join(String name, String realName) {
    Member member = directory.people().join(name, realName);
    feed.joined(member);
    return new Person(member, ways);
  }

  /// The bot's user.
  public Member bot() {
    return directory.bot();
  }

  /// The first channel.
  public Conversation general() {
    return directory.conversations().getFirst();
  }

  /// All channels, and last the direct messages of the person and the bot.
  public List<Conversation> conversations() {
    return directory.conversations();
  }

  /// The direct messages of the person and the bot.
  public Conversation direct() {
    return directory.direct();
  }

  /// The messages that stand in a conversation, oldest first, replies in threads among them.
  public List<Message> messages(Conversation where) {
    return history.in(where);
  }

  /// The message that now stands under this time stamp.
  public Optional<Message> message(Conversation where, Timestamp ts) {
    return history.find(where, ts);
  }

  /// Waits until a message satisfies `wanted`, and returns the first such one.
  ///
  /// @throws TimeoutException if none does within `patience`
  public Message await(Predicate<Message> wanted, Duration patience)
      throws InterruptedException, TimeoutException {
    return history.await(wanted, patience);
  }

  /// Calls `listener` with each message that anybody posts from now on, in order, on the thread
  /// that posts it and before the app has its answer. All of the workspace waits for the listener:
  /// it must return at once, and not call back.
  public void onMessage(Consumer<Message> listener) {
    history.listen(change -> {
      if (change instanceof MessageChange.Posted(Message message)) {
        listener.accept(message);
      }
    });
  }

  /// All that the bot has posted and that still stands somewhere, oldest first.
  public List<Message> botMessages() {
    return history.all().stream().filter(message -> message.author().bot()).toList();
  }

  /// The title that the bot has given to the thread that `message` stands in or begins.
  public Optional<String> threadTitle(Message message) {
    return assistant.title(new Assistant.Place(message.conversation(), message.root()));
  }

  /// What the bot says it is doing in that thread, such as `is reading…`.
  public Optional<String> status(Message message) {
    return assistant.status(new Assistant.Place(message.conversation(), message.root()));
  }

  /// The titles of the prompts that the bot suggests in somebody's direct messages with it.
  public List<String> suggestedPrompts(Conversation direct) {
    return assistant.promptTitles(direct).toList();
  }

  /// How many Socket Mode connections the app has open.
  public int connectionCount() {
    return socketMode.connectionCount();
  }

  /// How many deliveries the app has neither acknowledged nor lost for good. Commands and
  /// interactions are given up after [Timing#acknowledgement], events after their last repetition.
  public int deliveriesUnderWay() {
    return outbox.underWay();
  }

  /// Takes away all that the bot has posted, as though it had never been: the app is not told.
  public void forgetBotMessages() {
    history.forget(message -> message.author().bot());
  }

  /// What can be made to go wrong.
  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    feed.close();
    outbox.close();
    socketMode.close();
    server.close();
    timer.close();
    client.shutdownNow();
  }
}
