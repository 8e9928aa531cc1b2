package eujp.speech;

import eujp.text.WordSet;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words and phrases of one purpose, to be looked up in a row of words. A star at an end of a word
/// stands for any letters, or none.
final class SayingPhrases {
  /// Words of a phrase that is looked for from inside.
  private static final int MAX_PHRASE = 5;

  private final Map<String, List<List<String>>> byFirst = new HashMap<>();
  private final WordSet parts;

  SayingPhrases(Collection<String> written) {
    parts = new WordSet(written.stream().filter(SayingPhrases::isPart).toList());
    for (String phrase : written) {
      if (!isPart(phrase) && !phrase.isEmpty()) {
        List<String> words =
            phrase.startsWith("-") || phrase.endsWith("'")
                ? List.of(phrase)
                : SpeechWords.wordsOf(phrase).stream().map(SpeechWords::form).toList();
        if (!words.isEmpty()) {
          byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(words);
        }
      }
    }
  }

  /// How many words the longest phrase has that stands at a place; 0 where none does.
  int at(List<Wordform> words, int at) {
    return at < 0 || at >= words.size() ? 0 : at(words, at, words.size());
  }

  /// The same before a place.
  int at(List<Wordform> words, int at, int end) {
    if (at >= end) {
      return 0;
    }
    String first = SpeechWords.form(words.get(at));
    int longest = 0;
    for (List<String> phrase : byFirst.getOrDefault(first, List.of())) {
      if (phrase.size() > longest && stands(phrase, words, at, end)) {
        longest = phrase.size();
      }
    }
    return longest == 0 && parts.contains(first) ? 1 : longest;
  }

  /// Whether a word is one of a phrase.
  boolean covers(List<Wordform> words, int at) {
    for (int i = at; i > Math.max(-1, at - MAX_PHRASE); i--) {
      if (at(words, i) > at - i) {
        return true;
      }
    }
    return false;
  }

  /// Whether a phrase begins with one word and ends with another one: *spoke* … *of*.
  boolean isParted(Wordform first, Wordform last) {
    String end = SpeechWords.form(last);
    return byFirst.getOrDefault(SpeechWords.form(first), List.of()).stream()
        .anyMatch(phrase -> phrase.size() == 2 && phrase.getLast().equals(end));
  }

  boolean has(Wordform word) {
    return has(SpeechWords.form(word));
  }

  /// @param form as [SpeechWords#form] makes it
  boolean has(String form) {
    return byFirst.getOrDefault(form, List.of()).stream().anyMatch(phrase -> phrase.size() == 1)
        || parts.contains(form);
  }

  private static boolean stands(List<String> phrase, List<Wordform> words, int at, int end) {
    if (at + phrase.size() > end) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(SpeechWords.form(words.get(at + i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(String phrase) {
    return phrase.startsWith("*") || phrase.endsWith("*");
  }
}
