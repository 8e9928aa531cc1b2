package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/privacy.md` tells of all that is stored, and of nothing else.
class PrivacyTest {
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\|");

  @TempDir private Path folder;

  @Test
  void everyColumnOfTheDatabaseIsInTheDocumentAndNoOther() throws Exception {
    Set<String> real = new TreeSet<>();
    try (Database database = Databases.inFolder(folder)) {
      List<String> columns =
          database.read(handle ->
              handle
                  .createQuery(
                      "select t.name || '.' || c.name from sqlite_master t,"
                          + " pragma_table_info(t.name) c where t.type = 'table'"
                          + " and t.name <> 'flyway_schema_history'")
                  .mapTo(String.class)
                  .list());
      real.addAll(columns);
    }

    Set<String> told =
        COLUMN
            .matcher(document())
            .results()
            .map(column -> column.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(real.size() > 15, real.toString());
    assertEquals(real, told);
  }

  @Test
  void everyFileIsInTheDocument() throws Exception {
    try (Database database = Databases.inFolder(folder);
        Stream<Path> files = Files.list(folder)) {
      new Inbox(database, false).open();
      for (Path file : files.toList()) {
        assertTrue(document().contains("`" + file.getFileName() + "`"), file.toString());
      }
    }
  }

  private static String document() throws Exception {
    return Files.readString(Path.of("docs/privacy.md"));
  }
}
