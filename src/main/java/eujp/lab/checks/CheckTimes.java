package eujp.lab.checks;

import com.sun.management.OperatingSystemMXBean;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Measures what checks of drafts cost, in a process of its own. It runs beside the classes of
/// whichever build is measured, of which it calls only what no build has had otherwise.
public final class CheckTimes {
  private CheckTimes() {}

  /// Checks each draft of a folder some times, and writes the least processor time that one check
  /// took, in milliseconds, a line each.
  ///
  /// @param args the folder with the releases, the folder with the drafts, the file to write, how
  ///   often a draft is checked before it is measured, how often it is measured
  public static void main(String[] args) throws Exception {
    List<String> lines = new ArrayList<>();
    try (PassageIndex index = index(Path.of(args[0]))) {
      Class<?> type = Class.forName("eujp.library.Library");
      Object library = type.getConstructor(PassageIndex.class).newInstance(index);
      Method check = type.getMethod("check", String.class);
      List<Path> drafts = new ArrayList<>();
      try (var files = Files.list(Path.of(args[1]))) {
        files.sorted().forEach(drafts::add);
      }
      for (Path draft : drafts) {
        String text = Files.readString(draft);
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
          check.invoke(library, text);
        }
        double least = Double.MAX_VALUE;
        for (int i = 0; i < Integer.parseInt(args[4]); i++) {
          long before = processorTime();
          check.invoke(library, text);
          least = Math.min(least, (processorTime() - before) / 1e6);
        }
        lines.add(String.valueOf(least));
      }
    }
    Files.write(Path.of(args[2]), lines);
  }

  /// An index in memory. Its thesaurus has moved between builds.
  private static PassageIndex index(Path folder) throws Exception {
    Method inMemory =
        Arrays.stream(PassageIndex.class.getMethods())
            .filter(method -> method.getName().equals("inMemory"))
            .findFirst()
            .orElseThrow();
    Consumer<String> ignored = _ -> {};
    Object thesaurus =
        inMemory
            .getParameterTypes()[1]
            .getMethod("read", Path.class, Consumer.class)
            .invoke(null, folder, ignored);
    return (PassageIndex) inMemory.invoke(null, Corpus.read(folder).releases(), thesaurus);
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
