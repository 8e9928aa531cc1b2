package eujp.slack;

import eujp.cluster.ClusterAddress;
import eujp.slack.client.ProxyServer;
import eujp.slack.client.Secret;
import eujp.store.PostgresAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the bot needs to know of the place where it runs: read once from the environment, at start.
///
/// | variable | holds | default |
/// |---|---|---|
/// | `SLACK_BOT_TOKEN` | the bot's token in its one workspace, `xoxb-…` | |
/// | `SLACK_CLIENT_ID` | or the app's client id, which many workspaces install | |
/// | `SLACK_CLIENT_SECRET` | the client secret that goes with it | |
/// | `EUJP_INSTALL_URL` | the public address of `EUJP_PORT`, where they install it | `EUJP_PAGES_URL` |
/// | `SLACK_APP_TOKEN` | the app-level token, `xapp-…`; chooses Socket Mode | |
/// | `SLACK_SIGNING_SECRET` | the app's signing secret; chooses HTTP | |
/// | `SLACK_API_URL` | another Web API | `https://slack.com/api/` |
/// | `HTTPS_PROXY` | a proxy through which Slack is reached, such as `http://proxy.example:3128` | none |
/// | `NO_PROXY` | hosts that are reached without it, with commas | none |
/// | `EUJP_PORT` | the port of `/slack/events`; 0 takes a free one | 3000 |
/// | `EUJP_BIND` | the address that it listens on | `0.0.0.0` |
/// | `EUJP_HEALTH_PORT` | the port of `/healthz` and `/metrics`; 0 takes a free one | in Socket Mode `EUJP_PORT`, over HTTP the next one |
/// | `EUJP_HEALTH_BIND` | the address that they listen on | `127.0.0.1` |
/// | `EUJP_MCP_TOKEN` | the token with which assistants ask at `/mcp` | none; nobody may |
/// | `EUJP_MCP_PORT` | the port of `/mcp`; 0 takes a free one | over HTTP `EUJP_PORT`, in Socket Mode the next one that nothing else takes |
/// | `EUJP_MCP_BIND` | the address that it listens on, where it has a port of its own | `127.0.0.1` |
/// | `EUJP_PAGES_URL` | the public address of `EUJP_PORT`; the bot shows the releases there | none: it shows none |
/// | `EUJP_DATA` | the folder for what is kept: the database and its key | `data` |
/// | `DATABASE_URL` | a PostgreSQL database in place of the one in `EUJP_DATA` | |
/// | `SEARCH_URL` | OpenSearch in place of the embedded index, see [ClusterAddress] | none |
/// | `SEARCH_API_KEY` | an API key of OpenSearch's in place of a user and password | none |
/// | `SEARCH_CA` | a file with the authority that signed the certificates of OpenSearch's nodes | those that Java trusts |
/// | `EUJP_KEY` | the key in place of the one in `EUJP_DATA`, where several bots share a database | |
/// | `EUJP_KEEP_TEXTS` | `yes` to keep the texts of questions that are answered | `no` |
/// | `EUJP_KEEP_DAYS` | after how many days what is kept of a question, and a rating, is deleted | 30 |
/// | `EUJP_LATE_MINUTES` | from which age on a question is answered with an apology | 60 |
/// | `EUJP_PERSON_LIMIT` | questions that one person may ask in a minute | 20 |
/// | `EUJP_WORKSPACE_LIMIT` | questions that all may ask in a minute | 300 |
/// | `EUJP_ADMINS` | user ids of those who see counts in the bot's home, with commas | none |
/// | `EUJP_CORRECTIONS` | `yes` to tell a thread that a sentence quoted there was changed since | `no` |
/// | `EUJP_ENCODER` | `eujp-encoder.jar`, which finds what questions mean beside what they say | none |
/// | `EUJP_LOG` | the level of the log | `WARN` |
/// | `EUJP_LOG_FORMAT` | `text` or `json` | `text` |
///
/// A secret may stand in a file: `SLACK_BOT_TOKEN_FILE`, `SLACK_APP_TOKEN_FILE`,
/// `SLACK_SIGNING_SECRET_FILE`, `SLACK_CLIENT_SECRET_FILE`, `DATABASE_URL_FILE`, `SEARCH_URL_FILE`,
/// `SEARCH_API_KEY_FILE`, `EUJP_KEY_FILE` and `EUJP_MCP_TOKEN_FILE` hold its path, in place of the
/// variable itself. What begins with `EUJP_` and is no setting is a fault.
///
/// Either `SLACK_BOT_TOKEN` is set, for one workspace, or `SLACK_CLIENT_ID` and
/// `SLACK_CLIENT_SECRET`, for many. Exactly one of `SLACK_APP_TOKEN` and `SLACK_SIGNING_SECRET` is
/// set, the latter for many. In Socket Mode nothing from outside needs to reach the bot. Of the
/// last three, the encoder is loaded by the command, and the others are read by `logback.xml` and
/// only checked here. What begins with `SEARCH_` is checked here too; the commands read it by
/// [#readCluster].
///
/// @param served the workspaces in which the bot is at work
/// @param transport how Slack reaches the bot
/// @param api the Web API, ending in `/`
/// @param proxy through which the Web API and the WebSocket are reached
/// @param port of `/slack/events` over HTTP; 0 for any free one
/// @param health where the bot tells how it does
/// @param assistants how assistants may ask; empty where they may not
/// @param storage where what is kept is kept
/// @param limits how much may be asked
/// @param late the age from which on a question is answered with an apology
/// @param admins user ids in the one workspace; in many they are whom Slack says
/// @param pages where the bot shows the releases; empty where it does not
/// @param corrections whether threads are told that a sentence quoted there was changed since
public record Settings(
    Served served,
    Transport transport,
    URI api,
    Optional<ProxyServer> proxy,
    int port,
    HealthPages health,
    Optional<Assistants> assistants,
    Storage storage,
    Limits limits,
    Duration late,
    Set<String> admins,
    Optional<ReleasePagesAt> pages,
    boolean corrections) {
  /// The workspaces in which the bot is at work.
  public sealed interface Served {
    /// One, in which the bot has a token.
    record One(Secret botToken) implements Served {}

    /// Those that install the app, each with a token that Slack gives for it.
    ///
    /// @param site the public address of the port, without a slash at the end
    record Many(String clientId, Secret clientSecret, URI site) implements Served {}
  }

  /// Where the bot shows the releases, on the port of `/slack/events`, or that which would be it.
  ///
  /// @param site its public address, without a slash at the end
  /// @param bind an address of this machine
  public record ReleasePagesAt(URI site, InetAddress bind) {}

  /// Where what is kept is kept, and for how long.
  ///
  /// @param folder for the database and its key, which need not exist yet
  /// @param server a database in place of the one in the folder
  /// @param key in place of the one in the folder
  /// @param texts whether the texts of questions stay when these are answered
  /// @param howLong what is kept of questions and ratings is kept
  public record Storage(
      Path folder,
      Optional<PostgresAddress> server,
      Optional<Secret> key,
      boolean texts,
      Duration howLong) {
    /// The folder, or the nearest above it that is there.
    public Path existing() {
      return existing(folder);
    }

    private static Path existing(Path folder) {
      Path here = folder.toAbsolutePath();
      while (!Files.exists(here) && here.getParent() != null) {
        here = here.getParent();
      }
      return here;
    }
  }

  /// How much may be asked in a minute.
  ///
  /// @param person by one person
  /// @param workspace by all
  public record Limits(int person, int workspace) {}

  /// Where the bot tells how it does.
  ///
  /// @param bind an address of this machine, loopback or any other
  /// @param port 0 for any free one
  /// @param variable that is to be set where the port is taken
  public record HealthPages(InetAddress bind, int port, String variable) {
    /// Where this machine reads them: `http://127.0.0.1:3000`.
    ///
    /// @param taken the port, where a free one was to be taken
    public URI address(int taken) {
      InetAddress host = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
      String literal =
          host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
      return URI.create("http://" + literal + ":" + taken);
    }
  }

  /// How assistants may ask.
  ///
  /// @param token that they must bring
  /// @param own where they are served; empty for the port of `/slack/events`
  public record Assistants(Secret token, Optional<Place> own) {
    /// An address of this machine and a port, 0 for any free one.
    public record Place(InetAddress bind, int port) {}
  }

  /// How Slack reaches the bot.
  public sealed interface Transport {
    /// A WebSocket that the bot opens.
    record SocketMode(Secret appToken) implements Transport {}

    /// Signed requests to `/slack/events` on `bind`.
    record Http(Secret signingSecret, InetAddress bind) implements Transport {}
  }

  private static final String CLIENT = "SLACK_CLIENT_ID";
  private static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  private static final String INSTALL = "EUJP_INSTALL_URL";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final URI SLACK = URI.create("https://slack.com/api/");
  private static final int DEFAULT_PORT = 3000;
  private static final int MAX_PORT = 65_535;
  private static final String DATA = "data";
  private static final int KEEP_DAYS = 30;
  private static final int LATE_MINUTES = 60;
  private static final int PERSON_LIMIT = 20;
  private static final int WORKSPACE_LIMIT = 300;
  private static final int MIN_KEY = 32;

  /// It stands in each link.
  private static final int MAX_SITE_CHARS = 200;

  private static final Set<String> YES = Set.of("yes", "on");
  private static final Set<String> NO = Set.of("no", "off");
  private static final String EVERYWHERE = "0.0.0.0";
  private static final String HERE = "127.0.0.1";
  private static final Set<String> LEVELS = Set.of("ERROR", "WARN", "INFO", "DEBUG");
  private static final Set<String> FORMATS = Set.of("text", "json");
  private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[\\x21-\\x7e]+");
  private static final Pattern CLIENT_ID = Pattern.compile("^\\d++\\.\\d++");
  private static final Pattern APP_TOKEN = Pattern.compile("xapp-[\\x21-\\x7e]+");

  /// Slack's are 32 hexadecimal digits; fewer than 16 characters could be guessed.
  private static final Pattern SIGNING_SECRET = Pattern.compile("[\\x21-\\x7e]{16,}");

  /// Of the letters that RFC 6750 has; such as `openssl rand -hex 32` prints.
  private static final Pattern MCP_TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{32,}");

  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
  private static final Pattern USER_IDS =
      Pattern.compile("^[UW][A-Z0-9]++(?:\\s*+,\\s*+[UW][A-Z0-9]++)*+");

  public Settings {
    Objects.requireNonNull(served);
    Objects.requireNonNull(transport);
    Objects.requireNonNull(api);
    Objects.requireNonNull(proxy);
    Objects.requireNonNull(health);
    Objects.requireNonNull(assistants);
    Objects.requireNonNull(storage);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(late);
    Objects.requireNonNull(pages);
    admins = Set.copyOf(admins);
  }

  /// A port that the bot listens on.
  ///
  /// @param variable the setting that holds it
  /// @param number 0 for any free one
  public record Port(String variable, InetAddress bind, int number) {
    private boolean collidesWith(Port other) {
      return number != 0
          && number == other.number
          && (bind.equals(other.bind)
              || bind.isAnyLocalAddress()
              || other.bind.isAnyLocalAddress());
    }
  }

  /// The ports that the bot listens on.
  public List<Port> ports() {
    List<Port> ports = new ArrayList<>();
    Optional<InetAddress> open =
        switch (transport) {
          case Transport.Http http -> Optional.of(http.bind());
          case Transport.SocketMode _ -> pages.map(ReleasePagesAt::bind);
        };
    open.ifPresent(bind -> ports.add(new Port("EUJP_PORT", bind, port)));
    ports.add(new Port(health.variable(), health.bind(), health.port()));
    assistants
        .flatMap(Assistants::own)
        .ifPresent(own -> ports.add(new Port("EUJP_MCP_PORT", own.bind(), own.port())));
    return ports;
  }

  /// Reads the settings; blanks around a value are dropped, and a blank value counts as none.
  ///
  /// @throws InvalidSettings with every fault there is, in words that never repeat a value
  public static Settings read(Map<String, String> environment) throws InvalidSettings {
    return new Reader(environment).read();
  }

  /// The key that takes the place of another, and the database that is written with the other.
  ///
  /// @param next the new key, where the present one is `EUJP_KEY`; one is made where it is a file
  public record NewKey(Storage storage, Optional<Secret> next) {}

  /// Reads what is needed to replace the key.
  ///
  /// @throws InvalidSettings as [#read]
  public static NewKey readNewKey(Map<String, String> environment) throws InvalidSettings {
    return new Reader(environment).readNewKey();
  }

  /// Reads where OpenSearch is; empty where the passages are in the embedded index.
  ///
  /// @throws InvalidSettings as [#read]
  public static Optional<ClusterAddress> readCluster(Map<String, String> environment)
      throws InvalidSettings {
    return new Reader(environment).readCluster();
  }

  /// Reads all variables before it gives up, so that a person corrects them in one go.
  private static final class Reader {
    private final List<String> faults = new ArrayList<>();
    private final Variables variables;

    Reader(Map<String, String> environment) {
      this.variables = new Variables(environment, faults);
    }

    Settings read() throws InvalidSettings {
      Optional<Served> served = served();
      Optional<InetAddress> bind = address("EUJP_BIND", EVERYWHERE);
      Optional<Transport> transport = transport(bind);
      Optional<ReleasePagesAt> pages =
          pagesSite().flatMap(site -> bind.map(b -> new ReleasePagesAt(site, b)));
      URI api = api();
      Optional<ProxyServer> proxy = proxy();
      int port = port("EUJP_PORT").orElse(DEFAULT_PORT);
      Storage storage = storage();
      Limits limits =
          new Limits(
              number("EUJP_PERSON_LIMIT", PERSON_LIMIT),
              number("EUJP_WORKSPACE_LIMIT", WORKSPACE_LIMIT));
      Duration late = Duration.ofMinutes(number("EUJP_LATE_MINUTES", LATE_MINUTES));
      Set<String> admins = admins();
      boolean corrections = isWanted("EUJP_CORRECTIONS");
      Optional<HealthPages> health = transport.flatMap(it -> health(it, pages.isPresent(), port));
      Optional<Assistants> assistants =
          transport.flatMap(it ->
              assistants(it instanceof Transport.SocketMode, pages.isPresent() ? 2 : 1, port));
      checkLog();
      cluster();
      variables.checkNames();
      if (served.isEmpty() || transport.isEmpty() || health.isEmpty() || !faults.isEmpty()) {
        throw new InvalidSettings(faults);
      }
      Settings settings =
          new Settings(
              served.get(),
              transport.get(),
              api,
              proxy,
              port,
              health.get(),
              assistants,
              storage,
              limits,
              late,
              admins,
              pages,
              corrections);
      checkPorts(settings.ports());
      if (!faults.isEmpty()) {
        throw new InvalidSettings(faults);
      }
      return settings;
    }

    private void checkPorts(List<Port> ports) {
      for (int i = 0; i < ports.size(); i++) {
        for (Port other : ports.subList(0, i)) {
          if (ports.get(i).collidesWith(other)) {
            faults.add(
                "%s and %s are both %d. Give each a port of its own."
                    .formatted(other.variable(), ports.get(i).variable(), other.number()));
          }
        }
      }
    }

    NewKey readNewKey() throws InvalidSettings {
      Storage storage = storage();
      Optional<Secret> next = key(Variables.NEW_KEY);
      boolean isSet = variables.isSet("EUJP_KEY");
      if (isSet && !variables.isSet(Variables.NEW_KEY)) {
        faults.add(
            Variables.NEW_KEY
                + " is not set. It holds the key that takes the place of EUJP_KEY, such as"
                + " openssl rand -hex 32 prints.");
      }
      if (!isSet && variables.isSet(Variables.NEW_KEY)) {
        faults.add(
            Variables.NEW_KEY
                + " is set, but EUJP_KEY is not. Unset it: the key is a file in EUJP_DATA,"
                + " and the new one is made.");
      }
      if (next.isPresent() && next.equals(storage.key())) {
        faults.add(Variables.NEW_KEY + " is the same as EUJP_KEY. It holds another key.");
      }
      variables.checkNames();
      if (!faults.isEmpty()) {
        throw new InvalidSettings(faults);
      }
      return new NewKey(storage, next);
    }

    Optional<ClusterAddress> readCluster() throws InvalidSettings {
      Optional<ClusterAddress> cluster = cluster();
      if (!faults.isEmpty()) {
        throw new InvalidSettings(faults);
      }
      return cluster;
    }

    private Optional<ClusterAddress> cluster() {
      return ClusterAddress.read(variables::value, faults::add);
    }

    private Optional<Served> served() {
      boolean many = variables.isSet(CLIENT) || variables.isSet(CLIENT_SECRET);
      if (many) {
        return many();
      }
      if (variables.isSet(INSTALL)) {
        faults.add(
            INSTALL
                + " is set, but SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are not. Set them, so that"
                + " many workspaces may install the bot.");
      }
      if (!variables.isSet("SLACK_BOT_TOKEN")) {
        faults.add(
            "SLACK_BOT_TOKEN is not set. It holds the bot's token, which begins with xoxb-; Slack"
                + " shows it under OAuth & Permissions once the app is installed. For many"
                + " workspaces set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead.");
      }
      return checked(
              "SLACK_BOT_TOKEN",
              BOT_TOKEN.asMatchPredicate(),
              "is not a bot token. A bot token begins with xoxb- and has no blanks; Slack shows it"
                  + " under OAuth & Permissions.")
          .map(token -> new Served.One(new Secret(token)));
    }

    private Optional<Served> many() {
      if (variables.isSet("SLACK_BOT_TOKEN")) {
        faults.add(
            "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set. Unset one: SLACK_BOT_TOKEN stands for"
                + " one workspace, SLACK_CLIENT_ID for the many that install the bot.");
      }
      if (variables.isSet("SLACK_APP_TOKEN")) {
        faults.add(
            "SLACK_APP_TOKEN is set with SLACK_CLIENT_ID. Unset it, and set SLACK_SIGNING_SECRET:"
                + " what happens in many workspaces comes over HTTP.");
      }
      if (variables.isSet("EUJP_ADMINS")) {
        faults.add(
            "EUJP_ADMINS is set with SLACK_CLIENT_ID. Unset it: in many workspaces the admins are"
                + " those whom Slack has as admins and owners.");
      }
      for (String name : List.of(CLIENT, CLIENT_SECRET)) {
        if (!variables.isSet(name)) {
          faults.add(name + " is not set. Slack shows it under Basic Information.");
        }
      }
      if (!variables.isSet(INSTALL) && !variables.isSet("EUJP_PAGES_URL")) {
        faults.add(
            INSTALL
                + " is not set. It holds the public address of EUJP_PORT, to which Slack sends those"
                + " back who install the bot, such as https://eujp.example.org.");
      }
      Optional<String> id =
          checked(
              CLIENT,
              CLIENT_ID.asMatchPredicate(),
              "is not a client id. A client id is two numbers with a full stop between; Slack shows"
                  + " it under Basic Information.");
      Optional<String> secret =
          checked(
              CLIENT_SECRET,
              SIGNING_SECRET.asMatchPredicate(),
              "is not a client secret. A client secret is 32 letters and digits; Slack shows it under"
                  + " Basic Information.");
      String where = variables.isSet(INSTALL) ? INSTALL : "EUJP_PAGES_URL";
      Optional<URI> site =
          site(
              where,
              Reader::takesThemBack,
              "is not an address to which Slack sends anybody back. It holds the public address of"
                  + " EUJP_PORT, which begins with https, such as https://eujp.example.org.");
      return id.flatMap(
          i -> secret.flatMap(s -> site.map(at -> new Served.Many(i, new Secret(s), at))));
    }

    /// Slack sends nobody back without encryption; a Slack on this machine does.
    private static boolean takesThemBack(URI site) {
      return "https".equals(site.getScheme()) || LOOPBACK.contains(site.getHost());
    }

    private Optional<Transport> transport(Optional<InetAddress> bind) {
      boolean socket = variables.isSet("SLACK_APP_TOKEN");
      boolean http = variables.isSet("SLACK_SIGNING_SECRET");
      if (socket && http && variables.isSet(CLIENT)) {
        return Optional.empty(); // which was told
      }
      if (socket && http) {
        faults.add(
            "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Unset one:"
                + " SLACK_APP_TOKEN stands for Socket Mode, SLACK_SIGNING_SECRET for HTTP.");
        return Optional.empty();
      }
      if (variables.isSet(CLIENT) && !http) {
        faults.add(
            "SLACK_SIGNING_SECRET is not set. What happens in many workspaces comes over HTTP,"
                + " signed with it; Slack shows it under Basic Information.");
        return Optional.empty();
      }
      if (!socket && !http) {
        faults.add(
            "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. Set SLACK_APP_TOKEN (it begins"
                + " with xapp-) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.");
        return Optional.empty();
      }
      if (socket) {
        return checked(
                "SLACK_APP_TOKEN",
                APP_TOKEN.asMatchPredicate(),
                "is not an app-level token. An app-level token begins with xapp- and has no blanks;"
                    + " Slack shows it under Basic Information.")
            .map(token -> new Transport.SocketMode(new Secret(token)));
      }
      Optional<String> secret =
          checked(
              "SLACK_SIGNING_SECRET",
              SIGNING_SECRET.asMatchPredicate(),
              "is not a signing secret. A signing secret is 32 letters and digits; Slack shows it"
                  + " under Basic Information.");
      return secret.flatMap(s -> bind.map(b -> new Transport.Http(new Secret(s), b)));
    }

    private Optional<InetAddress> address(String name, String otherwise) {
      try {
        return Optional.of(InetAddress.ofLiteral(value(name).orElse(otherwise)));
      } catch (IllegalArgumentException e) {
        faults.add(name + " is not an address. It holds an IP address, such as 127.0.0.1.");
        return Optional.empty();
      }
    }

    /// In Socket Mode nothing else needs `EUJP_PORT` but pages of releases.
    private Optional<HealthPages> health(Transport transport, boolean pages, int port) {
      Optional<Integer> own = port("EUJP_HEALTH_PORT");
      boolean shares = own.isEmpty() && !pages && transport instanceof Transport.SocketMode;
      int beside = port == MAX_PORT ? port - 1 : port + 1;
      int otherwise = shares || port == 0 ? port : beside;
      return address("EUJP_HEALTH_BIND", HERE)
          .map(bind ->
              new HealthPages(
                  bind, own.orElse(otherwise), shares ? "EUJP_PORT" : "EUJP_HEALTH_PORT"));
    }

    /// In Socket Mode nothing else listens to others, and the pages of the port that there is ask
    /// nobody for a token.
    ///
    /// @param behind how many ports behind `EUJP_PORT` nothing else takes
    private Optional<Assistants> assistants(boolean socketMode, int behind, int port) {
      Optional<String> token =
          checked(
              "EUJP_MCP_TOKEN",
              MCP_TOKEN.asMatchPredicate(),
              "is too short, or no token. It holds 32 or more random letters and digits, such as"
                  + " openssl rand -hex 32 prints.");
      Optional<Integer> own = port("EUJP_MCP_PORT");
      Optional<InetAddress> bind = address("EUJP_MCP_BIND", HERE);
      for (String name : List.of("EUJP_MCP_PORT", "EUJP_MCP_BIND")) {
        if (variables.isSet(name) && !variables.isSet("EUJP_MCP_TOKEN")) {
          faults.add(
              name + " is set, but EUJP_MCP_TOKEN is not. Set it, so that assistants may ask.");
        }
      }
      if (variables.isSet("EUJP_MCP_BIND") && !variables.isSet("EUJP_MCP_PORT") && !socketMode) {
        faults.add(
            "EUJP_MCP_BIND is set, but EUJP_MCP_PORT is not. Without it /mcp is at EUJP_PORT.");
      }
      int beside = port + behind <= MAX_PORT ? port + behind : port - behind;
      int next = port == 0 ? port : beside;
      Optional<Integer> at = own.isPresent() || !socketMode ? own : Optional.of(next);
      return token.map(it ->
          new Assistants(
              new Secret(it),
              at.flatMap(number -> bind.map(where -> new Assistants.Place(where, number)))));
    }

    private Optional<URI> pagesSite() {
      return site(
          "EUJP_PAGES_URL",
          _ -> true,
          "is not the address of a site. It holds the one under which EUJP_PORT is reached by"
              + " those who read the releases, such as https://eujp.example.org; unset it to"
              + " show none.");
    }

    /// @param fault what is told of a value that is no site, where nothing more can be told
    private Optional<URI> site(String name, Predicate<URI> good, String fault) {
      String told =
          value(name)
              .flatMap(Reader::surplus)
              .map(it ->
                  "is an address with %s. Give it without, such as https://eujp.example.org."
                      .formatted(it))
              .orElse(fault);
      return checked(
              name,
              value ->
                  isWebAddress(value) && isSite(URI.create(value)) && good.test(URI.create(value)),
              told)
          .map(
              site -> URI.create(site.endsWith("/") ? site.substring(0, site.length() - 1) : site));
    }

    /// What a web address has that that of a site has not; empty for nothing, or for no address.
    private static Optional<String> surplus(String value) {
      try {
        URI uri = new URI(value);
        if (uri.getHost() == null) {
          return Optional.empty();
        }
        if (uri.getQuery() != null) {
          return Optional.of("a query, from the ? on");
        }
        if (uri.getFragment() != null) {
          return Optional.of("a fragment, from the # on");
        }
        return Optional.ofNullable(uri.getUserInfo()).map(_ -> "a user, before the @");
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }

    private static boolean isSite(URI address) {
      return address.getUserInfo() == null && address.toString().length() <= MAX_SITE_CHARS;
    }

    /// Checks the settings that `logback.xml` reads, which takes an unknown value for its default.
    private void checkLog() {
      checked("EUJP_LOG", LEVELS::contains, "is not a level. It holds ERROR, WARN, INFO or DEBUG.");
      checked("EUJP_LOG_FORMAT", FORMATS::contains, "is neither text nor json.");
    }

    private URI api() {
      return checked(
              "SLACK_API_URL",
              Reader::isWebAddress,
              "is not a web address. It holds the address of a Web API, such as"
                  + " https://slack.com/api/; unset it to use Slack's own.")
          .map(url -> URI.create(url.endsWith("/") ? url : url + "/"))
          .orElse(SLACK);
    }

    /// What other programs go by too, some of which know the names in lower case only.
    private Optional<ProxyServer> proxy() {
      String name = value("HTTPS_PROXY").isPresent() ? "HTTPS_PROXY" : "https_proxy";
      String exceptions = value("NO_PROXY").or(() -> value("no_proxy")).orElse("");
      return checked(
              name,
              address -> ProxyServer.parse(address, exceptions).isPresent(),
              "is not the address of a proxy. It holds one such as http://proxy.example:3128, with"
                  + " user:password@ before the host where the proxy asks for them; unset it to"
                  + " reach Slack without one.")
          .flatMap(address -> ProxyServer.parse(address, exceptions));
    }

    private Optional<Integer> port(String name) {
      return checked(
              name,
              port -> PORT.matcher(port).matches() && Integer.parseInt(port) <= MAX_PORT,
              "is not a port. It holds a number from 0 to 65535; 0 takes a free port.")
          .map(Integer::parseInt);
    }

    private Storage storage() {
      Optional<PostgresAddress> server =
          checked(
                  "DATABASE_URL",
                  url -> PostgresAddress.parse(url).isPresent(),
                  "is not the address of a PostgreSQL database. It holds one such as"
                      + " postgresql://user:password@host:5432/eujp; unset it to use a file in"
                      + " EUJP_DATA.")
              .flatMap(PostgresAddress::parse);
      Optional<Secret> key = key("EUJP_KEY");
      return new Storage(
          data(),
          server,
          key,
          isWanted("EUJP_KEEP_TEXTS"),
          Duration.ofDays(number("EUJP_KEEP_DAYS", KEEP_DAYS)));
    }

    /// What is done only where it is asked for.
    private boolean isWanted(String name) {
      return checked(
              name,
              value ->
                  YES.contains(value.toLowerCase(Locale.ROOT))
                      || NO.contains(value.toLowerCase(Locale.ROOT)),
              "is neither yes nor no.")
          .map(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
          .orElse(false);
    }

    private Optional<Secret> key(String name) {
      return checked(
              name,
              phrase -> phrase.length() >= MIN_KEY,
              "is too short. It holds 32 or more random characters, such as openssl rand -hex 32"
                  + " prints.")
          .map(Secret::new);
    }

    private int number(String name, int otherwise) {
      return checked(
              name,
              value -> COUNT.matcher(value).matches() && Integer.parseInt(value) > 0,
              "is not a number from 1 to 999999.")
          .map(Integer::parseInt)
          .orElse(otherwise);
    }

    private Path data() {
      String value = value("EUJP_DATA").orElse(DATA);
      try {
        Path folder = Path.of(value);
        if (!Files.isDirectory(Storage.existing(folder))) {
          faults.add(
              "EUJP_DATA is not a folder; a file stands in its way. It holds the path of a folder,"
                  + " such as data.");
        }
        return folder;
      } catch (InvalidPathException e) {
        faults.add("EUJP_DATA is not a path. It holds the path of a folder, such as data.");
        return Path.of(DATA);
      }
    }

    private Set<String> admins() {
      return checked(
              "EUJP_ADMINS",
              USER_IDS.asMatchPredicate(),
              "is not a list of user ids. It holds them with commas between, such as"
                  + " U012AB3CD,U045EF6GH; Slack shows yours in your profile under Copy member ID.")
          .map(ids -> Set.copyOf(Arrays.stream(ids.split(",", -1)).map(String::strip).toList()))
          .orElse(Set.of());
    }

    private static boolean isWebAddress(String value) {
      try {
        URI uri = new URI(value);
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
            && uri.getHost() != null
            && uri.getQuery() == null
            && uri.getFragment() == null;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private Optional<String> checked(String name, Predicate<String> good, String fault) {
      Optional<String> value = value(name);
      if (value.isPresent() && !good.test(value.get())) {
        faults.add(name + " " + fault);
        return Optional.empty();
      }
      return value;
    }

    private Optional<String> value(String name) {
      return variables.value(name);
    }
  }
}
