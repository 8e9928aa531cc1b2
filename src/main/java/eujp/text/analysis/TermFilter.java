package eujp.text.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Changes each term.
public final class TermFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> change;

  /// A filter of a stream.
  ///
  /// @param change makes a term of a term, neither of them empty
  public TermFilter(TokenStream input, UnaryOperator<String> change) {
    super(input);
    this.change = change;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String before = term.toString();
    String changed = change.apply(before);
    if (!changed.equals(before)) {
      term.setEmpty().append(changed);
    }
    return true;
  }
}
