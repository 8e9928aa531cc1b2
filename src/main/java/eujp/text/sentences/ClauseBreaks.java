package eujp.text.sentences;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.util.ULocale;
import eujp.text.Span;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where things stand to one another in a text: which is nearer, where a comma or an *and* between
/// them counts as some words.
public final class ClauseBreaks {
  /// Characters that a comma or a conjunction counts as.
  private static final int PART = 40;

  private static final String SIGNS = ",;:()[]–—、；：（）";
  private static final WordTable WORDS = WordTable.in(ClauseBreaks.class, "clause-words.txt");
  private static final Map<String, WordSet> JOINS = new ConcurrentHashMap<>();

  /// How many parts end before each place.
  private final int[] parts;

  /// The parts of a text.
  ///
  /// @param language ISO 639-1
  public ClauseBreaks(String text, String language) {
    parts = new int[text.length() + 1];
    WordSet joins = JOINS.computeIfAbsent(language, ClauseBreaks::joins);
    int word = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        parts[i + 1] = count;
        continue;
      }
      boolean joined = i > word && joins.contains(text.substring(word, i).toLowerCase(Locale.ROOT));
      boolean sign =
          SIGNS.indexOf(c) >= 0
              && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
      count += joined || sign ? 1 : 0;
      word = i + 1;
      parts[i + 1] = count;
    }
  }

  /// What joins two things, as [CLDR](https://cldr.unicode.org) and the file have it: *and*, *or*,
  /// *while*.
  private static WordSet joins(String language) {
    List<String> joins = new ArrayList<>(WORDS.words(language, "joins"));
    for (ListFormatter.Type type : List.of(ListFormatter.Type.AND, ListFormatter.Type.OR)) {
      String pair =
          ListFormatter.getInstance(ULocale.forLanguageTag(language), type, Width.WIDE)
              .format("1", "2");
      joins.add(pair.substring(1, pair.length() - 1).strip().toLowerCase(Locale.ROOT));
    }
    return new WordSet(joins);
  }

  /// Whether a place lies in a piece of a text.
  public static boolean covers(Span span, int at) {
    return span.start() <= at && at < span.end();
  }

  /// Whether no other of some spans is nearer to a place.
  public boolean isNearest(Span span, List<Span> all, int at) {
    int own = distance(span, at);
    return all.stream().noneMatch(other -> distance(other, at) < own);
  }

  private int distance(Span span, int at) {
    if (covers(span, at)) {
      return 0;
    }
    int from = at < span.start() ? at : span.end();
    int to = at < span.start() ? span.start() : at;
    return to - from + PART * (parts(to) - parts(from));
  }

  private int parts(int place) {
    return parts[Math.clamp(place, 0, parts.length - 1)];
  }
}
