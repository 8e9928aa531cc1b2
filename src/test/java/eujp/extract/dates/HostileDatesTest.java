package eujp.extract.dates;

import eujp.ProcessorTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDatesTest {
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

    ProcessorTime.within(
        Duration.ofSeconds(20),
        () ->
            List.of("en", "ja")
                .forEach(language -> DateReader.read(text, language, LocalDate.EPOCH)));
  }
}
