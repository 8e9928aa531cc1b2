package eujp.lab;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.lab.learn.SyntheticQuotes;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.terminal.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `eujp lab eval-quotes`: measures the quote check against quotations made of the releases
/// themselves.
@Command(
    name = "eval-quotes",
    description =
        "Measures the quote check against quotations made of every sentence of the releases, with"
            + " words replaced, dropped, put in, swapped and moved, and speakers exchanged.",
    footer = {
      "",
      "Of each CORPUS with several releases the last quarter is left out of the"
          + " index: its sentences, and those of the other corpora in the same languages,"
          + " should not be found.",
      "",
      "Example:",
      "  eujp lab eval-quotes --seed 7 --time index-data my-releases",
      "  eujp lab eval-quotes --threshold --most 400 my-releases"
    })
final class EvalQuotes implements Callable<Integer> {
  private static final int KEPT = 4;

  @Mixin private Console console = new Console();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes other quotations (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Take at most this many sentences of each corpus, drawn by lot.")
  private int most = Integer.MAX_VALUE;

  @Option(
      names = "--wrong",
      description = "Also list the quotations with a wrong verdict or wrong changes.")
  private boolean wrong;

  @Option(
      names = "--time",
      description = "Also show how long a check takes, here and with 100,000 passages.")
  private boolean time;

  @Option(
      names = "--threshold",
      description =
          "Show instead from which likeness on a quotation is taken for altered, not absent.")
  private boolean threshold;

  @Parameters(arity = "1..*", paramLabel = "CORPUS", description = "Folders with releases.")
  private List<Path> folders = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = console.out();
    List<List<Release>> corpora = new ArrayList<>();
    for (Path folder : folders) {
      corpora.add(Corpus.read(folder).releases());
    }
    int falseVerbatim = 0;
    List<Double> altered = new ArrayList<>();
    List<Double> foreign = new ArrayList<>();
    for (int i = 0; i < corpora.size(); i++) {
      List<Release> all = corpora.get(i);
      List<Release> indexed = all.subList(0, all.size() - all.size() / KEPT);
      List<Release> others = new ArrayList<>(all.subList(indexed.size(), all.size()));
      for (int other = 0; other < corpora.size(); other++) {
        if (other != i) {
          corpora.get(other).stream()
              .filter(release -> isInLanguageOf(all, release))
              .forEach(others::add);
        }
      }
      try (PassageIndex index =
          PassageIndex.inMemory(indexed, Thesaurus.read(folders.get(i), line -> {}))) {
        if (threshold) {
          QuoteChecker checker = new QuoteChecker(index, new Answerer(index));
          SyntheticQuotes.heavilyAltered(indexed, most, seed).stream()
              .map(checker::likeness)
              .forEach(altered::add);
          SyntheticQuotes.untouched(others, most, seed).stream()
              .map(checker::likeness)
              .forEach(foreign::add);
          continue;
        }
        QuoteScore score =
            QuoteScore.of(
                new QuoteChecker(index, new Answerer(index)),
                SyntheticQuotes.of(indexed, others, most, seed));
        falseVerbatim += score.falseVerbatim();
        out.println("## " + folders.get(i));
        out.println();
        score.print(out, wrong);
        if (time) {
          out.println(score.times());
        }
        out.println();
        out.flush();
      }
    }
    if (threshold) {
      new Likenesses(altered, foreign).print(out);
      out.flush();
      return 0;
    }
    if (time) {
      out.println(ManyPassages.times(corpora.getFirst(), seed));
    }
    out.println("Verbatim for altered words: " + falseVerbatim);
    out.flush();
    return falseVerbatim == 0 ? 0 : 1;
  }

  private static boolean isInLanguageOf(List<Release> corpus, Release release) {
    return corpus.stream()
        .anyMatch(one -> one.masthead().language().equals(release.masthead().language()));
  }
}
