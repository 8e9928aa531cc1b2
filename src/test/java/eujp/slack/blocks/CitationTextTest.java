package eujp.slack.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eujp.cite.Citation;
import eujp.cite.CslJson;
import eujp.release.Speaker;
import eujp.slack.labels.Labels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTextTest {
  private static final String TITLE =
      "EU and Japan boost strategic cooperation on digital and on critical raw materials supply"
          + " chains";
  private static final String URL =
      "https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831";
  private static final String SENTENCE =
      "We share similar dependencies, and we both need to de-risk our supply chains.";

  @Test
  void plainTextNamesSpeakerTitleReferenceDateAndAddress() {
    assertEquals(
        """
        “%s”
        — Ursula von der Leyen, President of the European Commission
        %s, IP/23/3831 ¶7, 13 July 2023
        %s\
        """
            .formatted(SENTENCE, TITLE, URL),
        text(Citations.deRisk()).plain());
  }

  @Test
  void markdownIsAQuotationWithALink() {
    assertEquals(
        """
        > “%s”
        >
        > — Ursula von der Leyen, President of the European Commission, [%s](<%s>), IP/23/3831 ¶7, 13 July 2023\
        """
            .formatted(SENTENCE, TITLE, URL),
        text(Citations.deRisk()).markdown());
  }

  @Test
  void cslJsonIsWhatTheCommandsWriteInOneLine() {
    String json = text(Citations.deRisk()).cslJson().orElseThrow();

    assertEquals(
        JsonParser.parseString(CslJson.write(List.of(Citations.deRisk()))),
        JsonParser.parseString(json));
    assertFalse(json.contains("\n"), json);
  }

  @Test
  void cslJsonThatWouldHaveToBeCutIsNotOffered() {
    String sentence = "x".repeat(CitationText.LONGEST);

    assertEquals(
        Optional.empty(),
        text(Citations.in(sentence, sentence, "Background", Optional.empty())).cslJson());
  }

  @Test
  void htmlIsAQuotationWithItsSource() {
    assertEquals(
        """
        <blockquote cite="%3$s">
          <p>“%1$s”</p>
          <footer>— Ursula von der Leyen, President of the European Commission, <cite><a href="%3$s">%2$s</a></cite>, IP/23/3831 ¶7, 13 July 2023</footer>
        </blockquote>\
        """
            .formatted(SENTENCE, TITLE, URL),
        text(Citations.deRisk()).html());
  }

  @Test
  void whereNobodySpeaksTheCommissionDoes() {
    assertTrue(text(Citations.launch()).plain().contains("\n— European Commission\n"));
    assertTrue(
        new CitationText(Labels.in("ja").orElseThrow(), Citations.launch())
            .plain()
            .contains("\n— 欧州委員会\n"));
  }

  @Test
  void quotationMarksOfTheReleaseAreNotDoubled() {
    Citation first =
        Citations.in(
            "“Thank you. Goodbye.”",
            "“Thank you.",
            "",
            Optional.of(new Speaker("Taro Kono", "", Optional.empty())));

    assertTrue(text(first).plain().startsWith("“Thank you.”\n"), text(first).plain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>&\"' ", "&&&&&&&&", "*_`[](x) ", "😀", "a "})
  void whateverTheReleaseHoldsEachFormFitsIntoAField(String piece) {
    String sentence = piece.repeat(4_000).strip();
    Citation citation = Citations.in(sentence, sentence, "", Optional.empty());

    CitationText text = text(citation);

    for (String form : List.of(text.plain(), text.markdown(), text.html())) {
      assertTrue(form.length() <= CitationText.LONGEST, "length " + form.length());
      assertTrue(form.contains("IP/23/3831") && form.contains(URL), form);
    }
    assertFalse(text.html().contains("<script"), text.html());
  }

  private static CitationText text(Citation citation) {
    return new CitationText(Labels.english(), citation);
  }
}
