package eujp.lab;

import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.terminal.Console;
import eujp.text.CommonWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp lab common-words`: counts how common words are in each language of some corpora.
@Command(
    name = "common-words",
    description = "Counts how common words are, in each language of some corpora.",
    footer = {
      "",
      "Prints the table by which eujp knows how much a word of a question tells, whatever releases",
      "it serves. Learn the model anew ('eujp lab train') when the table has changed.",
      "",
      "Example:",
      "  eujp lab common-words sets/* > common-words.txt"
    })
final class CommonWordsCommand implements Callable<Integer> {
  private static final String HEADER =
      """
      # Made by "eujp lab common-words" (see docs/quality.md); not edited by hand.
      # How many of a thousand encyclopaedic paragraphs hold a word, and the words of which that is
      # so, as the analyzer of the language cuts them.
      """;

  @Mixin private Console console = new Console();

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with 'releases' in them.")
  private List<Path> corpora = List.of();

  @Override
  public Integer call() throws IOException {
    Map<String, List<List<String>>> texts = new TreeMap<>();
    for (Path corpus : corpora) {
      for (Release release : Corpus.read(corpus).releases()) {
        texts
            .computeIfAbsent(release.masthead().language(), language -> new ArrayList<>())
            .add(release.passages().stream().map(Passage::text).toList());
      }
    }
    PrintWriter out = console.out();
    out.print(HEADER);
    texts.forEach((language, some) -> out.print("\n" + CommonWords.count(some, language)));
    out.flush();
    return 0;
  }
}
