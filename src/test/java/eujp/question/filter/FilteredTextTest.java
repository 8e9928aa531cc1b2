package eujp.question.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "who signed? in:IP/23/3831 | in:IP/23/3831 | who signed?",
        "in:ip-23-3831 who signed? | in:IP/23/3831 | who signed?",
        "from:2023-07-01 until:2023-12-31 cables | from:2023-07-01 until:2023-12-31 | cables",
        "cables from:2023-07 until:2023-07 | from:2023-07-01 until:2023-07-31 | cables",
        "cables from:2024 until:2024, please | from:2024-01-01 until:2024-12-31 | cables please",
        "until:2024-02 | until:2024-02-29 | ~~",
        "speaker:\"von der Leyen\" trade | speaker:\"von der Leyen\" | trade",
        "speaker:“von der Leyen” trade | speaker:\"von der Leyen\" | trade",
        "lang:FR who signed | lang:fr | who signed",
        "lang:French who signed | lang:fr | who signed",
        "type:speech ports | type:speech | ports",
        "in:IP/23/1 in:IP/23/2 | in:IP/23/1 in:IP/23/2 | ~~",
        "発言者：ブルトン 半導体 | speaker:ブルトン | 半導体",
        "半導体　発言者：「フォン・デア・ライエン」 | speaker:フォン・デア・ライエン | 半導体",
        "言語：フランス語 共同議長 | lang:fr | 共同議長",
        "開始：２０２３年７月 終了：2023年 資金 | from:2023-07-01 until:2023-12-31 | 資金",
        "種類：演説 港 | type:演説 | 港",
        "文書：IP/23/3831 署名 | in:IP/23/3831 | 署名",
        "Sprache:Deutsch ab:2023-07 wer? | from:2023-07-01 lang:de | wer?",
        "orateur:Breton langue:français puces | lang:fr speaker:Breton | puces",
        "mówca:Breton od:2023 układy | from:2023-01-01 speaker:Breton | układy",
        "γλώσσα:ελληνικά από:2023-05 | from:2023-05-01 lang:el | ~~",
        "език:bg тип:реч | lang:bg type:реч | ~~",
      })
  void filtersAreReadAndTheRestIsAsked(String text, String filter, String rest) {
    FilteredText read = FilteredText.of(text);

    assertEquals(filter, read.filter().toString());
    assertEquals(rest, read.rest());
    assertTrue(read.fault().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did he say: yes or no?",
        "see https://example.org/a:b",
        "at 10:30 in Brussels",
        "note:this",
        "from: the Commission",
        "-speaker:breton chips",
        "speaker:breton OR speaker:vestager",
        "(speaker:breton chips)",
        "section:background",
        "Who signed what?"
      })
  void anythingElseIsLeftAsItIs(String text) {
    assertEquals(Filter.NONE, FilteredText.of(text).filter());
    assertEquals(text, FilteredText.of(text).rest());
  }

  @ParameterizedTest
  @CsvSource({
    "from:soon, FROM",
    "from:2024-02-31, FROM",
    "until:2023-13, UNTIL",
    "in:Tokyo, IN",
    "lang:Klingonisch, LANG",
    "type:---, TYPE",
    "開始：あした, FROM"
  })
  void whatCannotBeReadIsTold(String text, Filter.Key key) {
    FilterFault fault = FilteredText.of(text + " cables").fault().orElseThrow();

    assertEquals(FilterFault.Reason.UNREADABLE, fault.reason());
    assertEquals(key, fault.key());
  }

  @Test
  void manyFiltersAreReadInLittleTime() {
    assertEquals(Filter.NONE, FilteredText.of("a:".repeat(50_000)).filter());
    assertTrue(FilteredText.of("from:2023 ".repeat(20_000)).rest().length() > 1_000);
  }
}
