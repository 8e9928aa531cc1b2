package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.extract.numbers.NumberReader;
import eujp.extract.numbers.OrdinalReader;
import eujp.text.Lazy;
import eujp.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What a text holds that can be compared with a question: dates, numbers and ordinals. Each kind
/// is read when it is first asked for, and kept. Safe for many threads.
public final class Facts {
  private final String text;
  private final String language;
  private final Lazy<List<Mention.OfDate>> dates;
  private final Lazy<List<Mention.OfNumber>> numbers;
  private final Lazy<List<Mention.OfOrdinal>> ordinals;

  /// The facts of a text.
  ///
  /// @param language of the text, ISO 639-1
  /// @param asOf the day that *today* means in it
  public Facts(String text, String language, LocalDate asOf) {
    this.text = text;
    this.language = language;
    this.dates = new Lazy<>(() -> DateReader.read(text, language, asOf));
    this.ordinals = new Lazy<>(() -> apart(OrdinalReader.read(text, language), dates.get()));
    this.numbers =
        new Lazy<>(
            () -> apart(apart(NumberReader.read(text, language), dates.get()), ordinals.get()));
  }

  /// Those mentions that overlap none of others: a number in a date is a part of it.
  private static <T extends Mention> List<T> apart(
      List<T> mentions, List<? extends Mention> others) {
    return mentions.stream()
        .filter(
            mention -> others.stream().noneMatch(other -> mention.span().overlaps(other.span())))
        .toList();
  }

  String text() {
    return text;
  }

  /// Of the text, ISO 639-1.
  String language() {
    return language;
  }

  List<Mention.OfDate> dates() {
    return dates.get();
  }

  /// What its dates mean.
  List<When> whens() {
    return dates().stream().map(Mention.OfDate::when).toList();
  }

  /// Its numbers that belong to no date and order nothing.
  List<Mention.OfNumber> numbers() {
    return numbers.get();
  }

  List<Mention.OfOrdinal> ordinals() {
    return ordinals.get();
  }

  /// Whether it has a number of a value, also as an ordinal or as the year or day of a date.
  boolean hasNumber(BigDecimal value) {
    return numbers().stream().anyMatch(number -> number.value().compareTo(value) == 0)
        || ordinals().stream().anyMatch(ordinal -> is(value, ordinal.value()))
        || whens().stream()
            .anyMatch(when ->
                is(value, when.from().getYear())
                    || is(value, when.to().getYear())
                    || is(value, when.from().getDayOfMonth()));
  }

  private static boolean is(BigDecimal value, int number) {
    return value.compareTo(BigDecimal.valueOf(number)) == 0;
  }

  /// Whether it has some words of another text, in whatever letters.
  boolean hasWords(Span words, String of) {
    return text.toLowerCase(Locale.ROOT).contains(words.of(of).toLowerCase(Locale.ROOT));
  }

  boolean hasDigit() {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
