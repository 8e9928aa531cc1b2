package eujp.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.release.Release;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
  @Test
  void everybodyNamedIsFoundAndNothingElse() {
    List<String> found = new ArrayList<>();
    for (Release release : Desk.releases()) {
      People.of(List.of(release)).stream().map(PeopleTest::line).forEach(found::add);
    }

    Desk.assertSame(Desk.golden("people.jsonl").stream().map(JsonObject::toString).toList(), found);
  }

  private static String line(NamedPerson person) {
    JsonObject line = new JsonObject();
    line.addProperty(
        "reference", person.appearances().getFirst().citation().passage().id().reference().value());
    line.addProperty("name", person.name());
    line.add("roles", array(person.roles().stream().<Object>map(role -> role).toList()));
    line.add(
        "paragraphs",
        array(
            person.appearances().stream()
                .<Object>map(place -> place.citation().passage().id().ordinal())
                .distinct()
                .toList()));
    line.addProperty("contact", person.contact());
    return line.toString();
  }

  private static JsonArray array(List<Object> values) {
    JsonArray array = new JsonArray();
    for (Object value : values) {
      if (value instanceof Integer number) {
        array.add(number);
      } else {
        array.add(String.valueOf(value));
      }
    }
    return array;
  }
}
