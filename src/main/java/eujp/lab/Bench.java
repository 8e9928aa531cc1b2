package eujp.lab;

import eujp.lab.bench.MadeReleases;
import eujp.lab.bench.Suite;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import eujp.terminal.Failure;
import eujp.terminal.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `eujp lab bench`: how fast eujp is beside what it is built on, at several numbers of passages.
@Command(
    name = "bench",
    description =
        "Measures answers, quote checks, drawing, reading and indexing in turns with Lucene alone and"
            + " SQLite's FTS5, with the corpus and with others that are made of its words. Ends with"
            + " 1 where a figure is worse than its bound by half.",
    footer = {
      "",
      "Examples:",
      "  eujp lab bench --output docs/performance/passages.md",
      "  eujp lab bench --sizes 27,1000,10000,100000,1000000",
      "  eujp lab bench --short"
    })
final class Bench implements Callable<Integer> {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(4);

  /// One word in so many of those releases that are made is new.
  private static final int COINED = 40;

  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  private Optional<Path> questions = Optional.empty();
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description =
          "Questions about the corpus, as of 'lab eval' (default: those of the tests on the"
              + " default corpus).")
  void setQuestions(Path given) {
    questions = Optional.of(given);
  }

  @Option(
      names = "--like",
      paramLabel = "DIR",
      description =
          "A further corpus of whose words releases are made; repeatable (default: none).")
  private List<Path> like = List.of();

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "27,1000,10000,100000",
      description = "Numbers of passages (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes other releases (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--short",
      description = "Measure for some seconds only, with the first two numbers of passages.")
  private boolean brief;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Also write the table into a file.")
  void setOutput(Path given) {
    output = Optional.of(given);
  }

  @Override
  public Integer call() throws IOException {
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
      throw console.misuse("--sizes are numbers from 1 up, parted by commas.");
    }
    Corpus read = corpus.read();
    List<Release> words = new ArrayList<>(read.releases());
    for (Path folder : like) {
      words.addAll(Corpus.read(folder).releases());
    }
    Suite.Plan plan =
        new Suite.Plan(
            read,
            Corpus.files(corpus.folder()),
            Thesaurus.read(corpus.folder(), _ -> {}),
            new MadeReleases(words, seed, COINED),
            QuestionFile.read(questions.orElseGet(this::ofTests)),
            sizes.stream().sorted().limit(brief ? 2 : sizes.size()).toList(),
            brief ? SHORT : LONG);
    try (Scratch scratch = Scratch.make()) {
      Suite.Result result = Suite.run(plan, scratch.folder(), line -> console.err().println(line));
      console.out().print(result.table());
      console.out().flush();
      if (output.isPresent()) {
        Files.writeString(output.get(), result.table());
      }
      result
          .exceeded()
          .forEach(what -> console.err().println("eujp: worse than its bound by half: " + what));
      return result.exceeded().isEmpty() ? 0 : 1;
    }
  }

  private Path ofTests() {
    Path file = corpus.home().resolve("src/test/resources/golden/exam.jsonl");
    if (!Files.exists(file)) {
      throw Failure.usage(
          "There are no questions in %s. Name a file of questions with --questions."
              .formatted(file),
          new IOException("no questions"));
    }
    return file;
  }
}
