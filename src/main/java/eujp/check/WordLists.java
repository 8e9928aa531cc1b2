package eujp.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Named lists of words from a file beside this class: `name: a, b, c` in a line, `#` begins a
/// comment.
final class WordLists {
  private WordLists() {}

  static Map<String, List<String>> read(String file) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(line ->
              lists.put(
                  line[0].strip(),
                  Arrays.stream(line[1].split(",", -1))
                      .map(String::strip)
                      .filter(word -> !word.isEmpty())
                      .toList()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lists;
  }
}
