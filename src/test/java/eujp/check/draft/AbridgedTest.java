package eujp.check.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Drafts that say the same again and again.
class AbridgedTest {
  @Test
  void whatADraftSaysAgainIsToldEachTime() {
    String sentence = "The EU Raw Materials Week starts on 14 November 2023. ";
    DraftReport report = Drafts.check(sentence.repeat(30));

    assertEquals(30, report.with("different").size(), () -> Drafts.show(report));
    for (int i = 0; i < 30; i++) {
      Finding finding = report.with("different").get(i);
      assertEquals("14 November 2023", finding.span().of(report.draft()));
      assertEquals(i * sentence.length() + sentence.indexOf("14"), finding.span().start());
    }
    assertTrue(report.isWhole());
  }

  @Test
  void otherSentencesBetweenStayWhereTheyAre() {
    String draft =
        "The leaders met on 13 July 2023. A first Council met on 4 July. ".repeat(20)
            + "The EU Raw Materials Week starts on 14 November 2023.";
    DraftReport report = Drafts.check(draft);

    for (Finding finding : report.findings()) {
      assertEquals(finding.words(), finding.span().of(draft));
    }
    assertEquals("14 November 2023", report.findings().getLast().words());
    assertEquals(
        20, report.findings().stream().filter(one -> one.words().equals("4 July")).count());
  }

  @Test
  void rowsThatDifferInTheirNumbersAloneAreLookedAtUpToABoundAndTheRestIsTold() {
    String table =
        IntStream.range(100, 200)
            .mapToObj("The Union pays €%d million for vineyards.\n"::formatted)
            .collect(Collectors.joining());
    DraftReport report = Drafts.check(table);

    long looked =
        report.findings().stream().filter(one -> one.kind() == Finding.Kind.NUMBER).count();
    assertTrue(looked >= 25 && looked < 40, () -> Drafts.show(report));
    assertEquals(100, looked + report.passedOver().size());
  }

  @Test
  void ofASentenceThatNeverEndsTheBeginningIsLookedAtAndTheRestIsTold() {
    String draft = "3 July 2023, 4 May 2022, ".repeat(400).strip();
    DraftReport report = Drafts.check(draft + "\nThe leaders met on 14 July 2023.");

    assertTrue(report.findings().size() < 800, () -> Drafts.show(report));
    assertTrue(report.passedOver().getLast().end() == draft.length());
    assertEquals("14 July 2023", report.findings().getLast().words());
    assertEquals(draft.length() + 20, report.findings().getLast().span().start());
  }

  @Test
  void aQuotationThatSaysOneSentenceAgainIsReadWhole() {
    String words = "Economic security is a common concern. ".repeat(5).strip();
    DraftReport report = Drafts.check("“" + words + "” said Ursula von der Leyen.");

    assertEquals(
        List.of(words),
        report.findings().stream()
            .filter(one -> one.kind() == Finding.Kind.QUOTATION)
            .map(Finding::words)
            .toList());
  }
}
