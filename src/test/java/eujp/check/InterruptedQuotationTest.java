package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.answer.Answerer;
import eujp.extract.Desk;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a release tells within somebody's words is none of them.
class InterruptedQuotationTest {
  @TempDir private Path corpus;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | “Now,” said Commissioner Maria Lund, “we can lower the price for all households.” | Now we can lower the price for all households. | verbatim",
        "en | “Now,” said Commissioner Maria Lund, “we can lower the price for all households.” | Now we can lower the price for households. | altered",
        "en | “The grid is ready now,” said Commissioner Maria Lund on Monday. “The ships are not.” | The grid is ready now. The ships are not. | verbatim",
        "en | “The grid is ready now,” said Commissioner Maria Lund. “The ships are not,” said Minister Taro Abe. | The grid is ready now. The ships are not. | altered",
        "de | „Jetzt“, sagte Kommissarin Maria Lund, „können wir den Preis für alle senken.“ | Jetzt können wir den Preis für alle senken. | verbatim",
        "sv | ”Nu”, sade kommissionär Maria Lund, ”kan vi sänka priset för alla hushåll.” | Nu kan vi sänka priset för alla hushåll. | verbatim",
        "fr | « Maintenant », a déclaré la commissaire Maria Lund, « nous pouvons baisser le prix pour tous ». | Maintenant nous pouvons baisser le prix pour tous. | verbatim"
      })
  void whoLeavesItOutChangesNothing(String language, String text, String quoted, String verdict)
      throws IOException {
    Desk.write(corpus, language, text);
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.empty())) {
      QuoteChecker checker = new QuoteChecker(index, new Answerer(index));

      assertEquals(verdict, checker.check(quoted, Optional.empty(), 1).word());
    }
  }
}
