package eujp.index;

import eujp.text.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms by which quotations from a text are found: each word, and each pair of neighbours,
/// which is rare even where all words are common.
public final class Shingles extends TokenStream {
  /// Longer words are known by their beginning; Lucene's terms have an end.
  private static final int LONGEST = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Set<String> shingles = new LinkedHashSet<>();
  private Iterator<String> left = shingles.iterator();

  Shingles(List<Word> words) {
    List<String> keys = words.stream().map(Shingles::key).toList();
    shingles.addAll(keys);
    for (int i = 1; i < keys.size(); i++) {
      shingles.add(pair(keys.get(i - 1), keys.get(i)));
    }
  }

  public static List<String> singles(List<Word> words) {
    return words.stream().map(Shingles::key).distinct().toList();
  }

  public static List<String> pairs(List<Word> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(pair(key(words.get(i - 1)), key(words.get(i))));
    }
    return pairs.stream().distinct().toList();
  }

  private static String pair(String left, String right) {
    return left + " " + right;
  }

  private static String key(Word word) {
    String form = word.form();
    return form.length() <= LONGEST ? form : form.substring(0, LONGEST);
  }

  @Override
  public void reset() {
    left = shingles.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(left.next());
    return true;
  }
}
