package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import eujp.cite.Citation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  @TempDir private Path temp;

  @Test
  void everyDatedEventIsFoundAndNothingElse() {
    Desk.assertSame(
        Desk.golden("timeline.jsonl").stream().map(JsonObject::toString).toList(),
        Timeline.of(Desk.releases()).stream().map(TimelineTest::line).toList());
  }

  @Test
  void whatAReleaseTellsInThreeLanguagesIsOneEvent() throws IOException {
    Desk.write(
        temp,
        "en",
        "It was signed on 3 July 2023. Talks resume in May 2024. It met on 3 July 2023.");
    Desk.write(temp, "de", "Es wurde am 3. Juli 2023 unterzeichnet. Sie tagten am 3. Juli 2023.");
    Desk.write(
        temp, "fr", "Il a été signé le 3 juillet 2023. Les pourparlers reprennent en mai 2024.");

    assertEquals(
        List.of("2023-07-03 [en, de, fr]", "2023-07-03 [en, de]", "2024-05-01 [en, fr]"),
        Timeline.of(Desk.corpus(temp.toString())).stream()
            .map(event -> event.when().from() + " " + event.languages())
            .toList());
  }

  @Test
  void whatOnlyOneLanguageHasIsAnEventOfThat() throws IOException {
    Desk.write(temp, "en", "It was signed on 3 July 2023.");
    Desk.write(temp, "fr", "Il a été signé le 4 juillet 2023.");

    assertEquals(
        List.of("2023-07-03 [en]", "2023-07-04 [fr]"),
        Timeline.of(Desk.corpus(temp.toString())).stream()
            .map(event -> event.when().from() + " " + event.languages())
            .toList());
  }

  private static String line(Event event) {
    Citation citation = event.citation();
    JsonObject line = new JsonObject();
    line.addProperty("reference", citation.passage().id().reference().value());
    line.addProperty("paragraph", citation.passage().id().ordinal());
    line.addProperty(
        "words", citation.passage().text().substring(citation.markStart(), citation.markEnd()));
    line.addProperty("from", event.when().from().toString());
    line.addProperty("to", event.when().to().toString());
    line.addProperty("precision", event.when().precision().toString());
    line.addProperty("approximate", event.when().approximate());
    line.addProperty("standing", event.standing().toString());
    return line.toString();
  }
}
