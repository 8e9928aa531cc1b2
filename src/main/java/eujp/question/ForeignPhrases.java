package eujp.question;

import eujp.text.EditDistance;
import eujp.text.Languages;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entries of the thesaurus from one language to another, found by any form of their words.
/// Safe for many threads.
final class ForeignPhrases {
  /// How alike a word and that of an entry must be.
  private static final double ALIKE = .74;

  /// The same on the average of a phrase of several words, and of the end of a compound.
  private static final double VERY_ALIKE = .85;

  /// The same of the beginning of a compound, where it is short.
  private static final double THE_SAME = .95;

  /// Letters of each part of a compound.
  private static final int MIN_PART = 4;

  private static final int MIN_LONG_PART = 6;
  private static final int MAX_COMPOUND = 60;

  /// What stands between the parts of a compound, or ends the first.
  private static final int MAX_JOINT = 2;

  /// Shorter words are more likely words that no entry knows than slips of the pen.
  private static final int MIN_MISSPELT = 7;

  private static final int MIN_TWICE_MISSPELT = 11;

  private final String from;
  private final boolean compounds;
  private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
  private final Map<Character, List<Phrase>> singleByFirst = new HashMap<>();
  private final Set<String> forms = new HashSet<>();
  private final Set<String> others = new HashSet<>();

  /// What the thesaurus has for a phrase.
  ///
  /// @param words of the phrase
  /// @param others what passages say for it, as the thesaurus has it
  /// @param wordings the same in terms
  record Phrase(List<ForeignWord> words, List<String> others, Lazy<List<List<String>>> wordings) {
    static Phrase of(List<ForeignWord> words, List<String> others, String language) {
      return new Phrase(
          words,
          others,
          new Lazy<>(() ->
              others.stream()
                  .map(other -> Tokens.terms(other, language))
                  .filter(terms -> !terms.isEmpty())
                  .toList()));
    }
  }

  /// A phrase that is found.
  ///
  /// @param length how many words of the question it takes
  record Match(Phrase phrase, int length, double likeness) {
    boolean isBetterThan(@Nullable Match other) {
      return other == null
          || length > other.length
          || (length == other.length && likeness > other.likeness);
    }
  }

  /// @param entries phrases, folded, with what passages say for each
  /// @param from the language of the phrases, ISO 639-1
  /// @param to the language of the passages, ISO 639-1
  ForeignPhrases(Map<String, List<String>> entries, String from, String to) {
    this.from = from;
    this.compounds = Languages.joinsCompounds(from);
    entries.keySet().stream()
        .sorted()
        .forEach(key -> {
          List<ForeignWord> words = ForeignWord.in(key, from, PassageWords.MAX_WORDS);
          if (!words.isEmpty()) {
            Phrase phrase = Phrase.of(words, entries.getOrDefault(key, List.of()), to);
            phrase.others().forEach(other -> others.addAll(Letters.words(other)));
            words.forEach(word -> forms.addAll(List.of(word.bare(), word.stem())));
            for (String beginning : words.getFirst().beginnings()) {
              byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(phrase);
            }
            if (words.size() == 1) {
              char first = words.getFirst().bare().charAt(0);
              singleByFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(phrase);
            }
          }
        });
  }

  /// Whether a word stands in any of the phrases, in a form that has the same stem.
  boolean knows(String word) {
    return ForeignWord.in(word, from, 1).stream()
        .anyMatch(one -> forms.contains(one.bare()) || forms.contains(one.stem()));
  }

  /// Whether a word is one of those that passages say for any of the phrases.
  boolean leadsTo(String word) {
    return others.contains(word);
  }

  /// The phrase with the most words that begins at a word of a question, in any form; of several
  /// the one that is most alike. Null where there is none.
  @Nullable Match longestAt(List<ForeignWord> words, int at) {
    @Nullable Match best = null;
    for (String beginning : words.get(at).beginnings()) {
      for (Phrase phrase : byBeginning.getOrDefault(beginning, List.of())) {
        double likeness = likeness(phrase.words(), words, at);
        Match match = new Match(phrase, phrase.words().size(), likeness);
        if (likeness > 0 && match.isBetterThan(best)) {
          best = match;
        }
      }
    }
    return best;
  }

  /// How alike a phrase is to the words of a question from one on; 0 where any differs.
  private static double likeness(List<ForeignWord> phrase, List<ForeignWord> words, int at) {
    if (at + phrase.size() > words.size()) {
      return 0;
    }
    double all = 0;
    for (int i = 0; i < phrase.size(); i++) {
      double likeness = words.get(at + i).likeness(phrase.get(i));
      if (likeness < ALIKE) {
        return 0;
      }
      all += likeness;
    }
    double average = all / phrase.size();
    return phrase.size() > 1 && average < VERY_ALIKE ? 0 : average;
  }

  /// What a word is that no entry has: a compound of two entries, or an entry with a slip of the
  /// pen or with a long ending; none where it is none of these.
  List<Phrase> nearest(ForeignWord word) {
    List<Phrase> compound = compounds ? compound(word) : List.of();
    if (!compound.isEmpty()) {
      return compound;
    }
    @Nullable Phrase misspelt = misspelt(word);
    if (misspelt != null) {
      return List.of(misspelt);
    }
    return (compounds
            ? List.<Phrase>of()
            : singleByFirst.getOrDefault(word.bare().charAt(0), List.<Phrase>of()))
        .stream()
            .filter(phrase -> word.isLongFormOf(phrase.words().getFirst()))
            .max(Comparator.comparingDouble(phrase -> word.likeness(phrase.words().getFirst())))
            .map(List::of)
            .orElse(List.of());
  }

  private @Nullable Phrase misspelt(ForeignWord word) {
    int slips = slips(word.bare());
    int least = slips + 1;
    @Nullable Phrase nearest = null;
    for (Phrase phrase :
        slips == 0
            ? List.<Phrase>of()
            : singleByFirst.getOrDefault(word.bare().charAt(0), List.of())) {
      String other = phrase.words().getFirst().bare();
      int most = Math.min(least - 1, slips(other));
      if (most > 0 && Math.abs(other.length() - word.bare().length()) <= most) {
        int found = EditDistance.of(word.bare(), other, most);
        if (found <= most) {
          nearest = phrase;
          least = found;
        }
      }
    }
    return nearest;
  }

  private static int slips(String word) {
    return word.length() < MIN_MISSPELT ? 0 : word.length() < MIN_TWICE_MISSPELT ? 1 : 2;
  }

  /// The entry of one word that a word is a form of; null where there is none.
  @Nullable Phrase formOf(ForeignWord word) {
    @Nullable Match match = single(word, VERY_ALIKE);
    return match == null ? null : match.phrase();
  }

  /// The two entries that a compound consists of; none where it does not.
  private List<Phrase> compound(ForeignWord word) {
    String written = word.written();
    List<Phrase> best = List.of();
    double most = 0;
    for (int cut = MIN_PART;
        cut <= written.length() - MIN_PART && written.length() <= MAX_COMPOUND;
        cut++) {
      @Nullable Match tail = single(written.substring(cut), VERY_ALIKE);
      @Nullable Match head = tail == null ? null : head(written.substring(0, cut));
      if (tail != null && head != null) {
        double likeness = head.likeness() + tail.likeness();
        if (likeness > most) {
          most = likeness;
          best = List.of(head.phrase(), tail.phrase());
        }
      }
    }
    return best;
  }

  /// The entry that a compound begins with, with or without what joins it to the next.
  private @Nullable Match head(String beginning) {
    double least = beginning.length() < MIN_LONG_PART ? THE_SAME : VERY_ALIKE;
    @Nullable Match best = null;
    for (int joint = 0; joint <= MAX_JOINT && beginning.length() - joint >= MIN_PART; joint++) {
      @Nullable Match match = single(beginning.substring(0, beginning.length() - joint), least);
      if (match != null && match.isBetterThan(best)) {
        best = match;
      }
    }
    return best;
  }

  private @Nullable Match single(String word, double least) {
    List<ForeignWord> words = ForeignWord.in(word, from, 2);
    return words.size() == 1 ? single(words.getFirst(), least) : null;
  }

  private @Nullable Match single(ForeignWord word, double least) {
    @Nullable Match best = null;
    for (String beginning : word.beginnings()) {
      for (Phrase phrase : byBeginning.getOrDefault(beginning, List.of())) {
        if (phrase.words().size() == 1) {
          double likeness = word.likeness(phrase.words().getFirst());
          Match match = new Match(phrase, 1, likeness);
          if (likeness >= least && match.isBetterThan(best)) {
            best = match;
          }
        }
      }
    }
    return best;
  }
}
