package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `eujp check` prints.
class CheckTest {
  private static final String DRAFT =
      "The first Digital Partnership Council meeting took place on 4 July.\n";

  @TempDir private Path temp;

  @Test
  void aWrongDateIsShownWithTheRightOneAndItsSource() throws IOException {
    CommandLineRun run = CommandLineRun.of("check", file(DRAFT));

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("2 looked up: 1 found, 1 different"), run.out());
    assertTrue(run.out().contains(".txt:1:61: DIFFERENT  date: “4 July”"), run.out());
    assertTrue(run.out().contains("release → draft: “3 July” → “4 July”"), run.out());
    assertTrue(run.out().contains("IP/23/3831 ¶"), run.out());
  }

  @Test
  void jsonHasTheSpanAndTheDifference() throws IOException {
    CommandLineRun run = CommandLineRun.of("check", "--json", file(DRAFT));

    JsonArray findings =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("findings");
    assertEquals(2, findings.size());
    assertEquals("first", findings.get(0).getAsJsonObject().get("words").getAsString());
    JsonObject finding = findings.get(1).getAsJsonObject();
    assertEquals(
        "4 July", DRAFT.substring(finding.get("start").getAsInt(), finding.get("end").getAsInt()));
    assertEquals("different", finding.get("outcome").getAsString());
    JsonObject difference = finding.getAsJsonArray("differences").get(0).getAsJsonObject();
    assertEquals("3 July", difference.get("said").getAsString());
    assertEquals("IP/23/3831", difference.get("reference").getAsString());
  }

  @Test
  void aReportCanBeHadAsCitations() throws IOException {
    String draft = DRAFT + "It cost 77 million euros.\n";
    CommandLineRun markdown = CommandLineRun.of("check", "--format", "markdown", file(draft));
    CommandLineRun csl = CommandLineRun.of("check", "--format", "csl-json", file(draft));

    assertTrue(markdown.out().startsWith("# Draft\n\n## 3 looked up: 1 found, 1 different"));
    assertTrue(markdown.out().contains("### DIFFERENT date: “4 July”\n"), markdown.out());
    assertTrue(
        markdown.out().contains("release → draft: “3 July” → “4 July”\n\n> "), markdown.out());
    assertTrue(markdown.out().contains("### NOT IN THE RELEASES"), markdown.out());
    JsonArray items = JsonParser.parseString(csl.out()).getAsJsonArray();
    assertEquals(1, items.size());
    assertEquals("ip-23-3831-en", items.get(0).getAsJsonObject().get("id").getAsString());
  }

  @Test
  void aFileThatIsNoDraftIsRefusedInOneLine() throws IOException {
    Path binary = Files.write(temp.resolve("binary"), new byte[] {(byte) 0xFF, 0, (byte) 0xC0});

    assertRefused("cannot be read", temp.resolve("missing").toString());
    assertRefused("is a folder", temp.toString());
    assertRefused("is empty", file(" \n"));
    assertRefused("is not text", binary.toString());
    assertRefused("is longer than 200,000 characters", file("a".repeat(700_000)));
    assertRefused("is longer than 200,000 characters", file("a".repeat(200_001)));
  }

  private static void assertRefused(String reason, String file) {
    CommandLineRun run = CommandLineRun.of("check", file);

    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(temp, "draft", ".txt"), text).toString();
  }
}
