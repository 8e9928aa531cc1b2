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
/// @param page where links open it, without a fragment: `url`, or a page of the bot's own; see
///   [#shownAt]
public record Masthead(
    Reference reference,
    String type,
    String title,
    LocalDate date,
    Optional<String> place,
    String language,
    URI url,
    String licence,
    URI page) {
  /// Where a site shows releases: `/releases/ip-23-3831/en`.
  public static final String PATH = "/releases/";

  /// A release that is read where it is published.
  public Masthead(
      Reference reference,
      String type,
      String title,
      LocalDate date,
      Optional<String> place,
      String language,
      URI url,
      String licence) {
    this(reference, type, title, date, place, language, url, licence, url);
  }

  public Masthead {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    Objects.requireNonNull(place);
    Objects.requireNonNull(language);
    Objects.requireNonNull(url);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(page);
  }

  /// The same, with a page of its own on a site.
  ///
  /// @param site its address, without a slash at the end
  public Masthead shownAt(URI site) {
    return new Masthead(
        reference,
        type,
        title,
        date,
        place,
        language,
        url,
        licence,
        URI.create(site + PATH + reference.slug() + "/" + language));
  }

  /// Whether links open it elsewhere than where it is published.
  public boolean hasOwnPage() {
    return !page.equals(url);
  }

  /// The date as the release's language writes it: `13 July 2023`.
  public String day() {
    return day(date);
  }

  /// A date as the release's language writes it.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.equals("en") ? Locale.UK : Locale.of(language))
        .format(day);
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
