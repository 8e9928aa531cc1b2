package eujp.extract.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.extract.Mention;
import eujp.extract.dates.When.Limit;
import eujp.text.DataFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateReaderTest {
  private static final String DAY = "2024-04-30";

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
