package eujp.check.draft;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The check of drafts against the shipped release.
final class Drafts {
  private static final Path CORPUS = Path.of("index-data");

  /// One for all tests; nothing in it changes, and its memory goes with them.
  static final PassageIndex INDEX = open();

  private static final DraftCheck CHECK =
      new DraftCheck(INDEX, new QuoteChecker(INDEX, new Answerer(INDEX)));

  private Drafts() {}

  static DraftReport check(String draft) {
    return CHECK.check(draft);
  }

  static String show(DraftReport report) {
    return report.findings().stream().map(Drafts::show).collect(Collectors.joining("\n"));
  }

  static String show(Finding finding) {
    String what =
        switch (finding.outcome()) {
          case Found found -> found.citation().sentence();
          case Different different ->
              different.differences().stream()
                  .map(one -> one.said() + " → " + one.claimed())
                  .collect(Collectors.joining("; "));
          case Elsewhere elsewhere -> elsewhere.citation().sentence();
          case FactOutcome.Misnamed misnamed -> misnamed.day().toString();
          case NotInReleases _ -> "";
        };
    return finding.kind() + " " + finding.words() + ": " + finding.outcome().word() + " " + what;
  }

  private static PassageIndex open() {
    try {
      return PassageIndex.inMemory(
          Corpus.read(CORPUS).releases(),
          Thesaurus.read(
              CORPUS,
              line -> {
                throw new AssertionError(line);
              }));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
