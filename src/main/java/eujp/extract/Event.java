package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Standing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Something that a release dates.
///
/// @param when the date
/// @param standing where it lies as of the day of the release
/// @param citation the sentence; the words of the date are marked in it
/// @param translations the same in the other languages of the release, each once
public record Event(When when, Standing standing, Citation citation, List<Citation> translations) {
  public Event {
    Objects.requireNonNull(when);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(citation);
    translations = List.copyOf(translations);
  }

  /// An event that a release has in one language.
  public Event(When when, Standing standing, Citation citation) {
    this(when, standing, citation, List.of());
  }

  /// The languages in which the release tells it, that of the citation first, ISO 639-1.
  public List<String> languages() {
    return Stream.concat(Stream.of(citation), translations.stream())
        .map(told -> told.masthead().language())
        .toList();
  }

  /// The same, told in one language more.
  Event with(Citation translation) {
    return new Event(
        when,
        standing,
        citation,
        Stream.concat(translations.stream(), Stream.of(translation)).toList());
  }
}
