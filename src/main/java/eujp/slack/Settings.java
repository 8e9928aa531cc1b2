package eujp.slack;

import eujp.slack.wire.Secret;
import eujp.store.PostgresAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
/// | `SLACK_BOT_TOKEN` | the bot's token, `xoxb-…` | none; it must be set |
/// | `SLACK_APP_TOKEN` | the app-level token, `xapp-…`; chooses Socket Mode | |
/// | `SLACK_SIGNING_SECRET` | the app's signing secret; chooses HTTP | |
/// | `SLACK_API_URL` | another Web API | `https://slack.com/api/` |
/// | `EUJP_PORT` | the port of `/slack/events` and `/healthz`; 0 takes a free one | 3000 |
/// | `EUJP_BIND` | the address that HTTP listens on | `0.0.0.0` |
/// | `EUJP_DATA` | the folder for what is kept: the database and its key | `data` |
/// | `DATABASE_URL` | a PostgreSQL database in place of the one in `EUJP_DATA` | |
/// | `EUJP_KEY` | the key in place of the one in `EUJP_DATA`, where several bots share a database | |
/// | `EUJP_KEEP_TEXTS` | `yes` to keep the texts of questions that are answered | `no` |
/// | `EUJP_KEEP_DAYS` | after how many days what is kept of a question is deleted | 30 |
/// | `EUJP_LATE_MINUTES` | from which age on a question is answered with an apology | 60 |
/// | `EUJP_PERSON_LIMIT` | questions that one person may ask in a minute | 20 |
/// | `EUJP_WORKSPACE_LIMIT` | questions that all may ask in a minute | 300 |
/// | `EUJP_ADMINS` | user ids of those who see counts in the bot's home, with commas | none |
///
/// Exactly one of `SLACK_APP_TOKEN` and `SLACK_SIGNING_SECRET` is set. In Socket Mode nothing from
/// outside needs to reach the bot, so that `/healthz` is served on the loopback address only.
///
/// @param botToken with which the bot speaks to the Web API
/// @param transport how Slack reaches the bot
/// @param api the Web API, ending in `/`
/// @param port of `/healthz` and, over HTTP, `/slack/events`; 0 for any free one
/// @param storage where what is kept is kept
/// @param limits how much may be asked
/// @param late the age from which on a question is answered with an apology
/// @param admins user ids
public record Settings(
    Secret botToken,
    Transport transport,
    URI api,
    int port,
    Storage storage,
    Limits limits,
    Duration late,
    Set<String> admins) {
  /// Where what is kept is kept, and for how long.
  ///
  /// @param folder for the database and its key, which need not exist yet
  /// @param server a database in place of the one in the folder
  /// @param key in place of the one in the folder
  /// @param texts whether the texts of questions stay when these are answered
  /// @param howLong what is kept of a question is kept
  public record Storage(
      Path folder,
      Optional<PostgresAddress> server,
      Optional<Secret> key,
      boolean texts,
      Duration howLong) {}

  /// How much may be asked in a minute.
  ///
  /// @param person by one person
  /// @param workspace by all
  public record Limits(int person, int workspace) {}

  /// How Slack reaches the bot.
  public sealed interface Transport {
    /// A WebSocket that the bot opens.
    record SocketMode(Secret appToken) implements Transport {}

    /// Signed requests to `/slack/events` on `bind`.
    record Http(Secret signingSecret, InetAddress bind) implements Transport {}
  }

  private static final URI SLACK = URI.create("https://slack.com/api/");
  private static final int DEFAULT_PORT = 3000;
  private static final String DATA = "data";
  private static final int KEEP_DAYS = 30;
  private static final int LATE_MINUTES = 60;
  private static final int PERSON_LIMIT = 20;
  private static final int WORKSPACE_LIMIT = 300;
  private static final int SHORTEST_KEY = 32;
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");
  private static final String EVERYWHERE = "0.0.0.0";
  private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[\\x21-\\x7e]+");
  private static final Pattern APP_TOKEN = Pattern.compile("xapp-[\\x21-\\x7e]+");

  /// Slack's are 32 hexadecimal digits; what is much shorter is no secret, whoever made it.
  private static final Pattern SIGNING_SECRET = Pattern.compile("[\\x21-\\x7e]{16,}");

  private static final Pattern USER_IDS =
      Pattern.compile("[UW][A-Z0-9]+(?:\\s*,\\s*[UW][A-Z0-9]+)*");

  public Settings {
    Objects.requireNonNull(botToken);
    Objects.requireNonNull(transport);
    Objects.requireNonNull(api);
    Objects.requireNonNull(storage);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(late);
    admins = Set.copyOf(admins);
  }

  /// Reads the settings; blanks around a value are dropped, and a blank value counts as none.
  ///
  /// @throws InvalidSettings with every fault there is, in words that never repeat a value
  public static Settings read(Map<String, String> environment) throws InvalidSettings {
    return new Reader(environment).read();
  }

  /// Reads all variables before it gives up, so that a person corrects them in one go.
  private static final class Reader {
    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Reader(Map<String, String> environment) {
      this.environment = environment;
    }

    Settings read() throws InvalidSettings {
      Optional<String> botToken = botToken();
      Optional<Transport> transport = transport();
      URI api = api();
      int port = port();
      Storage storage = storage();
      Limits limits =
          new Limits(
              number("EUJP_PERSON_LIMIT", PERSON_LIMIT),
              number("EUJP_WORKSPACE_LIMIT", WORKSPACE_LIMIT));
      Duration late = Duration.ofMinutes(number("EUJP_LATE_MINUTES", LATE_MINUTES));
      Set<String> admins = admins();
      if (botToken.isEmpty() || transport.isEmpty() || !faults.isEmpty()) {
        throw new InvalidSettings(faults);
      }
      return new Settings(
          new Secret(botToken.get()), transport.get(), api, port, storage, limits, late, admins);
    }

    private Optional<String> botToken() {
      if (value("SLACK_BOT_TOKEN").isEmpty()) {
        faults.add(
            "SLACK_BOT_TOKEN is not set. It holds the bot's token, which begins with xoxb-; Slack"
                + " shows it under OAuth & Permissions once the app is installed.");
      }
      return checked(
          "SLACK_BOT_TOKEN",
          BOT_TOKEN.asMatchPredicate(),
          "is not a bot token. A bot token begins with xoxb- and has no blanks; Slack shows it"
              + " under OAuth & Permissions.");
    }

    private Optional<Transport> transport() {
      Optional<InetAddress> bind = bind();
      boolean socket = value("SLACK_APP_TOKEN").isPresent();
      boolean http = value("SLACK_SIGNING_SECRET").isPresent();
      if (socket && http) {
        faults.add(
            "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set. Unset one:"
                + " SLACK_APP_TOKEN stands for Socket Mode, SLACK_SIGNING_SECRET for HTTP.");
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

    private Optional<InetAddress> bind() {
      try {
        return Optional.of(InetAddress.ofLiteral(value("EUJP_BIND").orElse(EVERYWHERE)));
      } catch (IllegalArgumentException e) {
        faults.add("EUJP_BIND is not an address. It holds an IP address, such as 127.0.0.1.");
        return Optional.empty();
      }
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

    private int port() {
      return checked(
              "EUJP_PORT",
              port -> port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535,
              "is not a port. It holds a number from 0 to 65535; 0 takes a free port.")
          .map(Integer::parseInt)
          .orElse(DEFAULT_PORT);
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
      Optional<Secret> key =
          checked(
                  "EUJP_KEY",
                  phrase -> phrase.length() >= SHORTEST_KEY,
                  "is too short. It holds 32 or more random characters, such as openssl rand -hex 32"
                      + " prints.")
              .map(Secret::new);
      boolean texts =
          checked(
                  "EUJP_KEEP_TEXTS",
                  value -> YES_OR_NO.contains(value.toLowerCase(Locale.ROOT)),
                  "is neither yes nor no.")
              .map(value -> value.equalsIgnoreCase("yes"))
              .orElse(false);
      return new Storage(
          data(), server, key, texts, Duration.ofDays(number("EUJP_KEEP_DAYS", KEEP_DAYS)));
    }

    private int number(String name, int otherwise) {
      return checked(
              name,
              value -> value.matches("\\d{1,6}") && Integer.parseInt(value) > 0,
              "is not a number from 1 to 999999.")
          .map(Integer::parseInt)
          .orElse(otherwise);
    }

    private Path data() {
      String value = value("EUJP_DATA").orElse(DATA);
      try {
        Path folder = Path.of(value);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
          faults.add("EUJP_DATA is not a folder. It holds the path of a folder, such as data.");
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
          .map(ids -> Set.copyOf(List.of(ids.split("\\s*,\\s*", -1))))
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
      return Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(v -> !v.isEmpty());
    }
  }
}
