package eujp.extract.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eujp.extract.Mention;
import eujp.extract.dates.When.Limit;
import eujp.text.DataFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {
  private static final String DAY = "2024-04-30";
  private static final long MILLIS_OF_DAY = 86_400_000;

  private static final List<String> LANGUAGES =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "ja",
          "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  static Stream<Arguments> rows() {
    return DataFile.lines(DateReaderTest.class, "dates.txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(row ->
            Arguments.of(row.get(0), row.get(1), row.get(2), row.size() > 3 ? row.get(3) : DAY));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aDateMeansWhatItSays(String language, String text, String expected, String asOf) {
    List<Mention.OfDate> dates = DateReader.read(text, language, LocalDate.parse(asOf));

    assertEquals(
        expected,
        dates.isEmpty()
            ? "-"
            : dates.stream().map(date -> written(date.when())).collect(Collectors.joining(" + ")));
  }

  @Test
  void everyLanguageHasADateOfEachKind() {
    List<String> rows = rows().map(row -> String.valueOf(row.get()[0])).toList();

    for (String language : LANGUAGES) {
      assertTrue(rows.stream().filter(language::equals).count() >= 8, language);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aDateThatCldrWritesIsRead(String language) {
    ULocale locale = language.equals("en") ? ULocale.UK : ULocale.forLanguageTag(language);
    for (int style : new int[] {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM}) {
      DateFormat format = DateFormat.getDateInstance(style, locale);
      format.setTimeZone(TimeZone.GMT_ZONE);
      for (int month = 1; month <= 12; month++) {
        LocalDate day = LocalDate.of(2021, month, 23);
        String text = "x " + format.format(day.toEpochDay() * MILLIS_OF_DAY) + " x";
        assertEquals(
            List.of(day.toString()),
            DateReader.read(text, language, LocalDate.parse(DAY)).stream()
                .map(date -> written(date.when()))
                .toList(),
            text);
      }
    }
  }

  @Test
  void everyNameInTheTableIsOneThatIsRead() {
    Set<String> known =
        new HashSet<>(
            Set.of(
                "months",
                "stems",
                "endings",
                "in-endings",
                "from-endings",
                "to-endings",
                "in-months",
                "weekdays",
                "on-weekdays",
                "last-weekdays",
                "tens",
                "order",
                "first",
                "second",
                "third",
                "fourth",
                "first-half",
                "second-half",
                "spring",
                "summer",
                "autumn",
                "winter",
                "early",
                "mid",
                "late",
                "end"));
    Arrays.stream(Cue.values()).map(Cue::key).forEach(known::add);
    for (String unit : List.of("day", "week", "month", "year")) {
      List.of("-2", "-1", "0", "+1", "+2").forEach(steps -> known.add(unit + steps));
    }

    assertEquals(
        List.of(),
        DataFile.lines(DateReader.class, "date-words.txt").stream()
            .filter(line -> line.contains(":") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf(':')))
            .filter(name -> !known.contains(name))
            .toList());
  }

  static Stream<String> languages() {
    return LANGUAGES.stream();
  }

  /// A date as the table has it.
  private static String written(When when) {
    String limit = when.limit() == Limit.AT ? "" : when.limit() + " ";
    LocalDate from = when.from();
    String period =
        switch (when.precision()) {
          case DAY -> from.toString();
          case MONTH -> YearMonth.from(from).toString();
          case QUARTER -> from.getYear() + "-Q" + (from.getMonthValue() / 3 + 1);
          case HALF -> from.getYear() + "-H" + (from.getMonthValue() / 6 + 1);
          case YEAR -> String.valueOf(from.getYear());
          case DECADE -> from.getYear() + "s";
          case WEEK, SEASON, RANGE -> from + ".." + when.to();
        };
    return limit + (when.approximate() ? "~" : "") + period;
  }
}
