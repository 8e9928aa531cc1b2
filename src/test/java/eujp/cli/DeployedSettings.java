package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the files of `docs/deploy` may set.
final class DeployedSettings {
  private static final Pattern NAMED = Pattern.compile("(?m)^ {2}([A-Z_]{6,}) ");
  private static final Pattern SECRET =
      Pattern.compile(".*(?:TOKEN|SECRET|PASSWORD|KEY|DATABASE_URL|SEARCH_URL)");
  private static final String IN_A_FILE = "_FILE";

  private DeployedSettings() {}

  /// Those of these variables that `serve --help` does not name.
  static Set<String> unknown(Set<String> variables) {
    Set<String> known =
        NAMED
            .matcher(CommandLineRun.of("serve", "--help").out())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    return variables.stream()
        .filter(name -> !known.contains(name))
        .filter(name ->
            !(name.endsWith(IN_A_FILE)
                && known.contains(name.substring(0, name.length() - IN_A_FILE.length()))))
        .collect(Collectors.toSet());
  }

  /// Has `secrets.sh` make passwords and certificates in a folder, as an admin does.
  static void makeSecrets(Path folder) throws Exception {
    Path script =
        Files.copy(
            Path.of("docs/deploy/secrets.sh"),
            folder.resolve("secrets.sh"),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
    Process process = new ProcessBuilder(script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /// Whether what it holds is a secret, and not the path of a file with one.
  static boolean isSecret(String variable) {
    return SECRET.matcher(variable).matches();
  }
}
