package eujp.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
  @ParameterizedTest
  @CsvSource({
    "1.5, false, 1.50 (≤ 2)",
    "2.99, false, 2.99 (≤ 2)",
    "3.01, true, 3.01 (≤ 2)",
    "31.25, true, 31.3 (≤ 2)",
    "417.6, true, 418 (≤ 2)"
  })
  void whatIsWorseThanItsBoundByHalfIsTold(double figure, boolean exceeded, String cell) {
    Row row = new Row("an answer", "a bare search", _ -> OptionalDouble.of(2));
    row.figures().put(27, figure);

    assertEquals(exceeded, row.isExceeded());
    assertEquals(cell, row.cell(27));
    assertEquals("", row.cell(1_000));
  }

  @ParameterizedTest
  @CsvSource({"0.97, 0.97", "52.04, 52.0", "1000000, 1000000"})
  void whatHasNoBoundIsNeverWorse(double figure, String cell) {
    Row row = new Row("hit@1 of answers", "share");
    row.figures().put(27, figure);

    assertEquals(false, row.isExceeded());
    assertEquals(cell, row.cell(27));
  }
}
