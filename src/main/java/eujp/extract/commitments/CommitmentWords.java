package eujp.extract.commitments;

import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The words by which one language commits: verbs with their forms, and the small words between
/// which a subject stands. They are data: `commitment-words.txt`.
final class CommitmentWords {
  private static final WordTable TABLE =
      WordTable.in(CommitmentWords.class, "commitment-words.txt");

  /// Words of the longest verb: *give its word to*.
  private static final int MAX_WORDS = 4;

  private static final Map<String, CommitmentWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// A form of a verb.
  enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    ING
  }

  /// A verb in a form, and how firmly it commits.
  ///
  /// @param words how many words it has
  record Verb(Strength strength, Form form, int words) {}

  private final Map<String, List<Verb>> verbs = new HashMap<>();

  /// The first words of verbs that have several.
  private final Set<String> beginnings = new HashSet<>();

  private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();
  private final String language;

  private CommitmentWords(String language) {
    this.language = language;
    for (Strength strength : Strength.values()) {
      if (strength == Strength.WILL) {
        continue; // an auxiliary, not a verb with forms
      }
      for (String forms : TABLE.words(language, strength.toString())) {
        List<String> all = List.of(forms.split("/", -1));
        for (int i = 0; i < all.size(); i++) {
          if (all.get(i).indexOf(' ') > 0) {
            beginnings.add(all.get(i).substring(0, all.get(i).indexOf(' ')));
          }
          Form form = i < Form.values().length ? Form.values()[i] : Form.PAST;
          verbs
              .computeIfAbsent(all.get(i), key -> new ArrayList<>())
              .add(new Verb(strength, form, all.get(i).split(" ", -1).length));
        }
      }
    }
  }

  static CommitmentWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, CommitmentWords::new);
  }

  /// Whether there are words for the language at all.
  boolean isEmpty() {
    return verbs.isEmpty();
  }

  Set<String> set(String name) {
    return sets.computeIfAbsent(name, key -> Set.copyOf(TABLE.words(language, key)));
  }

  /// How many words a phrase of a list has that begins at a word; 0 where none does.
  int phrase(List<Wordform> words, int at, String name) {
    for (String phrase : TABLE.words(language, name)) {
      String[] parts = phrase.split(" ", -1);
      int next = 0;
      while (next < parts.length
          && at + next < words.size()
          && words.get(at + next).lower().equals(parts[next])) {
        next++;
      }
      if (next == parts.length) {
        return next;
      }
    }
    return 0;
  }

  /// The words of the auxiliary that says what will happen.
  Set<String> will() {
    return Set.of(TABLE.words(language, "will").getFirst().split("/", -1));
  }

  /// The verb that begins at a word, in one of some forms.
  Optional<Verb> verb(List<Wordform> words, int at, Form... forms) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    String first = words.get(at).lower();
    int most = beginnings.contains(first) ? Math.min(words.size() - at, MAX_WORDS) : 1;
    for (int count = most; count > 0; count--) {
      String key =
          count == 1
              ? first
              : words.subList(at, at + count).stream()
                  .map(Wordform::lower)
                  .collect(Collectors.joining(" "));
      for (Verb verb : verbs.getOrDefault(key, List.of())) {
        if (List.of(forms).contains(verb.form())) {
          return Optional.of(verb);
        }
      }
    }
    return Optional.empty();
  }
}
