package eujp.extract.dates;

import eujp.text.Span;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whether the words about a date speak of what is to come or of what is past.
///
/// The nearest word before the date tells it, else the nearest behind, within the sentence; that
/// behind, if a sign parts only the other from the date. A participle behind such a word goes with
/// it: *will be signed*.
final class Tenses {
  private static final int MAX_WORDS_TO_PARTICIPLE = 4;

  /// What a word speaks of.
  enum Tense {
    AHEAD,
    BEHIND,
    NEITHER
  }

  private static final String PARTS = ",;:-(";
  private final NavigableMap<Integer, Tense> told = new TreeMap<>();

  /// Where words stand that begin what somebody says: *that*.
  private final NavigableSet<Integer> said = new TreeSet<>();

  /// Where signs stand that part clauses.
  private final NavigableSet<Integer> signs = new TreeSet<>();

  Tenses(DateText text, Lexicon words) {
    int verb = -1;
    for (int i = 0; i < text.size(); i++) {
      Tense tense = null;
      if (text.at(i).is(DateToken.Sort.SIGN) && PARTS.contains(text.at(i).text())) {
        addSign(text, i);
      }
      if (words.of(Cue.THAT).isAt(text, i)) {
        said.add(text.at(i).start());
      }
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

  /// Whether a capital makes a noun or a name of what ends like a verb.
  private static boolean isNoun(DateText text, Lexicon words, int i) {
    return text.at(i).capital()
        && (words.nounCapitals || !text.beginsSentence(i))
        && words.of(Cue.BEHIND).isOpenAt(text, i);
  }

  /// Adds a sign that no number or word is joined to from both sides.
  private void addSign(DateText text, int i) {
    if (!text.isJoined(i) || !text.isJoined(i + 1)) {
      signs.add(text.at(i).start());
    }
  }

  /// Whether a sign parts two places.
  private boolean arePartedBetween(int from, int to) {
    Integer sign = signs.ceiling(from);
    return sign != null && sign < to;
  }

  /// Whether what somebody says begins between two places, so that the verb of saying tells nothing
  /// of when that is: *announced that the fair opens on 1 June*.
  private boolean isSaidBetween(int from, int to) {
    Integer that = said.ceiling(from);
    return that != null && that < to;
  }

  /// Whether a word stands between two places that tells the tense.
  boolean tellBetween(int from, int to) {
    Integer told = this.told.lowerKey(to);
    return told != null && told >= from;
  }

  /// What is spoken of where a date stands in a sentence.
  Tense at(Span date, Span sentence) {
    Map.Entry<Integer, Tense> before = told.lowerEntry(date.start());
    Map.Entry<Integer, Tense> after = told.ceilingEntry(date.start());
    boolean ahead =
        before != null
            && before.getKey() >= sentence.start()
            && !isSaidBetween(before.getKey(), date.start());
    boolean behind = after != null && after.getKey() < sentence.end();
    boolean other =
        ahead
            && behind
            && arePartedBetween(before.getKey(), date.start())
            && !arePartedBetween(date.end(), after.getKey());
    if (ahead && !other) {
      return before.getValue();
    }
    return behind ? after.getValue() : Tense.NEITHER;
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
