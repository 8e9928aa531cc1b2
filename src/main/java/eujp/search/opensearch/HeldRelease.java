package eujp.search.opensearch;

import eujp.index.Fields;
import eujp.index.PassageDocument;
import eujp.release.Masthead;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A release as an index in OpenSearch holds it: what is known of it before any of its passages is
/// read. It stands in the document of its masthead.
///
/// @param first the number of its first document, the masthead; its passages follow it
/// @param documents how many there are
/// @param digest what tells it from other states of the same
/// @param frequencies in how many of its passages each term stands
/// @param around the terms that stand around its passages
/// @param worded how many of its passages have terms
/// @param speakers whether anybody speaks in it
record HeldRelease(
    Masthead masthead,
    int first,
    int documents,
    String digest,
    Map<String, Integer> frequencies,
    Set<String> around,
    int worded,
    boolean speakers) {
  /// The field in which it stands.
  static final String FIELD = "release";

  /// The field with the number of a document.
  static final String NUMBER = "number";

  private static final String DOCUMENTS = "documents";
  private static final String DIGEST = "digest";
  private static final String FREQUENCIES = "frequencies";
  private static final String AROUND = "around";
  private static final String WORDED = "worded";
  private static final String SPEAKERS = "speakers";

  HeldRelease {
    frequencies = Map.copyOf(frequencies);
    around = Set.copyOf(around);
  }

  /// What is known of a release whose documents have these terms.
  ///
  /// @param terms of each document, by the name of the field, the masthead's first
  static HeldRelease of(
      Masthead masthead, int first, String digest, List<Map<String, List<String>>> terms) {
    Map<String, Integer> frequencies = new TreeMap<>();
    Set<String> around = new TreeSet<>();
    int worded = 0;
    boolean speakers = false;
    for (Map<String, List<String>> one : terms) {
      Set<String> text = known(one, Fields.text(masthead.language()));
      text.forEach(term -> frequencies.merge(term, 1, Integer::sum));
      worded += text.isEmpty() ? 0 : 1;
      around.addAll(known(one, Fields.context(masthead.language())));
      speakers |= !known(one, Fields.SPEAKER).isEmpty();
    }
    return new HeldRelease(
        masthead, first, terms.size(), digest, frequencies, around, worded, speakers);
  }

  private static Set<String> known(Map<String, List<String>> terms, String field) {
    Set<String> known = new HashSet<>(terms.getOrDefault(field, List.of()));
    known.removeIf(TermFields::isLeftOut);
    return known;
  }

  /// Its name in the index; see [PassageDocument#key].
  String key() {
    return PassageDocument.key(masthead);
  }

  JsonObject written() {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    frequencies.forEach(counts::add);
    return Json.createObjectBuilder()
        .add(DOCUMENTS, documents)
        .add(DIGEST, digest)
        .add(FREQUENCIES, counts)
        .add(AROUND, Json.createArrayBuilder(around))
        .add(WORDED, worded)
        .add(SPEAKERS, speakers)
        .build();
  }

  /// Reads it from the document of its masthead.
  ///
  /// @throws RuntimeException if the document is of another form
  static HeldRelease read(JsonObject document) {
    JsonObject written = document.getJsonObject(FIELD);
    return new HeldRelease(
        PassageDocument.passage(document.getString(Fields.STORED)).masthead(),
        document.getInt(NUMBER),
        written.getInt(DOCUMENTS),
        written.getString(DIGEST),
        written.getJsonObject(FREQUENCIES).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, term -> ((JsonNumber) term.getValue()).intValue())),
        new HashSet<>(written.getJsonArray(AROUND).getValuesAs(JsonString::getString)),
        written.getInt(WORDED),
        written.getBoolean(SPEAKERS));
  }
}
