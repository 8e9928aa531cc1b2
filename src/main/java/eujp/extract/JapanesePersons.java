package eujp.extract;

import eujp.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Persons' names in Japanese as Lucene's dictionary (Kuromoji) knows them: a family name and a
/// given name behind it, or one of them.
final class JapanesePersons {
  /// How the dictionary calls all words of persons' names.
  private static final String PERSON = "名詞-固有名詞-人名";

  private static final String FAMILY = PERSON + "-姓";
  private static final String GIVEN = PERSON + "-名";

  private JapanesePersons() {}

  /// A name.
  ///
  /// @param span where it stands
  /// @param full whether it has a family name and a given name
  record Named(Span span, boolean full) {}

  /// The names in a text, in its order.
  static List<Named> in(String text) {
    List<Named> found = new ArrayList<>();
    try (JapaneseTokenizer tokens =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PartOfSpeechAttribute kind = tokens.addAttribute(PartOfSpeechAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        String speech = kind.getPartOfSpeech();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        if (speech != null && speech.startsWith(PERSON)) {
          add(found, span, speech);
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
    return found;
  }

  private static void add(List<Named> found, Span span, String speech) {
    boolean follows =
        speech.equals(GIVEN)
            && !found.isEmpty()
            && !found.getLast().full()
            && found.getLast().span().end() == span.start();
    if (follows) {
      Named family = found.removeLast();
      found.add(new Named(new Span(family.span().start(), span.end()), true));
    } else if (!speech.equals(GIVEN)) {
      found.add(new Named(span, !speech.equals(FAMILY)));
    }
  }
}
