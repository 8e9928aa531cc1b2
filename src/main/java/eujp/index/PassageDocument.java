package eujp.index;

import com.google.gson.Gson;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.text.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/// A passage as the index keeps it: searched fields, and one stored field from which passage and
/// masthead are made again.
public final class PassageDocument {
  private static final Gson JSON = new Gson();
  private static final FieldType WORDING = wording();

  private PassageDocument() {}

  /// A field of which only matters which words it holds.
  private static FieldType wording() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static Document of(IndexedPassage indexed) {
    Passage passage = indexed.passage();
    String language = indexed.masthead().language();
    Document document = new Document();
    document.add(new StringField(Fields.REFERENCE, key(indexed.masthead()), Field.Store.NO));
    document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
    document.add(
        new TextField(Fields.KIND, passage.kind().name().toLowerCase(Locale.ROOT), Field.Store.NO));
    document.add(new TextField(Fields.SECTION, passage.section(), Field.Store.NO));
    document.add(new TextField(Fields.SPEAKER, indexed.speaker(), Field.Store.NO));
    if (passage.kind() != Passage.Kind.MASTHEAD) {
      // The masthead is found when it is asked for, and by no words.
      document.add(new TextField(Fields.text(language), passage.text(), Field.Store.NO));
      document.add(new TextField(Fields.context(language), indexed.context(), Field.Store.NO));
    }
    document.add(new Field(Fields.WORDING, new Shingles(Words.of(passage.text())), WORDING));
    document.add(new StoredField(Fields.STORED, JSON.toJson(Stored.of(indexed))));
    return document;
  }

  /// What names a release in the index: reference and language.
  public static String key(Masthead masthead) {
    return key(masthead.reference(), masthead.language());
  }

  public static String key(Reference reference, String language) {
    return reference + " " + language;
  }

  public static IndexedPassage passage(String stored) {
    return JSON.fromJson(stored, Stored.class).passage();
  }

  /// The stored form, with plain types only.
  private record Stored(
      String reference,
      String type,
      String title,
      String date,
      @Nullable String place,
      String language,
      String url,
      String licence,
      int ordinal,
      Passage.Kind kind,
      String text,
      @Nullable String speaker,
      @Nullable String role,
      @Nullable String said,
      List<Place> places,
      String leadIn) {

    static Stored of(IndexedPassage indexed) {
      Masthead masthead = indexed.masthead();
      Passage passage = indexed.passage();
      Optional<Speaker> speaker = passage.speaker();
      return new Stored(
          masthead.reference().value(),
          masthead.type(),
          masthead.title(),
          masthead.date().toString(),
          masthead.place().orElse(null),
          masthead.language(),
          masthead.url().toString(),
          masthead.licence(),
          passage.id().ordinal(),
          passage.kind(),
          passage.text(),
          speaker.map(Speaker::name).orElse(null),
          speaker.map(Speaker::role).orElse(null),
          speaker.flatMap(Speaker::date).map(LocalDate::toString).orElse(null),
          passage.places(),
          indexed.leadIn());
    }

    IndexedPassage passage() {
      Reference release = new Reference(reference);
      Optional<Speaker> who =
          Optional.ofNullable(speaker)
              .map(name ->
                  new Speaker(
                      name,
                      Optional.ofNullable(role).orElse(""),
                      Optional.ofNullable(said).map(LocalDate::parse)));
      return new IndexedPassage(
          new Passage(new PassageId(release, language, ordinal), kind, text, who, places),
          new Masthead(
              release,
              type,
              title,
              LocalDate.parse(date),
              Optional.ofNullable(place),
              language,
              URI.create(url),
              licence),
          leadIn);
    }
  }
}
