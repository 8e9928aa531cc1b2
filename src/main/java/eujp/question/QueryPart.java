package eujp.question;

import eujp.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a question, before it is known what the passages have for it: a word, a phrase of the
/// thesaurus, or what nothing translates.
///
/// @param written as the question has it
/// @param word the word; null where it is not one
/// @param wordings what the passages may have for it by the thesaurus, each a sequence of terms;
///   empty for a word, and for what nothing translates
/// @param named whether it is written as a name: with a capital inside a question, or in katakana
/// @param emphasis how much it matters beside a word that says much, above 0 and at most 1
record QueryPart(
    String written,
    @Nullable Token word,
    List<List<String>> wordings,
    boolean named,
    double emphasis) {

  /// The same with wordings.
  QueryPart worded(List<List<String>> some) {
    return new QueryPart(written, word, some, named, emphasis);
  }
}
