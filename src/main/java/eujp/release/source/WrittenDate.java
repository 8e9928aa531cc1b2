package eujp.release.source;

import eujp.speech.SpeechWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// A day as people write it: `2024-04-30`, `30/04/2024`, or with the name of the month in any
/// language of the Union, `2024年4月30日`, `令和6年4月30日`.
///
/// Names of months and weekdays, and the small words between them, are those of
/// [CLDR](https://cldr.unicode.org). A month may stand in another case than CLDR has it: the name
/// that has the most letters in common is meant. Of numbers alone the year is the first or the
/// last, and the month in the middle.
public sealed interface WrittenDate {
  /// Characters; longer texts are no dates.
  int MAX_LENGTH = 60;

  /// A day.
  record Day(LocalDate day) implements WrittenDate {}

  /// Numbers that name a day which the calendar does not have.
  record NoSuchDay() implements WrittenDate {}

  /// No day that could be read.
  ///
  /// @param dated whether it looks like one: a month and a number, or several numbers
  record Unread(boolean dated) implements WrittenDate {}

  /// Reads a text that should be a day and nothing else.
  ///
  /// @param language that it is most likely written in, ISO 639-1
  static WrittenDate read(String text, String language) {
    String plain = WrittenDayReader.fold(text);
    if (plain.length() > MAX_LENGTH || plain.codePoints().noneMatch(Character::isDigit)) {
      return new Unread(false);
    }
    WrittenDate own = WrittenDayReader.of(plain, language);
    if (!(own instanceof Unread)) {
      return own;
    }
    WrittenDate english = WrittenDayReader.of(plain, "en");
    if (!(english instanceof Unread)) {
      return english;
    }
    Set<WrittenDate> others = new HashSet<>();
    boolean dated = own.equals(new Unread(true)) || english.equals(new Unread(true));
    for (String other : SpeechWords.LANGUAGES) {
      WrittenDate date = WrittenDayReader.of(plain, other);
      if (!(date instanceof Unread)) {
        others.add(date);
      }
      dated |= date.equals(new Unread(true));
    }
    return others.size() == 1 ? others.iterator().next() : new Unread(dated);
  }
}
