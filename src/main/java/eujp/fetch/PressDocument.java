package eujp.fetch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import eujp.release.Reference;
import eujp.transcribe.MastheadFacts;
import eujp.transcribe.MastheadKey;
import eujp.transcribe.ReleaseDraft;
import eujp.transcribe.Transcriber;
import eujp.transcribe.UnreadableSourceException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A document of Press Corner, as its interface gives it. What it does not hold, or holds in
/// another form, is left out.
final class PressDocument {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  /// Characters of a day such as `2023-07-13`.
  private static final int DAY = 10;

  private static final int MAX_CONTACTS = 50;

  private final JsonObject json;
  private final JsonObject words;
  private final Reference reference;
  private final String language;

  private PressDocument(JsonObject json, Reference asked, String language) {
    this.json = json;
    this.words = object(json, "docuLanguageResource");
    this.reference = WantedRelease.reference(string(json, "refCd")).orElse(asked);
    String own = string(words, "language").toLowerCase(Locale.ROOT);
    this.language = own.isEmpty() ? language : own;
  }

  /// Reads the body of an answer.
  ///
  /// @param asked the reference that was asked for, and the language
  /// @return none where it holds no document
  static Optional<PressDocument> parse(String body, Reference asked, String language) {
    return object(body)
        .filter(json -> json.get("docuLanguageResource") instanceof JsonObject)
        .map(json -> new PressDocument(json, asked, language));
  }

  /// The JSON object that a text is; none where it is anything else.
  static Optional<JsonObject> object(String body) {
    try {
      return !body.isBlank() && JsonParser.parseString(body) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonParseException | IllegalStateException none) {
      return Optional.empty();
    }
  }

  Reference reference() {
    return reference;
  }

  String language() {
    return language;
  }

  /// The languages in which there is the document, with its own, in alphabetical order.
  List<String> languages() {
    return Stream.concat(Stream.of(language), strings(json, "languages"))
        .map(code -> code.strip().toLowerCase(Locale.ROOT))
        .filter(code -> code.length() == 2 && code.chars().allMatch(c -> c >= 'a' && c <= 'z'))
        .distinct()
        .sorted()
        .toList();
  }

  /// The release.
  ///
  /// @throws UnreadableSourceException if it has no text or no date
  ReleaseDraft draft() throws UnreadableSourceException {
    Map<MastheadKey, String> facts = new EnumMap<>(MastheadKey.class);
    String head = reference.value().substring(0, reference.value().indexOf('/'));
    JsonObject kind = object(json, "docutypeResource");
    String type = Transcriber.line(string(kind, "description"));
    String title = Transcriber.line(string(words, "title"));
    facts.put(MastheadKey.REFERENCE, reference.value());
    facts.put(MastheadKey.TYPE, type.isEmpty() ? Transcriber.type(reference) : type);
    facts.put(MastheadKey.TITLE, title);
    facts.put(MastheadKey.DATE, date());
    facts.put(
        MastheadKey.PLACE, Transcriber.line(string(object(json, "placeResource"), "description")));
    facts.put(MastheadKey.LANGUAGE, language);
    facts.put(MastheadKey.URL, Transcriber.page(reference, language));
    Transcriber.licence(date()).ifPresent(licence -> facts.put(MastheadKey.LICENCE, licence));
    List<String> commissioners =
        objects(json, "commissionerResource")
            .map(one -> Transcriber.line(string(one, "shortDescription")))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    String code = string(kind, "code").toUpperCase(Locale.ROOT);
    boolean spoken = Transcriber.isSpoken(head) || Transcriber.isSpoken(code);
    if (spoken
        && commissioners.size() == 1
        && !Transcriber.namesSpeaker(facts.get(MastheadKey.TYPE), title, language)) {
      facts.put(MastheadKey.SPEAKER, commissioners.getFirst());
    }
    return Transcriber.page(
        new MastheadFacts(facts),
        Transcriber.line(string(words, "subtitle")),
        string(words, "htmlContent"),
        contacts());
  }

  /// The day of the document: of the event, or else of publication, as in Brussels; empty where it
  /// has none.
  private String date() {
    return Stream.of("eventDate", "publishDate")
        .flatMap(key -> day(string(json, key).strip()).stream())
        .map(LocalDate::toString)
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).atZoneSameInstant(BRUSSELS).toLocalDate());
    } catch (DateTimeException noTime) {
      try {
        return Optional.of(LocalDate.parse(written.substring(0, Math.min(DAY, written.length()))));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
  }

  private List<List<String>> contacts() {
    List<List<String>> contacts = new ArrayList<>();
    objects(json, "contactsResource")
        .limit(MAX_CONTACTS)
        .forEach(one -> {
          String name = Transcriber.line(string(one, "firstName") + " " + string(one, "lastName"));
          String title = Transcriber.line(string(one, "title"));
          List<String> lines =
              Stream.of(
                      title.isEmpty() || name.isEmpty() ? name + title : name + ", " + title,
                      Transcriber.line(string(one, "phone")),
                      Transcriber.line(string(one, "email")))
                  .filter(line -> !line.isEmpty())
                  .toList();
          if (!lines.isEmpty()) {
            contacts.add(lines);
          }
        });
    return contacts;
  }

  static JsonObject object(JsonObject json, String key) {
    return json.get(key) instanceof JsonObject object ? object : new JsonObject();
  }

  static Stream<JsonObject> objects(JsonObject json, String key) {
    return elements(json, key).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static Stream<String> strings(JsonObject json, String key) {
    return elements(json, key).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  private static Stream<JsonElement> elements(JsonObject json, String key) {
    return json.get(key) instanceof JsonArray array ? array.asList().stream() : Stream.empty();
  }

  static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
