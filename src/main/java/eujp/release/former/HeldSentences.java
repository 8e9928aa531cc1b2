package eujp.release.former;

import eujp.release.Passage;
import eujp.release.former.SentencePlaces.Place;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one state of a release says, sentence by sentence, to be asked for one.
///
/// @param passages the words of each, see [WordsAlone]
/// @param sentences the places of all, by their words
/// @param language of the release, ISO 639-1
record HeldSentences(List<String> passages, Map<String, List<Place>> sentences, String language) {
  static HeldSentences of(List<Passage> passages) {
    List<String> words = new ArrayList<>();
    Map<String, List<Place>> sentences = new HashMap<>();
    for (Passage passage : passages) {
      words.add(WordsAlone.of(passage.text()));
      for (Span span : Sentences.of(passage.text(), passage.id().language())) {
        sentences
            .computeIfAbsent(WordsAlone.of(span.of(passage.text())), _ -> new ArrayList<>(1))
            .add(new Place(passage, span));
      }
    }
    String language = passages.isEmpty() ? "" : passages.getFirst().id().language();
    return new HeldSentences(words, sentences, language);
  }

  /// Whether it has a sentence, or several in a row.
  boolean has(String sentence) {
    String words = WordsAlone.of(sentence);
    return sentences.containsKey(words)
        || Sentences.of(sentence, language).stream()
            .allMatch(span -> sentences.containsKey(WordsAlone.of(span.of(sentence))))
        || passages.stream().anyMatch(passage -> WordsAlone.has(passage, words));
  }

  /// The places of a sentence, or of several in a row, at which somebody is said to speak, each
  /// with who.
  Map<Place, Voice> voices(String sentence) {
    Set<String> words =
        Sentences.of(sentence, language).stream()
            .map(span -> WordsAlone.of(span.of(sentence)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    words.add(WordsAlone.of(sentence));
    Map<Place, Voice> voices = new LinkedHashMap<>();
    for (String piece : words) {
      for (Place place : sentences.getOrDefault(piece, List.of())) {
        Voice voice = Voice.of(place.passage(), List.of(place.span())).getFirst();
        if (!voice.by().isEmpty()) {
          voices.put(place, voice);
        }
      }
    }
    return voices;
  }
}
