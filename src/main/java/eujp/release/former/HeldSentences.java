package eujp.release.former;

import eujp.release.Passage;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one state of a release says, sentence by sentence, to be asked for one.
///
/// @param passages the words of each, see [WordsAlone]
/// @param sentences the words of all
/// @param language of the release, ISO 639-1
record HeldSentences(List<String> passages, Set<String> sentences, String language) {
  static HeldSentences of(List<Passage> passages) {
    List<String> words = new ArrayList<>();
    Set<String> sentences = new HashSet<>();
    for (Passage passage : passages) {
      words.add(WordsAlone.of(passage.text()));
      for (Span span : Sentences.of(passage.text(), passage.id().language())) {
        sentences.add(WordsAlone.of(span.of(passage.text())));
      }
    }
    String language = passages.isEmpty() ? "" : passages.getFirst().id().language();
    return new HeldSentences(words, sentences, language);
  }

  /// Whether it has a sentence, or several in a row.
  boolean has(String sentence) {
    String words = WordsAlone.of(sentence);
    return sentences.contains(words)
        || Sentences.of(sentence, language).stream()
            .allMatch(span -> sentences.contains(WordsAlone.of(span.of(sentence))))
        || passages.stream().anyMatch(passage -> WordsAlone.has(passage, words));
  }
}
