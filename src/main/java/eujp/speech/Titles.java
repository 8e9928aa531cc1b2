package eujp.speech;

import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.PersonNames;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words that stand beside a person's name and are no part of it, in all languages:
/// `titles.txt`, and the offices of `eujp.text`.
public final class Titles {
  private static final WordTable TABLE = WordTable.in(Titles.class, "titles.txt");
  private static final Lazy<Titles> ALL = new Lazy<>(Titles::new);

  private final Phrases titles;
  private final Phrases bodies;
  private final Set<String> small;
  private final Set<String> publisher;
  private final List<String> japaneseTitles;
  private final List<String> behindJapaneseName;
  private final List<String> beforeJapaneseName;

  private Titles() {
    Set<String> titles = new LinkedHashSet<>(listed("title"));
    Set<String> japanese = new HashSet<>(PersonNames.words().words("ja", "role"));
    for (String language : SpeechWords.LANGUAGES) {
      titles.addAll(PersonNames.words().words(language, "role"));
      titles.addAll(PersonNames.words().words(language, "honorific"));
    }
    titles.stream().filter(Japanese::isIn).forEach(japanese::add);
    this.titles = new Phrases(titles);
    this.bodies = new Phrases(listed("body"));
    this.small = Set.copyOf(listed("small"));
    this.publisher = Set.copyOf(listed("publisher"));
    Comparator<String> longestFirst = Comparator.comparingInt(word -> -word.length());
    Set<String> bodies = new LinkedHashSet<>(listed("body"));
    bodies.removeIf(word -> !Japanese.isIn(word));
    this.japaneseTitles = japanese.stream().sorted(longestFirst).toList();
    Set<String> behind = new LinkedHashSet<>(japanese);
    behind.addAll(listed("field"));
    behind.addAll(bodies);
    this.behindJapaneseName = behind.stream().sorted(longestFirst).toList();
    Set<String> before = new LinkedHashSet<>(bodies);
    before.addAll(japanese);
    before.addAll(listed("field"));
    this.beforeJapaneseName = before.stream().sorted(longestFirst).toList();
  }

  private static List<String> listed(String purpose) {
    return TABLE.words("any", purpose);
  }

  static Titles all() {
    return ALL.get();
  }

  /// How many words the title has that stands at a place in a row of words; 0 where none does.
  int titleAt(List<Wordform> words, int at) {
    int plain = titles.at(words, at);
    return plain > 0 || at >= words.size() || words.get(at).text().indexOf('/') < 0
        ? plain
        : isDoubleTitle(words.get(at)) ? 1 : 0;
  }

  /// Whether it is two in one: *Representative/Vice-President*.
  private boolean isDoubleTitle(Wordform word) {
    for (String part : SpeechWords.form(word).split("/", -1)) {
      if (titles.has(part)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word is one of a title, or of a body or an office.
  boolean isTitle(String form) {
    return titles.has(form);
  }

  boolean isBody(Wordform word) {
    return bodies.has(word);
  }

  boolean isBody(String form) {
    return bodies.has(form);
  }

  boolean isSmall(String form) {
    return small.contains(form);
  }

  boolean isPublisher(String form) {
    return publisher.contains(form);
  }

  /// What may stand behind a Japanese name, the longest first: titles, bodies, fields.
  List<String> behindJapaneseName() {
    return behindJapaneseName;
  }

  /// Japanese titles, the longest first.
  List<String> japaneseTitles() {
    return japaneseTitles;
  }

  List<String> beforeJapaneseName() {
    return beforeJapaneseName;
  }
}
