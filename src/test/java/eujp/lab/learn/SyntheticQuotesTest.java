package eujp.lab.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eujp.answer.Answerer;
import eujp.check.QuoteChecker;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Altered;
import eujp.lab.learn.SyntheticQuotes.Known;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Quotations made of every sentence: nearly all verdicts are right, nearly all changes are told
/// word for word, and no altered one is called verbatim.
class SyntheticQuotesTest {
  private static final double LEAST_RIGHT = .99;
  private static final double LEAST_NAMED = .97;

  @Test
  void quotationsMadeOfTheReleaseAreJudgedRightly() throws IOException {
    judge(
        Corpus.read(Path.of("index-data")).releases(),
        Corpus.read(Path.of("src/test/resources/unrelated")).releases(),
        7);
  }

  /// Two articles of each; `eujp lab eval-quotes` takes them all.
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ro", "el"})
  void quotationsInOtherLanguagesAreJudgedRightly(String language) throws IOException {
    Path corpus = Path.of("../shared/retrieval-dev", language);
    assumeTrue(Files.isDirectory(corpus), () -> "there is no corpus " + corpus);
    List<Release> releases = Corpus.read(corpus).releases();

    judge(releases.subList(0, 2), releases.subList(2, 3), 7);
  }

  private static void judge(List<Release> releases, List<Release> others, long seed)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> misnamed = new ArrayList<>();
    List<String> falseVerbatim = new ArrayList<>();
    List<Known> quotations = SyntheticQuotes.of(releases, others, Integer.MAX_VALUE, seed);
    try (PassageIndex index = PassageIndex.inMemory(releases, Thesaurus.empty())) {
      QuoteChecker checker = new QuoteChecker(index, new Answerer(index));
      for (Known known : quotations) {
        QuoteVerdict judged = checker.check(known.quotation(), known.speaker(), 1);
        String verdict = judged.word();
        if (judged instanceof Altered altered
            && known
                .made()
                .filter(made -> !made.isToldBy(altered, known.quotation()))
                .isPresent()) {
          misnamed.add(known.kind() + ": " + altered.changes() + ": " + known.quotation());
        }
        if (!verdict.equals(known.verdict())) {
          wrong.add(known.kind() + ": " + verdict + ": " + known.quotation());
          if (known.verdict().equals("altered") && verdict.equals("verbatim")) {
            falseVerbatim.add(known.quotation());
          }
        }
      }
    }

    assertEquals(List.of(), falseVerbatim);
    assertTrue(
        wrong.size() <= (1 - LEAST_RIGHT) * quotations.size(),
        () -> wrong.size() + " of " + quotations.size() + "\n" + String.join("\n", wrong));
    long changed = quotations.stream().filter(known -> known.made().isPresent()).count();
    assertTrue(
        misnamed.size() <= (1 - LEAST_NAMED) * changed,
        () -> misnamed.size() + " of " + changed + "\n" + String.join("\n", misnamed));
  }

  @Test
  void theSameSeedMakesTheSame() throws IOException {
    List<Release> releases = Corpus.read(Path.of("index-data")).releases();

    assertEquals(
        SyntheticQuotes.of(releases, List.of(), 20, 3),
        SyntheticQuotes.of(releases, List.of(), 20, 3));
  }
}
