package eujp.slack;

import eujp.text.EditDistance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The variables of the environment, some of which may stand in files: the value of `EUJP_KEY`,
/// say, in the file that `EUJP_KEY_FILE` names, as Docker and Kubernetes hand out secrets.
final class Variables {
  /// What takes the place of `EUJP_KEY` when the key is replaced; no setting of the bot's.
  static final String NEW_KEY = "EUJP_KEY_NEW";

  private static final String FILE = "_FILE";
  private static final int MAX_FILE_BYTES = 64 * 1_024;
  private static final double MIN_LIKENESS = 0.5;
  private static final int MAX_SLIPS = 2;

  /// Those that may stand in a file.
  static final Set<String> SECRETS =
      Set.of(
          "SLACK_BOT_TOKEN",
          "SLACK_APP_TOKEN",
          "SLACK_SIGNING_SECRET",
          "SLACK_CLIENT_SECRET",
          "DATABASE_URL",
          "SEARCH_URL",
          "SEARCH_API_KEY",
          "EUJP_KEY",
          "EUJP_MCP_TOKEN",
          NEW_KEY);

  /// Those of eujp, also where others than [Settings] read them.
  private static final Set<String> OURS =
      Set.of(
          "EUJP_ADMINS",
          "EUJP_BIND",
          "EUJP_CORRECTIONS",
          "EUJP_DATA",
          "EUJP_ENCODER",
          "EUJP_HEALTH_BIND",
          "EUJP_HEALTH_PORT",
          "EUJP_INSTALL_URL",
          "EUJP_JAVA_HOME",
          "EUJP_KEEP_DAYS",
          "EUJP_KEEP_TEXTS",
          "EUJP_KEY",
          "EUJP_KEY_FILE",
          NEW_KEY,
          NEW_KEY + FILE,
          "EUJP_LATE_MINUTES",
          "EUJP_LOG",
          "EUJP_LOG_FORMAT",
          "EUJP_MCP_BIND",
          "EUJP_MCP_PORT",
          "EUJP_MCP_TOKEN",
          "EUJP_MCP_TOKEN_FILE",
          "EUJP_PAGES_URL",
          "EUJP_PERSON_LIMIT",
          "EUJP_PORT",
          "EUJP_WORKSPACE_LIMIT");

  /// What Kubernetes and Docker set by themselves where a service is named `eujp` or `eujp-…`
  /// ([Kubernetes on services](https://kubernetes.io/docs/concepts/services-networking/service/)).
  private static final Pattern SERVICE =
      Pattern.compile(
          "EUJP_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?"
              + "|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_\\w+)?)");

  private static final Pattern SERVICE_ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

  private final Map<String, String> environment;
  private final List<String> faults;
  private final Map<String, Optional<String>> read = new HashMap<>();

  /// The variables of `environment`; what is wrong with them is added to `faults`.
  Variables(Map<String, String> environment, List<String> faults) {
    this.environment = environment;
    this.faults = faults;
  }

  /// The value of a variable without the blanks around it; empty if it is not set, or blank, or its
  /// file is at fault.
  Optional<String> value(String name) {
    Optional<String> known = read.get(name);
    if (known != null) {
      return known;
    }
    Optional<String> value = plain(name);
    if (SECRETS.contains(name) && plain(name + FILE).isPresent()) {
      if (value.isPresent()) {
        faults.add(name + " and " + name + FILE + " are both set. Unset one.");
      } else {
        value = inFile(name + FILE);
      }
    }
    read.put(name, value);
    return value;
  }

  /// Whether a variable is set, or its file named, rightly or not.
  boolean isSet(String name) {
    return plain(name).isPresent() || (SECRETS.contains(name) && plain(name + FILE).isPresent());
  }

  /// Tells of variables that begin like ours and are none: a slip of the pen would leave a setting
  /// at its default without a word.
  void checkNames() {
    new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> name.startsWith("EUJP_") && !OURS.contains(name) && !isService(name))
            .forEach(name ->
                faults.add(
                    name
                        + " is not a setting."
                        + nearest(name)
                            .map(ours -> " Did you mean " + ours + "?")
                            .orElse(" See: eujp serve --help")));
  }

  private boolean isService(String name) {
    return SERVICE.matcher(name).matches()
        || (name.endsWith("_PORT")
            && plain(name).filter(SERVICE_ADDRESS.asMatchPredicate()).isPresent());
  }

  private Optional<String> plain(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private Optional<String> inFile(String name) {
    String fault;
    try {
      Path file = Path.of(plain(name).orElseThrow());
      if (Files.notExists(file)) {
        fault = "does not exist";
      } else if (!Files.isRegularFile(file)) {
        fault = "is no regular file";
      } else {
        Optional<String> text = text(file);
        String value = text.orElse("").strip();
        if (!value.isEmpty()) {
          return Optional.of(value);
        }
        fault = text.isEmpty() ? "is larger than 64 kB" : "is empty";
      }
    } catch (InvalidPathException e) {
      fault = "has a path that is none";
    } catch (CharacterCodingException e) {
      fault = "holds no text";
    } catch (IOException e) {
      fault = "cannot be read";
    }
    faults.add(
        name + " names a file that " + fault + ". It holds the path of a file with the value.");
    return Optional.empty();
  }

  /// What is in a file; empty if it is too large.
  private static Optional<String> text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
      return bytes.length > MAX_FILE_BYTES
          ? Optional.empty()
          : Optional.of(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }
  }

  private static Optional<String> nearest(String name) {
    return Stream.concat(OURS.stream(), SECRETS.stream().map(secret -> secret + FILE))
        .filter(ours ->
            ours.startsWith("EUJP_")
                && (slips(name, ours) <= MAX_SLIPS || likeness(name, ours) >= MIN_LIKENESS))
        .min(
            Comparator.comparingInt((String ours) -> Math.min(slips(name, ours), MAX_SLIPS + 1))
                .thenComparing(Comparator.comparingDouble(ours -> -likeness(name, ours)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int slips(String one, String other) {
    return EditDistance.of(one, other, MAX_SLIPS);
  }

  /// From 0 to 1: how many pairs of letters, after what all begin with, two names have in common.
  private static double likeness(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    return 2.0 * common.size() / Math.max(1, pairs.size() + others.size());
  }

  private static Set<String> pairs(String name) {
    String letters = "^" + name.substring("EUJP_".length()).replace("_", "");
    return IntStream.range(0, letters.length() - 1)
        .mapToObj(i -> letters.substring(i, i + 2))
        .collect(Collectors.toSet());
  }
}
