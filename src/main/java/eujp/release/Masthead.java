package eujp.release;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /// The date as the release's language writes it: `13 July 2023`.
  public String day() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
        .format(date);
  }

  /// The masthead as a passage, a line each: title; type and reference; place and date; address;
  /// licence. It stands before the first, as number 0.
  public Passage passage() {
    String text =
        Stream.of(
                title,
                type + " " + reference,
                place.map(where -> where + ", " + day()).orElseGet(this::day),
                url.toString(),
                licence)
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    return new Passage(
        new PassageId(reference, language, 0),
        Passage.Kind.MASTHEAD,
        text,
        Optional.empty(),
        List.of(new Place(0, "", 0, text.length())));
  }
}
