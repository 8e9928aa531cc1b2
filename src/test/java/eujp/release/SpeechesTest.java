package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.release.source.Remarks;
import eujp.speech.QuotedSpeech;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechesTest {
  private static final String WORDS = "The third plan rests on honest work and steady growth.";

  private static List<Passage> passages(String front, String language, String text) {
    return parse(
            """
            ---
            reference: IP/24/1
            title: A plan
            date: 2024-04-30
            language: %s
            url: https://example.org/1
            %s---

            %s
            """
                .formatted(language, front, text))
        .passages();
  }

  private static Release parse(String text) {
    return ReleaseParser.parse(text, new Remarks()).orElseThrow();
  }

  private static String told(List<Passage> passages) {
    return passages.stream()
        .flatMap(passage ->
            passage.speech().stream()
                .map(speech ->
                    "%d %s: %s"
                        .formatted(
                            passage.id().ordinal(),
                            passage.text().substring(speech.start(), speech.end()),
                            speech.by().stream()
                                .map(who -> who.name() + ", " + who.role())
                                .collect(Collectors.joining(" & ")))))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Commissioner Anna Berg said: “W” | Anna Berg, Commissioner
          “W” said Anna Berg, Commissioner for Trade. | Anna Berg, Commissioner for Trade
          “W” Anna Berg said. | Anna Berg,
          According to Anna Berg, “W” | Anna Berg,
          As President Anna Berg said: “W” | Anna Berg, President
          Anna Berg, Commissioner for Trade, told reporters: “W” | Anna Berg, Commissioner for Trade
          """)
  void aQuotationInAParagraphIsItsSpeakers(String paragraph, String speaker) throws Exception {
    String text = paragraph.replace("W”", WORDS.substring(0, WORDS.length() - 1) + ",”");
    assertEquals(
        "1 %s,: %s".formatted(WORDS.substring(0, WORDS.length() - 1), speaker.strip()),
        told(passages("", "en", text)).strip());
  }

  @Test
  void aParagraphMayHoldTheWordsOfSeveral() throws Exception {
    assertEquals(
        """
        1 The plan works: Anna Berg, Commissioner
        1 It must be paid for.: Ken Mori, Minister\
        """,
        told(
            passages(
                "",
                "en",
                "“The plan works”, said Commissioner Anna Berg, while Minister Ken Mori warned:"
                    + " “It must be paid for.”")));
  }

  @Test
  void aParagraphThatEndsWithAColonIntroducesTheNext() throws Exception {
    assertEquals(
        "2 Le plan repose sur un travail honnête.: Anna Berg, commissaire",
        told(
            passages(
                "",
                "fr",
                "La commissaire Anna Berg a déclaré :\n\n« Le plan repose sur un travail honnête. »")));
    assertEquals(
        "2 Der Plan beruht auf ehrlicher Arbeit.: Anna Berg, Kommissarin",
        told(
            passages(
                "",
                "de",
                "Kommissarin Anna Berg sagte:\n\n> Der Plan beruht auf ehrlicher Arbeit.")));
  }

  @Test
  void whatGoesOnOverParagraphsIsOnePersons() throws Exception {
    assertEquals(
        """
        1 The plan works.: Anna Berg, Commissioner
        2 “It rests on honest work.: Anna Berg, Commissioner\
        """,
        told(
            passages(
                "",
                "en",
                "Commissioner Anna Berg said: “The plan works.\n\n“It rests on honest work.”")));
  }

  @Test
  void aNoBreakSpaceBehindAQuotationIsNoSentence() {
    String text = "A poster. “The plan rests on honest work.” \u00A0";

    assertEquals(1, QuotedSpeech.in(text, "en").size());
  }

  @Test
  void whoIsNotToldIsNobody() throws Exception {
    assertEquals(
        "1 The plan rests on honest work.: ",
        told(passages("", "en", "A poster in Tokyo. “The plan rests on honest work.”")));
    assertEquals(
        "1 the plan is dead and buried: ",
        told(passages("", "en", "Anna Berg never said “the plan is dead and buried”.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We need wind. Minister Bask: We need sun. Both help. | Anna Berg; Bask; Anna Berg
          Commissioner Berg: We need wind. Minister Bask: We need sun. Both help. | Anna Berg; Bask; Bask
          One word: sun. Minister Bask agreed: yes. | Anna Berg; Anna Berg
          Riga, 30 April 2024 We need wind. | ; Anna Berg
          """)
  void inASpeechOthersHaveTheirTurns(String paragraphs, String speakers) throws Exception {
    List<Passage> passages =
        parse(
                """
                ---
                reference: SPEECH/24/1
                type: Speech
                title: Remarks by Commissioner Anna Berg
                date: 2024-04-30
                language: en
                url: https://example.org/1
                ---

                %s
                """
                    .formatted(paragraphs.replaceAll("(?<=[.4]) (?=[A-Z])", "\n\n")))
            .passages();

    assertEquals(
        List.of(speakers.split("; ?", -1)),
        passages.stream()
            .map(passage ->
                passage.speech().stream()
                    .flatMap(speech -> speech.by().stream())
                    .map(Speaker::name)
                    .collect(Collectors.joining(" ")))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Statement | Statement by President von der Leyen on the plan | von der Leyen, President
          en | SPEECH | Speech by Commissioner Anna Berg at the summit with Ken Mori | Anna Berg, Commissioner
          en | Press release | Opening remarks by Commissioner Anna Berg in Tokyo | Anna Berg, Commissioner
          en | Statement | Joint statement by Commissioner Anna Berg and Minister Ken Mori | Anna Berg, Commissioner & Ken Mori, Minister
          de | Rede | Rede von Präsidentin von der Leyen vor dem Parlament | von der Leyen, Präsidentin
          de | Erklärung | Erklärung der Kommissarin Anna Berg zum Handel | Anna Berg, Kommissarin
          fr | Discours | Discours de la commissaire Anna Berg à Tokyo | Anna Berg, commissaire
          fr | Déclaration | Déclaration de la présidente von der Leyen | von der Leyen, présidente
          es | Discurso | Discurso de la comisaria Anna Berg en Tokio | Anna Berg, comisaria
          it | Discorso | Discorso della commissaria Anna Berg a Tokyo | Anna Berg, commissaria
          nl | Toespraak | Toespraak van commissaris Anna Berg in Tokio | Anna Berg, commissaris
          pl | Oświadczenie | Oświadczenie komisarz Anny Berg | Anny Berg, komisarz
          sv | Tal | Tal av kommissionär Anna Berg i Tokyo | Anna Berg, kommissionär
          pt | Discurso | Discurso da comissária Anna Berg em Tóquio | Anna Berg, comissária
          pt | Discurso | Discurso do Comissário responsável pela Gestão de Crises, Ken Mori, em Braga | Ken Mori, Comissário responsável pela Gestão de Crises
          en | Speech | Speech by the Commissioner responsible for Crisis Management, Anna Berg, in Cork | Anna Berg, Commissioner responsible for Crisis Management
          fr | Discours | Discours de la commissaire chargée de la Gestion des crises, Anna Berg, à Metz | Anna Berg, commissaire chargée de la Gestion des crises
          es | Discurso | Discurso de la comisaria responsable de Gestión de Crisis, Anna Berg, en Vigo | Anna Berg, comisaria responsable de Gestión de Crisis
          fi | Puhe | Komissaari Anna Bergin puhe Tokiossa | Anna Bergin, Komissaari
          hu | Beszéd | Anna Berg biztos beszéde Tokióban | Anna Berg,
          el | Δήλωση | Δήλωση της προέδρου Άννας Μπεργκ | Άννας Μπεργκ, προέδρου
          bg | Изявление | Изявление на комисаря Анна Берг | Анна Берг, комисаря
          ro | Declarație | Declarația comisarei Anna Berg | Anna Berg, comisarei
          ja | 声明 | フォンデアライエン委員長による声明 | フォンデアライエン, 委員長
          ja | スピーチ | 岸田文雄首相のスピーチ | 岸田文雄, 首相
          """)
  void aStatementOrSpeechIsItsSpeakers(String language, String type, String title, String who)
      throws Exception {
    Passage passage =
        parse(
                """
                ---
                reference: IP/24/1
                type: %s
                title: %s
                date: 2024-04-30
                language: %s
                url: https://example.org/1
                ---

                %s
                """
                    .formatted(type, title, language, WORDS))
            .passages()
            .getFirst();

    assertEquals("1 " + WORDS + ": " + who.strip(), told(List.of(passage)).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Press release | EU and Japan boost cooperation with Commissioner Anna Berg
          Press release | Commissioner Anna Berg visits Tokyo
          Statement | Joint statement of the EU-Japan summit
          Daily News | Statement of accounts of the Union
          """)
  void anyOtherReleaseIsNobodys(String type, String title) throws Exception {
    Passage passage =
        parse(
                """
                ---
                reference: IP/24/1
                type: %s
                title: %s
                date: 2024-04-30
                language: en
                url: https://example.org/1
                ---

                %s
                """
                    .formatted(type, title, WORDS))
            .passages()
            .getFirst();

    assertEquals(List.of(), passage.speech());
  }

  @Test
  void theKeySpeakerSaysWhoSpeaksThroughoutButForTheQuotationsOfOthers() throws Exception {
    String text =
        "We have a plan. As Minister Ken Mori said: “It must be paid for.” The ‘Green Plan’ is ours.";
    assertEquals(
        "1 %s: Anna Berg, Commissioner for Trade\n1 It must be paid for.: Ken Mori, Minister"
            .formatted(text),
        told(passages("speaker: Anna Berg, Commissioner for Trade\n", "en", text)));
  }
}
