package eujp.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Words as a reader sees them, where [Words] compares parts: in Japanese, which is written without
/// spaces, the words that Lucene's dictionary (Kuromoji) finds, particles and endings each for
/// themselves; in every language an e-mail or web address; elsewhere the words themselves.
public final class WholeWords {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)++|(?:https?://|www\\.)[\\w.~:/?#@!$&*+;=%-]*[\\w/]");

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
    BitSet goesOn = inAddress(text, words);
    if (!Japanese.isIn(text)) {
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
          if (words.get(word).start() > offset.startOffset()) {
            goesOn.set(word);
          }
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

  /// Which of the words of a text go on with an e-mail or web address that the one before them
  /// began.
  ///
  /// @param words of the text, as [Words#of] splits it
  public static BitSet inAddress(String text, List<Word> words) {
    BitSet inAddress = new BitSet(words.size());
    Matcher address = ADDRESS.matcher(text);
    int word = 0;
    while (address.find()) {
      while (word < words.size() && words.get(word).start() < address.end()) {
        if (words.get(word).start() > address.start()) {
          inAddress.set(word);
        }
        word++;
      }
    }
    return inAddress;
  }
}
