package eujp.question.filter;

import eujp.release.Masthead;
import eujp.release.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which releases are asked, and whose words of them.
///
/// @param references any of these; all where there are none
/// @param from published on that day or later
/// @param until published on that day or before
/// @param speaker whose words, by name or role
/// @param language of the release, ISO 639-1
/// @param type what it is, as somebody wrote it; see [ReleaseTypes]
public record Filter(
    Set<Reference> references,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> speaker,
    Optional<String> language,
    Optional<String> type) {
  /// All releases.
  public static final Filter NONE =
      new Filter(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// What a filter can go by.
  public enum Key {
    IN("IP/23/3831"),
    FROM("2023-07-01"),
    UNTIL("2023-12-31"),
    LANG("en"),
    TYPE("speech"),
    SPEAKER("\"von der Leyen\"");

    private final String example;

    Key(String example) {
      this.example = example;
    }

    /// One as it is written: `from:2023-07-01`.
    public String example() {
      return id() + ":" + example;
    }

    /// As it is written before the colon.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Filter {
    references = Set.copyOf(references);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(language);
    Objects.requireNonNull(type);
  }

  /// One release in all its languages.
  public static Filter in(Reference release) {
    return new Filter(
        Set.of(release), NONE.from, NONE.until, NONE.speaker, NONE.language, NONE.type);
  }

  static Filter from(LocalDate day) {
    return new Filter(
        Set.of(), Optional.of(day), NONE.until, NONE.speaker, NONE.language, NONE.type);
  }

  static Filter until(LocalDate day) {
    return new Filter(
        Set.of(), NONE.from, Optional.of(day), NONE.speaker, NONE.language, NONE.type);
  }

  static Filter by(String speaker) {
    return new Filter(
        Set.of(), NONE.from, NONE.until, Optional.of(speaker), NONE.language, NONE.type);
  }

  static Filter inLanguage(String code) {
    return new Filter(Set.of(), NONE.from, NONE.until, NONE.speaker, Optional.of(code), NONE.type);
  }

  static Filter ofType(String type) {
    return new Filter(
        Set.of(), NONE.from, NONE.until, NONE.speaker, NONE.language, Optional.of(type));
  }

  /// Whether it leaves everything.
  public boolean isEmpty() {
    return equals(NONE);
  }

  /// Whether it leaves a release, whoever speaks in it.
  public boolean takes(Masthead release) {
    return Arrays.stream(Key.values()).allMatch(key -> takes(key, release));
  }

  /// Whether it leaves a release in some language.
  public boolean takesInAnyLanguage(Masthead release) {
    return Arrays.stream(Key.values()).allMatch(key -> key == Key.LANG || takes(key, release));
  }

  /// Whether what it says of one key leaves a release.
  public boolean takes(Key key, Masthead release) {
    return switch (key) {
      case IN -> references.isEmpty() || references.contains(release.reference());
      case FROM -> from.isEmpty() || !release.date().isBefore(from.get());
      case UNTIL -> until.isEmpty() || !release.date().isAfter(until.get());
      case LANG -> language.isEmpty() || release.language().equals(language.get());
      case TYPE -> type.isEmpty() || ReleaseTypes.is(type.get(), release);
      case SPEAKER -> true;
    };
  }

  /// What both leave. Of two languages, types or speakers that of the other counts, and a release
  /// that either names is left.
  public Filter and(Filter other) {
    return new Filter(
        Stream.concat(references.stream(), other.references.stream()).collect(Collectors.toSet()),
        Stream.concat(from.stream(), other.from.stream()).max(LocalDate::compareTo),
        Stream.concat(until.stream(), other.until.stream()).min(LocalDate::compareTo),
        other.speaker.or(() -> speaker),
        other.language.or(() -> language),
        other.type.or(() -> type));
  }

  /// The same for whoever speaks.
  public Filter withoutSpeaker() {
    return new Filter(references, from, until, NONE.speaker, language, type);
  }

  /// What it says of a key, as it is written: `from:2023-07-01`; empty where it says nothing.
  public String written(Key key) {
    return switch (key) {
      case IN ->
          new TreeSet<>(references)
              .stream().map(one -> written(key, one.value())).collect(Collectors.joining(" "));
      case FROM -> written(key, from.map(LocalDate::toString));
      case UNTIL -> written(key, until.map(LocalDate::toString));
      case LANG -> written(key, language);
      case TYPE -> written(key, type);
      case SPEAKER -> written(key, speaker);
    };
  }

  private static String written(Key key, Optional<String> value) {
    return value.map(one -> written(key, one)).orElse("");
  }

  static String written(Key key, String value) {
    boolean blank = value.codePoints().anyMatch(Character::isWhitespace);
    return key.id() + ":" + (blank ? "\"" + value + "\"" : value);
  }

  /// As it is written: `from:2023-07-01 lang:fr`.
  @Override
  public String toString() {
    return Arrays.stream(Key.values())
        .map(this::written)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
