package eujp.slack.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.check.Extract;
import eujp.check.Omission;
import eujp.check.QuoteVerdict;
import eujp.check.draft.DraftReport;
import eujp.check.draft.FactOutcome;
import eujp.check.draft.Finding;
import eujp.check.draft.Finding.Stated;
import eujp.cite.Citation;
import eujp.slack.labels.Labels;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftDrawingTest {
  private static final Citation LAUNCH = Citations.launch();
  private static final FactOutcome FOUND = new FactOutcome.Found(LAUNCH);
  private static final FactOutcome DIFFERENT =
      new FactOutcome.Different(
          List.of(new FactOutcome.Difference("12 May 2022", "4 July", LAUNCH)));

  @Test
  void eachFindingIsABlockInTheOrderOfTheDraft() {
    Drawn drawn =
        draw(
            Room.WINDOW,
            report(
                3,
                number ->
                    switch (number) {
                      case 0 -> DIFFERENT;
                      case 1 -> FOUND;
                      default -> new FactOutcome.NotInReleases(List.of());
                    }));

    assertEquals(
        List.of(
            "header",
            "context",
            "divider",
            "rich_text",
            "divider",
            "rich_text",
            "divider",
            "rich_text",
            "divider",
            "context"),
        types(drawn));
    assertEquals(
        """
        2 things to look at; 1 differs from the releases
        3 looked up, in the order of the draft: 1 found, 1 different, 0 elsewhere, 1 not in the releases.
        ≠ Different · date “thing 000”
        The release says “12 May 2022”, the draft says “4 July”.
        %1$s
        Source: IP/23/3831, paragraph 8, section “Background”, 13 July 2023.
        Open at this sentence: %2$s
        ✓ Found · date “thing 001”
        %1$s
        Source: IP/23/3831, paragraph 8, section “Background”, 13 July 2023.
        Open at this sentence: %2$s
        ∅ Not in the releases · date “thing 002”
        Not looked at: what a sentence says beside its dates, numbers, names, places, references and contacts; a person’s role in another language than the release’s.\
        """
            .formatted(LAUNCH.sentence(), LAUNCH.link()),
        drawn.reply().text());
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void whereThereIsNoRoomWhatWasFoundIsLeftOutFirst(Room room) {
    Drawn drawn = draw(room, report(200, number -> number % 20 == 3 ? DIFFERENT : FOUND));

    String text = drawn.reply().text();
    assertEquals(
        List.of("003", "023", "043", "063", "083", "103", "123", "143", "163", "183"), shown(text));
    assertTrue(text.contains("the 190 that were found are left out"), text);
    assertFalse(text.contains("Check the draft in parts"), text);
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void whatStillFindsNoRoomIsCountedAndIsTheEndOfTheDraft(Room room) {
    String text = draw(room, report(200, number -> DIFFERENT)).reply().text();

    List<String> shown = shown(text);
    assertTrue(shown.size() >= 15, () -> "only " + shown.size());
    assertEquals(
        IntStream.range(0, shown.size()).mapToObj(DraftDrawingTest::number).toList(), shown);
    assertTrue(text.contains("There is no room for " + (200 - shown.size()) + " more."), text);
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void theBlocksOfTheLongestReportLeaveRoomForWhatStandsAroundThem(Room room) {
    int most = room == Room.WINDOW ? 100 - 1 : 50 - 2;
    FactOutcome absent = new FactOutcome.NotInReleases(List.of());

    for (int open = 0; open < 120; open++) {
      int last = open;
      DraftReport all = report(130, number -> number < last ? absent : FOUND);
      DraftReport stopped =
          new DraftReport(all.draft(), Optional.empty(), all.findings(), all.draft().length() - 1);

      int blocks = draw(room, stopped).blocks().size();
      assertTrue(blocks <= most, () -> blocks + " blocks with " + last + " open findings");
    }
  }

  @Test
  void aWindowHoldsTheReportOnAWholePressRelease() {
    assertEquals(60, shown(draw(Room.WINDOW, report(60, number -> FOUND)).reply().text()).size());
  }

  @Test
  void anOmissionThatTurnsWhatWasSaidIsNotPassedOver() {
    Extract words = new Extract(List.of(Citations.deRisk()));
    QuoteVerdict elided =
        new QuoteVerdict.Elided(
            new QuoteVerdict.Match(
                words,
                List.of(Citations.VON_DER_LEYEN),
                new QuoteVerdict.Attribution(Optional.empty(), true),
                1),
            List.of(new Omission(words, "", List.of("not"))));
    DraftReport report =
        new DraftReport(
            "We share",
            Optional.empty(),
            List.of(new Finding.Quoted(new Span(0, 8), "We share", elided)),
            8);

    String text = draw(Room.MESSAGE, report).reply().text();

    assertTrue(text.startsWith("Nothing differs; look at 1 thing yourself"), text);
    assertTrue(text.contains("! Found, but what is left out matters · quotation “We share”"), text);
    assertTrue(text.contains("Warning: what is left out changes what was said: “not”"), text);
  }

  @Test
  void whatWasPassedOverAndTheDayThatADateWasAreTold() {
    DraftReport report =
        new DraftReport(
            "Last week, on Friday 6 July, two sides met.",
            Optional.empty(),
            List.of(
                new Stated(
                    new Span(14, 20),
                    "Friday",
                    Finding.Kind.WEEKDAY,
                    new FactOutcome.Misnamed(LocalDate.of(2023, 7, 6))),
                new Stated(new Span(21, 27), "6 July", Finding.Kind.DATE, FOUND)),
            List.of(new Span(0, 9), new Span(29, 38)),
            43);

    String text = draw(Room.MESSAGE, report).reply().text();

    assertTrue(text.startsWith("1 thing differs from the releases"), text);
    assertTrue(text.contains("≠ Different · day of the week “Friday”"), text);
    assertTrue(text.contains("✓ Found · date “6 July”"), text);
    assertTrue(text.contains("6 July 2023 was a Thursday."), text);
    assertTrue(text.contains("Not looked at: “Last week” and “two sides”; what a sentence"), text);
  }

  @Test
  void whereTheCheckStoppedIsTold() {
    DraftReport report =
        new DraftReport("It met. And then\nit parted.", Optional.empty(), List.of(), 8);

    String text = draw(Room.WINDOW, report).reply().text();

    assertTrue(text.contains("I stopped before “And then it parted.”"), text);
  }

  private static Drawn draw(Room room, DraftReport report) {
    return Drawn.of(new DraftDrawing(Labels.english()).draw(report, room).reply(List.of()));
  }

  /// A report on a draft of so many dates.
  private static DraftReport report(int dates, IntFunction<FactOutcome> outcome) {
    StringBuilder draft = new StringBuilder();
    List<Finding> findings =
        IntStream.range(0, dates)
            .<Finding>mapToObj(number -> {
              int start = draft.length();
              String words = "thing " + number(number);
              draft.append(words);
              return new Stated(
                  new Span(start, draft.length()), words, Finding.Kind.DATE, outcome.apply(number));
            })
            .toList();
    return new DraftReport(draft.toString(), Optional.empty(), findings, draft.length());
  }

  private static String number(int number) {
    return "%03d".formatted(number);
  }

  /// The numbers of the dates that are shown.
  private static List<String> shown(String text) {
    return text.lines()
        .filter(line -> line.contains("date “thing "))
        .map(line -> line.substring(line.length() - 4, line.length() - 1))
        .toList();
  }

  private static List<String> types(Drawn drawn) {
    return drawn.blocks().asList().stream()
        .map(block -> block.getAsJsonObject().get("type").getAsString())
        .toList();
  }
}
