package eujp.question;

import eujp.text.EditDistance;
import eujp.text.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds what a word of a question in another language is among the terms of some passages: a name,
/// or a word that both languages share, written or ending in another way. Safe for many threads.
final class Cognates {
  /// Letters of a name or of another word that is compared; a shorter one must be the same.
  private static final int MIN_NAME = 4;

  private static final int MIN_WORD = 6;

  /// Letters that endings may add.
  private static final int MAX_ENDING = 3;

  /// Shorter ones bear one slip, longer ones two.
  private static final int MAX_WITH_ONE_SLIP = 7;

  /// The terms by their sounds, and these by their first letter.
  private final Lazy<Map<Character, Map<String, List<String>>>> sounds;

  Cognates(Vocabulary vocabulary) {
    this.sounds = new Lazy<>(() -> sounds(vocabulary));
  }

  private static Map<Character, Map<String, List<String>>> sounds(Vocabulary vocabulary) {
    Map<Character, Map<String, List<String>>> sounds = new HashMap<>();
    for (String term : vocabulary.terms()) {
      String sound = Sounds.of(term);
      if (!sound.isEmpty()) {
        sounds
            .computeIfAbsent(sound.charAt(0), first -> new HashMap<>())
            .computeIfAbsent(sound, s -> new ArrayList<>())
            .add(term);
      }
    }
    return sounds;
  }

  /// The terms that are nearest to a word; none where none is near.
  ///
  /// @param word in lower case
  /// @param name whether it is written as a name
  List<String> of(String word, boolean name) {
    String sound = Sounds.of(word);
    if (sound.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> all = sounds.get().getOrDefault(sound.charAt(0), Map.of());
    List<String> nearest = new ArrayList<>(all.getOrDefault(sound, List.of()));
    int least = name ? MIN_NAME : MIN_WORD;
    if (!nearest.isEmpty() || sound.length() < least) {
      return nearest;
    }
    int most = sound.length() > MAX_WITH_ONE_SLIP ? 2 : 1;
    double best = 0;
    for (Map.Entry<String, List<String>> other : all.entrySet()) {
      String term = other.getKey();
      if (term.length() < least || Math.abs(term.length() - sound.length()) > MAX_ENDING) {
        continue;
      }
      int slips = sound.startsWith(term) ? 1 : EditDistance.of(sound, term, most);
      double nearness = 1 - (double) slips / Math.min(term.length(), sound.length());
      if (slips <= most && nearness >= best) {
        if (nearness > best) {
          nearest.clear();
        }
        best = nearness;
        nearest.addAll(other.getValue());
      }
    }
    return nearest.stream().sorted().toList();
  }
}
