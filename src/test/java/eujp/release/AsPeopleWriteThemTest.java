package eujp.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Passage.Kind;
import eujp.release.source.Remarks;
import eujp.release.source.Remarks.Remark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Release files as people write them: each is read, or what is wrong is named with its line.
class AsPeopleWriteThemTest {
  /// Its text begins in line 9.
  @SuppressWarnings("InlineFormatString") // longer than the code that fills it
  private static final String HEAD =
      """
      ---
      reference: IP/24/1
      type: Press release
      title: A title
      date: 2024-04-30
      language: %s
      url: https://example.org/1
      ---
      """;

  private record Read(Optional<Release> release, Remarks remarks) {
    List<String> texts() {
      return release.orElseThrow().passages().stream().map(Passage::text).toList();
    }

    String mistakes() {
      return lines(remarks.mistakes());
    }

    String warnings() {
      return lines(remarks.warnings());
    }

    private static String lines(List<Remark> remarks) {
      return remarks.stream()
          .map(remark -> remark.line() + ": " + remark.reason())
          .collect(Collectors.joining("\n"));
    }
  }

  private static Read read(String file) {
    Remarks remarks = new Remarks();
    return new Read(ReleaseParser.parse(file, remarks), remarks);
  }

  private static Read text(String language, String text) {
    return read(HEAD.formatted(language) + text);
  }

  private static Read sound(String language, String text) {
    Read read = text(language, text);
    assertEquals("", read.mistakes());
    assertEquals("", read.warnings());
    return read;
  }

  private static Read front(String frontMatter) {
    return read("---\n" + frontMatter + "---\n\nA paragraph.\n");
  }

  // Tables

  @Test
  void aRowOfATableIsAPassageWithItsHeader() {
    Release release =
        sound(
                "en",
                """
                The partners agreed:

                | Topic | Deliverable |
                |-------|:-----------:|
                | **Cables** | A [memorandum](https://example.org) |
                | Chips \\| wafers | An `early` warning |
                |  |  |
                | Data | |

                Done.
                """)
            .release()
            .orElseThrow();

    assertEquals(
        List.of(
            "The partners agreed:",
            "Topic\tDeliverable\nCables\tA memorandum",
            "Topic\tDeliverable\nChips | wafers\tAn early warning",
            "Topic\tDeliverable\nData\t",
            "Done."),
        release.passages().stream().map(Passage::text).toList());
    assertEquals(Kind.ROW, release.passages().get(1).kind());
    assertTrue(
        release
            .passages()
            .get(1)
            .page()
            .text()
            .contains(
                "The partners agreed:\nTopic\nDeliverable\nCables\nA memorandum\nChips | wafers\n"),
        release.passages().get(1).page().text());
  }

  @Test
  void aTableMayHaveNoHeaderOrNothingElse() {
    assertEquals(
        List.of("Kabel\tVereinbarung", "Chips\tWarnung"),
        sound("de", "|  |  |\n|---|---|\n| Kabel | Vereinbarung |\n| Chips | Warnung |\n").texts());
    assertEquals(
        List.of("Kabel\tVereinbarung"), sound("de", "Kabel | Vereinbarung\n--- | ---\n").texts());
    assertEquals(
        List.of("項目\t成果\n海底ケーブル\t協力覚書"),
        sound("ja", "| 項目 | 成果 |\n|---|---|\n| **海底ケーブル** | 協力覚書 |\n").texts());
  }

  @Test
  void cellsThatStandUnderNoHeaderAreNamed() {
    Read read = text("en", "| A | B |\n|---|---|\n| c | d | e |\n");

    assertEquals(
        "11: the row has more cells than the header, and the last ones are not read",
        read.warnings());
    assertEquals(List.of("A\tB\nc\td"), read.texts());
  }

  @Test
  void whatOnlyLooksLikeATableIsNamed() {
    Read read = text("en", "| A | B |\n| c | d |\n");

    assertTrue(read.warnings().startsWith("9: the line is no row of a table"), read.warnings());
  }

  // Footnotes

  @Test
  void aFootnoteIsAPassageAndItsMarkIsNoWord() {
    assertEquals(
        List.of("Cables are laid, chips are made.", "In 2025, if all goes well.", "By others."),
        sound(
                "en",
                "Cables are laid [^1], chips[^b] are made.\n\n[^1]: In 2025, if *all* goes well.\n\n[^b]: By others.\n")
            .texts());
    assertEquals(
        List.of("ケーブルは敷設される。", "二〇二五年の予定。"),
        sound("ja", "ケーブルは敷設される[^1]。\n\n[^1]: 二〇二五年の予定。\n").texts());
    assertEquals(
        List.of("Les câbles sont posés.", "En 2025."),
        sound("fr", "Les câbles^[En 2025.] sont posés.\n").texts());
  }

  @Test
  void aMarkWithoutItsFootnoteIsNamed() {
    Read read = text("en", "One.\n\nCables are laid[^9] soon.\n");

    assertEquals(List.of("One.", "Cables are laid soon."), read.texts());
    assertEquals("11: the footnote [^9] is not there; its mark is left out", read.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It costs EUR 2 billion<sup>1</sup> a year. | It costs EUR 2 billion a year.
          "Ice has no passport."<sup>[2]</sup> All agreed. | "Ice has no passport." All agreed.
          They cover 12 km<sup>2</sup> of ice. | They cover 12 km² of ice.
          It caught 38,000<sup>1</sup> tonnes in 2024<sup>2</sup>. | It caught 38,000 tonnes in 2024.
          Some 10<sup>6</sup> t of CO<sup>2</sup> go. | Some 10⁶ t of CO2 go.
          The 2<sup>e</sup> partie commence. | The 2e partie commence.
          It costs 10<sup>9</sup> euro, not 10<sup>-9</sup>. | It costs 10⁹ euro, not 10⁻⁹.
          It has <b>10</b><sup>12</sup> bits and 2<sup>n</sup> states. | It has 10¹² bits and 2ⁿ states.
          It grew 10<sup>1.5</sup> times. | It grew 10^1.5 times.
          It grew in 2024<sup>1, 2</sup> by 3<sup>1</sup>/<sub>2</sub> %. | It grew in 2024 by 3 1/2 %.
          <div>It costs 10<sup>9</sup> euro<sup>1</sup> for 5 m<sup>2</sup>.</div> | It costs 10⁹ euro for 5 m².
          """)
  void aRaisedNumberIsTheMarkOfANoteBehindAWordAndAnExponentBehindAUnit(
      String written, String read) {
    assertEquals(List.of(read), text("en", written + "\n").texts());
  }

  // What was corrected, and what only tags say

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div>Japan has EUR 27<ins>0</ins> million.</div> | Japan has EUR 270 million.
          <div>In <del>May</del><ins>June</ins> it begins.</div> | In June it begins.
          <div>In <del>May</del> <ins>June</ins> it begins <s>soon</s>.</div> | In June it begins.
          Japan has EUR 27<ins>0</ins> million. | Japan has EUR 270 million.
          In <del>May</del><ins>June</ins> it begins. | In June it begins.
          In <del>May</del> <ins>June</ins> it begins <strike>soon</strike>. | In June it begins.
          It <s>has <s>no</s> end</s>costs EUR 5. | It costs EUR 5.
          It <del>begins **soon**</del> (in May). | It (in May).
          """)
  void whatIsInsertedIsReadAndWhatIsStruckOutIsNot(String written, String read) {
    assertEquals(List.of(read), text("en", written + "\n").texts());
  }

  @Test
  void whatIsStruckOutIsNamedAndWhatIsNotClosedIsRead() {
    Read read =
        text("en", "One <del>or two</del>.\n\n<div>Three <s>or four</s>.</div>\n\n<del>Five.\n");

    assertEquals(List.of("One.", "Three.", "Five."), read.texts());
    assertEquals(
        "9: what <del> strikes out is left out~11: what <s> strikes out is left out~11: this is HTML; its words are read without the tags, write Markdown~13: <del> is not closed in its paragraph; its words are read"
            .replace('~', '\n'),
        read.warnings());
  }

  @Test
  void wordsBehindAStruckLineStandInTheirOwnLine() {
    assertEquals(
        List.of("We go on."),
        text("en", "> We go <del>back\n> or</del> on.\n> — Ada Lind, minister\n").texts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | She said <q>we go on</q>. | She said “we go on”.
          en | She said <q>he says <q>no</q> to it</q>. | She said “he says ‘no’ to it”.
          en | She said <q>“we go on”</q>, “<q>at once</q>”. | She said “we go on”, “at once”.
          de | Sie sagte: <q>Wir bleiben.</q> | Sie sagte: „Wir bleiben.“
          ja | 大臣は<q>続ける</q>と述べた。 | 大臣は「続ける」と述べた。
          de | <div>Sie sagte: <q>Wir <q>bleiben</q>.</q></div> | Sie sagte: „Wir ‚bleiben‘.“
          """)
  void aQuotationHasTheMarksOfItsLanguage(String language, String written, String read) {
    assertEquals(List.of(read), text(language, written + "\n").texts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ruby>協<rp>(</rp><rt>きょう</rt><rp>)</rp>力<rt>りょく</rt></ruby>を確認。",
        "<ruby>協<rt>きょう<rb>力<rt>りょく</ruby>を確認。",
        "<div><ruby>協<rp>(</rp><rt>きょう</rt><rp>)</rp>力<rt>りょく</rt></ruby>を確認。</div>"
      })
  void howCharactersAreReadIsNoWord(String written) {
    assertEquals(List.of("協力を確認。"), text("ja", written + "\n").texts());
  }

  // Emphasis, rules, headings, lists

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A ***strong*** word | A strong word
          A **strong** and *weak* word | A strong and weak word
          A __strong__ and _weak_ word | A strong and weak word
          **Ein *sehr* starkes** Wort | Ein sehr starkes Wort
          2 < 3 and 5 > 4 | 2 < 3 and 5 > 4
          AT&amp;T | AT&T
          A line<br>and another | A line~and another
          H<sub>2</sub>O at <b>once</b> | H2O at once
          Some <!-- hidden --> words | Some words
          """)
  void emphasisAndTagsThatOnlySayHowWordsLookAreRead(String markdown, String words) {
    assertEquals(List.of(words.replace('~', '\n')), sound("en", markdown).texts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "---", "* * *", "___", "- - -"})
  void aRuleIsNothing(String rule) {
    assertEquals(List.of("One.", "Two."), sound("en", "One.\n\n" + rule + "\n\nTwo.\n").texts());
  }

  @Test
  void headingsOfAnyLevelAreSections() {
    Release release =
        sound(
                "en",
                "# A title\n\nOne.\n\n### *Third*\n\nTwo.\n\n###### Sixth ######\n\nThree.\n\nSecond\n---\n\nFour.\n")
            .release()
            .orElseThrow();

    assertEquals(
        List.of("", "Third", "Sixth", "Second"),
        release.passages().stream().map(Passage::section).toList());
  }

  @Test
  void itemsOfListsInListsAreItems() {
    Release release =
        sound(
                "en",
                "- one\n  - two\n    1. three\n       more\n- four\n\n  still four\n\n1. five\n\n   - six\n   - [x] done\n")
            .release()
            .orElseThrow();

    assertEquals(
        List.of("one", "two", "1. three more", "four", "still four", "1. five", "six", "done"),
        release.passages().stream().map(Passage::text).toList());
    assertTrue(release.passages().stream().allMatch(one -> one.kind() == Kind.BULLET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `- one~          - two` | 10: the line stands too far right
          `• one~• two` | 9: the line is no item
          `##Heading` | 9: the line is no heading
          `Some **words` | 9: the marks ** stay in the text
          `~~~~struck~~~~` | 10: the marks ~~
          `<div>Words.</div>` | 9: this is HTML
          `Some <video> words` | 9: <video> is HTML
          `Some <eujapan> words` | 9: <eujapan> reads like HTML
          `Some <script>alert(1)</script> words` | 9: <script> is HTML
          `![](https://example.org/p.png)~~One.` | 9: of the picture only its description
          `See ![a map](p.png) here.` | 9: the picture among the words is left out
          """)
  void whatIsReadInAnotherWayThanItMayBeMeantIsNamed(String markdown, String warning) {
    Read read =
        text("en", markdown.replace('~', '\n').replace("\n\n\n\nstruck\n\n\n\n", "\n~~struck~~"));

    assertEquals("", read.mistakes());
    assertTrue(read.warnings().startsWith(warning), read.warnings());
  }

  @Test
  void ofHtmlTheWordsAreRead() {
    assertEquals(
        List.of("A & B.", "First", "Second", "End"),
        text(
                "en",
                "<div class=\"x\"><p>A &amp; <b>B</b>.</p><ul><li>First<li>Second</ul></div>\n<script>alert('no')</script>\n\nEnd\n")
            .texts());
    assertEquals(
        List.of("One.", "Two."),
        sound("en", "One.\n\n<!-- nobody\n\nsees this -->\n\nTwo.\n").texts());
    assertEquals(
        "11: the HTML that begins here is not closed, and would hide the rest; close it",
        text("en", "One.\n\n<!-- nobody\n\nTwo.\n").mistakes());
  }

  @Test
  void aPictureHasTheWordsOfItsDescription() {
    assertEquals(
        List.of("Map of the cables"),
        text("en", "![Map of the *cables*](map.png \"A title\")\n").texts());
  }

  @Test
  void blanksOfAnySortAtTheEndAreNoWords() {
    assertEquals(
        List.of("He said: “Words.”", "More."),
        sound("en", "&nbsp;He said: “Words.” &nbsp;\n\n&nbsp;\n\nMore.\u00A0\n").texts());
    assertEquals(
        List.of("“Words.”", "One."), sound("fr", "> “Words.”\n> [^1]\n\n[^1]: One.\n").texts());
  }

  // Whose words a quotation is

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | — Anna Berg, Commissioner for Trade, 2024-04-30 | Anna Berg | Commissioner for Trade
          en | – Anna Berg, Commissioner for Trade, 30 April 2024 | Anna Berg | Commissioner for Trade
          en | - Anna Berg, Commissioner for Trade, April 30, 2024 | Anna Berg | Commissioner for Trade
          en | ― Anna Berg (Commissioner for Trade), 30/04/2024 | Anna Berg | Commissioner for Trade
          en | − Anna Berg, Commissioner for Trade - 30/04/2024 | Anna Berg | Commissioner for Trade
          en | -- 30 April 2024, Anna Berg, Commissioner for Trade | Anna Berg | Commissioner for Trade
          en | Anna Berg, Commissioner for Trade, 30 April 2024 | Anna Berg | Commissioner for Trade
          en | — Commissioner for Trade, Anna Berg, 30 April 2024 | Anna Berg | Commissioner for Trade
          en | — Anna Berg, Commissioner for Trade on 30 April 2024 | Anna Berg | Commissioner for Trade
          en | — Anna Berg, Commissioner for Trade, Growth and Jobs, 2024-04-30 | Anna Berg | Commissioner for Trade, Growth and Jobs
          en | —Anna Berg; Commissioner for Trade; Tuesday, 30 April 2024 | Anna Berg | Commissioner for Trade
          de | – Anna Berg, Kommissarin für Handel, 30. April 2024 | Anna Berg | Kommissarin für Handel
          de | — Kommissarin für Handel, Anna Berg, am 30. April 2024 | Anna Berg | Kommissarin für Handel
          fr | — Anna Berg, commissaire au commerce, 30 avril 2024 | Anna Berg | commissaire au commerce
          fr | – Anna Berg, commissaire au commerce, le 30 avril 2024 | Anna Berg | commissaire au commerce
          fr | Anna Berg (commissaire au commerce), 30 avril 2024 | Anna Berg | commissaire au commerce
          es | — Anna Berg, comisaria de Comercio, 30 de abril de 2024 | Anna Berg | comisaria de Comercio
          it | - Anna Berg, commissaria per il Commercio, 30 aprile 2024 | Anna Berg | commissaria per il Commercio
          pt | – Anna Berg, comissária do Comércio, 30 de abril de 2024 | Anna Berg | comissária do Comércio
          nl | — Anna Berg, commissaris voor Handel, 30 april 2024 | Anna Berg | commissaris voor Handel
          pl | — Anna Berg, komisarz do spraw handlu, 30 kwietnia 2024 | Anna Berg | komisarz do spraw handlu
          hu | — Anna Berg, kereskedelmi biztos, 2024. április 30. | Anna Berg | kereskedelmi biztos
          el | – Άννα Μπεργκ, Επίτροπος Εμπορίου, 30 Απριλίου 2024 | Άννα Μπεργκ | Επίτροπος Εμπορίου
          bg | — Анна Берг, комисар по търговията, 30 април 2024 г. | Анна Берг | комисар по търговията
          fi | – Anna Berg, kauppakomissaari, 30. huhtikuuta 2024 | Anna Berg | kauppakomissaari
          lt | — Anna Berg, Komisijos narė, 2024 m. balandžio 30 d. | Anna Berg | Komisijos narė
          ga | — Anna Berg, Coimisinéir, 30 Aibreán 2024 | Anna Berg | Coimisinéir
          da | – Anna Berg, kommissær for handel, den 30. april 2024 | Anna Berg | kommissær for handel
          sv | — Anna Berg, kommissionär för handel, den 30 april 2024 | Anna Berg | kommissionär för handel
          cs | – Anna Berg, komisařka pro obchod, 30. dubna 2024 | Anna Berg | komisařka pro obchod
          sk | - Anna Berg, komisárka pre obchod, 30. apríla 2024 | Anna Berg | komisárka pre obchod
          sl | — Anna Berg, komisarka za trgovino, 30. aprila 2024 | Anna Berg | komisarka za trgovino
          hr | — Anna Berg, povjerenica za trgovinu, 30. travnja 2024. | Anna Berg | povjerenica za trgovinu
          ro | – Anna Berg, comisară pentru comerț, 30 aprilie 2024 | Anna Berg | comisară pentru comerț
          mt | — Anna Berg, Kummissarju, 30 ta’ April 2024 | Anna Berg | Kummissarju
          et | – Anna Berg, kaubandusvolinik, 30. aprill 2024 | Anna Berg | kaubandusvolinik
          lv | — Anna Berg, tirdzniecības komisāre, 2024. gada 30. aprīlis | Anna Berg | tirdzniecības komisāre
          en | (Anna Berg, Commissioner for Trade, 30 April 2024) | Anna Berg | Commissioner for Trade
          en | — President of the European Commission, Ursula von der Leyen, 30 April 2024 | Ursula von der Leyen | President of the European Commission
          de | — Präsidentin der Europäischen Kommission, Ursula von der Leyen (30.4.2024) | Ursula von der Leyen | Präsidentin der Europäischen Kommission
          fr | ‒ Présidente de la Commission européenne, Ursula von der Leyen, 30 avril 2024 | Ursula von der Leyen | Présidente de la Commission européenne
          es | － Ursula von der Leyen, presidenta de la Comisión Europea, martes, 30 de abril de 2024 | Ursula von der Leyen | presidenta de la Comisión Europea
          en | — *Anna Berg*, [Commissioner for Trade](https://example.org), **30 April 2024** | Anna Berg | Commissioner for Trade
          ja | － 欧州委員会委員長、ウルズラ・フォンデアライエン、2024/4/30 | ウルズラ・フォンデアライエン | 欧州委員会委員長
          ja | — マルグレーテ・ベステアー、上級副委員長、2024-04-30 | マルグレーテ・ベステアー | 上級副委員長
          ja | ― マルグレーテ・ベステアー、上級副委員長、2024年4月30日 | マルグレーテ・ベステアー | 上級副委員長
          ja | ー上級副委員長、マルグレーテ・ベステアー、2024年4月30日 | マルグレーテ・ベステアー | 上級副委員長
          ja | — マルグレーテ・ベステアー（上級副委員長）、令和6年4月30日 | マルグレーテ・ベステアー | 上級副委員長
          ja | ——マルグレーテ・ベステアー上級副委員長（2024年4月30日） | マルグレーテ・ベステアー | 上級副委員長
          ja | 2024年4月30日、岸田文雄、内閣総理大臣 | 岸田文雄 | 内閣総理大臣
          """)
  void aLineSaysWhoseAQuotationIs(String language, String line, String name, String role) {
    Speaker who = new Speaker(name, role, Optional.of(LocalDate.of(2024, 4, 30)));
    for (String parted : List.of("\n>\n> ", "\n> ")) {
      Read read = sound(language, "> “Words.”" + parted + line + "\n");

      assertEquals(List.of("“Words.”"), read.texts());
      assertEquals(
          Optional.of(who), read.release().orElseThrow().passages().getFirst().speaker(), parted);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | — Anna Berg | Anna Berg | ''
          en | Anna Berg | Anna Berg | ''
          en | - Ursula von der Leyen | Ursula von der Leyen | ''
          en | — President Ursula von der Leyen | Ursula von der Leyen | President
          fr | — la présidente Ursula von der Leyen | Ursula von der Leyen | présidente
          it | — il commissario Thierry Breton | Thierry Breton | commissario
          el | — η Πρόεδρος Ούρσουλα φον ντερ Λάιεν | Ούρσουλα φον ντερ Λάιεν | Πρόεδρος
          de | – EU-Kommissar Thierry Breton | Thierry Breton | EU-Kommissar
          pl | – komisarz Janusz Wojciechowski | Janusz Wojciechowski | komisarz
          es | — Thierry Breton (comisario de Mercado Interior) | Thierry Breton | comisario de Mercado Interior
          ja | — 欧州委員会 マルグレーテ・ベステアー 上級副委員長 | マルグレーテ・ベステアー | 欧州委員会上級副委員長
          ja | — 上級代表、ジョセップ・ボレル | ジョセップ・ボレル | 上級代表
          ja | ─ 西村康稔経済産業大臣 | 西村康稔 | 経済産業大臣
          en | — Angela King, Director, Acme Japan | Angela King | Director, Acme Japan
          en | — TARO KONO, Digital Minister, Digital Agency | TARO KONO | Digital Minister, Digital Agency
          en | — European Commission President, Ursula von der Leyen | Ursula von der Leyen | European Commission President
          en | — European Commission, President Ursula von der Leyen | Ursula von der Leyen | President, European Commission
          en | — Anna Berg, Minister for Agenda 2030 | Anna Berg | Minister for Agenda 2030
          de | Anna Berg, Kommissarin | Anna Berg | Kommissarin
          ja | — 岸田文雄首相 | 岸田文雄 | 首相
          ja | — 岸田文雄 | 岸田文雄 | ''
          """)
  void partsOfItMayBeMissing(String language, String line, String name, String role) {
    Read read = sound(language, "> “Words.”\n>\n> " + line + "\n");

    assertEquals(List.of("“Words.”"), read.texts());
    assertEquals(
        Optional.of(new Speaker(name, role, Optional.empty())),
        read.release().orElseThrow().passages().getFirst().speaker());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          — Anna Berg, Commissioner, 2024-13-45 | 11: there is no such day as 2024-13-45
          — Anna Berg, Commissioner, 31 April 2024 | 11: there is no such day as 31 April 2024
          — Anna Berg, Commissioner, 31 Febuary 2024 | 11: the date '31 Febuary 2024' cannot be read; write the day like 2023-07-13
          — Anna Berg, Commissioner, April 2024 | 11: the date 'April 2024' cannot be read; write the day like 2023-07-13
          — Anna Berg, Commissioner, 30. avr.il 24 | 11: the date '30. avr.il 24' cannot be read; write the day like 2023-07-13
          """)
  void aDateThatCannotBeReadIsNamedAndTheQuotationKept(String line, String warning) {
    Read read = text("en", "> “Words.”\n>\n> " + line + "\n");

    assertEquals("", read.mistakes());
    assertEquals(warning, read.warnings());
    assertEquals(List.of("“Words.”"), read.texts());
    assertEquals(
        Optional.of(new Speaker("Anna Berg", "Commissioner", Optional.empty())),
        read.release().orElseThrow().passages().getFirst().speaker());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> “One.”\n>\n> We will go on, as President Berg said, in 2025.",
        "> We agreed to these:\n>\n> - Digital Trade",
        "> “One.”\n>\n> - We will go on.",
        "> “One.”\n>\n> New rules apply, from April 2024"
      })
  void wordsThatAttributeNothingStayInTheQuotation(String quotation) {
    Read read = text("en", quotation);

    assertEquals("", read.mistakes());
    assertEquals(1, read.texts().size());
    assertEquals(2, read.texts().getFirst().lines().count(), read.texts().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | — Anna Berg, Commissioner for the Digital~Economy, 30 April 2024 | Anna Berg | Commissioner for the Digital Economy
          en | — Anna Berg~Commissioner for Trade~30 April 2024 | Anna Berg | Commissioner for Trade
          en | Anna Berg~Commissioner for Trade~30 April 2024 | Anna Berg | Commissioner for Trade
          fr | – Anna Berg,~commissaire au commerce,~30 avril 2024 | Anna Berg | commissaire au commerce
          ja | — マルグレーテ・ベステアー~上級副委員長~2024年4月30日 | マルグレーテ・ベステアー | 上級副委員長
          ja | — マルグレーテ・ベステアー、上級~副委員長、2024年4月30日 | マルグレーテ・ベステアー | 上級副委員長
          """)
  void itMayHaveSeveralLines(String language, String lines, String name, String role) {
    Speaker who = new Speaker(name, role, Optional.of(LocalDate.of(2024, 4, 30)));
    for (String parted : List.of("\n>\n> ", "\n> ")) {
      Read read = sound(language, "> “Words.”" + parted + lines.replace("~", "\n> ") + "\n");

      assertEquals(List.of("“Words.”"), read.texts());
      assertEquals(
          Optional.of(who), read.release().orElseThrow().passages().getFirst().speaker(), parted);
    }
  }

  @Test
  void theLineMayStandBehindTheQuotation() {
    Release release =
        sound("en", "> “Words.”\n\n— Anna Berg, Commissioner\n\nMore.\n").release().orElseThrow();

    assertEquals(
        Optional.of(new Speaker("Anna Berg", "Commissioner", Optional.empty())),
        release.passages().getFirst().speaker());
    assertEquals(2, release.passages().size());
  }

  // Front matter

  @Test
  void frontMatterIsYaml() {
    Read read =
        front(
            """
            # The summit of 2023
            reference: "IP/24/1"   # ours
            type: 'Press release'
            title: "Trade: a plan # for all"
            place: [Brussels, "Tokyo"]
            date: 2024-04-30
            language: EN
            url: >-
              https://example.org/1
            licence: |
              CC BY 4.0
              © European Union
            speaker:
              - Anna Berg, Commissioner
              - Ken Mori, Minister
            """);

    assertEquals("", read.mistakes());
    assertEquals("", read.warnings());
    Masthead masthead = read.release().orElseThrow().masthead();
    assertEquals("Trade: a plan # for all", masthead.title());
    assertEquals(Optional.of("Brussels, Tokyo"), masthead.place());
    assertEquals("CC BY 4.0 © European Union", masthead.licence());
    assertEquals("en", masthead.language());
    assertEquals(
        List.of("Anna Berg", "Ken Mori"),
        read.release().orElseThrow().passages().getFirst().speakers().stream()
            .map(Speaker::name)
            .toList());
  }

  @Test
  void aTitleOfSeveralLinesIsOne() {
    Read read =
        front(
            """
            reference: IP/24/1
            title: A title that
              goes on
            date: 2024-04-30
            language: en
            url: https://example.org/1
            """);

    assertEquals("A title that goes on", read.release().orElseThrow().masthead().title());
  }

  @Test
  void furtherKeysAreNamedAndKeptApart() {
    Read read =
        front(
            """
            reference: IP/24/1
            tags: [a, b]
            title: A title
            author: {name: Ann, mail: [x, y]}
            date: 2024-04-30
            language: en
            url: https://example.org/1
            """);

    assertEquals("", read.mistakes());
    assertTrue(
        read.warnings()
            .matches("(?s)3: 'tags' is not read; the keys are date,.*\n5: 'author' is not read.*"),
        read.warnings());
  }

  @Test
  void aValueThatOnlyLacksQuotationMarksIsRead() {
    Read read =
        front(
            """
            reference: IP/24/1
            title: Trade: a plan, "of all"
            type: @press
            date: 2024-04-30
            language: en
            url: https://example.org/1
            """);

    assertEquals("", read.mistakes());
    assertEquals("Trade: a plan, \"of all\"", read.release().orElseThrow().masthead().title());
    assertEquals("@press", read.release().orElseThrow().masthead().type());
    assertTrue(read.warnings().startsWith("3: the value of 'title' is no YAML"), read.warnings());
  }

  @Test
  void allMistakesOfAFileAreNamedAtOnce() {
    Read read =
        read(
            """
            ---
            reference: one
            title: "not closed
            date: 2024-02-31
            language: xx
            url: example.org
            a line of no meaning
            ---

            Words.\u0007

            <!-- not closed
            """);

    assertEquals(
        """
        2: a reference is written like IP/23/3831, not 'one'
        3: this line is not YAML: found unexpected end of stream
        4: there is no such day as 2024-02-31
        5: 'xx' is no language; write its code, such as en
        6: 'url' is the address of the release's page, without a part after '#'
        7: this is not 'key: value' with one of the keys date, language, licence, place, reference, speaker, title, type, url
        10: the line has a control character (U+0007); remove it or write a blank
        12: the HTML that begins here is not closed, and would hide the rest; close it\
        """,
        read.mistakes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title: [One, Two] | 3: 'title' has more than one value; write one
          title: {one: two} | 3: 'title' is one value or a list of them
          `title: One~title: Two` | 4: 'title' stands twice; write it once
          title: ~ | 3: the front matter has no 'title'
          title: *nobody | 3: the front matter has no 'title'
          title: "\\UFFFFFFFF" | 2: the front matter is not YAML
          """)
  void aValueOfAnotherSortIsNamed(String title, String mistake) {
    Read read =
        front(
            "reference: IP/24/1\n"
                + (title.endsWith("~") ? title : title.replace('~', '\n'))
                + "\ndate: 2024-04-30\nlanguage: en\nurl: https://example.org/1\n");

    assertTrue(read.mistakes().contains(mistake), read.mistakes());
    assertFalse(read.release().isPresent());
  }

  @Test
  void aLanguageThatIsNotOfTheUnionIsNamed() {
    assertEquals(
        "6: 'tr' is no language of the Union, nor Japanese; its words are not known",
        text("tr", "Bir paragraf.").warnings());
  }

  // Statements and speeches

  @Test
  void allTextOfASpeechIsItsSpeakers() {
    Read read =
        read(
            """
            ---
            reference: SPEECH/24/1
            type: Speech
            title: Speech by Commissioner Anna Berg
            date: 2024-04-30
            language: en
            url: https://example.org/1
            ---

            Friends.[^1]

            - One.
              - Two.

            > Three.

            | A | B |
            |---|---|
            | c | d |

            [^1]: Dear ones.
            """);

    assertEquals("", read.mistakes());
    List<Passage> passages = read.release().orElseThrow().passages();
    assertEquals(6, passages.size());
    for (Passage passage : passages) {
      assertEquals("Anna Berg", passage.speaker().orElseThrow().name(), passage.text());
    }
  }
}
