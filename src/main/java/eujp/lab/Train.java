package eujp.lab;

import eujp.answer.Model;
import eujp.lab.learn.KnownSet;
import eujp.lab.learn.Trainer;
import eujp.lab.learn.Validation;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.terminal.Console;
import eujp.terminal.EncoderOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp lab train`: learns from known questions how to rank sentences and how sure to be.
@Command(
    name = "train",
    description = "Learns how to rank sentences, and how sure to be of them.",
    footer = {
      "",
      "Each SET is a folder with 'releases/' and 'questions.jsonl' (see 'eujp lab eval --help'), or"
          + " 'QUESTIONS:CORPUS', a file of questions and the folder of the releases that they are"
          + " about. Prints how models do on questions that they did not learn from; --output"
          + " writes the model that is learned from all of them: model.properties and forest.bin.",
      "",
      "Example:",
      "  eujp lab train --output model --exam exam.jsonl:index-data sets/*"
    })
final class Train implements Callable<Integer> {
  private static final String HEADER =
      "# Made by \"eujp lab train\" (see docs/quality.md); not edited by hand.\n\n";

  @Mixin private Console console = new Console();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  @Option(names = "--output", paramLabel = "DIR", description = "Write the model there.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--exam",
      paramLabel = "SET",
      description = {
        "Known questions that are not learned from. They tell how sure one must be to answer."
      })
  private List<String> exams = List.of();

  @Parameters(arity = "1..*", paramLabel = "SET", description = "Releases and known questions.")
  private List<String> sets = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = console.out();
    Trainer trainer = new Trainer(read(sets), read(exams), encoder.load());
    out.print(Validation.of(trainer));
    out.flush();
    if (output.isPresent()) {
      Model model = trainer.train();
      Files.createDirectories(output.get());
      Files.writeString(output.get().resolve("model.properties"), HEADER + model.weights());
      Files.write(output.get().resolve("forest.bin"), model.forest());
    }
    return 0;
  }

  private static List<KnownSet> read(List<String> sets) throws IOException {
    List<KnownSet> known = new ArrayList<>();
    for (String set : sets) {
      known.add(read(set));
    }
    return known;
  }

  private static KnownSet read(String set) throws IOException {
    int colon = set.indexOf(':');
    Path corpus = Path.of(set.substring(colon + 1));
    Path questions =
        colon < 0 ? corpus.resolve("questions.jsonl") : Path.of(set.substring(0, colon));
    Path named = colon < 0 ? corpus : questions;
    return new KnownSet(
        String.valueOf(named.getFileName()).replace(".jsonl", ""),
        Corpus.read(corpus).releases(),
        Thesaurus.read(corpus, line -> {}),
        QuestionFile.read(questions));
  }
}
