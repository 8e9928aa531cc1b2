package eujp.extract.dates;

import eujp.text.Span;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Whether the words about a date speak of what is to come or of what is past.
///
/// The nearest word before the date tells it, else the nearest behind, within the sentence. A
/// participle behind such a word goes with it: *will be signed*.
final class Tenses {
  private static final int MAX_WORDS_TO_PARTICIPLE = 4;

  /// What a word speaks of.
  enum Tense {
    AHEAD,
    BEHIND,
    NEITHER
  }

  private final NavigableMap<Integer, Tense> told = new TreeMap<>();

  Tenses(DateText text, Lexicon words) {
    int verb = -1;
    for (int i = 0; i < text.size(); i++) {
      Tense tense = null;
      if (words.of(Cue.TIMELESS).isAt(text, i) || isNoun(text, words, i)) {
        continue;
      }
      if (words.of(Cue.AHEAD).isAt(text, i)) {
        tense = Tense.AHEAD;
      } else if (words.of(Cue.NEITHER).isAt(text, i)) {
        tense = Tense.NEITHER;
      } else if (words.of(Cue.BEHIND).isAt(text, i)) {
        tense = Tense.BEHIND;
      }
      if (tense == null) {
        continue;
      }
      int start = text.at(i).start();
      if (tense == Tense.BEHIND && verb >= 0 && i - verb <= MAX_WORDS_TO_PARTICIPLE) {
        Map.Entry<Integer, Tense> before = told.lastEntry();
        boolean participle = words.of(Cue.BEHIND).isOpenAt(text, i);
        told.put(start, participle && before != null ? before.getValue() : tense);
        verb = participle ? verb : i;
      } else {
        told.put(start, tense);
        verb = i;
      }
    }
  }

  /// Whether a capital makes a noun of what ends like a verb.
  private static boolean isNoun(DateText text, Lexicon words, int i) {
    return words.nounCapitals && text.at(i).capital() && words.of(Cue.BEHIND).isOpenAt(text, i);
  }

  /// Whether a word stands between two places that tells the tense.
  boolean tellBetween(int from, int to) {
    Integer told = this.told.lowerKey(to);
    return told != null && told >= from;
  }

  /// What is spoken of at a place in a sentence.
  Tense at(int offset, Span sentence) {
    Map.Entry<Integer, Tense> before = told.lowerEntry(offset);
    if (before != null && before.getKey() >= sentence.start()) {
      return before.getValue();
    }
    Map.Entry<Integer, Tense> after = told.ceilingEntry(offset);
    return after != null && after.getKey() < sentence.end() ? after.getValue() : Tense.NEITHER;
  }

  /// Whether a word anywhere in the text speaks of what is past.
  boolean lookBack() {
    return told.containsValue(Tense.BEHIND);
  }

  /// Whether a word anywhere in the text speaks of what is to come.
  boolean lookAhead() {
    return told.containsValue(Tense.AHEAD);
  }
}
