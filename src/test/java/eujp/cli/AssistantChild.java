package eujp.cli;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `eujp mcp` as an assistant starts it: a process of its own, with what is in the jar and its log
/// as the jar sets it up.
final class AssistantChild {
  /// Only tests use them.
  private static final List<String> NOT_IN_THE_JAR =
      List.of("json-schema-validator-", "jackson-dataformat-yaml-", "itu-");

  /// Too little to keep all that the tests send.
  private static final String MAX_HEAP = "-Xmx160m";

  private AssistantChild() {}

  static String java() {
    return System.getProperty("java.home") + "/bin/java";
  }

  /// What stands behind `java`.
  static List<String> arguments() {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(
                entry -> NOT_IN_THE_JAR.stream().noneMatch(new File(entry).getName()::startsWith))
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        MAX_HEAP,
        "--enable-native-access=ALL-UNNAMED",
        "-Dlogback.configurationFile=src/main/resources/logback.xml",
        "-cp",
        path,
        Eujp.class.getName(),
        "mcp");
  }

  static Process start() throws Exception {
    return process(Stream.concat(Stream.of(java()), arguments().stream()).toList());
  }

  /// Another command, which tells on standard output what classes it loads.
  static Process telling(String... command) throws Exception {
    List<String> mcp = arguments();
    return process(
        Stream.of(
                Stream.of(java(), "-Xlog:class+load:stdout"),
                mcp.subList(0, mcp.size() - 1).stream(),
                Stream.of(command))
            .flatMap(parts -> parts)
            .toList());
  }

  private static Process process(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("EUJP_LOG", "DEBUG");
    return builder.start();
  }
}
