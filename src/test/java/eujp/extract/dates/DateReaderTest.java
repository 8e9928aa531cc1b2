package eujp.extract.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eujp.extract.Mention;
import eujp.extract.dates.When.Limit;
import eujp.text.DataFile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, ",
        "1 and ",
        "1-",
        "1/",
        "12. ",
        "2. und 3. ",
        "12 May ",
        "May ",
        "in 2020 ",
        "2020 and ",
        "2024. gada ",
        "from 2020 to ",
        "between ",
        "of the ",
        "the end of ",
        "令和",
        "一",
        "12月",
        "5月28日から",
        "年月日",
        "will be ",
        "signed ",
        "2024-",
        "9999999999",
        "'",
        "\uD800"
      })
  void noTextTakesLongOrFails(String piece) {
    String text = piece.repeat(40_000 / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            List.of("en", "ja")
                .forEach(language -> DateReader.read(text, language, LocalDate.parse(DAY))));
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
