package eujp.question;

import java.util.List;
import java.util.Set;

/// From a question in one language to what passages in another have for it, by the thesaurus.
///
/// What no entry knows stays a part for which no passage has a word, unless it is a name, or a word
/// that both languages share.
interface Translation {
  /// The parts of a question in its order.
  ///
  /// @param names the words that are written as names, in lower case
  List<QueryPart> parts(String question, Set<String> names);

  /// The translation for passages in the language of `to`.
  ///
  /// @param from the language of the question, ISO 639-1
  static Translation of(String from, PassageWords to, ThesaurusTerms thesaurus) {
    return from.equals(QuestionLanguage.JAPANESE)
        ? new TranslationOfJapanese(to, thesaurus)
        : new TranslationOfWords(from, to, thesaurus);
  }
}
