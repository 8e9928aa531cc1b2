package eujp.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.extract.Desk;
import eujp.extract.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a date is told in English.
class DatesInWordsTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The office has been open since 4 May 2022.             | since 4 May 2022
          en | The tax will be due from 4 May 2026.                   | from 4 May 2026
          es | La tasa se pagará a partir del 4 de mayo de 2026.      | from 4 May 2026
          nl | De heffing geldt vanaf 4 mei 2026.                     | from 4 May 2026
          de | Die Abgabe gilt ab dem 4. Mai 2026.                    | from 4 May 2026
          fr | La taxe sera due à partir du 4 mai 2026.               | from 4 May 2026
          pl | Opłata obowiązuje od 4 maja 2026 r.                    | from 4 May 2026
          ja | 料金は2026年5月4日から変わる。                          | from 4 May 2026
          """)
  void whatBeginsIsToldByWhetherItHasBegun(String language, String text, String told)
      throws IOException {
    Desk.write(temp, language, text);

    assertEquals(told, DatesInWords.write(Timeline.of(Desk.corpus(temp.toString())).getFirst()));
  }
}
