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

  /// Is told of a token.
  public interface Taker {
    /// Takes it.
    ///
    /// @param term as the language's analyzer makes it
    /// @param start where in the text it begins
    /// @param end where it ends, exclusive
    void take(String term, int start, int end);
  }

  /// The tokens of a text, in its order.
  public static List<Token> of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    forEach(text, language, (term, start, end) -> tokens.add(Token.of(text, term, start, end)));
    return tokens;
  }

  /// Goes through the tokens of a text.
  public static void forEach(String text, String language, Taker taker) {
    try (TokenStream stream = Languages.analyzer(language).tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taker.take(term.toString(), offset.startOffset(), offset.endOffset());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }

  public static List<String> terms(String text, String language) {
    List<String> terms = new ArrayList<>();
    forEach(text, language, (term, _, _) -> terms.add(term));
    return List.copyOf(terms);
  }

  /// The terms of what means something, though it be written like a small word: of *us* in a list
  /// of countries those of *US*.
  public static List<String> termsOfName(String text, String language) {
    return terms(
        Languages.capitalNames(language).has(text) ? text.toUpperCase(Locale.ROOT) : text,
        language);
  }
}
