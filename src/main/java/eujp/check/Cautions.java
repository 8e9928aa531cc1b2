package eujp.check;

import eujp.text.Lazy;
import eujp.text.Word;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of each language that turn or weaken what is said: *not*, *could*, *intend*.
///
/// They stand in `cautions.txt`, and are looked for in what a quotation leaves out.
final class Cautions {
  private static final Lazy<Map<String, List<Entry>>> ENTRIES = new Lazy<>(Cautions::read);

  private Cautions() {}

  private static Map<String, List<Entry>> read() {
    return WordLists.read("cautions.txt").entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, list -> list.getValue().stream().map(Entry::of).toList()));
  }

  /// @param words in a row
  /// @param open whether the last may go on
  private record Entry(List<String> words, boolean open) {
    static Entry of(String written) {
      boolean open = written.endsWith("*");
      String words = open ? written.substring(0, written.length() - 1) : written;
      return new Entry(Words.of(words).stream().map(Word::form).toList(), open);
    }

    boolean stands(List<Word> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      int last = words.size() - 1;
      for (int i = 0; i < last; i++) {
        if (!text.get(at + i).form().equals(words.get(i))) {
          return false;
        }
      }
      String form = text.get(at + last).form();
      return open ? form.startsWith(words.get(last)) : form.equals(words.get(last));
    }
  }

  /// The words of caution in a text, as it has them, each once.
  ///
  /// @param language of the text, ISO 639-1
  static List<String> in(String text, String language) {
    List<Word> words = Words.of(text);
    LinkedHashSet<String> found = new LinkedHashSet<>();
    List<Entry> entries = ENTRIES.get().getOrDefault(language, List.of());
    for (int i = 0; i < words.size(); i++) {
      for (Entry entry : entries) {
        if (entry.stands(words, i)) {
          int end = words.get(i + entry.words().size() - 1).end();
          found.add(text.substring(words.get(i).start(), end));
          break;
        }
      }
    }
    return new ArrayList<>(found);
  }
}
