package eujp.extract;

import eujp.cite.Citation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Words that a release quotes, and whose they are.
///
/// @param name of the speaker, the fullest that the release prints
/// @param role of the speaker as the release prints it; empty where it gives none
/// @param citation the words; where they were asked for by topic, the sentence that speaks to it is
///   marked
/// @param translations the same in the other languages of the release, each once
public record Quotation(String name, String role, Citation citation, List<Quotation> translations) {
  public Quotation {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(citation);
    translations = List.copyOf(translations);
  }

  /// Words that a release has in one language.
  public Quotation(String name, String role, Citation citation) {
    this(name, role, citation, List.of());
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
        name,
        role,
        citation,
        Stream.concat(translations.stream(), Stream.of(translation)).toList());
  }

  /// One of its versions, shown in place of this.
  Quotation shown(Quotation version) {
    return version.equals(this)
        ? this
        : new Quotation(
            version.name,
            version.role,
            version.citation,
            versions()
                .filter(other -> !other.equals(version))
                .map(other -> new Quotation(other.name, other.role, other.citation))
                .toList());
  }

  /// The same with another citation of the same passage.
  Quotation at(Citation other) {
    return new Quotation(name, role, other, translations);
  }
}
