package eujp.extract;

import com.google.gson.JsonObject;
import eujp.cite.Citation;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void everyDatedEventIsFoundAndNothingElse() {
    Desk.assertSame(
        Desk.golden("timeline.jsonl").stream().map(JsonObject::toString).toList(),
        Timeline.of(Desk.releases()).stream().map(TimelineTest::line).toList());
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
