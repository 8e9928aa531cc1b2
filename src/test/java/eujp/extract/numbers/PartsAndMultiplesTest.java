package eujp.extract.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of a whole, multiples, ranges and nouns that stand for numbers.
class PartsAndMultiplesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | A third of the farms closed. | A third=33.3 %
          en | Two-thirds of them agreed. | Two-thirds=66.7 %
          en | Two out of three farms closed. | Two out of three=66.7 %
          en | The number doubled. | doubled=2 ×
          en | The second half of the match. | ``
          en | It fell by 4 percentage points. | 4 percentage points=4 pp
          en | They sold a dozen ships. | a dozen ships=12 ships
          en | From 10 to 15 % of farms. | 10=10 %; 15 %=15 %
          en | Between €2 and 3 million. | €2=2000000 EUR; 3 million=3000000 EUR
          en | They met 5 firms in 10 towns. | 5 firms=5 firms; 10 towns=10 towns
          de | Gewählt wurden 5 Firmen aus 10 Ländern. | 5 Firmen=5 Firmen; 10 Ländern=10 Ländern
          en | They met in rooms 12 and 15. | 12=12; 15=15
          de | Ein Drittel der Höfe schloss. | Ein Drittel=33.3 %
          de | Jeder vierte Hof schloss. | Jeder vierte=25.0 %
          de | 10 bis 15 Prozent der Höfe. | 10=10 %; 15 Prozent=15 %
          de | Ein Dutzend Schiffe. | Ein Dutzend Schiffe=12 Schiffe
          fr | Deux fermes sur trois ferment. | Deux fermes sur trois=66.7 %
          fr | Une vingtaine de navires. | Une vingtaine de navires=20 navires
          fr | 38 nouvelles écoles ouvrent. | 38 nouvelles écoles=38 écoles
          es | La mitad de las escuelas. | La mitad=50.0 %
          es | Cuesta 14 M€. | 14 M€=14000000 EUR
          it | Tre quarti delle scuole. | Tre quarti=75.0 %
          pt | Dois em cada três barcos. | Dois em cada três=66.7 %
          nl | Twee op de vijf molens. | Twee op de vijf=40.0 %
          sv | Hälften av fyrarna. | Hälften=50.0 %
          da | To ud af tre havne. | To ud af tre=66.7 %
          fi | Kolmannes kirjastoista. | Kolmannes=33.3 %
          et | Kolmandik raamatukogudest. | Kolmandik=33.3 %
          lv | Puse no muzejiem. | Puse=50.0 %
          lt | Trečdalis bibliotekų. | Trečdalis=33.3 %
          cs | Dvě třetiny obcí. | Dvě třetiny=66.7 %
          sk | Každý štvrtý most. | Každý štvrtý=25.0 %
          pl | Co trzecia gmina. | Co trzecia=33.3 %
          sl | Tretjina knjižnic. | Tretjina=33.3 %
          hr | Polovica otoka. | Polovica=50.0 %
          hu | Az iskolák kétharmada. | kétharmada=66.7 %
          ro | O treime din școli. | O treime=33.3 %
          bg | Половината училища. | Половината=50.0 %
          el | Το ένα τρίτο των νησιών. | Το ένα τρίτο=33.3 %
          mt | Nofs l-iskejjel. | Nofs=50.0 %
          ga | Trian na scoileanna. | Trian=33.3 %
          ja | 工場の3分の1が使う。 | 3分の1=33.3 %
          ja | 住民の半数が使う。 | 半数=50.0 %
          """)
  void areReadWithTheirUnits(String language, String text, String expected) {
    String read =
        NumberReader.read(text, language).stream()
            .map(number ->
                (number.span().of(text)
                        + "="
                        + number.value().toPlainString()
                        + " "
                        + number.unit())
                    .strip())
            .collect(Collectors.joining("; "));

    assertEquals(expected, read);
  }
}
