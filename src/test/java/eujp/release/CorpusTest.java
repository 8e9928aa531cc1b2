package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Passage.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {
  private static final String SOUND =
      """
      ---
      reference: IP/24/1
      type: Press release
      title: A title
      date: 2024-01-02
      language: en
      url: https://example.org/ip_24_1
      licence: CC BY 4.0
      ---

      A paragraph.
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date: 2024-01-02         | date: 2 January            | 5 | 'date' is written like 2023-07-13
          reference: IP/24/1       | reference: one             | 2 | a reference is written like IP/23/3831, not 'one'
          title: A title           | title:                     | 4 | the front matter has no 'title'
          language: en             | language: English          | 6 | 'language' is a code of two letters, such as en
          url: https://example.org | url: example.org           | 7 | 'url' is the address of the release's page, without a part after '#'
          licence: CC BY 4.0       | a line of no meaning       | 8 | this is not 'key: value' with one of the keys date, language, licence, place, reference, speaker, title, type, url
          A paragraph.             | ''                         | 1 | the release has no text under its front matter
          """,
      quoteCharacter = '`')
  void aFaultNamesFileLineAndReason(String sound, String broken, int line, String reason)
      throws IOException {
    write("broken.en.md", SOUND.replace(sound, broken.equals("''") ? "" : broken));
    write("sound.en.md", SOUND.replace("IP/24/1", "IP/24/2"));

    Corpus corpus = Corpus.read(folder);

    assertEquals(
        List.of(new ReleaseFault(folder.resolve("releases/broken.en.md"), line, reason)),
        corpus.faults());
    assertEquals(
        List.of("IP/24/2"),
        corpus.releases().stream().map(r -> r.masthead().reference().value()).toList());
  }

  @Test
  void frontMatterThatIsNotClosedIsAFault() throws IOException {
    write("broken.en.md", "---\nreference: IP/24/1\n\nText.\n");

    assertEquals(
        "the front matter is not closed; end it with a line '---'",
        Corpus.read(folder).faults().getFirst().reason());
  }

  @Test
  void aFileThatIsNotUtf8IsAFault() throws IOException {
    write("latin.en.md", "");
    Files.write(
        folder.resolve("releases/latin.en.md"),
        SOUND.replace("paragraph", "café").getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(
        "the file is not UTF-8; save it as UTF-8",
        Corpus.read(folder).faults().getFirst().reason());
  }

  @Test
  void theSameReleaseTwiceIsAFaultOfTheSecondFile() throws IOException {
    write("a.en.md", SOUND);
    write("b.en.md", SOUND);

    Corpus corpus = Corpus.read(folder);

    assertEquals(1, corpus.releases().size());
    assertEquals(folder.resolve("releases/b.en.md"), corpus.faults().getFirst().file());
  }

  @Test
  void aFolderWithoutReleasesIsRefused() {
    assertThrows(NotDirectoryException.class, () -> Corpus.read(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ip-24-1.fr.md  | the file is named after the language 'fr', and 'language' is 'en'
          ip-24-2.en.md  | the file is named after IP/24/2, and 'reference' is IP/24/1
          IP_24_1.EN.md  | ''
          summit.en.md   | ''
          ip-24-1.en.md  | ''
          ip-24-1.md     | ''
          """)
  void aFileThatIsNamedAfterAnotherReleaseOrLanguageIsNamed(String name, String warning)
      throws IOException {
    write(name, SOUND);

    Corpus corpus = Corpus.read(folder);

    assertEquals(1, corpus.releases().size());
    assertEquals(warning, corpus.warnings().isEmpty() ? "" : corpus.warnings().getFirst().reason());
  }

  @Test
  void aQuotationWithABadDateIsNamedAtItsLineAndServed() throws IOException {
    write("a.en.md", SOUND + "\n> “Words.”\n>\n> — A Name, a role, 2024-13-45\n");

    Corpus corpus = Corpus.read(folder);

    assertEquals(List.of(), corpus.faults());
    assertEquals(
        List.of(
            new ReleaseFault(
                folder.resolve("releases/a.en.md"), 15, "there is no such day as 2024-13-45")),
        corpus.warnings());
    assertEquals(
        Optional.of(new Speaker("A Name", "a role", Optional.empty())),
        corpus.releases().getFirst().passages().getLast().speaker());
  }

  @Test
  void aSpeakerIsReadFromAnInlineQuotation() throws IOException {
    Passage roleFirst = only("President of the Commission, Ursula von der Leyen, said: “Words.”");
    Passage nameFirst = only("Thierry Breton, Commissioner for Internal Market, said: “Words.”");
    Passage unnamed = only("The joint statement, available online, says: “Words.”");
    Passage nobody = only("It was said: “Words.”");

    assertEquals(
        Optional.of(
            new Speaker("Ursula von der Leyen", "President of the Commission", Optional.empty())),
        roleFirst.speaker());
    assertEquals(
        Optional.of(
            new Speaker("Thierry Breton", "Commissioner for Internal Market", Optional.empty())),
        nameFirst.speaker());
    assertEquals(Optional.of(Speaker.called("The joint statement")), unnamed.speaker());
    assertEquals(Optional.empty(), nobody.speaker());
  }

  @Test
  void whatIsNotMarkdownHereStaysText() throws IOException {
    assertEquals("1957. godine, 2 * 3 < 4", only("1957. godine, 2 * 3 < 4").text());
    assertEquals("****", only("****text").text().substring(0, 4));
    assertTrue(only("    indented words").text().contains("indented words"));
  }

  @Test
  void aLineBreakIsASpaceExceptInJapanese() throws IOException {
    assertEquals("one two", only("one\ntwo").text());
    assertEquals("協力覚書に署名", only("協力覚書に\n署名").text());
  }

  @Test
  void aParagraphThatIsOnlyALinkIsALink() throws IOException {
    assertEquals(Kind.LINK, only("[The statement](https://example.org)").kind());
    assertEquals(Kind.PARAGRAPH, only("See [the statement](https://example.org).").kind());
  }

  private Passage only(String paragraph) throws IOException {
    write("one.en.md", SOUND.replace("A paragraph.", paragraph));
    Corpus corpus = Corpus.read(folder);
    assertEquals(List.of(), corpus.faults());
    assertEquals(1, corpus.releases().getFirst().passages().size());
    return corpus.releases().getFirst().passages().getFirst();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("releases").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
