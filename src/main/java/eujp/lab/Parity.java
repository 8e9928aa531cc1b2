package eujp.lab;

import eujp.answer.Answer;
import eujp.answer.Answerer;
import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.lab.learn.KnownQuestion;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.PassageId;
import eujp.search.PassageIndex;
import eujp.search.opensearch.ClusterIndex;
import eujp.terminal.ClusterSettings;
import eujp.terminal.Console;
import eujp.terminal.CorpusOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `eujp lab parity`: measures whether OpenSearch answers as the embedded index does.
@Command(
    name = "parity",
    description =
        "Puts a corpus into an index of its own in the OpenSearch that SEARCH_URL names, asks"
            + " both that and an embedded index each question. Ends with 1 where less than 99 %% of"
            + " the questions have the same best passage and the same outcome. The index is removed.",
    footer = {
      "",
      "Example:",
      "  SEARCH_URL=http://127.0.0.1:9200 \\",
      "    eujp lab parity questions.jsonl --corpus my-releases"
    })
final class Parity implements Callable<Integer> {
  private static final String INDEX = "eujp-parity";
  private static final int MOST = 5;
  private static final double ENOUGH = .99;

  @Mixin private Console console = new Console();

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUESTIONS",
      arity = "1..*",
      description = "Files of questions, as 'lab eval' reads them.")
  private List<Path> files = List.of();

  /// What two engines must have in common.
  ///
  /// @param outcome the kind of answer
  /// @param best the passage that it shows first; empty for none
  private record Told(Class<?> outcome, Optional<PassageId> best) {
    static Told of(Answer answer) {
      return new Told(
          answer.getClass(),
          answer.citations().stream().findFirst().map(best -> best.passage().id()));
    }
  }

  @Override
  public Integer call() throws IOException {
    ClusterAddress address =
        ClusterSettings.of(command)
            .orElseThrow(() ->
                new ParameterException(
                    command.commandLine(), "Name an OpenSearch with SEARCH_URL."));
    List<KnownQuestion> questions =
        files.stream().flatMap(file -> QuestionFile.read(file).stream()).toList();
    Corpus read = corpus.read();
    Thesaurus thesaurus =
        Thesaurus.read(corpus.folder(), line -> console.err().println("eujp: left out: " + line));
    try (Cluster cluster = Cluster.at(address)) {
      ClusterIndex written = new ClusterIndex(cluster, INDEX);
      try {
        written.update(read, _ -> {});
        return measured(written, read, thesaurus, questions);
      } finally {
        written.remove();
      }
    }
  }

  private int measured(
      ClusterIndex written, Corpus read, Thesaurus thesaurus, List<KnownQuestion> questions)
      throws IOException {
    try (PassageIndex here = PassageIndex.inMemory(read.releases(), thesaurus);
        PassageIndex there = PassageIndex.over(written.open(), thesaurus)) {
      return compared(new Answerer(here), new Answerer(there), questions);
    }
  }

  private int compared(Answerer here, Answerer there, List<KnownQuestion> questions) {
    int same = 0;
    for (KnownQuestion question : questions) {
      Told told = Told.of(here.answer(question.question(), question.before(), MOST));
      Told other = Told.of(there.answer(question.question(), question.before(), MOST));
      if (told.equals(other)) {
        same++;
      } else {
        console.out().printf("%s: here %s, in OpenSearch %s%n", question.question(), told, other);
      }
    }
    double share = questions.isEmpty() ? 1 : (double) same / questions.size();
    console.out().printf("%d of %d are the same (%.3f).%n", same, questions.size(), share);
    return share >= ENOUGH ? 0 : 1;
  }
}
