package eujp.index;

import com.google.gson.Gson;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.release.Speech;
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

  /// The type of a field that holds words without frequencies and positions.
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
    document.add(new TextField(Fields.KIND, kind(passage.kind()), Field.Store.NO));
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

  /// The term of a kind of passages.
  public static String kind(Passage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// What names a release in the index: reference and language.
  public static String key(Masthead masthead) {
    return key(masthead.reference(), masthead.language());
  }

  public static String key(Reference reference, String language) {
    return reference + " " + language;
  }

  public static IndexedPassage passage(String stored) {
    Stored read = JSON.fromJson(stored, Stored.class);
    return read.passage(read.masthead());
  }

  /// A passage of a release of which another was read already.
  ///
  /// @param masthead of the release
  public static IndexedPassage passage(String stored, Masthead masthead) {
    return JSON.fromJson(stored, Stored.class).passage(masthead);
  }

  /// @param denied left out where nobody denies them, as nearly always
  private record Spoken(int start, int end, List<Who> by, @Nullable List<Who> denied) {
    static Spoken of(Speech speech) {
      List<Who> denied = all(speech.deniedBy());
      return new Spoken(
          speech.start(), speech.end(), all(speech.by()), denied.isEmpty() ? null : denied);
    }

    private static List<Who> all(List<Speaker> speakers) {
      return speakers.stream().map(Who::of).toList();
    }

    Speech speech() {
      return new Speech(start, end, speakers(by), denied == null ? List.of() : speakers(denied));
    }

    private static List<Speaker> speakers(List<Who> who) {
      return who.stream().map(Who::speaker).toList();
    }
  }

  /// @param unnamed left out for who is named, as nearly all are
  private record Who(String name, String role, @Nullable String said, @Nullable Boolean unnamed) {
    static Who of(Speaker speaker) {
      return new Who(
          speaker.name(),
          speaker.role(),
          speaker.date().map(LocalDate::toString).orElse(null),
          speaker.isNamed() ? null : Boolean.TRUE);
    }

    Speaker speaker() {
      return new Speaker(
          name, role, Optional.ofNullable(said).map(LocalDate::parse), unnamed == null);
    }
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
      List<Spoken> speech,
      List<Place> places,
      String leadIn) {

    static Stored of(IndexedPassage indexed) {
      Masthead masthead = indexed.masthead();
      Passage passage = indexed.passage();
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
          passage.speech().stream().map(Spoken::of).toList(),
          passage.places(),
          indexed.leadIn());
    }

    Masthead masthead() {
      return new Masthead(
          new Reference(reference),
          type,
          title,
          LocalDate.parse(date),
          Optional.ofNullable(place),
          language,
          URI.create(url),
          licence);
    }

    IndexedPassage passage(Masthead of) {
      return new IndexedPassage(
          new Passage(
              new PassageId(of.reference(), of.language(), ordinal),
              kind,
              text,
              speech.stream().map(Spoken::speech).toList(),
              places),
          of,
          leadIn);
    }
  }
}
