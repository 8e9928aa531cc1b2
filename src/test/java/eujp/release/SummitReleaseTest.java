package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Passage.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped release against the text as the Commission published it.
class SummitReleaseTest {
  private static Release release;

  @BeforeAll
  static void read() throws IOException {
    Corpus corpus = Corpus.read(Path.of("index-data"));
    assertEquals(List.of(), corpus.faults());
    release = corpus.releases().getFirst();
  }

  @Test
  void thePassagesPutBackTogetherAreTheRelease() throws IOException {
    assertEquals(words(published()), words(printed(release)));
  }

  @Test
  void theParagraphThatAPageBreakToreInTwoIsOneAgain() {
    Passage paragraph = passageWith("digital transformation of SMEs");

    assertTrue(
        paragraph
            .text()
            .endsWith(
                "digital transformation of SMEs and interoperability of digital identities, and"
                    + " electronic signatures to boost digital trade exchanges."));
  }

  @Test
  void theQuotationThatIsPrintedTwiceIsOnePassageWithTwoPlaces() {
    Passage passage = passageWith("Economic security is a common concern");

    assertEquals(Kind.QUOTE, passage.kind());
    assertEquals(
        Optional.of(
            new Speaker(
                "Ursula von der Leyen",
                "President of the European Commission",
                Optional.of(LocalDate.of(2023, 7, 13)))),
        passage.speaker());
    assertEquals(List.of("", "Quote(s)"), passage.places().stream().map(Place::section).toList());
  }

  @Test
  void theOtherQuotationNamesItsSpeaker() {
    Passage passage = passageWith("advancing work in crucial areas");

    assertEquals(Kind.QUOTE, passage.kind());
    assertEquals(
        Optional.of(
            new Speaker(
                "Thierry Breton",
                "Commissioner for Internal Market",
                Optional.of(LocalDate.of(2023, 7, 13)))),
        passage.speaker());
  }

  @Test
  void aContactIsOnePassage() {
    assertEquals(
        List.of(
            "Johannes BAHRKE\nPhone +32 2 295 86 15\nMail johannes.bahrke@ec.europa.eu",
            "Sonya GOSPODIKOVA\nPhone +32 2 296 69 53\nMail sonya.gospodikova@ec.europa.eu",
            "Marietta GRAMMENO\nPhone +32 2 298 35 83\nMail marietta.grammenou@ec.europa.eu",
            "Flore BOUTIER\nPhone +32 2 296 60 43\nMail flore.boutier1@ec.europa.eu"),
        release.passages().stream()
            .filter(passage -> passage.kind() == Kind.CONTACT)
            .map(Passage::text)
            .toList());
  }

  @Test
  void bulletsLinksAndSectionsAreKept() {
    assertEquals(2, count(Kind.BULLET));
    assertEquals(4, count(Kind.LINK));
    assertEquals(
        List.of(
            "",
            "Key outcomes of the first Japan-EU Digital Partnership Council",
            "Reinforcing cooperation on critical raw materials supply chains",
            "Next Steps",
            "Background",
            "For More Information",
            "Quote(s)",
            "Contacts for media"),
        release.passages().stream().map(Passage::section).distinct().toList());
  }

  @Test
  void pageFurnitureIsNotAPassage() {
    assertTrue(
        release.passages().stream()
            .noneMatch(passage -> passage.text().matches("(?s).*(Share this page|Twitter).*")));
  }

  private static long count(Kind kind) {
    return release.passages().stream().filter(passage -> passage.kind() == kind).count();
  }

  private static Passage passageWith(String words) {
    List<Passage> found =
        release.passages().stream().filter(passage -> passage.text().contains(words)).toList();
    assertEquals(1, found.size(), "passages with '" + words + "'");
    return found.getFirst();
  }

  /// The published text without what is not its words: emphasis, link targets, the page break in
  /// the middle of a paragraph, and the page's furniture.
  private static String published() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SummitReleaseTest.class.getResourceAsStream("/release/IP-23-3831.en.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?s)Share this page:.*", "")
          .replaceAll("\\[([^]]*)]\\(#\\)", "$1")
          .replaceAll("(?m)^- ", "")
          .replace("*", "");
    }
  }

  /// The release as the page prints it: title, headings, each place of each passage, reference.
  private static String printed(Release release) {
    record Print(Place place, Passage passage) {}
    List<Print> prints = new ArrayList<>();
    for (Passage passage : release.passages()) {
      passage.places().forEach(place -> prints.add(new Print(place, passage)));
    }
    prints.sort(Comparator.comparingInt(print -> print.place().ordinal()));
    StringBuilder page = new StringBuilder(release.masthead().title()).append('\n');
    String section = "";
    for (Print print : prints) {
      if (!print.place().section().equals(section)) {
        section = print.place().section();
        page.append(section).append('\n');
      }
      page.append(print.passage().text(), print.place().start(), print.place().end()).append('\n');
      print
          .passage()
          .speaker()
          .filter(speaker -> print.place().section().equals("Quote(s)"))
          .ifPresent(speaker -> page.append(attribution(speaker)));
    }
    return page.append(release.masthead().reference()).toString();
  }

  private static String attribution(Speaker speaker) {
    return "%s, %s - %s\n"
        .formatted(
            speaker.name(),
            speaker.role(),
            speaker.date().orElseThrow().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
