package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.ProcessorTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInAReleaseTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sk | Podľa Jozefa Mrkvičku, riaditeľa Ústavu lesov, je málo vody. „Je sucho,“ povedal Jozef Mrkvička. | Jozef Mrkvička, riaditeľa Ústavu lesov
          lt | Pasak Lauryno Vabalo, sodininkų sąjungos pirmininko, trūksta vandens. Laurynas Vabalas liko Kaune. | Laurynas Vabalas, sodininkų sąjungos pirmininko
          hr | Prema riječima Tihomira Jelačića, predstojnika Zavoda, more se grije. Tihomir Jelačić otišao je u Split. | Tihomir Jelačić, predstojnika Zavoda
          pl | Zdaniem Ryszarda Wilkosza, prezesa Związku, ryb jest mniej. Ryszard Wilkosz mieszka w Gdyni. | Ryszard Wilkosz, prezesa Związku
          fi | Ministeri Toivo Rautaharju puhui. Haku alkaa Toivo Rautaharjun mukaan huomenna. | Toivo Rautaharju, Ministeri
          cs | Komisař Jan Novák přijel. „Ano,“ řekla Jana Nováková. | Jan Novák, Komisař; Jana Nováková,
          en | Minister Maren Holt came. Maren Holt, Minister for Energy and Ports, spoke. | Maren Holt, Minister for Energy and Ports
          de | > Der Hafen bleibt offen.¶> — Energiekommissarin Dr. Anna Berg | Anna Berg, Energiekommissarin
          cs | > Přístav zůstane otevřený.¶> — Jan Novák, ministr Ing. | Jan Novák, ministr
          de | > Der Hafen bleibt offen.¶> — Anna Berg, Präsidentin der Bank seit 2019 | Anna Berg, Präsidentin der Bank
          sv | > Hamnen är öppen.¶> — Anna Berg, ordförande för banken sedan 2019 | Anna Berg, ordförande för banken
          ja | > 港は開いている。¶> — 三浦康介氏 | 三浦康介,
          ja | > 港は開いている。¶> — 三浦康介さん | 三浦康介,
          en | Anna Berg, 34, has farmed here since 2019. Leo Dahl (61) helps her. | Anna Berg,; Leo Dahl,
          """)
  void aPersonIsOneWithTheFullestOfficeInWhateverCaseTheNameStands(
      String language, String text, String expected) throws IOException {
    assertEquals(
        expected,
        read(language, text.replace("¶", "\n>\n")).stream()
            .map(person ->
                person.name() + ", " + (person.roles().isEmpty() ? "" : person.roles().getFirst()))
            .map(String::strip)
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | For questions: Mia Holm, spokesperson, tel. +32 2 123 45 67, mia.holm@example.eu | Mia Holm [spokesperson] [+32 2 123 45 67] [mia.holm@example.eu]
          en | For questions: Mia Holm, tel. +32 2 123 45 67. | Mia Holm [] [+32 2 123 45 67] []
          en | President Anna Berg opened the hotline 0800 123 4567. | Anna Berg [President] [] []
          de | Rückfragen: Mia Holm, Sprecherin (Tel. 02 123 45 67, E-Mail: mia.holm@example.eu). | Mia Holm [Sprecherin] [02 123 45 67] [mia.holm@example.eu]
          fr | Pour toute question : Mia Holm, porte-parole, tél. +32 2 123 45 67. | Mia Holm [porte-parole] [+32 2 123 45 67] []
          pl | Kontakt: Mia Holm, rzeczniczka, tel. 22 123 45 67, mia.holm@example.eu | Mia Holm [rzeczniczka] [22 123 45 67] [mia.holm@example.eu]
          fi | Lisätietoja: Mia Holm, tiedottaja, puh. +358 2 123 45 67. | Mia Holm [tiedottaja] [+358 2 123 45 67] []
          el | Επικοινωνία: Μία Χολμ, εκπρόσωπος, τηλ. +30 2 123 45 67. | Μία Χολμ [εκπρόσωπος] [+30 2 123 45 67] []
          ja | 問い合わせ先：報道官 三浦康介、電話 03-1234-5678、miura@example.eu | 三浦康介 [報道官] [03-1234-5678] [miura@example.eu]
          """)
  void whoStandsBeforeANumberOrAnAddressIsReachedByIt(String language, String text, String expected)
      throws IOException {
    assertEquals(
        expected,
        read(language, text).stream()
            .map(person ->
                "%s %s %s %s"
                    .formatted(
                        person.name(),
                        person.roles(),
                        person.reach().phones(),
                        person.reach().mails()))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void manyNamesThatBeginAlikeTakeNoTime() throws IOException {
    String text =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "Ministras Jon%s Kazl%s sakė.".formatted(letters(i), letters(i * 7)))
            .collect(Collectors.joining(" "));

    ProcessorTime.within(Duration.ofSeconds(20), () -> read("lt", text));
  }

  private static String letters(int number) {
    return number == 0 ? "as" : (char) ('a' + number % 20) + letters(number / 20);
  }

  private List<NamedPerson> read(String language, String text) throws IOException {
    Desk.write(temp, language, text);
    return People.of(Desk.corpus(temp.toString()));
  }
}
