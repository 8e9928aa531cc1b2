package eujp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JarSizeTest {
  @TempDir private Path temp;

  @Test
  void eachFileCountsForTheLibraryWithTheLongestBeginning() throws Exception {
    Path jar = temp.resolve("a.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of(
              "com/ibm/icu/text/A.class",
              "com/ibm/icu/impl/data/icudata/en.res",
              "com/ibm/icu/impl/data/icudata/ja.res",
              "nobody/knows.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    StringWriter out = new StringWriter();

    int code = new CommandLine(new JarSize()).setOut(new PrintWriter(out)).execute(jar.toString());

    assertEquals(0, code);
    List<String> rows = out.toString().lines().toList();
    assertEquals("| library | MB | files | what for |", rows.getFirst());
    assertTrue(rows.get(2).startsWith("| ICU4J, data of CLDR | 0.00 | 2 | "), rows.get(2));
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("| ICU4J, code | 0.00 | 1 | ")));
    assertTrue(rows.contains("| Others | 0.00 | 1 |  |"), out.toString());
    assertTrue(rows.getLast().startsWith("| all | 0.00 | 4 | "), rows.getLast());
  }
}
