package eujp.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eujp.IndexedCorpus;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of its sentence answer a question by themselves; none where that cannot be told.
class AnsweringWordsTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();

  @ParameterizedTest
  @CsvSource({
    "When did the Digital Partnership launch?, 12 May 2022",
    "When was the summit in Tokyo?, 12 May 2022",
    "When will the Council meet again?, 2024",
    "When was the chips memorandum signed?, 3 July",
    "Where was the 29th summit held?, Tokyo",
    "次回の評議会はどこで開かれますか, Brussels",
    "Who is the Minister of Internal Affairs and Communications?, Takeaki Matsumoto",
    "JOGMECの理事長は誰ですか, Hajime Wakuda",
    "What was signed on 3 July?, ''",
    "Who co-chaired the Council meeting?, ''",
    "Who co-chaired the Digital Partnership Council meeting?, ''",
    "Who is the Minister for Digital Transformation?, Taro Kono",
    "What is JOGMEC invited to?, ''",
  })
  void areToldWhereThereIsNoDoubt(String question, String words) {
    Answer.Found found = (Answer.Found) CORPUS.library().answer(question, List.of(), 3);

    assertEquals(
        words, found.words().map(span -> span.of(found.best().passage().text())).orElse(""));
  }
}
