package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.extract.Quotation;
import eujp.release.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();
  private static final Knowledge LIBRARY = CORPUS.library();

  @Test
  void quotationsAreCheckedWithWhoeverTheyNameAsSpeaker() {
    Pasted pasted = Pasted.of("“We share similar dependencies” — Thierry Breton");

    assertInstanceOf(
        QuoteVerdict.Misattributed.class, LIBRARY.check(pasted, 3).getFirst().verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "von der Leyen, von der Leyen",
    "from Breton, Breton",
    "by Breton on semiconductors, Breton",
    "von der Leyen supply chains, von der Leyen",
    "フォンデアライエン, von der Leyen",
  })
  void quotationsAreFoundBySpeakerAndTopicInARow(String asked, String speaker) {
    List<Quotation> found = LIBRARY.quotations(asked, Optional.empty());

    assertFalse(found.isEmpty());
    assertTrue(found.stream().allMatch(one -> one.name().contains(speaker)), found.toString());
  }

  @Test
  void whereTheWordsNameNobodyTheyAreATopic() {
    List<Quotation> found = LIBRARY.quotations("about semiconductors", Optional.empty());

    Set<String> sentences =
        found.stream()
            .map(one ->
                one.citation()
                    .passage()
                    .text()
                    .substring(one.citation().markStart(), one.citation().markEnd()))
            .collect(Collectors.toSet());
    assertFalse(found.isEmpty());
    assertTrue(
        sentences.stream().allMatch(sentence -> sentence.contains("emiconductor")),
        sentences.toString());
    assertEquals(List.of(), LIBRARY.quotations("whales", Optional.empty()));
  }

  @Test
  void aListIsOfTheReleaseThatIsNamed() {
    Optional<Reference> known = Optional.of(new Reference("IP/23/3831"));
    Optional<Reference> unknown = Optional.of(new Reference("IP/99/1"));

    assertEquals(LIBRARY.people(Optional.empty()), LIBRARY.people(known));
    assertEquals(LIBRARY.timeline(Optional.empty()), LIBRARY.timeline(known));
    assertEquals(LIBRARY.commitments(Optional.empty()), LIBRARY.commitments(known));
    assertFalse(LIBRARY.people(known).isEmpty());
    assertFalse(LIBRARY.timeline(known).isEmpty());
    assertFalse(LIBRARY.commitments(known).isEmpty());
    assertEquals(List.of(), LIBRARY.people(unknown));
    assertEquals(List.of(), LIBRARY.quotations("", unknown));
  }
}
