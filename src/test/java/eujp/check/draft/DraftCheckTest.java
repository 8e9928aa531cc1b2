package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.ProcessorTime;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.extract.Mention;
import eujp.extract.Mentions;
import eujp.index.IndexedPassage;
import eujp.release.Passage;
import eujp.release.Passage.Kind;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import eujp.text.sentences.WrappedLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every draft.
class DraftCheckTest {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE);
  private static final Map<String, String> OTHER_MONTH =
      Map.of("July", "August", "November", "October", "May", "March");

  /// The sentences of the release itself.
  static Stream<String> sentences() {
    var masthead = Drafts.INDEX.releases(1).getFirst();
    return Drafts.INDEX.passages(masthead.reference(), masthead.language()).stream()
        .map(IndexedPassage::passage)
        .filter(passage -> TOLD.contains(passage.kind()))
        .map(Passage::text)
        .flatMap(text -> Sentences.of(text, "en").stream().map(span -> span.of(text)));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void whatTheReleaseSaysItselfIsFound(String sentence) {
    for (Finding finding : Drafts.check(sentence).findings()) {
      assertTrue(finding.outcome() instanceof Found, () -> Drafts.show(finding));
    }
  }

  /// As mail has it, in lines of a width.
  @ParameterizedTest
  @ValueSource(ints = {40, 52, 60, 66, 72, 76, 80, 100})
  void linesThatAreCutAtAWidthChangeNothing(int width) {
    String whole =
        sentences().collect(Collectors.joining(" "))
            + "\n\nOn 3 July the EU and Japan signed a Memorandum on semiconductors. \"We share"
            + " similar dependencies,\" said Thierry Breton on 13 July 2023.";
    String cut = cut(whole, width);
    assertEquals(whole.length(), cut.length());

    assertEquals(findings(whole), findings(cut));
  }

  private static List<String> findings(String draft) {
    return Drafts.check(draft).findings().stream()
        .map(finding ->
            "%s %s %s"
                .formatted(
                    finding.span(), finding.words().replace('\n', ' '), finding.outcome().word()))
        .toList();
  }

  private static String cut(String text, int width) {
    StringBuilder cut = new StringBuilder(text);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      } else if (i - start >= width) {
        int blank = text.lastIndexOf(' ', i);
        if (blank > start) {
          cut.setCharAt(blank, '\n');
          start = blank + 1;
        }
      }
    }
    return cut.toString();
  }

  @Test
  void whatIsNotCutStaysApart() {
    assertEquals(
        "Press contact\nNora Quist\n- one\n- two\n\nA heading\n\nIt ends.\nIt begins",
        WrappedLines.joined(
            "Press contact\nNora Quist\n- one\n- two\n\nA heading\n\nIt ends.\nIt begins"));
    String heading = "EU and Japan strengthen cooperation on Digital\nBrussels, 3 July 2023";
    assertEquals(heading, WrappedLines.joined(heading));
    assertEquals("On 4 July  they met", WrappedLines.joined("On 4 July\r\nthey met"));
    assertEquals("", WrappedLines.joined(""));
    assertEquals("\n\n", WrappedLines.joined("\n\n"));
  }

  @Test
  void anAnswerOfOursWithItsSourceIsRight() {
    DraftReport report =
        Drafts.check(
            """
              The co-chairs intend to meet again in 2024.
              IP/23/3831 ¶11 · Reinforcing cooperation on critical raw materials supply
              chains · 13 July 2023
              https://ec.europa.eu/commission/presscorner/detail/en/ip_23_3831#:~:text=Last%20week%2C
            """);

    assertEquals(
        List.of("IP/23/3831", "13 July 2023", "https://ec.europa.eu"),
        report.findings().stream()
            .filter(finding -> finding.outcome() instanceof Found)
            .map(Finding::words)
            .filter(words -> !words.startsWith("2024"))
            .map(words -> words.startsWith("http") ? words.substring(0, 20) : words)
            .toList());
    assertFalse(report.toLookAt().stream().anyMatch(one -> one.span().start() > 50));
  }

  /// What is sent out is often the text and its translation.
  @Test
  void eachPartOfADraftIsReadInItsLanguage() {
    String english = "On 3 July, the EU and Japan signed a Memorandum on semiconductors.";
    String french =
        "Le 3 juillet, l'Union européenne et le Japon ont signé un mémorandum de coopération sur"
            + " les semi-conducteurs.";
    String german =
        "Am 4. Juli 2023 unterzeichneten die EU und Japan eine Vereinbarung über Halbleiter.";
    String japanese = "2023年7月4日、日本とEUは半導体に関する協力覚書に署名しました。";
    List<String> parts = List.of(english, french, german, japanese);

    List<String> apart =
        parts.stream()
            .flatMap(part -> Drafts.check(part).findings().stream())
            .map(DraftCheckTest::told)
            .toList();

    String draft = String.join("\n\n", parts);
    assertEquals(apart, Drafts.check(draft).findings().stream().map(DraftCheckTest::told).toList());
    assertEquals(
        apart.reversed(),
        Drafts.check(String.join("\n\n", parts.reversed())).findings().stream()
            .map(DraftCheckTest::told)
            .toList());
  }

  private static String told(Finding finding) {
    return "%s %s %s".formatted(finding.kind(), finding.words(), finding.outcome().word());
  }

  /// Sentences in which one date or name was changed, a line each: the changed words come first.
  static Stream<List<String>> changed() {
    return sentences().flatMap(DraftCheckTest::changed);
  }

  private static Stream<List<String>> changed(String sentence) {
    List<List<String>> changed = new ArrayList<>();
    var masthead = Drafts.INDEX.releases(1).getFirst();
    for (Mention mention : Mentions.in(sentence, "en", masthead.date())) {
      Span span = mention.span();
      String words = span.of(sentence);
      List<String> others =
          switch (mention) {
            case Mention.OfDate _ when words.matches(".*\\d.*") -> otherDates(words);
            case Mention.OfPerson person -> List.of(misspelt(person.name()));
            default -> List.of();
          };
      for (String other : others) {
        changed.add(
            List.of(
                other,
                words,
                sentence.substring(0, span.start()) + other + sentence.substring(span.end())));
      }
    }
    return changed.stream();
  }

  private static List<String> otherDates(String words) {
    List<String> others = new ArrayList<>();
    OTHER_MONTH.forEach((month, other) -> {
      if (words.contains(month)) {
        others.add(words.replace(month, other));
      }
    });
    for (int year = 2022; year <= 2024; year++) {
      if (words.contains(String.valueOf(year))) {
        others.add(words.replace(String.valueOf(year), String.valueOf(year + 4)));
      }
    }
    return others;
  }

  /// The name without the last letter but one.
  private static String misspelt(String name) {
    return name.substring(0, name.length() - 2) + name.substring(name.length() - 1);
  }

  @ParameterizedTest
  @MethodSource("changed")
  void oneChangeInASentenceOfTheReleaseIsNamed(List<String> change) {
    DraftReport report = Drafts.check(change.get(2));
    Finding finding =
        report.findings().stream()
            .filter(one -> one.words().contains(change.get(0)))
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(change.get(0) + " is not listed in\n" + Drafts.show(report)));

    assertTrue(finding.outcome() instanceof Different, () -> Drafts.show(finding));
  }

  @Test
  void theGeneratorChangesSomething() {
    assertTrue(changed().count() >= 15, () -> String.valueOf(changed().count()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “Economic security is a common concern,” said von der Leyen.            | found
          Von der Leyen said: «Economic security is a common concern.»            | found
          „Economic security is a common concern“, sagte Thierry Breton.          | different
          ‘Economic security is a common concern,’ she said.                      | found
          "Economic security is a common concern" — Thierry Breton                | different
          According to Ursula von der Leyen, “economic security is a common concern”. | found
          > Economic security is a common concern                                 | found
          “Economic security is a shared concern,” Ursula von der Leyen said.     | different
          “The moon is made of very old cheese,” said von der Leyen.              | not-in-releases
          """)
  void aQuotationIsCheckedWithWhoIsNamedBesideIt(String draft, String outcome) {
    List<Finding> quotations =
        Drafts.check(draft).findings().stream()
            .filter(one -> one.kind() == Finding.Kind.QUOTATION)
            .toList();

    assertEquals(List.of(outcome), quotations.stream().map(one -> one.outcome().word()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The 28th EU-Japan summit took place in Tokyo on 12 May 2022.        | 28th | different | 29th
          The 28th EU-Japan summit took place in Tokyo on 12 May 2022.        | Tokyo | found |
          The twenty-eighth Japan-EU summit took place in Tokyo.              | twenty-eighth | different | 29th
          The co-chairs intend to meet again in 2024 in Tokyo.                | Tokyo | different | Brussels
          The co-chairs intend to meet again in 2024 in Kyoto.                | Kyoto | different | Brussels
          Tokyo, 13 July 2023 – The leaders met.                              | Tokyo | different | Brussels
          three Memoranda of Cooperation were signed on 3 July                | three | different | two
          Three Memoranda of Cooperation were signed on 3 July.               | Three | different | two
          Call Johannes Bahrke: +32 2 295 86 16.                              | +32 2 295 86 16 | different | +32 2 295 86 15
          Call Johannes Bahrke: 0032 (0)2 295 86 15.                          | 0032 (0)2 295 86 15 | found |
          Write to johannes.barhke@ec.europa.eu.                              | johannes.barhke@ec.europa.eu | different | johannes.bahrke@ec.europa.eu
          Europe Direct answers on 00 800 6 7 8 9 10 11.                      | 00 800 6 7 8 9 10 11 | found |
          The EU Raw Materials Week starts on 13 November 2023.               | 13 November 2023 | found |
          The EU Raw Materials Week takes place on Monday, 13 November 2023.  | 13 November 2023 | found |
          The EU Raw Materials Week starts on 14 November 2023.               | 14 November 2023 | different | 13-16 November 2023
          The Administrative Arrangement was signed on Friday 6 July.         | 6 July | found |
          """)
  void oneThingInADraftIsJudgedOnce(String draft, String words, String outcome, String said) {
    List<Finding> findings =
        Drafts.check(draft).findings().stream().filter(one -> one.words().contains(words)).toList();

    assertEquals(1, findings.size(), () -> Drafts.show(Drafts.check(draft)));
    FactOutcome found = findings.getFirst().outcome();
    assertEquals(outcome, found.word(), () -> Drafts.show(Drafts.check(draft)));
    if (said != null) {
      assertTrue(
          ((Different) found).differences().getFirst().said().contains(said),
          () -> Drafts.show(findings.getFirst()));
    }
  }

  @Test
  void anAlteredQuotationIsShownByTheClauseAndNotByTheWord() {
    Finding quotation =
        Drafts.check("“Economic security is a shared concern for Japan,” said von der Leyen.")
            .findings()
            .getFirst();

    var where = ((Different) quotation.outcome()).differences().getFirst().citation();
    assertTrue(where.sentence().startsWith("Economic security is a common"), where::sentence);
    assertEquals("common", where.passage().text().substring(where.markStart(), where.markEnd()));
  }

  @Test
  void whatWasNotLookedAtIsKnown() {
    DraftReport report = Drafts.check("Last week they met; three of them will meet next year.");

    assertEquals(List.of("Last week", "three", "next year"), report.passedOverWords());
  }

  @Test
  void whatCannotBeJudgedIsNotListed() {
    DraftReport report =
        Drafts.check(
            "Last week both sides and two partners met; three of them will meet next year.");

    assertEquals("", Drafts.show(report));
  }

  @Test
  void aRightDateOfAnotherThingIsNotFound() {
    DraftReport report =
        Drafts.check("On 3 July the Commission and JOGMEC signed the Administrative Arrangement.");

    assertFalse(
        report.findings().stream()
            .filter(one -> one.kind() == Finding.Kind.DATE)
            .anyMatch(one -> one.outcome() instanceof Found),
        () -> Drafts.show(report));
  }

  @Test
  void aSubjectOfWhichNoReleaseSpeaksHasNothingFound() {
    DraftReport report =
        Drafts.check("The fisheries quota for Baltic herring was cut by 40 % on 12 March 2019.");

    assertEquals(2, report.findings().size(), () -> Drafts.show(report));
    report
        .findings()
        .forEach(one -> assertTrue(one.outcome() instanceof NotInReleases, () -> Drafts.show(one)));
  }

  static Stream<String> hostile() {
    int length = 40_000;
    return Stream.of(
            "\"",
            "“",
            "「",
            "'",
            "3 July. ",
            "3 July\n",
            "\"a b c\" ",
            "1 crop ",
            "\uD83D",
            "> ",
            "> a b c\n\n",
            "Minister Kono ",
            "IP/23/3831 ",
            "“a b c” said ",
            "<!channel> ",
            "The Council met on 3 July 2023 with 13 states. ",
            "\n",
            "A",
            "7月3日",
            "(EU) 2019/1 ")
        .map(unit -> unit.repeat(length / unit.length()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void noDraftKeepsTheCheckBusyForLong(String draft) {
    Drafts.check("Warm up: 3 July, “economic security is a common concern”.");

    ProcessorTime.within(Duration.ofSeconds(30), () -> Drafts.check(draft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On 3 July, the Council met in Brussels. | found",
        "On 3 July, the first Digital Partnership Council was held in Brussels. | found",
        "The first EU-Japan Digital Partnership Council took place in Brussels on 3 July. | found",
        "On 3 July the EU and Japan signed a memorandum on semiconductors in Brussels. | found",
        "On 3 July, the EU and Japan signed two Memoranda at the Council in Brussels. | found",
        "On 3 July the Council agreed in Brussels on cooperation arrangements. | elsewhere",
        "On 3 July, the Council signed a cooperation arrangement in Brussels. | elsewhere",
        "Le 3 juillet, le Conseil s'est réuni à Bruxelles et a signé un mémorandum. | found",
        "Am 3. Juli tagte in Brüssel der Rat der digitalen Partnerschaft EU-Japan. | found",
        "El 3 de julio se reunió en Bruselas el Consejo Digital UE-Japón. | found",
        "On 3 July, JOGMEC and the Commission signed an Arrangement in Brussels. | different",
        "On 3 July the President of JOGMEC visited Brussels. | different",
        "On 6 July, the Council met in Brussels. | different",
        "On 3 July the 29th Japan-EU summit took place in Tokyo. | different",
        "Le 3 juillet, JOGMEC et la Commission ont signé un arrangement à Bruxelles. | different",
      })
  void aDayIsHeldAgainstWhatItsSentenceSpeaksOf(String draft, String outcome) {
    DraftReport report = Drafts.check(draft);

    assertEquals(
        List.of(outcome),
        report.findings().stream()
            .filter(finding -> finding.kind() == Finding.Kind.DATE)
            .map(finding -> finding.outcome().word())
            .toList(),
        () -> Drafts.show(report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "between 2021 and 2027 | The Partnership was launched on 13 May 2022, and cooperation"
            + " runs between 2021 and 2027.",
        "10 to 12 December | JOGMEC will take part in the Raw Materials Week on 13-16 November"
            + " 2023, and in workshops on 10 to 12 December.",
        "zwischen 2021 und 2027 | Die Partnerschaft wurde am 13. Mai 2022 gestartet, und die"
            + " Zusammenarbeit läuft zwischen 2021 und 2027.",
        "entre 2021 et 2027 | Le partenariat a été lancé le 13 mai 2022, et la coopération court"
            + " entre 2021 et 2027.",
        "7% | The Partnership was launched on 13 May 2022, and 5-7% of supplies come from China.",
        "12 Minister | Die Partnerschaft wurde am 13. Mai 2022 gestartet, und 10-12 Minister kamen.",
      })
  void aRangeIsLookedUpInAnyClause(String range, String draft) {
    DraftReport report = Drafts.check(draft);

    assertTrue(
        report.findings().stream()
            .anyMatch(finding ->
                finding.words().equals(range)
                    && finding.outcome() instanceof FactOutcome.NotInReleases),
        () -> Drafts.show(report));
  }

  @Test
  void aDraftInTwoLanguagesHasNoMoreLookedUpThanAnother() {
    String english = table("The firm Example %s signed 3 papers and 4 letters with the State.");
    String german =
        table("Die Firma Beispiel %s hat 3 Briefe und 4 Karten an den Staat geschickt.");

    DraftReport report = Drafts.check((english + "\n\n" + german + "\n\n").repeat(3));

    assertFalse(report.isWhole());
    assertTrue(report.findings().size() + report.passedOver().size() <= 1_100);
  }

  /// A sentence with two numbers 150 times, each with another name.
  private static String table(String sentence) {
    return IntStream.range(0, 150)
        .mapToObj(row -> "A" + "bcdefghijkl".charAt(row % 11) + "xyz".repeat(row / 11 + 1))
        .map(sentence::formatted)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aDraftThatIsTooLongIsRefused() {
    String draft = "a".repeat(DraftCheck.LONGEST + 1);

    assertThrows(IllegalArgumentException.class, () -> Drafts.check(draft));
  }
}
