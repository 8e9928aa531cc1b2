package eujp.lab;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.lab.bench.MadeReleases;
import eujp.lab.learn.SyntheticQuotes;
import eujp.question.Thesaurus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// How long a quote check takes with 100,000 passages, made of the words of some releases.
final class ManyPassages {
  private static final int RELEASES = 2_000;
  private static final int CHECKED_RELEASES = 8;

  private ManyPassages() {}

  /// One line with the times.
  static String times(List<Release> like, long seed) throws IOException {
    MadeReleases made = new MadeReleases(like, seed, 0);
    List<Release> releases = IntStream.rangeClosed(1, RELEASES).mapToObj(made::release).toList();
    List<Release> others = List.of(made.release(RELEASES + 1));
    try (PassageIndex index = PassageIndex.inMemory(releases, Thesaurus.empty())) {
      QuoteScore score =
          QuoteScore.of(
              new QuoteChecker(index, new Answerer(index)),
              SyntheticQuotes.of(
                  releases.subList(0, CHECKED_RELEASES), others, Integer.MAX_VALUE, seed));
      return "With %,d passages, %,d checks, %.4f right. %s"
          .formatted(
              RELEASES * MadeReleases.PASSAGES,
              score.outcomes().size(),
              score.share(),
              score.times());
    }
  }
}
