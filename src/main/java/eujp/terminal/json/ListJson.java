package eujp.terminal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.Quotation;
import eujp.extract.commitments.Commitment;
import eujp.terminal.DatesInWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Lists of what releases hold as programs read them: the format of `quotes --json`, `people
/// --json`, `timeline --json` and `commitments --json`, on which other people's scripts depend.
///
/// Each is an object with one list in it.
public final class ListJson {
  private ListJson() {}

  /// `{"quotes": […]}`
  public static JsonObject quotes(List<Quotation> quotations) {
    return list("quotes", quotations, ListJson::quotation);
  }

  /// `{"people": […]}`
  public static JsonObject people(List<NamedPerson> people) {
    return list("people", people, ListJson::person);
  }

  /// `{"events": […]}`
  public static JsonObject timeline(List<Event> events) {
    return list("events", events, ListJson::event);
  }

  /// `{"commitments": […]}`
  public static JsonObject commitments(List<Commitment> commitments) {
    return list("commitments", commitments, ListJson::commitment);
  }

  private static <T> JsonObject list(String name, List<T> items, Function<T, JsonObject> form) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(form.apply(item)));
    JsonObject object = new JsonObject();
    object.add(name, array);
    return object;
  }

  private static JsonObject quotation(Quotation quotation) {
    JsonObject who = new JsonObject();
    who.addProperty("name", quotation.name());
    who.addProperty("role", quotation.speaker().role());
    JsonObject json = new JsonObject();
    json.add("speaker", who);
    new LanguagesNote(quotation.languages()).addTo(json);
    return SourceJson.add(json, quotation.citation());
  }

  private static JsonObject person(NamedPerson person) {
    JsonArray places = new JsonArray();
    for (Appearance place : person.appearances()) {
      JsonObject json = new JsonObject();
      json.addProperty("how", place.how().name().toLowerCase(Locale.ROOT));
      json.addProperty("name", place.name());
      places.add(SourceJson.add(json, place.citation()));
    }
    JsonObject json = new JsonObject();
    json.addProperty("name", person.name());
    json.add("roles", array(person.roles()));
    json.addProperty("contact", person.contact());
    json.add("phones", array(person.reach().phones()));
    json.add("mails", array(person.reach().mails()));
    json.add("places", places);
    return new LanguagesNote(person.languages()).addTo(json);
  }

  private static JsonObject event(Event event) {
    JsonObject json = new JsonObject();
    json.addProperty("from", event.when().from().toString());
    json.addProperty("to", event.when().to().toString());
    json.addProperty("precision", event.when().precision().toString());
    json.addProperty("limit", event.when().limit().toString());
    json.addProperty("approximate", event.when().approximate());
    json.addProperty("standing", event.standing().toString());
    json.addProperty("words", DatesInWords.words(event.citation()));
    json.add("languages", array(event.languages()));
    return SourceJson.add(json, event.citation());
  }

  private static JsonObject commitment(Commitment commitment) {
    JsonObject json = new JsonObject();
    json.addProperty("strength", commitment.strength().toString());
    json.addProperty("verb", commitment.verb());
    json.addProperty("who", commitment.who().orElse(null));
    json.addProperty("party", commitment.party().orElse(null));
    json.addProperty("speaker", commitment.speaker().orElse(null));
    json.addProperty("subject", commitment.subject().orElse(null));
    json.addProperty("what", commitment.what().orElse(null));
    json.addProperty("lead_in", commitment.leadIn().map(Citation::sentence).orElse(null));
    new LanguagesNote(commitment.languages()).addTo(json);
    return SourceJson.add(json, commitment.citation());
  }

  private static JsonArray array(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }
}
