package eujp.store;

import eujp.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A process of its own that opens a database and does what it is told, so that it can be killed or
/// starved.
final class Child {
  static final String READY = "ready";
  static final String OPEN = "open";
  static final String REFUSED = "refused: ";

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /// What the process does.
  ///
  /// @param args `open` FOLDER, or `server` FOLDER URL, or `rotate` FOLDER; the first two end with
  ///   `stay` if the process is to stay until it is killed
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    System.out.println(READY);
    System.out.flush();
    try {
      if (args[0].equals("rotate")) {
        new KeyRotation(folder, Optional.empty()).ofFile();
        System.out.println(OPEN);
        return;
      }
      Database database =
          switch (args[0]) {
            case "open" -> Database.inFolder(folder, Key.in(folder));
            case "server" ->
                Database.at(PostgresAddress.parse(args[2]).orElseThrow(), Key.in(folder));
            default -> throw new IllegalArgumentException(args[0]);
          };
      new Inbox(database, false).open();
      System.out.println(OPEN);
      System.out.flush();
      if (args[args.length - 1].equals("stay")) {
        Thread.sleep(Long.MAX_VALUE);
      }
      database.close();
    } catch (UnusableDatabaseException e) {
      System.out.println(REFUSED + e.getMessage());
    }
  }

  /// Starts one.
  ///
  /// @param before what is run in a shell before Java starts, such as `ulimit -f 0`
  /// @param options of Java
  static Child start(String before, List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", before + "\nexec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Child(builder.start());
  }

  /// Waits until it says `line`, or ends.
  Child awaits(String line) throws IOException {
    String said;
    do {
      said = process.inputReader().readLine();
    } while (said != null && !said.equals(line));
    return this;
  }

  /// Kills it, as a failing machine does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// The last that it says.
  String says() throws IOException, InterruptedException {
    List<String> lines = process.inputReader().readAllLines();
    if (!process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
      throw new IOException("it does not end");
    }
    return lines.isEmpty() ? "nothing" : lines.getLast();
  }
}
