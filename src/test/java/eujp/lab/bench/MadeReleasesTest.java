package eujp.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.release.Corpus;
import eujp.release.Passage;
import eujp.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MadeReleasesTest {
  private static List<Release> versions;

  @BeforeAll
  static void read() throws IOException {
    versions = Corpus.read(Path.of("src/test/resources/versions")).releases();
  }

  @Test
  void theSameComeOfTheSameSeedInWhateverOrder() {
    MadeReleases one = new MadeReleases(versions, 1, 40);
    Release ninth = one.release(9);
    one.release(1);

    assertEquals(ninth, one.release(9));
    assertEquals(ninth, new MadeReleases(versions, 1, 40).release(9));
    assertNotEquals(ninth, new MadeReleases(versions, 2, 40).release(9));
    assertNotEquals(ninth.passages(), one.release(10).passages());
  }

  @Test
  void theyAreInTheLanguagesOfTheOthers() {
    MadeReleases made = new MadeReleases(versions, 1, 40);

    assertEquals(languages(versions.stream()), languages(made(made, versions.size())));
  }

  @Test
  void onlyCoinedWordsAreNew() {
    Set<String> known = words(versions.stream());

    assertTrue(known.containsAll(words(made(new MadeReleases(versions, 1, 0), 4))));
    Set<String> some = words(made(new MadeReleases(versions, 1, 40), 4));
    Set<String> more = words(made(new MadeReleases(versions, 1, 40), 8));
    assertTrue(news(some, known) > 0);
    assertTrue(news(more, known) > news(some, known) * 3 / 2);
  }

  private static Stream<Release> made(MadeReleases made, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(made::release);
  }

  private static Set<String> languages(Stream<Release> releases) {
    return releases.map(one -> one.masthead().language()).collect(Collectors.toSet());
  }

  /// The words as blanks part them, without the full stop that ends a passage.
  private static Set<String> words(Stream<Release> releases) {
    return releases
        .flatMap(release -> release.passages().stream())
        .map(Passage::text)
        .flatMap(text -> Arrays.stream(text.split("\\s+")))
        .map(word -> word.replaceAll("\\.+$", ""))
        .collect(Collectors.toSet());
  }

  private static long news(Set<String> words, Set<String> known) {
    return words.stream().filter(word -> !known.contains(word)).count();
  }
}
