package eujp.extract;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
  @Test
  void everyCommitmentIsFoundWithItsStrengthAndWhoCommitsAndNothingElse() {
    List<JsonObject> golden = Desk.golden("commitments.jsonl");
    List<String> beginnings =
        golden.stream().map(line -> line.get("sentence").getAsString()).toList();

    Desk.assertSame(
        golden.stream().map(CommitmentsTest::json).toList(),
        Commitments.of(Desk.releases()).stream()
            .map(commitment -> json(line(commitment, beginnings)))
            .toList());
  }

  private static JsonObject line(Commitment commitment, List<String> beginnings) {
    String sentence = commitment.citation().sentence();
    JsonObject line = new JsonObject();
    line.addProperty("reference", commitment.citation().passage().id().reference().value());
    line.addProperty("paragraph", commitment.citation().passage().id().ordinal());
    line.addProperty("strength", commitment.strength().toString());
    line.addProperty("verb", commitment.verb());
    line.addProperty("who", commitment.who().orElse(null));
    line.addProperty("party", commitment.party().orElse(null));
    line.addProperty(
        "sentence", beginnings.stream().filter(sentence::startsWith).findFirst().orElse(sentence));
    return line;
  }

  private static String json(JsonObject line) {
    return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(line);
  }
}
