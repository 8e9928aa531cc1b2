package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
  /// A Thursday.
  private static final LocalDate DAY = LocalDate.of(2023, 7, 13);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Council met on 3 July.                         | 3 July 2023-07-03..2023-07-03
          It was signed on July 3, 2023 in Brussels.         | July 3, 2023 2023-07-03..2023-07-03
          It ran from 28 June to 2 July 2023.                | 28 June to 2 July 2023 2023-06-28..2023-07-02
          They met on 30 December – 2 January 2023.          | 30 December – 2 January 2023 2022-12-30..2023-01-02
          Talks will resume on 15 January.                   | 15 January 2024-01-15..2024-01-15
          It opens on 2024-02-29.                            | 2024-02-29 2024-02-29..2024-02-29
          It opens on 1/9/2023.                              | 1/9/2023 2023-09-01..2023-09-01
          It ended yesterday.                                | yesterday 2023-07-12..2023-07-12
          Before 1 January 2025 all comply.                  | Before 1 January 2025 2025-01-01..2025-01-01
          It doubles by 2030.                                | by 2030 2030-01-01..2030-12-31
          It starts in the second half of 2024.              | the second half of 2024 2024-07-01..2024-12-31
          It starts in Q1 2024.                              | Q1 2024 2024-01-01..2024-03-31
          It starts in mid-2024.                             | mid-2024 2024-05-01..2024-08-31
          It began two years ago.                            | two years ago 2021-01-01..2021-12-31
          It will begin next week.                           | next week 2023-07-17..2023-07-23
          It will begin on Monday.                           | Monday 2023-07-17..2023-07-17
          Trade grew in the 1990s.                           | 1990s 1990-01-01..1999-12-31
          It will open in autumn.                            | autumn 2023-09-01..2023-11-30
          It will open by the end of the year.               | by the end of the year 2023-10-01..2023-12-31
          It met in early May.                               | early May 2023-05-01..2023-05-10
          """)
  void aDateMeansWhatItSays(String text, String expected) {
    assertEquals(List.of(expected), dates(text, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Der Rat tagte am 3. Juli 2023.       | 3. Juli 2023 2023-07-03..2023-07-03
          fr | Il a été signé le 1er juillet 2023.  | 1er juillet 2023 2023-07-01..2023-07-01
          es | Se firmó el 6 de julio de 2023.      | 6 de julio de 2023 2023-07-06..2023-07-06
          el | Υπογράφηκε στις 6 Ιουλίου 2023.      | 6 Ιουλίου 2023 2023-07-06..2023-07-06
          ro | A fost semnat la 6 iulie 2023.       | 6 iulie 2023 2023-07-06..2023-07-06
          pl | Podpisano 6 lipca 2023 r.            | 6 lipca 2023 r. 2023-07-06..2023-07-06
          fi | Se allekirjoitettiin 6. heinäkuuta 2023. | 6. heinäkuuta 2023 2023-07-06..2023-07-06
          hu | Ma írták alá.                        | Ma 2023-07-13..2023-07-13
          ja | 2023年7月6日に署名された。            | 2023年7月6日 2023-07-06..2023-07-06
          ja | 2030年までに倍増する。                | 2030年までに 2030-01-01..2030-12-31
          ja | 来年開かれる。                        | 来年 2024-01-01..2024-12-31
          """)
  void datesAreReadInOtherLanguages(String language, String text, String expected) {
    assertEquals(List.of(expected), dates(text, language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Horizon 2020 and the 2030 Agenda go on.",
        "Regulation (EU) 2016/679 applies, and so does Directive 2014/24/EU.",
        "More than 2000 people may march.",
        "It is the 29th summit at Rue de la Loi 200.",
        "Call 00 800 6 7 8 9 10 11 or +32 2 295 86 15.",
        "It met on 31 February 2023."
      })
  void whatOnlyLooksLikeADateIsNone(String text) {
    assertEquals(List.of(), dates(text, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It costs €2 billion.              | 2000000000 EUR
          en | It costs 1,234.5 million euros.   | 1234500000 EUR
          en | It grew by 12.5 %.                | 12.5 %
          en | It grew by 3 per cent.            | 3 %
          en | It is 9 000 km long.              | 9000 km
          en | There are four crops.             | 4 crops
          en | Call +32 2 295 86 15 for 7 crops. | 7 crops
          de | Es kostet 3 Mio. Euro.            | 3000000 EUR
          de | Es kostet 1.234,5 Millionen Euro. | 1234500000 EUR
          fr | Il coûte 2,5 milliards d’euros.   | 2500000000 EUR
          ja | 費用は3億円である。                  | 300000000 JPY
          """)
  void aNumberHasItsUnit(String language, String text, String expected) {
    List<String> numbers =
        Mentions.in(text, language, DAY).stream()
            .filter(Mention.OfNumber.class::isInstance)
            .map(Mention.OfNumber.class::cast)
            .map(number -> (number.value().toPlainString() + " " + number.unit()).strip())
            .toList();

    assertEquals(List.of(expected), numbers);
  }

  @Test
  void theFullStopOfTheSentenceIsNoneOfItsLastNumber() {
    String text = "It costs €20 million. It is paid.";

    assertEquals(
        List.of("€20 million"),
        Mentions.in(text, "en", DAY).stream().map(mention -> mention.span().of(text)).toList());
  }

  @Test
  void referencesHaveOneKeyHoweverTheyAreWritten() {
    String text =
        "See IP/23/3831, COM(2023) 160, Regulation (EU) 2016/679, (EU) 2016/679, 2023/0079(COD) and"
            + " Directive 2014/24/EU, not 2023/24.";

    assertEquals(
        List.of(
            "IP/23/3831", "COM(2023)160", "2016/679", "2016/679", "2023/0079(COD)", "2014/24/EU"),
        Mentions.in(text, "en", DAY).stream()
            .filter(Mention.OfReference.class::isInstance)
            .map(Mention.OfReference.class::cast)
            .map(Mention.OfReference::key)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Prime Minister Kishida Fumio left.                      | Kishida Fumio, Prime Minister
          en | European Commission President Ursula von der Leyen left. | Ursula von der Leyen, European Commission President
          en | Commissioner Breton left.                               | Breton, Commissioner
          en | Thierry Breton, Commissioner for Internal Market, left. | Thierry Breton, Commissioner for Internal Market
          en | Dr. J. K. Smith left.                                   | J. K. Smith,
          en | “No,” Jane O’Neill said.                                | Jane O’Neill,
          de | Präsidentin Ursula von der Leyen sagte nichts.          | Ursula von der Leyen, Präsidentin
          fr | Le commissaire Thierry Breton est parti.                | Thierry Breton, commissaire
          ja | ウルズラ・フォン・デア・ライエン欧州委員会委員長は述べた。    | ウルズラ・フォン・デア・ライエン, 欧州委員会委員長
          """)
  void aPersonHasTheRoleBesideTheName(String language, String text, String expected) {
    List<String> people =
        Mentions.in(text, language, DAY).stream()
            .filter(Mention.OfPerson.class::isInstance)
            .map(Mention.OfPerson.class::cast)
            .map(person -> person.name() + ", " + person.role().map(Role::text).orElse(""))
            .map(String::strip)
            .toList();

    assertEquals(List.of(expected), people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The European Investment Bank and the Digital Partnership Council met in New York.",
        "Ministers from Germany, Austria and South Korea met at Charles Michel Square.",
        "Horizon Europe, the Green Deal and Global Gateway were named."
      })
  void organisationsPlacesAndProgrammesAreNoPersons(String text) {
    assertTrue(
        Mentions.in(text, "en", DAY).stream().noneMatch(Mention.OfPerson.class::isInstance),
        () -> Mentions.in(text, "en", DAY).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ",
        "Minister ",
        "1 ",
        "1,000",
        "in 2020 ",
        "3 July ",
        "\uD800",
        "President of the ",
        "von ",
        "J. ",
        "(",
        "IP/23/",
        "and ",
        "1-",
        "first quarter of ",
        "١٢٣ ",
        "年月日"
      })
  void noTextTakesLongOrFails(String piece) {
    String text = piece.repeat(40_000 / piece.length());

    for (String language : List.of("en", "de", "ja", "xx")) {
      ProcessorTime.within(Duration.ofSeconds(10), () -> Mentions.in(text, language, DAY));
    }
  }

  private static List<String> dates(String text, String language) {
    return Mentions.in(text, language, DAY).stream()
        .filter(Mention.OfDate.class::isInstance)
        .map(Mention.OfDate.class::cast)
        .map(date -> date.span().of(text) + " " + date.when().from() + ".." + date.when().to())
        .toList();
  }
}
