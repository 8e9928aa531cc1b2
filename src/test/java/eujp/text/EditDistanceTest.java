package eujp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "semiconductor, semiconductor, 0",
    "semiconductor, semiconducter, 1",
    "semiconductor, semicondutor, 1",
    "semiconductor, semiconnductor, 1",
    "semiconductor, semicondcutor, 1",
    "semiconductor, semicnodutor, 2",
    "ca, abc, 3",
    "'', abc, 3",
  })
  void aSlipOfThePenIsALetterMissingAddedChangedOrSwapped(String one, String other, int slips) {
    assertEquals(slips, EditDistance.of(one, other, 3));
    assertEquals(slips, EditDistance.of(other, one, 3));
  }

  @ParameterizedTest
  @CsvSource({"arrangement, semiconductor", "cable, memorandum", "abcdef, ghijkl"})
  void whatIsFurtherAwayThanAskedIsOnlySaidToBeSo(String one, String other) {
    assertTrue(EditDistance.of(one, other, 2) > 2);
  }

  @ParameterizedTest
  @CsvSource({"lauched, launch, 5, 1", "supercompters, supercomput, 10, 1", "digtal, digit, 4, 1"})
  void theBeginningOfAWordIsComparedToo(String word, String stem, int end, int slips) {
    assertEquals(slips, EditDistance.ofBeginnings(word, stem, 2)[end]);
  }
}
