package eujp.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Splits texts into tokens by the rules of a language.
public final class Tokens {
  private Tokens() {}

  public static List<Token> of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = Languages.analyzer(language).tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                text.substring(offset.startOffset(), offset.endOffset()).toLowerCase(Locale.ROOT),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
    return tokens;
  }

  public static List<String> terms(String text, String language) {
    return of(text, language).stream().map(Token::term).toList();
  }
}
