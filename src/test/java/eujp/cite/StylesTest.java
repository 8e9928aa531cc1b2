package eujp.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.text.sentences.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Pandoc and citeproc-js print of our CSL-JSON, in the styles that Debian packs: APA, Chicago
/// and the house style of the EU's institutions.
@Tag("trial")
@Timeout(300)
class StylesTest {
  private static final Path SHARED = Path.of("/usr/share/citation-style-language");
  private static final Path CITEPROC_JS = Path.of("target/npm/node_modules/citeproc");
  private static final Path SCRIPT = Path.of("src/test/resources/eujp/cite/citeproc.js");

  private static final String TITLE =
      "EU and Japan boost strategic cooperation on digital and on critical raw materials supply"
          + " chains";
  private static final String ADDRESS =
      "https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831";

  /// What reads as a field where a program takes the note for some.
  private static final String FIELDS =
      """
      ---
      reference: IP/24/1
      type: Press release
      title: A title
      date: 2024-04-30
      language: en
      url: https://example.org/release
      ---

      type: book

      publisher: Nobody

      The plan {:type: book} holds {:title: Another} and {:issued: 1999}.

      Anna Berg\\
      number: 77\\
      Mail anna.berg@example.org
      """;

  @TempDir private Path temp;

  @BeforeAll
  static void theProgramsAreThere() {
    if (!Files.isDirectory(SHARED) || !Files.isDirectory(CITEPROC_JS)) {
      String advice =
          "Debian: apt install pandoc nodejs npm citation-style-language-styles"
              + " citation-style-language-locales; npm install --prefix target/npm citeproc";
      Object _ = System.getenv("CI") == null ? abort(advice) : fail(advice);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apa | (European Commission, 2023, para. 5) | European Commission. (2023, July 13). TITLE [Press release IP/23/3831]. ADDRESS
          chicago-author-date | (European Commission 2023, para. 5) | European Commission. 2023. “TITLE”. Press release IP/23/3831. Brussels. 13 July 2023. ADDRESS.
          european-union-interinstitutional-style-guide | European Commission, “TITLE”, para. 5. | European Commission, “TITLE”, Press release IP/23/3831, Brussels, July 13, 2023. ADDRESS.
          """)
  void aReleaseIsOneReferenceWithDayNumberAndAddress(String style, String cited, String listed)
      throws Exception {
    Path file = write(Path.of("index-data"));

    Set<String> expected = Set.of(folded(cited), folded(listed));

    assertEquals(expected, Set.copyOf(citeprocJs(file, style)));
    assertEquals(expected, Set.copyOf(pandoc(file, "ip-23-3831-en", style)));
  }

  /// Styles write titles with capitals or not, quote with these marks or those, and number notes.
  private static String folded(String printed) {
    return printed
        .replace("TITLE", TITLE)
        .replace("ADDRESS", ADDRESS)
        .replaceAll("[‘’“”\"']", "'")
        .replaceAll("[\\s\\u00A0]+", " ")
        .replaceFirst("^\\[1\\]", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apa", "chicago-author-date", "european-union-interinstitutional-style-guide"})
  void noQuotationIsReadAsAField(String style) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("corpus/releases"));
    Files.writeString(folder.resolve("ip-24-1.en.md"), FIELDS);
    Path file = write(temp.resolve("corpus"));
    Path without = temp.resolve("without.json");
    Files.writeString(without, Files.readString(file).replaceAll("(?m),\\s*\"note\": \".*\"$", ""));

    assertEquals(citeprocJs(without, style), citeprocJs(file, style));
    assertEquals(pandoc(without, "ip-24-1-en", style), pandoc(file, "ip-24-1-en", style));
  }

  /// So that the test above can fail.
  @Test
  void aFieldInANoteIsPrinted() throws Exception {
    String style = "chicago-author-date";
    Path file = temp.resolve("field.json");
    String items = Files.readString(write(Path.of("index-data")));
    Files.writeString(file, items.replace("\"note\": \"", "\"note\": \"publisher: Nobody\\n"));

    assertTrue(String.join("\n", citeprocJs(file, style)).contains("nobody"));
    assertTrue(String.join("\n", pandoc(file, "ip-23-3831-en", style)).contains("nobody"));

    Files.writeString(
        file, items.replace("\"note\": \"", "\"note\": \"A quotation {:publisher: Nobody} "));

    assertTrue(String.join("\n", citeprocJs(file, style)).contains("nobody"));
  }

  private Path write(Path corpus) throws IOException {
    List<Citation> citations = new ArrayList<>();
    for (Release release : Corpus.read(corpus).releases()) {
      for (Passage passage : release.passages()) {
        Sentences.of(passage.text(), release.masthead().language())
            .forEach(span ->
                citations.add(
                    new Citation(passage, release.masthead(), span.start(), span.end(), 0)));
      }
    }
    return Files.writeString(temp.resolve("items.json"), CslJson.write(citations));
  }

  private List<String> citeprocJs(Path file, String style) throws Exception {
    return run(
        List.of(
            "node",
            SCRIPT.toString(),
            file.toString(),
            style(style),
            SHARED.resolve("locales").toString()));
  }

  private List<String> pandoc(Path file, String id, String style) throws Exception {
    Path text = temp.resolve("text.md");
    Files.writeString(text, "---\nlang: en-GB\n---\n\n[@%s, para. 5]\n".formatted(id));
    return run(
        List.of(
            "pandoc",
            "--citeproc",
            "--bibliography=" + file,
            "--csl=" + style(style),
            "--to=plain",
            "--wrap=none",
            text.toString()));
  }

  private static String style(String name) {
    return SHARED.resolve("styles").resolve(name + ".csl").toString();
  }

  private List<String> run(List<String> command) throws Exception {
    Path out = temp.resolve("out");
    ProcessBuilder program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    program
        .environment()
        .put("NODE_PATH", CITEPROC_JS.toAbsolutePath().resolveSibling("").toString());
    program.environment().put("LC_ALL", "C.UTF-8");
    int code = program.start().waitFor();
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, code, printed);
    return printed.lines().map(StylesTest::folded).filter(line -> !line.isEmpty()).toList();
  }
}
