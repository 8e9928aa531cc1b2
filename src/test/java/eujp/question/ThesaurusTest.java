package eujp.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusTest {
  @TempDir private Path folder;

  private Thesaurus read(String name, String lines, List<String> broken) throws IOException {
    Path file = Files.createDirectories(folder.resolve("thesaurus")).resolve(name);
    Files.writeString(file, lines);
    return Thesaurus.ofFolder(folder, broken::add);
  }

  @Test
  void aBrokenLineIsReportedWithItsNumberAndTheOthersServe() throws IOException {
    List<String> broken = new ArrayList<>();

    Thesaurus thesaurus =
        read(
            "en.txt",
            "# terms\nchips, semiconductors\na => b => c\n, x\nhpc => supercomputing\n",
            broken);

    assertEquals(2, broken.size());
    assertTrue(broken.getFirst().contains("en.txt:3:"), broken.getFirst());
    assertTrue(broken.getLast().contains("en.txt:4:"), broken.getLast());
    assertEquals(List.of("semiconductors"), thesaurus.between("en", "en").get("chips"));
    assertEquals(List.of("supercomputing"), thesaurus.between("en", "en").get("hpc"));
  }

  @Test
  void aLineWithAnArrowLeadsOneWay() throws IOException {
    Thesaurus thesaurus = read("ja-en.txt", "半導体 => semiconductors", new ArrayList<>());

    assertEquals(List.of("半導体"), List.copyOf(thesaurus.between("ja", "en").keySet()));
    assertEquals(3, thesaurus.longest("ja", "en", '半'));
    assertEquals(0, thesaurus.longest("ja", "en", '本'));
  }

  @Test
  void aPhraseThatStandsForTooManyIsReportedAndLeftOut() throws IOException {
    List<String> broken = new ArrayList<>();
    String many =
        IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));

    Thesaurus thesaurus = read("en.txt", "chips, " + many + "\nhpc, supercomputing\n", broken);

    assertEquals(1, broken.size());
    assertTrue(broken.getFirst().contains("at most 100"), broken.getFirst());
    assertEquals(
        Set.of("hpc", "supercomputing"), Set.copyOf(thesaurus.between("en", "en").keySet()));
  }

  @Test
  void aFileThatIsNotUtf8IsReportedAndTheOthersServe() throws IOException {
    List<String> broken = new ArrayList<>();
    Files.createDirectories(folder.resolve("thesaurus"));
    Files.write(folder.resolve("thesaurus/de.txt"), new byte[] {'a', ',', (byte) 0xff});

    Thesaurus thesaurus = read("en.txt", "\uFEFFchips, semiconductors\n", broken);

    assertEquals(1, broken.size());
    assertTrue(broken.getFirst().contains("not UTF-8"), broken.getFirst());
    assertEquals(List.of("semiconductors"), thesaurus.between("en", "en").get("chips"));
  }

  @Test
  void everyCorpusHasTheWordsThatComeWithTheProgramAndItsOwn() throws IOException {
    List<String> broken = new ArrayList<>();
    Files.createDirectories(folder.resolve("thesaurus"));
    Files.writeString(folder.resolve("thesaurus/en.txt"), "widget, gadget\nchip, wafer\n");

    Thesaurus thesaurus = Thesaurus.read(folder, broken::add);

    assertEquals(List.of(), broken);
    assertEquals(List.of("gadget"), thesaurus.between("en", "en").get("widget"));
    assertEquals(
        List.of("semiconductor", "microchip", "wafer"), thesaurus.between("en", "en").get("chip"));
    assertTrue(
        Thesaurus.read(folder.resolve("none"), broken::add).between("ja", "en").containsKey("半導体"));
  }
}
