package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "bg, договор, договорът",
    "cs, dohoda, dohody",
    "da, aftale, aftaler",
    "de, Vertrag, Vertrages",
    "el, δρόμος, δρόμοι",
    "en, agreement, agreements",
    "es, acuerdo, acuerdos",
    "et, raamat, raamatud",
    "fi, talo, talot",
    "fr, accord, accords",
    "ga, bord, bhord",
    "hr, sporazum, sporazumi",
    "hu, megállapodás, megállapodások",
    "it, accordo, accordi",
    "ja, 署名した, 署名する",
    "lt, susitarimas, susitarimai",
    "lv, nolīgums, nolīgumi",
    "nl, overeenkomst, overeenkomsten",
    "pl, umowa, umowy",
    "pt, acordo, acordos",
    "ro, problemă, probleme",
    "sk, dohoda, dohody",
    "sl, sporazum, sporazumi",
    "sv, bilar, bilen"
  })
  void formsOfOneWordBecomeOneTerm(String language, String one, String other) {
    assertEquals(Tokens.terms(one, language).getFirst(), Tokens.terms(other, language).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "de, Die KMUs der Region zahlen an die WHO, Region",
    "et, ELi nõukogu ja NATO liit, nõukogu",
    "fi, EUn neuvosto ja YKn kokous, kokous",
    "ga, Rialtas na hÉireann agus an Eoraip, Eoraip",
    "mt, Il-laqgħa f'Tokyo tal-UE, UE",
    "en, The US and the WHO met in Geneva, Geneva"
  })
  void aWordIsFoundWhereItStandsBehindWhatIsCut(String language, String text, String word) {
    String lower = word.toLowerCase(Locale.ROOT);

    assertTrue(
        Tokens.of(text, language).stream()
            .anyMatch(token ->
                token.written().equals(lower)
                    && text.substring(token.start(), token.end()).equals(word)));
  }

  @Test
  void malteseIsSplitIntoWords() {
    assertEquals(2, Tokens.terms("Ftehim ġdid", "mt").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "ru", "sr", "tr"})
  void otherLanguagesComeFree(String language) {
    assertNotSame(StandardAnalyzer.class, Languages.analyzer(language).getClass());
  }

  @Test
  void aLanguageThatNobodyKnowsIsStillSplitIntoWords() {
    assertFalse(Tokens.terms("Quid novi", "la").isEmpty());
  }
}
