package eujp.lab;

import eujp.answer.Model;
import eujp.lab.learn.KnownSet;
import eujp.lab.learn.Trainer;
import eujp.lab.learn.Validation;
import eujp.meaning.Encoder;
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
          + " writes the model that is learned from all of them: model.properties and"
          + " forest.bin; what is learned with --encoder goes to meaning-model.properties and"
          + " meaning-forest.bin.",
      "",
      "Example:",
      "  eujp lab train --output model sets/*"
    })
final class Train implements Callable<Integer> {
  private static final String HEADER =
      "# Made by \"eujp lab train\" (see docs/quality.md); not edited by hand.\n\n";

  @Mixin private Console console = new Console();

  @Mixin private EncoderOptions encoder = new EncoderOptions();

  private Optional<Path> output = Optional.empty();

  @Option(names = "--output", paramLabel = "DIR", description = "Write the model there.")
  void setOutput(Path given) {
    output = Optional.of(given);
  }

  @Parameters(arity = "1..*", paramLabel = "SET", description = "Releases and known questions.")
  private List<String> sets = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = console.out();
    Optional<Encoder> with = encoder.load();
    Trainer trainer = new Trainer(read(sets), with);
    out.print(Validation.of(trainer));
    out.flush();
    if (output.isPresent()) {
      Model model = trainer.train();
      Files.createDirectories(output.get());
      String kind = with.isPresent() ? "meaning-" : "";
      Files.writeString(output.get().resolve(kind + "model.properties"), HEADER + model.weights());
      Files.write(output.get().resolve(kind + "forest.bin"), model.forest());
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
