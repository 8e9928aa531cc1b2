package eujp.text;

import eujp.text.analysis.CapitalNames;
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
        String cut = term.toString();
        String written = text.substring(offset.startOffset(), offset.endOffset());
        tokens.add(
            new Token(
                cut,
                CapitalNames.isName(cut) ? cut : written.toLowerCase(Locale.ROOT),
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

  /// The terms of what means something, though it be written like a small word: of *us* in a list
  /// of countries those of *US*.
  public static List<String> termsOfName(String text, String language) {
    return terms(
        Languages.capitalNames(language).has(text) ? text.toUpperCase(Locale.ROOT) : text,
        language);
  }
}
