package eujp.lab.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.question.Thesaurus;
import eujp.release.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearMissesMadeTest {
  @TempDir private Path folder;

  private static KnownQuestion known(String question, String expect) {
    return new KnownQuestion("", question, List.of(), List.of(expect), List.of(), true);
  }

  private KnownSet set() throws IOException {
    write(1, "Ferries stop in Gedser since 2011.");
    write(2, "Seeds grow in Seville since 1998.");
    return new KnownSet(
        "set",
        Corpus.read(folder).releases(),
        Thesaurus.empty(),
        List.of(
            known("Since 2011, what stops in Gedser?", "Ferries"),
            known("Since 1998, what grows in Seville?", "Seeds")));
  }

  private void write(int number, String text) throws IOException {
    Path releases = java.nio.file.Files.createDirectories(folder.resolve("releases"));
    java.nio.file.Files.writeString(
        releases.resolve("ip-24-" + number + ".en.md"),
        """
        ---
        reference: IP/24/%d
        title: A release for tests
        date: 2024-02-03
        language: en
        url: https://example.org/release
        ---

        %s
        """
            .formatted(number, text));
  }

  @Test
  void aNameOrNumberIsExchangedForOneOfAnotherRelease() throws IOException {
    List<KnownQuestion> made = NearMisses.of(set());

    assertEquals(2, made.size());
    assertTrue(
        List.of("Since 1998, what stops in Gedser?", "Since 2011, what stops in Seville?")
            .contains(made.getFirst().question()),
        made.getFirst().question());
    assertFalse(made.getFirst().answered());
  }

  @Test
  void theSameSetMakesTheSameQuestions() throws IOException {
    KnownSet set = set();

    assertEquals(NearMisses.of(set), NearMisses.of(set));
    assertEquals(
        Optional.of("near miss"), NearMisses.of(set).stream().map(KnownQuestion::kind).findFirst());
  }
}
