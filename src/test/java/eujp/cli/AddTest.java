package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.release.Speaker;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `eujp add` makes releases of files of all kinds.
class AddTest {
  private static final String TEXT =
      """
      EU and Chile open a school for glaciologists in Punta Arenas

      Brussels, 14 March 2024

      The European Union and Chile open a school for glaciologists, which is the
      first of its kind south of the equator and has room for 90 students. It is
      built with wood of the region; the cross-border heating and the long-
      term lease were agreed in a treaty which the two sides have strength-
      ened. The EU-
      Chile council met twice, and a cross-
      border group prepares the rest.

      What was agreed

      Both sides will:

      - send four teachers each, who stay for at least two years and who teach
        in Spanish and English;
      - share all measurements for the long-term record.

      "Ice has no passport."
      - Marta Soto, Minister of Science of Chile

      Contact
      Nora Quist
      Phone +32 2 555 01 02

      Year        Students
      2025        30
      2026        60
      """;

  @TempDir private Path folder;

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private CommandLineRun add(String name, String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return add(file, options);
  }

  private CommandLineRun add(Path file, String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of("add", file.toString(), "--corpus", corpus().toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private Release only() throws IOException {
    Corpus read = Corpus.read(corpus());
    assertEquals(List.of(), read.faults());
    assertEquals(1, read.releases().size());
    return read.releases().getFirst();
  }

  private List<String> texts() throws IOException {
    return only().passages().stream().map(Passage::text).toList();
  }

  @Test
  void tornTextIsMended() throws IOException {
    CommandLineRun run = add("glaciers.txt", TEXT, "--reference", "IP/24/77");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "Brussels, 14 March 2024",
            "The European Union and Chile open a school for glaciologists, which is the first of"
                + " its kind south of the equator and has room for 90 students. It is built with"
                + " wood of the region; the cross-border heating and the long-term lease were"
                + " agreed in a treaty which the two sides have strengthened. The EU-Chile council"
                + " met twice, and a cross-border group prepares the rest.",
            "Both sides will:",
            "send four teachers each, who stay for at least two years and who teach in Spanish and"
                + " English;",
            "share all measurements for the long-term record.",
            "\"Ice has no passport.\"",
            "Contact\nNora Quist\nPhone +32 2 555 01 02",
            "Year Students\n2025 30\n2026 60"),
        texts());
    assertEquals("What was agreed", only().passages().get(2).section());
    assertEquals(
        List.of(new Speaker("Marta Soto", "Minister of Science of Chile", Optional.empty())),
        only().passages().get(5).speakers());
  }

  @Test
  void whatATextTellsOfItselfNeedsNoOption() throws IOException {
    add("glaciers.txt", TEXT, "--reference", "IP/24/77");

    assertEquals(
        """
        EU and Chile open a school for glaciologists in Punta Arenas
        Press release IP/24/77
        Brussels, 14 March 2024
        https://ec.europa.eu/commission/presscorner/detail/en/ip_24_77
        CC BY 4.0 © European Union, 2024\
        """,
        only().masthead().passage().text());
  }

  @Test
  void whatIsMendedOrNotUnderstoodIsNamedWithItsLine() throws IOException {
    CommandLineRun run = add("glaciers.txt", TEXT, "--reference", "IP/24/77");

    assertTrue(
        run.err().contains("glaciers.txt:9: 'strength-' and 'ened' are joined to one word."),
        run.err());
    assertTrue(
        run.err().contains("glaciers.txt:28: what looks like a table is kept as a paragraph."),
        run.err());
  }

  private String torn(String text, String language) throws IOException {
    CommandLineRun run =
        add(
            "a.txt",
            text.replace("⏎", "\n") + "\n",
            "--reference",
            "IP/24/77",
            "--title",
            "A title",
            "--date",
            "2024-03-14",
            "--language",
            language);
    assertEquals(0, run.exitCode(), run.err());
    return run.err();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The school was opened in the summer of 2023. The⏎Council was co-chaired by Ada Lind.",
        "en | It was opened in May. The⏎Council met in the hall which the two sides had built there"
            + " in the years before it, with wood of the region and of all the countries around it"
            + " and with stone.",
        "en | The school was opened by the President of the⏎Council.",
        "en | It was opened in May. It is the school of President⏎Ursula Lind and of all the other"
            + " people.",
        "en | It was opened in the⏎Council hall in May. It is the school of President⏎Ursula Lind"
            + " and of all the other people in the countries around it, with wood of the region"
            + " and with stone from the mountains.",
        "en | It was opened in the presence of Ada Lind,⏎President of the Council, and of others.",
        "en | It has room for ninety people who measure⏎the ice of the"
            + " south and also⏎all that falls in it.",
        "en | When the ice melts⏎the water rises in the rivers of all the countries around it.",
        "de | Die Schule ist seit Mai geöffnet. Sie wird von der⏎Kommission bezahlt und ist neu.",
        "fr | L'école est ouverte depuis mai. Elle est payée par la⏎Commission et par le Chili.",
        "fi | Koulu on ollut avoinna. Se on rakennettu ja⏎Komissio maksaa sen, mutta se on uusi.",
        "ja | 学校は五月に開いた。この学校は、欧州委員会と⏎チリの政府が建てた南半球で初めてのものであり、" + "学生は九十人である。"
      })
  void aLineThatEndsWithinASentenceGoesOnInTheNext(String language, String text)
      throws IOException {
    String whole = text.replace("⏎", language.equals("ja") ? "" : " ");
    String remarks = torn(text + "⏎⏎" + whole, language);

    assertEquals(1, texts().stream().distinct().count(), texts().toString());
    assertTrue(!remarks.contains("may go on"), remarks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Background⏎The Union and Chile have worked together for years. | false",
        "Ada Lind⏎Spokesperson⏎Phone: +32 2 555 01 02⏎ada@example.eu | false",
        "European Commission⏎Rue de la Loi 200⏎1049 Brussels⏎Belgium | false",
        "It is the first of its kind.⏎Ada Lind⏎Minister of Science | false",
        "Brussels, 14 March 2024⏎The Union and Chile have opened a school. | false",
        "The members of it are:⏎France⏎Germany⏎Italy⏎It was opened in May. | false",
        "Contact us⏎Ada Lind is there for all the questions of the press. | false",
        "Written in IT⏎Council and Commission have opened a school in May. | false",
        "It was opened in May. It is new.⏎Statement by the President of"
            + " Chile⏎Ada Lind has opened a school in the south. | true",
        "We need for it:⏎more of the wood⏎less of the ice⏎The rest of it is there. | true"
      })
  void aLineThatMayStandByItselfStaysAndIsNamedWhereItIsLongEnoughToGoOn(
      String text, boolean isNamed) throws IOException {
    String remarks = torn(text, "en");

    assertEquals(
        List.of(text.split("⏎", -1)),
        texts().stream().flatMap(String::lines).toList(),
        texts().toString());
    assertEquals(isNamed, remarks.contains("may go on in the next"), remarks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The state-of-the- | art plant | state-of-the-art plant | joined with their hyphen",
        "The state-of-     | the-art plant | state-of-the-art plant | ''",
        "The summit, co-   | chaired by the President | co-chaired by | joined with their hyphen",
        "The summit of non- | members | non-members | ''",
        "The cross-bor-    | der rail beyond the border | cross-border rail | joined to one word",
        "All pre-          | and post-war plants | pre- and post-war | ''",
        "The newly tri-    | paneled cabinet (tri-paneled) | tri-paneled | ''",
        "The newly tri-    | paneled cabinet (tripaneled) | tripaneled | joined to one word",
        "The self-         | zorbing cabinet | self-zorbing cabinet | joined with their hyphen"
      })
  void aWordThatIsTornAtAHyphenIsWrittenAsTheTextOrTheLanguageDoes(
      String line, String next, String mended, String remark) throws IOException {
    CommandLineRun run =
        add(
            "a.txt",
            "A title of the school\n\nBrussels, 14 March 2024\n\n"
                + line
                + "\n"
                + next
                + " stands by the sea and it is the first of its kind in the world.\n",
            "--reference",
            "IP/24/77");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(texts().getLast().contains(mended), texts().toString());
    assertEquals(!remark.isEmpty(), run.err().contains("are joined"), run.err());
    assertTrue(run.err().contains(remark), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La France va, a-t-   | il dit, dans le nord de la région | a-t-il dit",
        "de | Es geht um Wirtschafts- | und Handelsfragen in der Union | Wirtschafts- und Handels",
        "bg | Това е най-           | голямото училище на юг         | най-голямото",
        "mt | Il-laqgħa dwar il-    | ftehim bejn l-Unjoni u ċ-Ċilì  | il-ftehim"
      })
  void aHyphenStaysWhereTheLanguageWritesIt(
      String language, String line, String next, String mended) throws IOException {
    CommandLineRun run =
        add(
            "a.txt",
            "IP/24/77\n\n" + line + "\n" + next + ".\n",
            "--title",
            "A title",
            "--date",
            "2024-03-14",
            "--language",
            language);

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(texts().getLast().contains(mended), texts().toString());
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() throws IOException {
    CommandLineRun run = add("note.txt", "Zzz 123.");

    assertEquals(1, run.exitCode());
    assertEquals(
        "eujp: %s: the file does not tell its reference, title, date, language; give --reference --title --date --language.%n"
            .formatted(folder.resolve("note.txt")),
        run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Union und Chile bauen eine Schule.  Sie wird im Mai eröffnet und ist für alle da."
            + "      | Brüssel, 14. März 2024",
        "fr | L'Union et le Chili ouvrent une école. Elle est la première dans les Andes pour les"
            + " élèves. | Bruxelles, le 14 mars 2024",
        "es | La Unión y Chile abren una escuela. Es la primera que se abre para los alumnos de la"
            + " zona. | Bruselas, 14 de marzo de 2024",
        "pl | Unia i Chile otwierają szkołę. Jest to pierwsza szkoła, która powstała na południu i"
            + " się rozwija. | Bruksela, 14 marca 2024 r.",
        "el | Η Ένωση και η Χιλή ανοίγουν σχολή. Είναι η πρώτη στον νότο.                          "
            + "      | Βρυξέλλες, 14 Μαρτίου 2024",
        "bg | Съюзът и Чили откриват училище. То е първото на юг.                                  "
            + "      | Брюксел, 14 март 2024 г.",
        "ja | EUとチリは学校を開く。南半球で初めてである。                                              |"
            + " ブリュッセル、2024年3月14日",
        "nl | De Unie en Chili openen een school. Het is de eerste school die in het zuiden wordt"
            + " geopend. | Brussel, 14 maart 2024",
        "sv | Unionen och Chile öppnar en skola. Det är den första som har öppnats i söder för"
            + " alla.     | Bryssel den 14 mars 2024",
        "fi | Unioni ja Chile avaavat koulun. Se on ensimmäinen, joka on avattu etelässä ja se on"
            + " kaikille. | Bryssel 14. maaliskuuta 2024",
        "cs | Unie a Chile otevírají školu. Je to první škola, která byla na jihu otevřena pro"
            + " všechny, kteří se hlásí. | Brusel 14. března 2024",
        "hu | Az Unió és Chile iskolát nyit. Ez az első, amely délen nyílik, és nem csak egy évre. "
            + "        | Brüsszel, 2024. március 14."
      })
  void languageAndDateAreToldByTheWords(String language, String text, String dateline)
      throws IOException {
    CommandLineRun run =
        add("a.txt", "IP/24/77\n\n" + dateline + "\n\n" + text + "\n", "--title", "A title");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(language, only().masthead().language());
    assertEquals("2024-03-14", only().masthead().date().toString());
  }

  @Test
  void aPageOfAnySiteIsRead() throws IOException {
    CommandLineRun run =
        add(
            "page.html",
            """
            <!doctype html><html lang="en"><head><title>Site</title>
            <link rel="canonical" href="https://ec.europa.eu/commission/presscorner/detail/en/ip_24_77">
            </head><body><nav>Home</nav><main><h1>A school opens</h1>
            <p>Brussels, 14 March 2024</p><p>It is the first of its kind.</p>
            <img src="x.png" alt="A school">
            <table><tr><td>Only a frame</td></tr></table></main><footer>Legal</footer></body></html>
            """);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("A school opens", only().masthead().title());
    assertEquals("IP/24/77", only().masthead().reference().value());
    assertEquals(
        List.of("Brussels, 14 March 2024", "It is the first of its kind.", "Only a frame"),
        texts());
    assertTrue(run.err().contains("page.html:5: a picture is left out."), run.err());
    assertTrue(run.err().contains("page.html:6: a table"), run.err());
  }

  @Test
  void aRaisedNumberWithoutALinkLeadsToItsNote() throws IOException {
    CommandLineRun run =
        add(
            "page.html",
            """
            <!doctype html><html lang="en"><head>
            <link rel="canonical" href="https://ec.europa.eu/commission/presscorner/detail/en/ip_24_77">
            </head><body><main><h1>A school opens</h1><p>Brussels, 14 March 2024</p>
            <p>It costs EUR 2 billion<sup>1</sup> a year, says the minister.<sup>2</sup></p>
            <p>It has 12 km<sup>2</sup> of ice, and 38,000<a href="#_ftn9"><sup>9</sup></a> seals.</p>
            <p>All agreed<sup><a href="#fn3">3</a></sup>.</p>
            <object data="map.svg">A map</object>
            <p><sup>1</sup> In prices of 2023.</p>
            <p id="fn3">But for two.</p></main></body></html>
            """);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of(
            "Brussels, 14 March 2024",
            "It costs EUR 2 billion a year, says the minister.",
            "It has 12 km² of ice, and 38,000 seals.",
            "All agreed.",
            "In prices of 2023.",
            "But for two."),
        texts());
    assertTrue(run.err().contains("the mark of a footnote that is not there"), run.err());
    assertTrue(run.err().contains("what <object> shows is left out"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Japan has EUR 27<ins>0</ins> million. | Japan has EUR 270 million.
          In <del>May</del><ins>June</ins> it begins <s>soon</s>. | In June it begins.
          It <span style="text-decoration: line-through">has no</span> costs. | It costs.
          It costs 10<sup>9</sup> euro in 2024<sup>1, 2</sup>. | It costs 10⁹ euro in 2024.
          It grew by 3<sup>1</sup>/<sub>2</sub> %. | It grew by 3 1/2 %.
          She said <q>we <q>go on</q></q>. | She said “we ‘go on’”.
          <ruby>協<rp>(</rp><rt>きょう</rt><rp>)</rp>力</ruby> is what it is. | 協力 is what it is.
          """)
  void aPageSaysWhatItShows(String written, String read) throws IOException {
    CommandLineRun run =
        add(
            "page.html",
            """
            <!doctype html><html lang="en"><head>
            <link rel="canonical" href="https://ec.europa.eu/commission/presscorner/detail/en/ip_24_77">
            </head><body><main><h1>A school opens</h1><p>Brussels, 14 March 2024</p>
            <p>%s</p></main></body></html>
            """
                .formatted(written));

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("Brussels, 14 March 2024", read), texts());
  }

  @Test
  void markdownIsTakenAsItIs() throws IOException {
    CommandLineRun run =
        add(
            "ip-24-77.en.md",
            """
            ---
            title: 'A school: opens'
            date: 14 March 2024
            speaker: [Ada Lind, Bo Rask]
            editor: somebody
            # a comment
            ---

            It is the *first* of its kind.

            - One
            """);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("A school: opens", only().masthead().title());
    assertEquals("CC BY 4.0 © European Union, 2024", only().masthead().licence());
    assertEquals(List.of("It is the first of its kind.", "One"), texts());
    assertTrue(run.err().contains("'speaker' of the front matter is left out"), run.err());
    assertTrue(run.err().contains("'editor' of the front matter is left out"), run.err());
  }

  @Test
  void aPdfIsReadByWhereItsTextStands() throws IOException {
    CommandLineRun run = add(pdf(), "--reference", "IP/24/77");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("EU and Chile open a school for glaciologists", only().masthead().title());
    assertEquals("2024-03-14", only().masthead().date().toString());
    List<String> texts = texts();
    assertEquals("Brussels, 14 March 2024", texts.getFirst());
    assertEquals(
        "The first paragraph about Arica is long enough to be torn at the margin of the page, where"
            + " it goes on in the line below and ends here.",
        texts.get(1));
    assertEquals(7, texts.size(), texts.toString());
    assertTrue(
        run.err().contains("left out at the edge of 3 pages: European Commission - Press"),
        run.err());
    assertTrue(run.err().contains("left out at the edge of 3 pages: the numbers"), run.err());
  }

  @Test
  void aRaisedMarkInAPdfIsNoPartOfANumberAndTheDateMayBeginAParagraph() throws IOException {
    Path file = folder.resolve("marks.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        line(out, 18, 710, "EU and Chile open a school for glaciologists");
        line(out, 11, 680, "Brussels, 14 March 2024");
        line(
            out,
            11,
            666,
            "Of 38,000^1 EU^4 pupils^2, 12 km^2 of ice and is the 1^st of its kind.^3");
      }
      document.save(file.toFile());
    }
    CommandLineRun run = add(file, "--reference", "IP/24/77");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("2024-03-14", only().masthead().date().toString());
    assertTrue(
        texts().getLast().endsWith("38,000 EU pupils, 12 km² of ice and is the 1st of its kind."),
        texts().toString());
    assertTrue(run.err().contains("page 1: the mark of a footnote is left out: 3"), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "P R E S S   R E L E A S E, PRESS RELEASE",
    "C O M U N I C A T O, COMUNICATO",
    "A B C D, A B C D"
  })
  void lettersThatAreSetApartAreWords(String written, String read) throws IOException {
    Path file = folder.resolve("apart.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
        line(out, 11, 740, written);
        line(out, 18, 700, "EU and Chile open a school for glaciologists");
        line(out, 11, 660, "Brussels, 14 March 2024");
        line(out, 11, 620, "It is the first of its kind, and the pupils are from the Union.");
      }
      document.save(file.toFile());
    }
    CommandLineRun run = add(file, "--reference", "IP/24/77");

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("en", only().masthead().language());
    assertEquals(read, only().masthead().title());
    assertEquals(!read.equals(written), run.err().contains("set apart"), run.err());
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("school.pdf");
    try (PDDocument document = new PDDocument()) {
      List<String> towns = List.of("Arica", "Iquique", "Castro");
      for (int page = 1; page <= towns.size(); page++) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
          line(out, 9, 750, "European Commission - Press");
          if (page == 1) {
            line(out, 18, 710, "EU and Chile open a school for glaciologists");
            line(out, 11, 680, "Brussels, 14 March 2024");
          }
          line(
              out,
              11,
              650,
              "The first paragraph about "
                  + towns.get(page - 1)
                  + " is long enough to be torn at the margin of the page,");
          line(out, 11, 636, "where it goes on in the line below and ends here.");
          line(out, 11, 610, "A second paragraph is about " + towns.get(page - 1) + ".");
          line(out, 9, 40, "" + page);
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void line(PDPageContentStream out, int size, int y, String words)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), size);
    out.newLineAtOffset(60, y);
    String[] pieces = words.split("\\^", -1);
    out.showText(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      int raised = pieces[i].startsWith("st") ? 2 : 1;
      out.setFont(new PDType1Font(FontName.HELVETICA), size * .6f);
      out.setTextRise(size * .4f);
      out.showText(pieces[i].substring(0, raised));
      out.setFont(new PDType1Font(FontName.HELVETICA), size);
      out.setTextRise(0);
      out.showText(pieces[i].substring(raised) + (pieces[i].length() > raised ? "" : " "));
    }
    out.endText();
  }

  @Test
  void aPdfOfPicturesIsNamed() throws IOException {
    Path file = folder.resolve("empty.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    CommandLineRun run = add(file);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("the PDF has no text, only pictures"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\nbroken", "%PDF-", "%PDF-1.4\n1 0 obj<</Length 99>>stream"})
  void aBrokenPdfIsNamed(String bytes) throws IOException {
    CommandLineRun run = add("broken.pdf", bytes);

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("the PDF cannot be read"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"windows-1252,Köln à la française", "UTF-16LE,Łódź", "ISO-8859-1,Málaga"})
  void otherEncodingsAreReadOrNamed(String encoding, String words) throws IOException {
    String text = "A title of it\n\nThe town of " + words + " is old and it is the first of all.\n";
    byte[] bytes = text.getBytes(Charset.forName(encoding));
    if (encoding.startsWith("UTF-16")) {
      bytes = ("\uFEFF" + text).getBytes(Charset.forName(encoding));
    }
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    CommandLineRun run =
        add(file, "--reference", "IP/24/77", "--date", "2024-03-14", "--language", "en");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(texts().getFirst().contains(words), texts().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--reference | IP/2024/7x | A reference is written like IP/23/3831",
        "--language  | english    | a language is a code of two letters, such as en",
        "--url       | not a url  | is the address of the release's page, without"
      })
  void aWrongFactIsNamed(String option, String value, String reason) throws IOException {
    List<String> options = new ArrayList<>(List.of("--reference", "IP/24/77", "--language", "en"));
    if (options.contains(option)) {
      options.set(options.indexOf(option) + 1, value);
    } else {
      options.addAll(List.of(option, value));
    }
    CommandLineRun run = add("glaciers.txt", TEXT, options.toArray(String[]::new));

    assertTrue(run.exitCode() > 0);
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aFileOfAnotherSourceIsNotReplaced() throws IOException {
    Files.createDirectories(corpus().resolve("releases"));
    Path file = corpus().resolve("releases/ip-24-77.en.md");
    Files.writeString(file, "by hand");
    CommandLineRun run = add("glaciers.txt", TEXT, "--reference", "IP/24/77");

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("--force replaces it"), run.err());
    assertEquals("by hand", Files.readString(file));

    assertEquals(0, add("glaciers.txt", TEXT, "--reference", "IP/24/77", "--force").exitCode());
    assertEquals(
        "EU and Chile open a school for glaciologists in Punta Arenas", only().masthead().title());
    try (Stream<Path> kept = Files.list(corpus().resolve("former/ip-24-77.en"))) {
      assertEquals("by hand", Files.readString(kept.findFirst().orElseThrow()));
    }
  }

  @Test
  void whereTheFormerTextCannotBeKeptTheFileStaysAndTheNextIsAdded() throws IOException {
    add("glaciers.txt", TEXT, "--reference", "IP/24/77");
    Files.writeString(corpus().resolve("former"), "no folder");
    Path changed = Files.writeString(folder.resolve("ip-24-77.txt"), TEXT + "\nMore of it.\n");
    Path other = Files.writeString(folder.resolve("ip-24-78.txt"), TEXT);
    CommandLineRun run = add(changed, other.toString(), "--force");

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("former is no folder; put one in its place"), run.err());
    assertTrue(Files.exists(corpus().resolve("releases/ip-24-78.en.md")), run.err());
  }

  @Test
  void aLinkInThePlaceOfAReleaseIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createDirectories(corpus().resolve("releases"));
    Files.createSymbolicLink(corpus().resolve("releases/ip-24-77.en.md"), secret);
    CommandLineRun run = add("glaciers.txt", TEXT, "--reference", "IP/24/77", "--force");

    assertEquals(1, run.exitCode());
    assertEquals("secret", Files.readString(secret));
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, (byte) 0xFF, 0, 2, 0};
    CommandLineRun run = add(Files.write(folder.resolve("a.txt"), picture));

    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("a.txt: the file is no"), run.err());
    assertEquals(1, add(folder).exitCode());
    assertEquals(1, add(folder.resolve("missing.txt")).exitCode());
  }
}
