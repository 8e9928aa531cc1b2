package eujp.lab.trial;

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

  /// Has a bot not start whose cache of loaded classes does not fit, which would be measured, and
  /// told, as if it had one.
  private static final String CACHE_FITS = "-XX:AOTMode=on";

  private static final String HOME = "-Deujp.";
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  /// Options that are there for whatever the program does, and not for one command.
  private static final List<String> OF_PROGRAM = List.of(HOME, COLLECTOR, "-Xms");

  public Build {
    options = List.copyOf(options);
  }

  /// The build that runs here.
  public static Build running() {
    List<String> options = new ArrayList<>();
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith(CACHE)) {
        addCache(options, Path.of(option.substring(CACHE.length())));
      } else if (OF_PROGRAM.stream().anyMatch(option::startsWith)) {
        options.add(option);
      }
    }
    return new Build(System.getProperty("java.class.path"), options);
  }

  /// Adds a cache; an empty one is what the launcher leaves where none could be made.
  private static void addCache(List<String> options, Path cache) {
    if (cache.toFile().length() > 0) {
      options.add(CACHE + cache);
      options.add(CACHE_FITS);
    }
  }

  /// The build whose jar this is, with the cache of loaded classes that its launcher has made
  /// beside it, if any.
  public static Build ofJar(Path jar) {
    Path file = jar.toAbsolutePath().normalize();
    List<String> options = new ArrayList<>();
    Path cache = file.resolveSibling("eujp.aot");
    if (Files.exists(cache)) {
      options.add(COLLECTOR); // for which the launcher makes it
    }
    addCache(options, cache);
    Optional.ofNullable(file.getParent())
        .flatMap(target -> Optional.ofNullable(target.getParent()))
        .ifPresent(home -> options.add(HOME + "home=" + home));
    return new Build(file.toString(), options);
  }
}
