package eujp.extract;

import eujp.cite.Citation;
import eujp.release.Speaker;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Words that a release quotes, and whose they are.
///
/// @param speaker by the fullest name that the release prints
/// @param citation the words; where they were asked for by topic, the sentence that speaks to it is
///   marked
/// @param translations the same in the other languages of the release, each once
public record Quotation(Speaker speaker, Citation citation, List<Quotation> translations) {
  public Quotation {
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(citation);
    translations = List.copyOf(translations);
  }

  /// Words that a release has in one language.
  public Quotation(Speaker speaker, Citation citation) {
    this(speaker, citation, List.of());
  }

  /// The name of the speaker.
  public String name() {
    return speaker.name();
  }

  /// The languages in which the release has them, that of the citation first, ISO 639-1.
  public List<String> languages() {
    return versions().map(one -> one.citation.masthead().language()).toList();
  }

  /// It in each language, as shown first.
  Stream<Quotation> versions() {
    return Stream.concat(Stream.of(this), translations.stream());
  }

  /// The same in one language more.
  Quotation with(Quotation translation) {
    return new Quotation(
        speaker, citation, Stream.concat(translations.stream(), Stream.of(translation)).toList());
  }

  /// One of its versions, shown in place of this.
  Quotation shown(Quotation version) {
    return version.equals(this)
        ? this
        : new Quotation(
            version.speaker,
            version.citation,
            versions()
                .filter(other -> !other.equals(version))
                .map(other -> new Quotation(other.speaker, other.citation))
                .toList());
  }

  /// The same with another citation of the same passage.
  Quotation at(Citation other) {
    return new Quotation(speaker, other, translations);
  }
}
