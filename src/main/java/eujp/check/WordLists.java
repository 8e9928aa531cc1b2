package eujp.check;

import eujp.text.DataFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named lists of words from a file beside this class: `name: a, b, c` in a line, `#` begins a
/// comment.
final class WordLists {
  private WordLists() {}

  static Map<String, List<String>> read(String file) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    DataFile.lines(WordLists.class, file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(":", 2))
        .forEach(line ->
            lists.put(
                line[0].strip(),
                Arrays.stream(line[1].split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList()));
    return lists;
  }
}
