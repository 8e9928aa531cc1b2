package eujp.extract.commitments;

import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of an English text, those that are drawn together taken apart: *won't* is *will* and
/// *not*, *we'll* is *we* and *will*.
final class Contractions {
  private static final Map<String, String> IRREGULAR =
      Map.of("won't", "will", "can't", "can", "cannot", "can", "shan't", "shall");
  private static final Map<String, String> ENDINGS =
      Map.of("'ll", "will", "'ve", "have", "'re", "are", "'m", "am", "'d", "would");

  private Contractions() {}

  /// The words, in their order; each part stands where its letters do.
  static List<Wordform> apart(String text) {
    List<Wordform> apart = new ArrayList<>();
    for (Wordform word : Wordform.of(text)) {
      String written = word.text().replace('’', '\'');
      String plain = word.lower().replace('’', '\'');
      int mark = written.lastIndexOf('\'');
      if (plain.endsWith("n't") || plain.equals("cannot")) {
        int at = Math.max(1, written.length() - 3);
        String verb = IRREGULAR.getOrDefault(plain, written.substring(0, at));
        add(apart, word, verb, at, "not");
      } else {
        String ending =
            mark > 0
                ? ENDINGS.getOrDefault(written.substring(mark).toLowerCase(Locale.ROOT), "")
                : "";
        if (ending.isEmpty()) {
          apart.add(word);
        } else {
          add(apart, word, written.substring(0, mark), mark, ending);
        }
      }
    }
    return apart;
  }

  private static void add(
      List<Wordform> apart, Wordform whole, String first, int at, String second) {
    int middle = whole.start() + at;
    String start = whole.isCapitalised() ? capitalised(first) : first;
    apart.add(new Wordform(start, whole.start(), middle, whole.gap()));
    apart.add(new Wordform(second, middle, whole.end(), " "));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
