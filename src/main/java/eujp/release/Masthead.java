package eujp.release;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What stands above a release: its reference, title, date and where it is published.
///
/// @param reference the Commission's reference
/// @param type as printed, such as `Press release`
/// @param title as printed
/// @param date the day of publication
/// @param place where it was given, such as `Brussels`
/// @param language ISO 639-1, lower case
/// @param url the page of the release, without a fragment
/// @param licence under which its words may be reused
public record Masthead(
    Reference reference,
    String type,
    String title,
    LocalDate date,
    Optional<String> place,
    String language,
    URI url,
    String licence) {
  public Masthead {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    Objects.requireNonNull(place);
    Objects.requireNonNull(language);
    Objects.requireNonNull(url);
    Objects.requireNonNull(licence);
  }
}
