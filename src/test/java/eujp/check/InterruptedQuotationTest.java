package eujp.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.answer.Answerer;
import eujp.extract.Desk;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cs | „Mlha,“ řekl starosta Jan Holub, „nebyla nikdy naším nepřítelem.“ | Mlha byla vždy naším nepřítelem. | nebyla nikdy → byla vždy",
        "pl | „Rolnicy nie będą dłużej płacić” – dodała Anna Lis. | Rolnicy nie będą dłużej milczeć. | płacić → milczeć",
        "sk | „Hmla,“ povedal starosta Ján Holub, „nebola nikdy naším nepriateľom.“ | Hmla bola vždy naším nepriateľom. | nebola nikdy → bola vždy",
        "de | „Der Nebel“, sagte Bürgermeister Jan Holub, „war niemals unser größter Feind.“ | Der Nebel ist stets unser größter Feind. | war niemals → ist stets",
        "en | “The fog,” said Mayor Jan Holub, “was never our worst enemy.” | The fog is always our worst enemy. | was never → is always",
        "fr | « Le brouillard », a dit le maire Jean Colin, « restait rarement notre pire ennemi ». | Le brouillard demeure souvent notre pire ennemi. | restait rarement → demeure souvent",
        "sv | ”Dimman”, sade borgmästare Jan Holm, ”var aldrig vår värsta fiende.” | Dimman är alltid vår värsta fiende. | var aldrig → är alltid"
      })
  void whoSaysItIsNoPartOfWhatIsChanged(String language, String text, String quoted, String change)
      throws IOException {
    Desk.write(corpus, language, text);
    try (PassageIndex index =
        PassageIndex.inMemory(Corpus.read(corpus).releases(), Thesaurus.empty())) {
      QuoteVerdict verdict =
          new QuoteChecker(index, new Answerer(index)).check(quoted, Optional.empty(), 1);

      assertEquals(
          List.of(change),
          ((QuoteVerdict.Altered) verdict)
              .changes().stream().map(one -> one.said().text() + " → " + one.claimed()).toList());
    }
  }
}
