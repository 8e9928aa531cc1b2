package eujp.slack.buttons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.slack.blocks.Citations;
import eujp.slack.labels.Labels;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {
  private static final Occasion OCCASION =
      new Occasion("U1", "C1 1.000100", Occasion.Audience.EVERYONE);

  @Test
  void whatIsWrittenIsReadAgain() {
    Handle handle =
        Handle.of(
            Labels.english(),
            OCCASION,
            new Answer.Found(0.9, Citations.deRisk(), List.of(Citations.launch())));

    assertEquals(Optional.of(handle), Handle.parse(handle.toString()));
  }

  @Test
  void howeverManyPassagesThereAreItFitsOnAButton() {
    List<Citation> many = Collections.nCopies(500, Citations.launch());

    String written =
        Handle.of(Labels.english(), OCCASION, new Answer.Related(0.2, many)).toString();

    assertTrue(written.length() <= Handle.LONGEST, "length " + written.length());
    assertTrue(Handle.parse(written).orElseThrow().passages().size() > 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "a|b|c|d|e|f", "no handle"})
  void whatIsNoHandleIsNone(String written) {
    assertEquals(Optional.empty(), Handle.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "IP/23/3831",
        "ip/23/3831 en 7 0-1 0-1 00000000",
        "IP/23/3831 en 7 0-1 0-1 xyz",
        "IP/23/3831 en 99999999 0-1 0-1 00000000",
        "../../etc en 7 0-1 0-1 00000000"
      })
  void whatIsNoPointerIsNone(String written) {
    assertEquals(Optional.empty(), Pointer.parse(written));
  }

  @Test
  void aRatingCarriesWhatIsRated() {
    Handle handle =
        Handle.of(Labels.english(), OCCASION, new Answer.Found(1, Citations.launch(), List.of()));

    assertEquals(Optional.of(new Rated(handle, true)), Rated.parse("+" + handle));
    assertEquals(Optional.of(new Rated(handle, false)), Rated.parse("-" + handle));
    assertEquals(Optional.empty(), Rated.parse(handle.toString()));
    assertEquals(Optional.empty(), Rated.parse(""));
  }
}
