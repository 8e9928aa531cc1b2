package eujp.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eujp.fetch.Fetched.Failed;
import eujp.fetch.Fetched.Good;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Place;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.transcribe.ReleaseStore;
import eujp.transcribe.ReleaseStore.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Made-up releases in the shape of Press Corner's interface are fetched, split and attributed.
class FetchedReleasesTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/eujp/fetch");

  @TempDir private Path corpus;

  private final QuickPace pace = new QuickPace();
  private final List<Fetched> report = new ArrayList<>();

  private void fetch(PressCornerServer server, String reference, String... languages)
      throws Exception {
    try (PressCorner corner =
        new PressCorner(server.base(), "1", Duration.ofSeconds(10), pace, client -> {})) {
      new Fetcher(corner, new ReleaseStore(corpus), List.of(languages), false, report::add)
          .fetch(new WantedRelease(new Reference(reference), Optional.empty()));
    }
  }

  private Release only() throws Exception {
    Corpus read = Corpus.read(corpus);
    assertEquals(List.of(), read.faults());
    assertEquals(1, read.releases().size());
    return read.releases().getFirst();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> speakers(Release release) {
    return release.passages().stream()
        .flatMap(passage -> passage.speakers().stream())
        .map(Speaker::name)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IP/24/9001 | en | Ilse Brandt        | A reef that nobody has mapped      | Tomas Ngiraked"
            + " | Minister of Fisheries of Palau     | Our children will know",
        "IP/24/9002 | de | Greta Aalto        | Wer den Sturm früh sieht           | Bat Erdene |"
            + " Umweltminister der Mongolei            | Unsere Hirten warten",
        "IP/24/9003 | fr | Claire Vasseur     | La mer recule                      | Awa Diop |"
            + " ministre de l'environnement du Sénégal   | Nos pêcheurs planteront",
        "IP/24/9004 | it | Lucia Ferri        | Una pietra salvata                 | Samir Haddad |"
            + " ministro della Cultura della Giordania | I nostri artigiani",
        "IP/24/9005 | pl | Anna Zielińska     | Kto jedzie nocą                    | Giorgi Beridze"
            + " | minister transportu Gruzji         | Góry przestaną",
        "IP/24/9006 | el | Ελένη Μαρκάκη      | Το ξύλο θυμάται                    | Καρίμ Χασάν |"
            + " υπουργός Παιδείας της Αιγύπτου        | Οι τεχνίτες μας",
        "IP/24/9007 | hu | Szabó Katalin      | Aki magot őriz                     | Ajbek"
            + " Toktogulov | Kirgizisztán mezőgazdasági minisztere | Nagyapáink magjai",
        "IP/24/9008 | ja | マリア・ロペス     | 揺れを早く知れば                   | シオネ・タウファ | トンガ国土大臣           "
            + "          | 島の人々は海の声"
      })
  void aReleaseIsFetchedSplitAndAttributed(
      String reference,
      String language,
      String first,
      String said,
      String second,
      String role,
      String signed)
      throws Exception {
    try (PressCornerServer server = new PressCornerServer().with(reference, language)) {
      fetch(server, reference, language);
    }

    Release release = only();
    assertEquals(reference, release.masthead().reference().value());
    assertEquals(language, release.masthead().language());
    Passage running = passage(release, said);
    assertEquals(
        Optional.of(first),
        running
            .speechAt(running.text().indexOf(said))
            .map(speech -> speech.by().getFirst().name()));
    Passage apart = passage(release, signed);
    assertEquals(Passage.Kind.QUOTE, apart.kind());
    assertEquals(List.of(new Speaker(second, role, Optional.empty())), apart.speakers());
  }

  private static Passage passage(Release release, String words) {
    return release.passages().stream()
        .filter(passage -> passage.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  /// Tables may be printed with their header in each row, and the labels of footnotes in any way.
  @ParameterizedTest
  @CsvSource({
    "IP/24/9001,en",
    "IP/24/9002,de",
    "IP/24/9003,fr",
    "IP/24/9004,it",
    "IP/24/9005,pl",
    "IP/24/9006,el",
    "IP/24/9007,hu",
    "IP/24/9008,ja",
    "SPEECH/24/9009,en"
  })
  void theWordsOfThePageAreThoseOfThePassages(String reference, String language) throws Exception {
    String file = reference.toLowerCase(Locale.ROOT).replace('/', '_');
    String json = Files.readString(DOCUMENTS.resolve(file + "." + language + ".json"));
    Document page =
        Jsoup.parseBodyFragment(
            JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonObject("docuLanguageResource")
                .get("htmlContent")
                .getAsString());
    try (PressCornerServer server = new PressCornerServer().with(reference, language)) {
      fetch(server, reference, language);
    }

    Release release = only();
    Set<String> written = new HashSet<>();
    for (Passage passage : release.passages()) {
      written.addAll(words(passage.text()));
      passage.places().stream().map(Place::section).forEach(s -> written.addAll(words(s)));
      passage.speakers().forEach(who -> written.addAll(words(who.name() + " " + who.role())));
    }
    page.select("a[name], a[id], a[href^=#]").remove();
    page.select("strong, em, sup").unwrap();
    Set<String> missing = new HashSet<>();
    page.select("p, li, td, th, h2, h3, div, blockquote")
        .forEach(block -> missing.addAll(words(block.wholeOwnText().replace("\n", " "))));
    missing.removeAll(written);
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IP/24/9001 | en | 12 September 2025 | €3\u00A0million",
        "IP/24/9003 | fr | Foundiougne       | 600\u00A0000",
        "IP/24/9005 | pl | 14 maja 2026 r.   | 2026\u00A0r."
      })
  void noBreakSpacesAreKept(String reference, String language, String ending, String words)
      throws Exception {
    try (PressCornerServer server = new PressCornerServer().with(reference, language)) {
      fetch(server, reference, language);
    }

    assertTrue(
        only().passages().stream().anyMatch(passage -> passage.text().contains(ending)), ending);
    assertTrue(
        only().passages().stream().anyMatch(passage -> passage.text().contains(words)), words);
  }

  @Test
  void theMastheadHoldsWhatTheInterfaceTells() throws Exception {
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9001", "en")) {
      fetch(server, "IP/24/9001");
    }

    Release release = only();
    assertEquals(
        """
        EU and Palau agree to map coral reefs together
        Press release IP/24/9001
        Brussels, 5 March 2024
        https://ec.europa.eu/commission/presscorner/detail/en/ip_24_9001
        CC BY 4.0 © European Union, 2024\
        """,
        release.masthead().passage().text());
    assertEquals("Survey begins in June", release.passages().getFirst().text());
    assertEquals("Nora Quist, Spokesperson", release.passages().getLast().text());
    assertEquals("Contacts for media", release.passages().getLast().section());
    assertEquals(
        List.of("fr"), ((Good) report.getFirst()).others(), "it is published in French besides");
  }

  @Test
  void aSpeechIsItsSpeakersThroughout() throws Exception {
    try (PressCornerServer server = new PressCornerServer().with("SPEECH/24/9009", "en")) {
      fetch(server, "SPEECH/24/9009");
    }

    assertEquals(List.of("Ilse Brandt"), speakers(only()));
  }

  @Test
  void listsStandInEachOther() throws Exception {
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9002", "de")) {
      fetch(server, "IP/24/9002", "de");
    }

    assertEquals(
        List.of(
            "1. Bau der Stationen in drei Schritten:",
            "1. Vermessung der Standorte;",
            "2. Errichtung der Masten.",
            "2. Ausbildung von 60 Technikern in Ulaanbaatar."),
        only().passages().stream()
            .filter(passage -> passage.kind() == Passage.Kind.BULLET)
            .map(Passage::text)
            .toList());
    String file = Files.readString(corpus.resolve("releases/ip-24-9002.de.md"));
    assertTrue(file.contains("| Gebiet | Stationen |\n| --- | --- |\n| Gobi | 70 |"), file);
    assertTrue(file.contains("[^1]: Ohne die Stationen der Flughäfen."), file);
    assertTrue(file.contains("zu errichten[^1]."), file);
  }

  @Test
  void allLanguagesOfAReleaseAreFetched() throws Exception {
    String english = Files.readString(DOCUMENTS.resolve("ip_24_9001.en.json"));
    try (PressCornerServer server =
        new PressCornerServer()
            .with("IP/24/9001", "en", english)
            .with(
                "IP/24/9001", "fr", english.replace("\"EN\",\n    \"att", "\"fr\",\n    \"att"))) {
      fetch(server, "IP/24/9001", "all");
    }

    assertEquals(List.of("en", "fr"), report.stream().map(one -> ((Good) one).language()).toList());
  }

  @Test
  void aLanguageInWhichThereIsNoneIsNamedWithThoseInWhichThereIs() throws Exception {
    String english = Files.readString(DOCUMENTS.resolve("ip_24_9001.en.json"));
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9001", "de", english)) {
      fetch(server, "IP/24/9001", "de");
    }

    assertEquals(
        List.of(new Failed("IP/24/9001 de", "it is not published in this language, but in en, fr")),
        report);
    assertTrue(Files.notExists(corpus.resolve("releases")));
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9001", "en")) {
      fetch(server, "IP/24/9001");
      fetch(server, "IP/24/9001");
      assertTrue(server.lastHeader("If-None-Match").startsWith("\""));
    }

    assertEquals(List.of(Outcome.ADDED, Outcome.UNCHANGED), outcomes());
  }

  private List<Outcome> outcomes() {
    return report.stream().map(one -> ((Good) one).result().outcome()).toList();
  }

  @Test
  void whatChangedIsSaidAndTheOldTextIsKept() throws Exception {
    String before = Files.readString(DOCUMENTS.resolve("ip_24_9001.en.json"));
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9001", "en", before)) {
      fetch(server, "IP/24/9001");
      server.with("IP/24/9001", "en", before.replace("until 2029", "until 2030"));
      fetch(server, "IP/24/9001");
    }

    assertEquals(List.of(Outcome.ADDED, Outcome.CHANGED), outcomes());
    assertEquals("1 paragraph new, 1 gone", ((Good) report.getLast()).result().difference());
    assertTrue(
        Files.readString(corpus.resolve("former/ip-24-9001.en/2026-01-15T100000Z.md"))
            .contains("until 2029"));
    assertTrue(
        Files.readString(corpus.resolve("releases/ip-24-9001.en.md")).contains("until 2030"));
  }

  @Test
  void whatWasEditedByHandIsLeft() throws Exception {
    String before = Files.readString(DOCUMENTS.resolve("ip_24_9001.en.json"));
    Path file = corpus.resolve("releases/ip-24-9001.en.md");
    try (PressCornerServer server = new PressCornerServer().with("IP/24/9001", "en", before)) {
      fetch(server, "IP/24/9001");
      Files.writeString(file, Files.readString(file).replace("Next steps", "Next Steps"));
      server.with("IP/24/9001", "en", before.replace("until 2029", "until 2030"));
      fetch(server, "IP/24/9001");
    }

    assertEquals(List.of(Outcome.ADDED, Outcome.KEPT), outcomes());
    assertTrue(Files.readString(file).contains("Next Steps"));
    assertTrue(Files.notExists(corpus.resolve("former")));
  }
}
