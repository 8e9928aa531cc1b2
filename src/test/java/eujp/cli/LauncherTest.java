package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When the launcher `eujp` builds, when it makes its cache, and what it tells Java: with a JDK and
/// a Maven that only write down how they are called.
class LauncherTest {
  /// Makes a cache, or says that a program is run.
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do
        case $argument in
          -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; echo cache >>"$LOG"; exit ;;
          prepare) exit ;;
          -XX:MaxRAM=*) heap=${argument#*=} ;;
        esac
      done
      echo "run ${COLUMNS-usual} $heap" >>"$LOG"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      case ${MAVEN_OPTS-} in
        *jansi.noreset=true*) ;;
        *) printf '\\033[0m' ;;
      esac
      echo "build with $(ls target | grep -c aot) left" >>"$LOG"
      echo jar >target/eujp.jar
      """;

  @TempDir private Path temp;
  private Path home;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    home = temp.resolve("here");
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.copy(Path.of("eujp"), home.resolve("eujp"));
    Path bin = Files.createDirectories(temp.resolve("jdk/bin"));
    Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(bin.resolve("java"), JAVA);
    program(bin.resolve("javac"), "");
    program(Files.createDirectories(temp.resolve("bin")).resolve("mvn"), MAVEN);
    Files.writeString(home.resolve("target/eujp.jar"), "jar");
  }

  private static void program(Path file, String text) throws IOException {
    assertTrue(Files.writeString(file, text).toFile().setExecutable(true));
  }

  /// What the tools wrote down.
  private List<String> start(Path folder, String... before) throws Exception {
    Path log = Files.writeString(temp.resolve("log"), "");
    List<String> command = new ArrayList<>(List.of(before));
    if (command.isEmpty()) {
      command.addAll(List.of("/bin/sh", folder.resolve("eujp").toString(), "ask", "it"));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("EUJP_JAVA_HOME", temp.resolve("jdk").toString());
    builder.environment().merge("PATH", temp.resolve("bin") + ":", (old, mine) -> mine + old);
    builder.environment().put("LOG", log.toString());
    builder.environment().remove("COLUMNS");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertFalse(said.contains("\u001B"), said);
    return Files.readAllLines(log).stream().map(line -> line.replaceAll(" 112g$", "")).toList();
  }

  @Test
  void theCacheIsMadeOnce() throws Exception {
    assertEquals(List.of("cache", "run usual"), start(home));
    assertEquals(List.of("run usual"), start(home));
  }

  @Test
  void theBotHasACacheOfItsOwn() throws Exception {
    start(home);

    String launcher = home.resolve("eujp").toString();
    assertEquals(List.of("cache", "run usual"), start(home, "/bin/sh", launcher, "serve"));
    assertEquals(List.of("run usual"), start(home, "/bin/sh", launcher, "demo"));
    assertEquals(List.of("run usual"), start(home));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3_600, 3_600})
  void ofAJarOfAnotherTimeItIsMadeAgain(int seconds) throws Exception {
    start(home);
    Path jar = home.resolve("target/eujp.jar");
    FileTime other = FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(seconds));
    Files.setLastModifiedTime(jar, other);
    FileTime past = FileTime.from(other.toInstant().minus(Duration.ofDays(1)));
    for (String source : List.of("pom.xml", "src/main")) {
      Files.setLastModifiedTime(home.resolve(source), past);
    }

    assertEquals(List.of("cache", "run usual"), start(home));
    assertEquals(List.of("run usual"), start(home));
  }

  @Test
  void inACopyOfTheFolderItIsMadeAgain() throws Exception {
    start(home);
    Path copy = temp.resolve("copy");
    assertEquals(
        0, new ProcessBuilder("cp", "-r", home.toString(), copy.toString()).start().waitFor());
    // The order in which files are copied is no one's; a jar that is copied last is not stale.
    Files.setLastModifiedTime(
        copy.resolve("target/eujp.jar"),
        FileTime.from(
            Files.getLastModifiedTime(copy.resolve("pom.xml")).toInstant().plusSeconds(9)));

    assertEquals(List.of("cache", "run usual"), start(copy));
    assertEquals(List.of("run usual"), start(copy));
    assertEquals(List.of("run usual"), start(home));
  }

  @Test
  void forAnotherJdkItIsMadeAgain() throws Exception {
    start(home);
    Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"25.0.2\"\n");

    assertEquals(List.of("cache", "run usual"), start(home));
  }

  @Test
  void whatIsBuiltAnewFindsNoOldCache() throws Exception {
    start(home);
    Files.delete(home.resolve("target/eujp.jar"));

    assertEquals(List.of("build with 0 left", "cache", "run usual"), start(home));
  }

  @Test
  void theWidthIsTheTerminals() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1)");
    start(home);

    for (int width : new int[] {57, 132}) {
      String inside = "stty cols %d rows 20; sh '%s/eujp' ask it".formatted(width, home);
      assertEquals(List.of("run " + width), start(home, "script", "-qec", inside, "/dev/null"));
      assertEquals(
          List.of("run " + width), start(home, "script", "-qec", inside + " | cat", "/dev/null"));
    }
  }

  @Test
  void theHeapStaysBelow32GigabytesOnAnyHost() throws Exception {
    Path log = temp.resolve("log");
    start(home);

    String bound = Files.readAllLines(log).getLast().replaceAll(".* (\\d+)g$", "$1");

    assertTrue(Integer.parseInt(bound) / 4 < 32, bound);
  }
}
