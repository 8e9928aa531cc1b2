package eujp.cli;

import eujp.terminal.CorpusOptions;
import eujp.terminal.PreparedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp prepare`: makes what does not change between starts. The launcher runs it once.
@Command(
    name = "prepare",
    hidden = true,
    description = "Makes the index of the corpus ahead, for -Deujp.prepared=DIR.",
    footer = {"", "Example:", "  eujp prepare target/prepared"})
final class Prepare implements Callable<Integer> {
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Parameters(paramLabel = "DIR", description = "The folder; made where it is missing.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Path folder;

  @Override
  public Integer call() throws IOException {
    return PreparedIndex.make(corpus.folder(), folder) ? 0 : 1;
  }
}
