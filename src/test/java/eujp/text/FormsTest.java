package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {
  @ParameterizedTest
  @EnumSource(Form.class)
  void anOrdinaryTextIsNormalisedAsUnicodeHasIt(Form form) {
    String text = "Ångström ﬁ ｶﾞ a\u0323\u0301 한국어 😀 " + "e" + "\u0301".repeat(30);

    assertEquals(Normalizer.normalize(text, form), Forms.of(text, form));
  }

  @Test
  void manyMarksAreNormalisedPieceByPiece() {
    String above = "\u0301".repeat(30);

    assertEquals(
        "\u00E1" + "\u0301".repeat(29) + "\u0323\u0301",
        Forms.of("a" + above + "\u0301\u0323", Form.NFC));
  }

  @Test
  void marksWithoutEndTakeNoTimeByTheirSquare() {
    String text = "a" + "\u0301\u0323".repeat(1_000_000);

    ProcessorTime.within(
        Duration.ofSeconds(60),
        () -> assertEquals(text.length(), Forms.of(text, Form.NFD).length()));
  }
}
