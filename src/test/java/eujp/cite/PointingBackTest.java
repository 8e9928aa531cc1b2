package eujp.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.release.Speech;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointingBackTest {
  private static final Reference RELEASE = new Reference("IP/24/1");

  /// A language and a paragraph, of which the last sentence points back to the one before.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We met. The agreement deepens cooperation. It will allow to share information.",
        "en | We met. The sides work together. This cooperation takes place in the G7.",
        "en | We met. The fund opens in May. In this context, ports may apply.",
        "en | We met. Two ports applied. They get EUR 3 million.",
        "de | Wir tagten. Die Kommission gründet ein Büro. Es wird in Riga sitzen.",
        "de | Wir tagten. Das Bündnis erhält 210 Millionen Euro. Davon sind 140 für Wagen.",
        "de | Wir tagten. Der Fonds öffnet im Mai. In diesem Rahmen zahlt er Zuschüsse.",
        "fr | On s'est réuni. L'accord entre en vigueur. Il permettra des échanges.",
        "fr | On s'est réuni. Le fonds ouvre en mai. C'est une première.",
        "fr | On s'est réuni. Le fonds ouvre en mai. Dans ce cadre, deux ports ont postulé.",
        "es | Nos reunimos. El fondo abre en mayo. Este fondo paga dos millones.",
        "it | Ci siamo riuniti. La rete apre a maggio. Essa conta 19 autorità.",
        "it | Ci siamo riuniti. La rete apre a maggio. In questo modo si risparmia.",
        "ro | Ne-am întâlnit. Fondul se deschide în mai. Acesta plătește două milioane.",
        "pl | Spotkaliśmy się. Fundusz rusza w maju. On płaci dwa miliony.",
        "pl | Spotkaliśmy się. Fundusz rusza w maju. Ten fundusz płaci dwa miliony.",
        "el | Συναντηθήκαμε. Το ταμείο ανοίγει τον Μάιο. Αυτό πληρώνει δύο εκατομμύρια.",
        "bg | Срещнахме се. Фондът се открива през май. Той плаща два милиона.",
        "cs | Sešli jsme se. Fond se otevře v květnu. Tento fond zaplatí dva miliony.",
        "sk | Stretli sme sa. Fond sa otvorí v máji. Tento fond zaplatí dva milióny.",
        "sl | Sestali smo se. Sklad se odpre maja. Ta sklad plača dva milijona.",
        "hr | Sastali smo se. Fond se otvara u svibnju. Taj fond plaća dva milijuna.",
        "lt | Susitikome. Fondas atsidaro gegužę. Jis moka du milijonus.",
        "lv | Mēs tikāmies. Fonds atveras maijā. Tas maksā divus miljonus.",
        "et | Kohtusime. Fond avatakse mais. See maksab kaks miljonit.",
        "fi | Kokoonnuimme. Rahasto avataan toukokuussa. Se maksaa kaksi miljoonaa.",
        "hu | Összeültünk. Az alap májusban nyílik. Ez kétmilliót fizet.",
        "nl | Wij kwamen bijeen. Het fonds gaat in mei open. Dit fonds betaalt twee miljoen.",
        "da | Vi mødtes. Fonden åbner i maj. Denne fond betaler to millioner.",
        "sv | Vi möttes. Fonden öppnar i maj. Denna fond betalar två miljoner.",
        "pt | Reunimo-nos. O fundo abre em maio. Este fundo paga dois milhões.",
        "ga | Bhuaileamar. Osclóidh an ciste i mí na Bealtaine. Sin an chéad chiste.",
        "mt | Iltqajna. Il-fond jiftaħ f'Mejju. Dan il-fond iħallas żewġ miljuni.",
        "ja | 会合が開かれた。基金は5月に始まる。この基金は200万ユーロを支払う。",
        "ja | 会合が開かれた。日本とEUは協定に署名した。これにより情報を共有できる。"
      })
  void aSentenceThatPointsBackIsQuotedWithTheOneBefore(String language, String text) {
    List<Span> sentences = Sentences.of(text, language);
    Span last = sentences.getLast();
    int from = sentences.get(sentences.size() - 2).start();

    Citation citation = citation(language, text, last, List.of());

    assertEquals(text.substring(from), citation.quotable());
    assertEquals(last.of(text), citation.sentence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The fund opens in May. Ports get EUR 3 million.",
        "en | The fund opens in May. Italy said so.",
        "en | The fund opens in May. In May, ports get EUR 3 million.",
        "de | Der Fonds öffnet im Mai. Die Kommission zahlt.",
        "fr | Le fonds ouvre en mai. Les ports paient.",
        "da | Fonden åbner i maj. Den Europæiske Kommission betaler.",
        "sv | Fonden öppnar i maj. De nya reglerna gäller.",
        "ja | 基金は5月に始まる。同時に港も開く。"
      })
  void anotherSentenceIsQuotedByItself(String language, String text) {
    Span last = Sentences.of(text, language).getLast();

    assertEquals(last.of(text), citation(language, text, last, List.of()).quotable());
  }

  @Test
  void theFirstOfAPassageIsQuotedByItself() {
    String text = "It will open. It pays.";

    assertEquals(
        "It will open.",
        citation("en", text, Sentences.of(text, "en").getFirst(), List.of()).quotable());
  }

  @Test
  void whatPointsBackToASentenceThatDoesSoIsQuotedFromItsTopic() {
    String text = "We met. The fund opens in May. It pays. This helps ports. They wait.";

    assertEquals("The fund opens in May. It pays. This helps ports.", citation("en", text, 3));
    assertEquals("It pays. This helps ports. They wait.", citation("en", text, 4));
  }

  private static String citation(String language, String text, int number) {
    return citation(language, text, Sentences.of(text, language).get(number), List.of()).quotable();
  }

  @Test
  void theWordsOfOneAreNotQuotedWithThoseOfAnother() {
    String text = "“The fund opens in May.” This pleased the ports.";
    Speaker who = new Speaker("Ann Ek", "Mayor", Optional.empty());
    Speech speech = new Speech(0, text.indexOf('”') + 1, List.of(who));
    Span last = Sentences.of(text, "en").getLast();

    assertEquals("This pleased the ports.", citation("en", text, last, List.of(speech)).quotable());
  }

  private static Citation citation(
      String language, String text, Span sentence, List<Speech> speech) {
    Masthead masthead =
        new Masthead(
            RELEASE,
            "Press release",
            "Title",
            LocalDate.of(2024, 5, 2),
            Optional.empty(),
            language,
            URI.create("https://example.org/ip_24_1"),
            "CC0");
    Passage passage =
        new Passage(
            new PassageId(RELEASE, language, 1),
            Passage.Kind.PARAGRAPH,
            text,
            speech,
            List.of(new Place(1, "", 0, text.length())));
    return new Citation(passage, masthead, sentence.start(), sentence.end(), 1);
  }
}
