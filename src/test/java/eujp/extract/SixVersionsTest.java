package eujp.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.extract.part.Wording;
import eujp.release.Corpus;
import eujp.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What six versions of a release share, of which each writes the names in its own way.
class SixVersionsTest {
  private static final List<String> LANGUAGES = List.of("en", "el", "hu", "ja", "lv", "pl");

  @TempDir private Path corpus;

  private static final String[][] VERSIONS = {
    {
      "en",
      "Rain fell on the vineyards.",
      "Clean water is a right.",
      "Thierry Moreau",
      "Commissioner for Water",
      "Wells must not run dry.",
      "Elena Kostova",
      "Minister for Agriculture"
    },
    {
      "el",
      "Έβρεξε στους αμπελώνες.",
      "Το καθαρό νερό είναι δικαίωμα.",
      "Τιερί Μορό",
      "επίτροπος για τα ύδατα",
      "Τα πηγάδια δεν πρέπει να στερέψουν.",
      "Έλενα Κόστοβα",
      "υπουργός Γεωργίας"
    },
    {
      "hu",
      "Eső esett a szőlőkre.",
      "A tiszta víz jog.",
      "Thierry Moreau",
      "a vízügyért felelős biztos",
      "A kutak nem apadhatnak ki.",
      "Elena Kosztova",
      "mezőgazdasági miniszter"
    },
    {
      "ja", "ぶどう畑に雨が降った。", "きれいな水は権利だ。", "ティエリー・モロー", "水担当欧州委員", "井戸が枯れてはならない。", "エレナ・コストヴァ", "農業大臣"
    },
    {
      "lv",
      "Vīna dārzos lija lietus.",
      "Tīrs ūdens ir tiesības.",
      "Tjerī Moro",
      "ūdens komisārs",
      "Akas nedrīkst izsīkt.",
      "Jeļena Kostova",
      "lauksaimniecības ministre"
    },
    {
      "pl",
      "W winnicach padał deszcz.",
      "Czysta woda jest prawem.",
      "Thierry Moreau",
      "komisarz do spraw wody",
      "Studnie nie mogą wyschnąć.",
      "Elena Kostowa",
      "ministra rolnictwa"
    }
  };

  private List<Release> releases(String between) throws IOException {
    Files.createDirectories(corpus.resolve("releases"));
    for (String[] version : VERSIONS) {
      Files.writeString(
          corpus.resolve("releases/ip-25-77." + version[0] + ".md"),
          """
          ---
          reference: IP/25/77
          type: Press release
          title: %2$s
          date: 2025-05-05
          place: Sofia
          language: %1$s
          url: https://example.org/%1$s
          licence: CC BY 4.0 © European Union
          ---

          %2$s
          %9$s
          > "%3$s"
          >
          > — %4$s, %5$s, 2025-05-05

          > "%6$s"
          >
          > — %7$s, %8$s, 2025-05-05
          """
              .formatted(
                  version[0],
                  version[1],
                  version[2],
                  version[3],
                  version[4],
                  version[5],
                  version[6],
                  version[7],
                  version[0].equals("pl") ? between : ""));
    }
    return Corpus.read(corpus).releases();
  }

  @Test
  void aQuotationIsOneInSixLanguages() throws IOException {
    List<Quotation> quotations = Quotations.of(releases("")).all();

    assertEquals(
        List.of("Thierry Moreau", "Elena Kostova"),
        quotations.stream().map(Quotation::name).toList());
    quotations.forEach(one -> assertEquals(LANGUAGES, one.languages()));
  }

  /// A version with a paragraph more still has as many quotations.
  @Test
  void itIsOneWhereAVersionHasAParagraphMore() throws IOException {
    List<Quotation> quotations = Quotations.of(releases("\nDeszcz nie ustał.\n")).all();

    assertEquals(2, quotations.size());
    quotations.forEach(one -> assertEquals(LANGUAGES, one.languages()));
  }

  @Test
  void aPersonIsOneUnderSixNames() throws IOException {
    List<NamedPerson> people = People.of(releases(""), Wording.in("lv"));

    assertEquals(
        List.of("Tjerī Moro", "Jeļena Kostova"), people.stream().map(NamedPerson::name).toList());
    people.forEach(one -> assertEquals(Set.copyOf(LANGUAGES), Set.copyOf(one.languages())));
    assertEquals(List.of("ūdens komisārs"), people.getFirst().roles());
  }
}
