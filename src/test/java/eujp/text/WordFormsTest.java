package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The forms of the words of press releases, some fifty pairs in each of the Union's languages.
class WordFormsTest {
  private static final int LANGUAGES = 24;

  /// Of a language's pairs, and of all.
  private static final double MIN_SHARE = .92;

  private static final double MIN_SHARE_OF_ALL = .98;

  private static final Map<String, List<String>> PAIRS = read();

  private static Map<String, List<String>> read() {
    Map<String, List<String>> pairs = new TreeMap<>();
    List<String> some = List.of();
    for (String line : DataFile.lines(WordFormsTest.class, "word-forms.txt")) {
      if (line.startsWith("[")) {
        some = pairs.computeIfAbsent(line.substring(1, 3), language -> new ArrayList<>());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        some.addAll(List.of(line.split(" \\| ", -1)));
      }
    }
    return pairs;
  }

  static Set<String> languages() {
    return PAIRS.keySet();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void formsOfOneWordFindEachOther(String language) {
    List<String> pairs = PAIRS.getOrDefault(language, List.of());
    List<String> parted = parted(language);

    assertTrue(
        parted.size() <= (1 - MIN_SHARE) * pairs.size(),
        () -> parted.size() + " of " + pairs.size() + " are parted: " + parted);
  }

  @Test
  void hardlyAnyFormsArePartedInTheLanguagesOfTheUnion() {
    long all = PAIRS.values().stream().mapToLong(List::size).sum();
    long parted = languages().stream().mapToLong(language -> parted(language).size()).sum();

    assertEquals(LANGUAGES, PAIRS.size());
    assertTrue(parted <= (1 - MIN_SHARE_OF_ALL) * all, parted + " of " + all + " are parted");
  }

  private static List<String> parted(String language) {
    return PAIRS.getOrDefault(language, List.of()).stream()
        .filter(pair -> {
          String[] forms = pair.split(" ", -1);
          return !find(forms[0], forms[1], language);
        })
        .toList();
  }

  private static boolean find(String one, String other, String language) {
    List<String> terms = Tokens.terms(one, language);
    return terms.size() == 1
        && Tokens.terms(other, language).stream()
            .anyMatch(term ->
                term.equals(terms.getFirst())
                    || IrregularForms.of(language).others(terms.getFirst()).contains(term));
  }

  @ParameterizedTest
  @CsvSource({
    "bg, съвет, свят",
    "bg, закон, законност",
    "cs, cena, cenzura",
    "da, land, landbrug",
    "de, Staat, Stadt",
    "es, unidad, unidos",
    "et, turg, tuum",
    "et, riik, rikas",
    "fi, sopimus, sopu",
    "fi, valta, vala",
    "ga, bord, barr",
    "hr, zakon, zakup",
    "hu, bank, bánat",
    "hu, elnök, elnyom",
    "mt, bank, ban",
    "nl, raad, raam",
    "nl, prijs, prins",
    "pl, rada, radny",
    "pl, rynek, ryba",
    "pt, porto, ponte",
    "ro, țară, tarif",
    "sk, rada, radar",
    "sl, svet, svoboda",
    "sv, råd, rådig",
    "sv, land, landning"
  })
  void differentWordsStayDifferent(String language, String one, String other) {
    assertNotEquals(Tokens.terms(one, language), Tokens.terms(other, language));
  }
}
