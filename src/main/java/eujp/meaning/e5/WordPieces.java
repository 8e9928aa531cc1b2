package eujp.meaning.e5;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.text.Forms;
import java.io.Reader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// Cuts a text into the pieces of words that a model of the BERT family knows, and numbers them:
/// words in small letters without accents, marks and ideographs each for themselves, and of a word
/// that it does not know the longest known beginnings, one after the other.
final class WordPieces {
  /// A longer word is not looked up piece by piece.
  private static final int MAX_WORD = 100;

  private static final int NONE = -1;
  private static final String INSIDE = "##";
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}++");
  private static final String MARK = "\\p{P}$+<=>^`|~";
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsIdeographic}|[" + MARK + "]|[^\\s\\p{Z}\\p{C}\\p{IsIdeographic}" + MARK + "]++");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int unknown;
  private final int start;
  private final int end;

  /// @param tokenizer a `tokenizer.json`, of which the vocabulary is read
  WordPieces(Reader tokenizer) {
    JsonObject vocabulary =
        JsonParser.parseReader(tokenizer)
            .getAsJsonObject()
            .getAsJsonObject("model")
            .getAsJsonObject("vocab");
    vocabulary.entrySet().forEach(one -> numbers.put(one.getKey(), one.getValue().getAsInt()));
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  /// The numbers of a text's pieces, between those of its start and its end.
  ///
  /// @param most how many at most; what is longer is cut
  long[] of(String text, int most) {
    LongStream.Builder pieces = LongStream.builder();
    pieces.add(start);
    int left = most - 2;
    String plain =
        ACCENT.matcher(Forms.of(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    Matcher words = WORD.matcher(plain);
    while (left > 0 && words.find()) {
      int[] ofWord = pieces(words.group());
      for (int i = 0; i < ofWord.length && left > 0; i++, left--) {
        pieces.add(ofWord[i]);
      }
    }
    return pieces.add(end).build().toArray();
  }

  private int number(String piece) {
    return numbers.getOrDefault(piece, NONE);
  }

  private int[] pieces(String word) {
    int[] found = new int[word.length()];
    int count = 0;
    int from = 0;
    while (from < word.length() && word.length() <= MAX_WORD) {
      int to = word.length();
      String prefix = from == 0 ? "" : INSIDE;
      while (to > from && number(prefix + word.substring(from, to)) == NONE) {
        to--;
      }
      if (to == from) {
        break;
      }
      found[count++] = number(prefix + word.substring(from, to));
      from = to;
    }
    return from < word.length() ? new int[] {unknown} : Arrays.copyOf(found, count);
  }
}
