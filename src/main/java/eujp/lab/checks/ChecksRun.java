package eujp.lab.checks;

import eujp.lab.trial.Build;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the check of hostile drafts costs, beside another build: each in a process of its own, one
/// after the other.
public final class ChecksRun {
  private ChecksRun() {}

  /// How often a draft is checked.
  ///
  /// @param warmUp before it is measured
  /// @param measured of which the least counts
  public record Rounds(int warmUp, int measured) {
    public Rounds {
      if (warmUp < 0 || measured < 1) {
        throw new IllegalArgumentException("a draft is measured at least once");
      }
    }
  }

  /// Measures, and says what came of it: a line for each draft.
  ///
  /// @param scratch for the drafts
  /// @throws IOException if a process fails
  public static String run(
      Optional<Build> beside, Path corpus, Path scratch, Rounds rounds, Consumer<String> progress)
      throws IOException, InterruptedException {
    Map<String, String> drafts = HostileDrafts.all();
    Path folder = Files.createDirectory(scratch.resolve("drafts"));
    int number = 100;
    for (String draft : drafts.values()) {
      Files.writeString(folder.resolve(number++ + ".txt"), draft);
    }
    progress.accept("this build");
    List<Double> own = times(Build.running(), corpus, folder, scratch, rounds);
    List<Double> other = List.of();
    if (beside.isPresent()) {
      progress.accept("the build beside it");
      other = times(beside.get(), corpus, folder, scratch, rounds);
    }
    StringBuilder table = new StringBuilder();
    List<String> names = List.copyOf(drafts.keySet());
    double worst = 0;
    for (int i = 0; i < names.size(); i++) {
      table.append("%-30s %9.1f ms".formatted(names.get(i), own.get(i)));
      if (beside.isPresent()) {
        double ratio = own.get(i) / other.get(i);
        worst = Math.max(worst, ratio);
        table.append("   beside %9.1f ms   ratio %.2f".formatted(other.get(i), ratio));
      }
      table.append('\n');
    }
    double sum = own.stream().mapToDouble(Double::doubleValue).sum();
    table.append("%-30s %9.1f ms".formatted("all", sum));
    if (beside.isPresent()) {
      double all = other.stream().mapToDouble(Double::doubleValue).sum();
      table.append(
          "   beside %9.1f ms   ratio %.2f, at most %.2f".formatted(all, sum / all, worst));
    }
    return table.append('\n').toString();
  }

  private static List<Double> times(
      Build build, Path corpus, Path drafts, Path scratch, Rounds rounds)
      throws IOException, InterruptedException {
    Path result = Files.createTempFile(scratch, "times", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    // The classes of the build come first; this one lends it what measures it.
    command.add(build.classPath() + File.pathSeparator + Build.running().classPath());
    command.add(CheckTimes.class.getName());
    command.addAll(
        List.of(
            corpus.toString(),
            drafts.toString(),
            result.toString(),
            String.valueOf(rounds.warmUp()),
            String.valueOf(rounds.measured())));
    Path log = scratch.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the measured build failed:\n" + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(result).stream().map(Double::valueOf).toList();
  }
}
