package eujp.cli;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `eujp rehearse`: does once what `ask` and `demo` do at their start. The launcher has it make the
/// cache of loaded classes, from which they start in half the time.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Does once what other commands begin with.",
    footer = {"", "Example:", "  eujp rehearse"})
final class Rehearse implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp eujp;

  @Override
  public Integer call() throws IOException, InterruptedException {
    commands(Writer.nullWriter()).execute("ask", "What was signed?");
    try (PipedReader said = new PipedReader();
        PipedWriter out = new PipedWriter(said)) {
      Thread demo = new Thread(() -> commands(out).execute("demo", "--port", "0"), "demo");
      demo.start();
      int first = said.read(); // it speaks when it is ready
      demo.interrupt();
      demo.join();
      return first < 0 ? 1 : 0;
    }
  }

  private CommandLine commands(Writer out) {
    return Eujp.commands(
        new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()), eujp.environment());
  }
}
