package eujp.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFragmentTest {
  private static final Path MADE_UP = Path.of("src/test/resources/eujp/cite/pages");

  private static final String HEAD =
      """
      ---
      reference: IP/24/9
      type: Press release
      title: A title
      date: 2024-04-30
      language: ja
      url: https://example.org/release
      ---

      """;

  @TempDir private Path temp;

  static Stream<Path> corpora() {
    return Stream.of(Path.of("index-data"), MADE_UP);
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void everySentencesLinkMarksExactlyIt(Path corpus) throws IOException {
    assertAllMarked(ShownPage.in(corpus));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void onTheBotsOwnPageToo(Path corpus) throws IOException {
    List<ShownPage> pages = ShownPage.own(corpus);
    for (ShownPage page : pages) {
      for (ShownPage.Shown sentence : page.sentences()) {
        String link = sentence.citation().link().toString();
        assertTrue(link.startsWith("https://eujp.example.org/releases/"), link);
        assertTrue(
            link.contains("#p" + sentence.citation().passage().id().ordinal() + ":~:text="), link);
      }
    }
    assertAllMarked(pages);
  }

  private static void assertAllMarked(List<ShownPage> pages) {
    List<String> wrong = new ArrayList<>();
    int sentences = 0;
    for (ShownPage page : pages) {
      DirectiveSearch browser = new DirectiveSearch(page.text());
      for (ShownPage.Shown sentence : page.sentences()) {
        sentences++;
        URI link = sentence.citation().link();
        Optional<Span> marked = browser.find(link);
        if (!marked.equals(Optional.of(sentence.shown()))) {
          wrong.add(wrong(page, sentence, marked));
        }
      }
    }

    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    assertTrue(sentences > 30, "only " + sentences);
  }

  /// Where the same words stand twice, and all that stands around them in one block is the same
  /// too, a browser can be told of the first alone.
  @Test
  void aLinkMarksItsSentenceAmongMuchThatIsTheSame() throws IOException {
    Random random = new Random(19);
    int number = 1;
    for (String language : RandomPages.languages()) {
      for (int blocks : new int[] {4, 6, 8, 12}) {
        new RandomPages(random).write(temp, language, number++, blocks);
      }
    }
    List<String> wrong = new ArrayList<>();
    int exact = 0;
    for (ShownPage page : ShownPage.in(temp)) {
      DirectiveSearch browser = new DirectiveSearch(page.text());
      for (ShownPage.Shown sentence : page.sentences()) {
        Optional<Span> marked = browser.find(sentence.citation().link());
        if (marked.equals(Optional.of(sentence.shown()))) {
          exact++;
        } else if (!page.isAgain(sentence.shown())) {
          wrong.add(wrong(page, sentence, marked));
        }
      }
    }

    int right = exact;
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong) + "\n" + right);
    assertTrue(exact > 500, "only " + exact);
  }

  private static String wrong(ShownPage page, ShownPage.Shown sentence, Optional<Span> marked) {
    return "%s %s%n  wanted %s%n  marked %s%n  by     %s"
        .formatted(
            sentence.citation().passage().id(),
            page.release().masthead().language(),
            sentence.shown().start() + ": " + sentence.shown().of(page.text()),
            marked.map(span -> span.start() + ": " + span.of(page.text())),
            URLDecoder.decode(sentence.citation().link().toString(), StandardCharsets.UTF_8));
  }

  /// The cells of a row are a block each. Of a row that begins as one before it the rest is marked.
  @ParameterizedTest
  @CsvSource({
    "1, '2023|ports'",
    "2, 'Japan|2024|ports'",
    "3, '2025|ports'",
    "4, 'EU|2025|ports and rails'",
    "5, 'Total'",
  })
  void aRowIsMarkedFromItsFirstCellThatIsItsOwn(int row, String marked) throws IOException {
    ShownPage page =
        ShownPage.table(
            Corpus.read(MADE_UP).releases().getFirst().masthead(),
            List.of(
                List.of("Japan", "2023", "ports"),
                List.of("Japan", "2024", "ports"),
                List.of("Japan", "2025", "ports"),
                List.of("EU", "2025", "ports and rails"),
                List.of("Total")));
    ShownPage.Shown whole = page.sentences().get(row - 1);

    Optional<Span> found = new DirectiveSearch(page.text()).find(whole.citation().link());

    assertEquals(Optional.of(marked.replace('|', '\n')), found.map(span -> span.of(page.text())));
    assertEquals(whole.shown().end(), found.orElseThrow().end());
  }

  /// The first and the last letters of what is cited may be any, as when a quotation is altered.
  @ParameterizedTest
  @MethodSource("corpora")
  void wordsThatAreNoSentenceAreMarkedFromTheWordInWhichTheyBegin(Path corpus) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (ShownPage page : ShownPage.in(corpus)) {
      DirectiveSearch browser = new DirectiveSearch(page.text());
      BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
      for (ShownPage.Shown sentence : page.sentences()) {
        Citation whole = sentence.citation();
        int shift = sentence.shown().end() - whole.end();
        int middle = (sentence.shown().start() + sentence.shown().end()) / 2;
        Span line =
            new Span(
                page.text().lastIndexOf('\n', middle) + 1,
                (page.text() + "\n").indexOf('\n', middle));
        words.setText(line.of(page.text()));
        boolean printedAgain =
            page.text().split(Pattern.quote(line.of(page.text())), -1).length > 2;
        if (printedAgain
            || sentence.shown().start() < line.start()
            || Character.isWhitespace(page.text().charAt(middle))
            || Character.isSpaceChar(page.text().charAt(middle))) {
          continue;
        }
        int at = middle - line.start();
        int start = line.start() + (words.isBoundary(at) ? at : words.preceding(at));
        Citation half =
            new Citation(whole.passage(), whole.masthead(), middle - shift, whole.end(), 0);
        Optional<Span> marked = browser.find(half.link());
        if (!marked.equals(Optional.of(new Span(start, sentence.shown().end())))) {
          wrong.add(half.sentence() + " " + marked.map(span -> span.of(page.text())));
        }
      }
    }

    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  @Test
  void aReleaseOutOfAnIndexHasTheSameLinks() throws IOException {
    List<Release> releases = Corpus.read(MADE_UP).releases();
    try (PassageIndex index = PassageIndex.inMemory(releases, Thesaurus.empty())) {
      for (Release release : releases) {
        assertEquals(links(release), links(index.release(release.masthead())));
      }
    }
  }

  private static List<URI> links(Release release) {
    return release.passages().stream()
        .map(passage ->
            new Citation(passage, release.masthead(), 0, passage.text().length(), 0).link())
        .toList();
  }

  static Stream<Arguments> longReleases() {
    return Stream.of(
        Arguments.of("the same paragraph", "Der Rat tagt wieder.\n\n".repeat(9_000)),
        Arguments.of("one word", "a ".repeat(490_000)),
        Arguments.of("sentences alike", ("a ".repeat(400) + "b. A ").repeat(1_200)),
        Arguments.of(
            "twice the same", ("Alpha beta. Gamma delta ".repeat(5_000) + "\n\n").repeat(2)),
        Arguments.of("no blank", "水素協力に関する覚書に署名した共同声明を発表し".repeat(14_000)),
        Arguments.of("marks only", "… ".repeat(5_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("longReleases")
  @Timeout(300)
  void linksIntoALongReleaseTakeLittleTime(String name, String text) throws IOException {
    Path releases = Files.createDirectories(temp.resolve("releases"));
    Files.writeString(releases.resolve("ip-24-9.ja.md"), HEAD + text);
    List<Release> read = Corpus.read(temp).releases();
    assertEquals(1, read.size(), name);
    int links = 0;
    for (Passage passage : read.getFirst().passages()) {
      for (Span span : Sentences.of(passage.text(), "ja")) {
        URI link =
            new Citation(passage, read.getFirst().masthead(), span.start(), span.end(), 0).link();
        assertTrue(link.toString().length() < 2_500, () -> "long: " + link);
        links++;
      }
    }
    assertTrue(links > 0, name);
  }
}
