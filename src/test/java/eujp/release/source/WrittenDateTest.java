package eujp.release.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.release.source.WrittenDate.Day;
import eujp.release.source.WrittenDate.NoSuchDay;
import eujp.release.source.WrittenDate.Unread;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 30 April 2024
          en | 30th April 2024
          en | the 30th of April 2024
          en | April 30, 2024
          en | Tuesday, 30 April 2024
          en | 30 Apr. 2024
          en | 30/04/2024
          en | 30.4.2024
          en | 2024-04-30
          en | 2024-4-30
          en | 2024/04/30
          en | 2024-04-30T09:30:00Z
          en | 2024-04-30 09:30:00 +02:00
          de | 30. April 2024
          de | am 30. April 2024
          de | Dienstag, den 30. April 2024
          fr | 30 avril 2024
          fr | le 30 avril 2024
          fr | mardi 30 avril 2024
          es | 30 de abril de 2024
          es | el 30 de abril de 2024
          it | 30 aprile 2024
          pt | 30 de abril de 2024
          pt | 30 de Abril de 2024
          nl | 30 april 2024
          da | 30. april 2024
          da | den 30. april 2024
          sv | den 30 april 2024
          fi | 30. huhtikuuta 2024
          et | 30. aprill 2024
          et | 30. aprillil 2024
          lv | 2024. gada 30. aprīlis
          lv | 2024. gada 30. aprīlī
          lt | 2024 m. balandžio 30 d.
          pl | 30 kwietnia 2024
          pl | 30 kwietnia 2024 r.
          pl | 30 kwietnia 2024 roku
          hr | 30. travnja 2024. godine
          bg | 30 април 2024 година
          lt | 2024 metų balandžio 30 diena
          cs | 30. dubna 2024
          sk | 30. apríla 2024
          sl | 30. aprila 2024
          sl | 30. april 2024
          hr | 30. travnja 2024.
          hu | 2024. április 30.
          hu | 2024. április 30-án
          ro | 30 aprilie 2024
          bg | 30 април 2024 г.
          el | 30 Απριλίου 2024
          mt | 30 ta’ April 2024
          mt | 30 ta' April 2024
          ga | 30 Aibreán 2024
          ja | 2024年4月30日
          ja | ２０２４年４月３０日
          ja | 2024年4月30日（火）
          ja | 令和6年4月30日
          en | 30 avril 2024
          de | 2024年4月30日
          fr | 30. April 2024
          """)
  void aDayIsReadInAnyLanguage(String language, String text) {
    assertEquals(new Day(LocalDate.of(2024, 4, 30)), WrittenDate.read(text, language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | 1er mai 2024 | 2024-05-01
          it | 1º maggio 2024 | 2024-05-01
          ga | 13 Meán Fómhair 2023 | 2023-09-13
          ga | 2 Deireadh Fómhair 2023 | 2023-10-02
          ga | 24 Nollaig 2023 | 2023-12-24
          pl | 7 listopada 2023 | 2023-11-07
          hr | 7. listopada 2023. | 2023-10-07
          cs | 7. září 2023 | 2023-09-07
          cs | 7. července 2023 | 2023-07-07
          cs | 7. června 2023 | 2023-06-07
          fi | 7. kesäkuuta 2023 | 2023-06-07
          fi | 7. heinäkuuta 2023 | 2023-07-07
          fr | 7 juin 2023 | 2023-06-07
          fr | 7 juillet 2023 | 2023-07-07
          ja | 令和元年5月1日 | 2019-05-01
          ja | 平成31年4月30日 | 2019-04-30
          lt | 2023 m. rugsėjo 7 d. | 2023-09-07
          el | 7 Μαΐου 2023 | 2023-05-07
          mt | 7 ta’ Ġunju 2023 | 2023-06-07
          """)
  void otherMonthsAreReadToo(String language, String text, LocalDate day) {
    assertEquals(new Day(day), WrittenDate.read(text, language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-31", "31 April 2024", "30 février 2023", "2024年13月1日", "31/11/2024"})
  void aDayThatTheCalendarDoesNotHaveIsNone(String text) {
    assertEquals(new NoSuchDay(), WrittenDate.read(text, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 January",
        "April 2024",
        "G7",
        "Agenda 2030",
        "President",
        "",
        "30 April 2024 in Tokyo",
        "12 May 2023 or 13 May 2023",
        "99999999999999999999 May 2023"
      })
  void whatIsNoDayIsNotRead(String text) {
    assertEquals(Unread.class, WrittenDate.read(text, "en").getClass());
  }
}
