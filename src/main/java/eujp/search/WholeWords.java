package eujp.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words as a reader sees them, where [Words] compares single characters: in Japanese, which is
/// written without spaces, the words that Lucene's dictionary (Kuromoji) finds, particles and
/// endings each for themselves; elsewhere the words themselves.
public final class WholeWords {
  private WholeWords() {}

  /// The words of a text, in their order; each is one or several of [Words#of].
  public static List<Word> of(String text) {
    List<Word> parts = Words.of(text);
    BitSet goesOn = goesOn(text, parts);
    List<Word> whole = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Word part = parts.get(i);
      if (goesOn.get(i)) {
        Word begun = whole.removeLast();
        whole.add(new Word(begun.form() + part.form(), begun.start(), part.end()));
      } else {
        whole.add(part);
      }
    }
    return whole;
  }

  /// Which of the words of a text go on with the whole word that the one before them began.
  ///
  /// @param words of the text, as [Words#of] splits it
  public static BitSet goesOn(String text, List<Word> words) {
    BitSet goesOn = new BitSet(words.size());
    if (!QuestionText.isJapanese(text)) {
      return goesOn;
    }
    try (JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      int word = 0;
      while (tokens.incrementToken()) {
        while (word < words.size() && words.get(word).start() < offset.endOffset()) {
          goesOn.set(word, words.get(word).start() > offset.startOffset());
          word++;
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
    goesOn.clear(0);
    return goesOn;
  }
}
