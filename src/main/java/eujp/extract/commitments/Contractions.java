package eujp.extract.commitments;

import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
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
      String plain = word.lower().replace('’', '\'');
      if (plain.endsWith("n't") || plain.equals("cannot")) {
        String verb =
            IRREGULAR.getOrDefault(plain, plain.substring(0, Math.max(1, plain.length() - 3)));
        add(apart, word, verb, Math.min(verb.length(), plain.length() - 3), "not");
      } else {
        int mark = plain.lastIndexOf('\'');
        String ending = mark > 0 ? ENDINGS.getOrDefault(plain.substring(mark), "") : "";
        if (ending.isEmpty()) {
          apart.add(word);
        } else {
          add(apart, word, word.text().substring(0, mark), mark, ending);
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
