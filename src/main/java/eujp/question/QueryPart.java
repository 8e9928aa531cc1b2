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
///   for a word in place of it, where they do not have it; empty for what nothing translates
/// @param named whether it is written as a name: with a capital inside a question, or in katakana
/// @param foreign whether the word is one of another language than the passages, so that it says
///   something only by what both languages share
/// @param emphasis how much it matters beside a word that says much, above 0 and at most 1
record QueryPart(
    String written,
    @Nullable Token word,
    List<List<String>> wordings,
    boolean named,
    boolean foreign,
    double emphasis) {

  /// The emphasis of a word of another language that is not understood, where one that says much
  /// has 1: it is less often what a question is about than a verb in one of its many forms.
  private static final double NOT_UNDERSTOOD = .5;

  /// The same as a word of another language.
  QueryPart ofOtherLanguage(boolean light) {
    return new QueryPart(
        written, word, wordings, named, true, light ? PassageWords.LIGHT : emphasis);
  }

  /// The same as a word that is not understood.
  QueryPart notUnderstood() {
    return new QueryPart(
        written, word, List.of(), named, foreign, Math.min(emphasis, NOT_UNDERSTOOD));
  }

  /// The same with wordings.
  QueryPart worded(List<List<String>> some) {
    return new QueryPart(written, word, some, named, foreign, emphasis);
  }
}
