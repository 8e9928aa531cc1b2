package eujp.lab.trial;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a bot is started from: the classes that run here, or the jar of another build.
///
/// @param classPath as `java -cp` takes it
/// @param options of the virtual machine
public record Build(String classPath, List<String> options) {
  private static final String CACHE = "-XX:AOTCache=";
  private static final String HOME = "-Deujp.";
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  public Build {
    options = List.copyOf(options);
  }

  /// Whether it is one jar.
  boolean isJar() {
    return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
  }

  /// The build that runs here.
  public static Build running() {
    return new Build(
        System.getProperty("java.class.path"),
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(Build::isOfProgram)
            .toList());
  }

  /// Whether an option is there for whatever the program does, and not for one command.
  private static boolean isOfProgram(String option) {
    return option.startsWith(CACHE) || option.startsWith(HOME) || option.startsWith(COLLECTOR);
  }

  /// The build whose jar this is, with its cache of loaded classes where that lies beside it.
  public static Build ofJar(Path jar) {
    Path file = jar.toAbsolutePath().normalize();
    List<String> options = new ArrayList<>();
    Path cache = file.resolveSibling("eujp.aot");
    if (Files.exists(cache)) {
      options.add(CACHE + cache);
    }
    Optional.ofNullable(file.getParent())
        .flatMap(target -> Optional.ofNullable(target.getParent()))
        .ifPresent(home -> options.add(HOME + "home=" + home));
    return new Build(file.toString(), options);
  }
}
