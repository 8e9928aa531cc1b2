package eujp.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.extract.Quotation;
import eujp.question.Thesaurus;
import eujp.release.Corpus;
import eujp.release.Reference;
import eujp.search.PassageIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {
  private static PassageIndex index;
  private static Knowledge library;

  @BeforeAll
  static void read() throws Exception {
    Path folder = Path.of("index-data");
    index =
        PassageIndex.inMemory(Corpus.read(folder).releases(), Thesaurus.read(folder, line -> {}));
    library = new Library(index);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void quotationsAreCheckedWithWhoeverTheyNameAsSpeaker() {
    Pasted pasted = Pasted.of("“We share similar dependencies” — Thierry Breton");

    assertInstanceOf(
        QuoteVerdict.Misattributed.class, library.check(pasted, 3).getFirst().verdict());
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
    List<Quotation> found = library.quotations(asked, Optional.empty());

    assertFalse(found.isEmpty());
    assertTrue(found.stream().allMatch(one -> one.name().contains(speaker)), found.toString());
  }

  @Test
  void whereTheWordsNameNobodyTheyAreATopic() {
    List<Quotation> found = library.quotations("about semiconductors", Optional.empty());

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
    assertEquals(List.of(), library.quotations("whales", Optional.empty()));
  }

  @Test
  void aListIsOfTheReleaseThatIsNamed() {
    Optional<Reference> known = Optional.of(new Reference("IP/23/3831"));
    Optional<Reference> unknown = Optional.of(new Reference("IP/99/1"));

    assertEquals(library.people(Optional.empty()), library.people(known));
    assertEquals(library.timeline(Optional.empty()), library.timeline(known));
    assertEquals(library.commitments(Optional.empty()), library.commitments(known));
    assertFalse(library.people(known).isEmpty());
    assertFalse(library.timeline(known).isEmpty());
    assertFalse(library.commitments(known).isEmpty());
    assertEquals(List.of(), library.people(unknown));
    assertEquals(List.of(), library.quotations("", unknown));
  }
}
