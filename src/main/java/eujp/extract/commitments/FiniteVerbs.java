package eujp.extract.commitments;

import eujp.extract.Mention;
import eujp.extract.dates.DateReader;
import eujp.text.WordSet;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The finite verbs by which a language commits, as phrases, and the words around them. They are
/// data: `finite-verbs.txt`.
///
/// A phrase may have a part that stands apart at the end of its clause: `hat ~ beschlossen`.
final class FiniteVerbs {
  private static final WordTable TABLE = WordTable.in(FiniteVerbs.class, "finite-verbs.txt");
  private static final Map<String, FiniteVerbs> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final String APART = "~";

  /// How many words may stand before the part at the end.
  private static final int MAX_APART = 40;

  /// Characters of the shortest verb that is known by its ending.
  private static final int MIN_INFLECTED = 5;

  private static final int MAX_ELIDED = 6;

  /// Words of a date, with the article before it.
  private static final int MAX_DATE = 6;

  private static final String ENDS = ",;:()“”„«»\"";

  /// A verb in a text.
  ///
  /// @param end the word behind it
  /// @param tail its part at the end of the clause, as printed
  /// @param first whether its form says *we*
  /// @param loose whether a thing may be its subject too, or a body its object
  record Found(Strength strength, int end, Optional<String> tail, boolean first, boolean loose) {}

  /// A verb at the end of a sentence.
  record Closing(String words, Strength strength) {}

  private record Phrase(
      List<String> head, String tail, Strength strength, boolean first, boolean loose) {}

  private final String language;
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, WordSet> sets = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<List<String>>>> phrases = new ConcurrentHashMap<>();
  private final boolean elides;

  private FiniteVerbs(String language) {
    this.language = language;
    this.elides = has("order", "elides");
    for (Strength strength : Strength.values()) {
      TABLE.words(language, strength.toString()).forEach(phrase -> add(phrase, strength, false));
      TABLE.words(language, "we-" + strength).forEach(phrase -> add(phrase, strength, true));
    }
  }

  static FiniteVerbs of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, FiniteVerbs::new);
  }

  /// Whether there are words for the language at all.
  boolean isEmpty() {
    return byFirst.isEmpty();
  }

  /// ISO 639-1.
  String language() {
    return language;
  }

  private void add(String phrase, Strength strength, boolean first) {
    int apart = phrase.indexOf(APART);
    List<String> head =
        List.of((apart < 0 ? phrase : phrase.substring(0, apart)).strip().split(" ", -1));
    String tail = apart < 0 ? "" : phrase.substring(apart + 1).strip();
    byFirst
        .computeIfAbsent(head.getFirst(), word -> new ArrayList<>())
        .add(new Phrase(head, tail, strength, first, has("loose", phrase)));
  }

  /// The words of a sentence, elided ones apart where the language has them: *L’Union* is two.
  List<Wordform> words(String sentence) {
    List<Wordform> words = Wordform.of(sentence);
    return elides ? words.stream().flatMap(word -> apart(word).stream()).toList() : words;
  }

  private static List<Wordform> apart(Wordform word) {
    int mark = Math.max(word.text().indexOf('\''), word.text().indexOf('’'));
    if (mark <= 0 || mark > MAX_ELIDED || mark + 1 >= word.text().length()) {
      return List.of(word);
    }
    int middle = word.start() + mark + 1;
    return List.of(
        new Wordform(word.text().substring(0, mark + 1), word.start(), middle, word.gap()),
        new Wordform(word.text().substring(mark + 1), middle, word.end(), ""));
  }

  /// A word as the table has it.
  static String form(Wordform word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  WordSet set(String name) {
    return sets.computeIfAbsent(name, key -> new WordSet(TABLE.words(language, key)));
  }

  /// Whether a line of the table has a word.
  boolean has(String name, String word) {
    return TABLE.words(language, name).contains(word);
  }

  /// Behind the phrase of a line that begins at a word; that word where none does.
  int phrase(String name, List<Wordform> words, int at) {
    if (set(name).contains(form(words.get(at)))) {
      return at + 1;
    }
    for (List<String> phrase :
        phrases.computeIfAbsent(name, this::byFirst).getOrDefault(form(words.get(at)), List.of())) {
      if (stands(phrase, words, at)) {
        return at + phrase.size();
      }
    }
    return at;
  }

  private Map<String, List<List<String>>> byFirst(String name) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (String phrase : TABLE.words(language, name)) {
      List<String> parts = List.of(phrase.split(" ", -1));
      byFirst.computeIfAbsent(parts.getFirst(), word -> new ArrayList<>()).add(parts);
    }
    return byFirst;
  }

  private static boolean stands(List<String> phrase, List<Wordform> words, int at) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(form(words.get(at + i)))) {
        return false;
      }
    }
    return true;
  }

  /// The verb that begins at a word: the longest phrase, else one known by its ending.
  Optional<Found> at(List<Wordform> words, int at) {
    Optional<Found> longest = Optional.empty();
    for (Phrase phrase : byFirst.getOrDefault(form(words.get(at)), List.of())) {
      int end = at + phrase.head().size();
      if (stands(phrase.head(), words, at) && longest.map(Found::end).orElse(0) < end) {
        Optional<String> tail =
            phrase.tail().isEmpty() ? Optional.empty() : tail(phrase, words, end);
        if (phrase.tail().isEmpty() || tail.isPresent()) {
          longest =
              Optional.of(new Found(phrase.strength(), end, tail, phrase.first(), phrase.loose()));
        }
      }
    }
    return longest.or(() -> inflected(words, at));
  }

  /// A verb whose ending says what will be.
  private Optional<Found> inflected(List<Wordform> words, int at) {
    String word = form(words.get(at));
    boolean may = has("order", "verb-first") || (at == 0 && has("order", "free"));
    boolean name = words.get(at).isCapitalised() && !may;
    if (name || word.length() < MIN_INFLECTED || set("no-verb").contains(word)) {
      return Optional.empty();
    }
    if (set("will-endings").contains(word)) {
      return Optional.of(new Found(Strength.WILL, at + 1, Optional.empty(), false, false));
    }
    return set("we-will-endings").contains(word)
        ? Optional.of(new Found(Strength.WILL, at + 1, Optional.empty(), true, false))
        : Optional.empty();
  }

  /// Whether a form by itself says who commits: *nos comprometemos*.
  boolean saysWe(String printed) {
    List<Wordform> words = words(printed);
    return !words.isEmpty() && at(words, 0).filter(Found::first).isPresent();
  }

  /// The longest verb that closes a text in a language that does not part words.
  Optional<Closing> closing(String said) {
    return byFirst.values().stream()
        .flatMap(List::stream)
        .map(phrase -> new Closing(phrase.head().getFirst(), phrase.strength()))
        .filter(verb -> said.endsWith(verb.words()))
        .max(Comparator.comparingInt(verb -> verb.words().length()));
  }

  /// Whether a text has any of the words of a line, in a language that does not part them.
  boolean isAnyIn(String name, String said) {
    return TABLE.words(language, name).stream().anyMatch(said::contains);
  }

  /// The part of a verb at the end of its clause, as printed. Commas around a date end no clause:
  /// *haben am Donnerstag, dem 5. Juni, … vereinbart*.
  private Optional<String> tail(Phrase phrase, List<Wordform> words, int from) {
    WordSet fitting = new WordSet(List.of(phrase.tail().split("/", -1)));
    int date = from;
    for (int i = from; i < words.size() && i - from < MAX_APART; i++) {
      if (i > date && ends(words, i)) {
        date = isComma(words, i) ? behindDate(words, i) : i;
        if (date == i) {
          return Optional.empty();
        }
      }
      if (i >= date && fitting.contains(form(words.get(i)))) {
        return Optional.of(words.get(i).text());
      }
    }
    return Optional.empty();
  }

  private static boolean ends(List<Wordform> words, int i) {
    return words.get(i).gap().chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
  }

  private static boolean isComma(List<Wordform> words, int i) {
    return words.get(i).gap().strip().equals(",");
  }

  /// The word behind a date; the word given where none begins there, or a preposition, with which a
  /// clause may begin.
  private int behindDate(List<Wordform> words, int at) {
    if (set("preposition").contains(form(words.get(at)))) {
      return at;
    }
    StringBuilder said = new StringBuilder();
    int[] ends = new int[MAX_DATE];
    int count = 0;
    for (int i = at; i < words.size() && count < MAX_DATE && (i == at || !ends(words, i)); i++) {
      said.append(i == at ? "" : words.get(i).gap()).append(words.get(i).text());
      ends[count++] = said.length();
    }
    for (Mention.OfDate date : DateReader.read(said.toString(), language, LocalDate.EPOCH)) {
      int first = 0;
      while (ends[first] <= date.span().start()) {
        first++;
      }
      int last = first;
      while (last + 1 < count && ends[last] < date.span().end()) {
        last++;
      }
      return first <= 1 ? at + last + 1 : at;
    }
    return at;
  }
}
