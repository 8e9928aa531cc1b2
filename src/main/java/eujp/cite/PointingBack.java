package eujp.cite;

import eujp.release.Passage;
import eujp.text.FunctionWords;
import eujp.text.Span;
import eujp.text.WordTable;
import eujp.text.Wordform;
import eujp.text.sentences.Sentences;
import java.util.List;
import java.util.Set;

/// Finds the sentence that one points back to: *It will …*, *This cooperation …*.
///
/// A sentence does so by the words that it begins with, which stand in `pointing-words.txt`. Where
/// a language drops its pronouns, it may point back without any, and that is not seen.
final class PointingBack {
  private static final WordTable WORDS = WordTable.in(PointingBack.class, "pointing-words.txt");
  private static final String JAPANESE = "ja";
  private static final String FIRST = "first";
  private static final String SECOND = "second";

  /// So many characters hold the first two words.
  private static final int MAX_BEGINNING = 80;

  /// Behind so many sentences that point back nobody knows any more what to.
  private static final int MAX_SENTENCES = 2;

  private final String text;
  private final String language;

  private PointingBack(Passage passage) {
    this.text = passage.text();
    this.language = passage.id().language();
  }

  /// Where in a passage one has to begin to read, so that a sentence of it can be understood: with
  /// the sentence that it points back to, or else with itself. The words of one person are not read
  /// together with another's.
  ///
  /// @param start where the sentence begins
  /// @param end where it ends, exclusive
  static int start(Passage passage, int start, int end) {
    PointingBack words = new PointingBack(passage);
    if (!isRunningText(passage) || !words.isIn(start)) {
      return start;
    }
    List<Integer> before =
        Sentences.of(passage.text(), words.language).stream()
            .map(Span::start)
            .filter(other -> other < start)
            .toList();
    int from = start;
    for (int back = 1; back <= Math.min(MAX_SENTENCES, before.size()); back++) {
      if (!words.isIn(from)) {
        break;
      }
      from = before.get(before.size() - back);
    }
    return passage.speakers(from, end).equals(passage.speakers(start, end)) ? from : start;
  }

  private static boolean isRunningText(Passage passage) {
    return switch (passage.kind()) {
      case PARAGRAPH, BULLET, QUOTE -> true;
      case CONTACT, LINK, ROW, MASTHEAD -> false;
    };
  }

  /// Whether the sentence that begins at a place begins with words that point back.
  private boolean isIn(int start) {
    String beginning = text.substring(start, Math.min(text.length(), start + MAX_BEGINNING));
    if (language.equals(JAPANESE)) {
      String bare = withoutOpening(beginning);
      return WORDS.words(language, FIRST).stream().anyMatch(bare::startsWith);
    }
    List<Wordform> words = Wordform.of(beginning);
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst().lower();
    String second = words.size() > 1 ? words.get(1).lower() : "";
    Set<String> small = FunctionWords.of(language);
    return WORDS.set(language, FIRST).contains(elided(first))
        || WORDS.set(language, FIRST).contains(first + " " + second)
        || (small.contains(first) && WORDS.set(language, SECOND).contains(elided(second)));
  }

  /// A word up to its apostrophe: *c* of *c'est*.
  private static String elided(String word) {
    int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
    return mark > 0 ? word.substring(0, mark) : word;
  }

  private static String withoutOpening(String beginning) {
    int at = 0;
    while (at < beginning.length() && !Character.isLetterOrDigit(beginning.charAt(at))) {
      at++;
    }
    return beginning.substring(at);
  }
}
