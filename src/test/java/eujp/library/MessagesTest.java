package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.IndexedCorpus;
import eujp.check.Judged;
import eujp.check.Pasted;
import eujp.check.draft.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages with quotations, judged by the release that comes with eujp.
class MessagesTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Library LIBRARY = CORPUS.library();

  private static List<Judged> judged(String message) {
    return LIBRARY.check(Pasted.of(message), 1);
  }

  private static String verdicts(String message) {
    return judged(message).stream()
        .map(one -> one.verdict().word())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/eujp/library/messages.txt",
      delimiter = '|',
      quoteCharacter = '\u0001')
  void eachQuotationIsJudgedForItself(String verdicts, String message) {
    assertEquals(verdicts, verdicts(message), message);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/eujp/library/messages.txt",
      delimiter = '|',
      quoteCharacter = '\u0001')
  void theCheckOfADraftAgrees(String verdicts, String message) {
    List<String> inDraft =
        LIBRARY.check(message).findings().stream()
            .flatMap(finding ->
                finding instanceof Finding.Quoted quoted
                    ? Stream.of(quoted.verdict().word())
                    : Stream.empty())
            .toList();

    if (!Pasted.around(message).isEmpty()) {
      assertEquals(verdicts, String.join(" ", inDraft), message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ursula von der Leyen: We share similar dependencies | Ursula von der Leyen | verbatim",
        "von der Leyen: we share similar dependencies | von der Leyen | verbatim",
        "Commission President: we share similar dependencies | Commission President | verbatim",
        "フォンデアライエン委員長：We share similar dependencies | フォンデアライエン委員長 | verbatim",
        "Thierry Breton: We share similar dependencies | Thierry Breton | misattributed",
        "Taro Kono: We share similar dependencies | Taro Kono | misattributed",
        "Note: We share similar dependencies | | altered",
        "For the speech: We share similar dependencies | | altered",
      })
  void aNameBeforeAColonIsTheSpeakerWhereTheReleasesKnowIt(
      String message, String speaker, String verdict) {
    Judged only = judged(message).getFirst();

    assertEquals(verdict, only.verdict().word());
    assertEquals(Optional.ofNullable(speaker), only.quotation().speaker());
  }
}
