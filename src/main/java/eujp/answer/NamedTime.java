package eujp.answer;

import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.search.PassageIndex;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A time that a question names by its year, and the question without it.
///
/// @param rest the question without the words for the time
record NamedTime(When when, String rest) {
  private static final int DIGITS_OF_A_YEAR = 4;

  /// The only time that a question names; empty where it names none or several, and where nothing
  /// is left without it.
  ///
  /// @param language of the question, ISO 639-1
  static Optional<NamedTime> in(String question, String language) {
    List<Mention.OfDate> dates =
        DateReader.read(question, language, LocalDate.EPOCH).stream()
            .filter(date -> hasYear(date.span().of(question)))
            .toList();
    if (dates.size() != 1) {
      return Optional.empty();
    }
    Span words = dates.getFirst().span();
    String rest =
        (question.substring(0, words.start()) + " " + question.substring(words.end())).strip();
    return rest.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(new NamedTime(dates.getFirst().when(), rest))
        : Optional.empty();
  }

  private static boolean hasYear(String words) {
    return words.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_YEAR;
  }

  /// Whether it has a day.
  boolean takes(LocalDate day) {
    return !day.isBefore(when.from()) && !day.isAfter(when.to());
  }

  /// Whether it takes some of the releases of an index, and not all.
  boolean takesSome(PassageIndex index) {
    return index.releases(Integer.MAX_VALUE).stream()
            .map(release -> takes(release.date()))
            .distinct()
            .count()
        > 1;
  }

  /// Whether a sentence speaks of other times alone.
  boolean isDenied(Citation citation) {
    List<Mention.OfDate> dates =
        DateReader.read(
            citation.sentence(), citation.masthead().language(), citation.masthead().date());
    return !dates.isEmpty()
        && dates.stream()
            .map(Mention.OfDate::when)
            .noneMatch(
                other -> !other.from().isAfter(when.to()) && !other.to().isBefore(when.from()));
  }
}
