package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each link from one document to another leads to a file, and to a heading in it.
class DocumentLinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(((?!https?:)[^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void eachLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents()) {
      for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
        links++;
        Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
        if (Files.notExists(target)
            || (link.group(2) != null && !anchors(target).contains(link.group(2)))) {
          broken.add(document + ": " + link.group());
        }
      }
    }

    assertTrue(links > 60, "found only " + links);
    assertEquals(List.of(), broken);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"));
        Stream<Path> root = Files.list(Path.of("."))) {
      return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  /// The headings of a document, as GitHub names them.
  private static Set<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(heading ->
            heading
                .group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
