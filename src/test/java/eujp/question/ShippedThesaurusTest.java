package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The thesaurus that comes with the release, from each language of the Union and from Japanese.
class ShippedThesaurusTest {
  private static final int MIN_ENTRIES = 500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "ja", "lt",
        "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"
      })
  void everyLineOfALanguageCanBeReadAndLeadsSomewhere(String language) throws IOException {
    List<String> broken = new ArrayList<>();
    Thesaurus thesaurus = Thesaurus.read(Path.of("index-data"), broken::add);

    Map<String, List<String>> entries = thesaurus.between(language, "en");

    assertEquals(List.of(), broken);
    assertTrue(entries.size() >= MIN_ENTRIES, language + " has " + entries.size());
    entries.forEach((phrase, others) -> assertFalse(others.isEmpty(), phrase));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, ネット, online",
    "ja, 学者, researchers",
    "ja, 使い古し, recycling",
    "ja, 仕入れ先, suppliers",
    "ja, 頼りっぱなし, overreliance",
    "ja, サイバー対策, cybersecurity",
    "ja, に声をかけ, invited",
    "ja, 歩調を合わせ, common positions",
    "ja, 決まりごと, rules",
    "ja, 大型計算機, supercomputers",
    "en, scholar, researcher",
    "en, corner shop, small and medium-sized enterprise",
    "en, seller, supplier",
    "en, plugged in, connectivity",
    "en, up and running, start",
    "en, go digital, digital transformation"
  })
  void everydayWordsLeadToThoseOfInstitutions(String language, String said, String written)
      throws IOException {
    Thesaurus thesaurus = Thesaurus.read(Path.of("index-data"), line -> {});

    assertTrue(
        thesaurus.between(language, "en").getOrDefault(said, List.of()).contains(written), said);
  }
}
