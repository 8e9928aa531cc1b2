package eujp.search;

import eujp.text.Lazy;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The tokens of a text, kept in little memory: twelve bytes for each beside the text and the
/// terms, which are those of its release.
public final class TextTokens extends AbstractList<Token> {
  private final String text;
  private final String[] terms;

  /// Where each begins and ends.
  private final int[] places;

  private final Lazy<Set<String>> words = new Lazy<>(this::readWords);

  private TextTokens(String text, String[] terms, int[] places) {
    this.text = text;
    this.terms = terms;
    this.places = places;
  }

  /// Reads them.
  ///
  /// @param known the terms that were met before, each by itself; takes those that are new
  static TextTokens of(String text, String language, Map<String, String> known) {
    List<String> terms = new ArrayList<>();
    IntStream.Builder places = IntStream.builder();
    Tokens.forEach(
        text,
        language,
        (term, start, end) -> {
          @Nullable String before = known.putIfAbsent(term, term);
          terms.add(before == null ? term : before);
          places.add(start).add(end);
        });
    return new TextTokens(text, terms.toArray(String[]::new), places.build().toArray());
  }

  @Override
  public Token get(int index) {
    return Token.of(text, terms[index], places[2 * index], places[2 * index + 1]);
  }

  @Override
  public int size() {
    return terms.length;
  }

  /// Their terms, in their order.
  List<String> terms() {
    return List.of(terms);
  }

  /// Their terms and what is written, each once.
  public Set<String> words() {
    return words.get();
  }

  private Set<String> readWords() {
    Set<String> read = new HashSet<>();
    for (Token token : this) {
      read.add(token.term());
      read.add(token.written());
    }
    return read;
  }

  /// Whether one of them has a term.
  public boolean has(String term) {
    for (String one : terms) {
      if (one.equals(term)) {
        return true;
      }
    }
    return false;
  }
}
