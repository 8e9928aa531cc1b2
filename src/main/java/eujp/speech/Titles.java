package eujp.speech;

import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.PersonNames;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that stand beside a person's name and are no part of it, in all languages:
/// `titles.txt`, and the offices of `eujp.text`.
public final class Titles {
  private static final WordTable TABLE = WordTable.in(Titles.class, "titles.txt");
  private static final Lazy<Titles> ALL = new Lazy<>(Titles::new);

  private final SayingPhrases titles;
  private final SayingPhrases bodies;
  private final SayingPhrases ministries;
  private final Set<String> bareTitles;
  private final Set<String> small;
  private final Set<String> publisher;
  private final Set<String> honorifics;
  private final Set<String> shortened;
  private final Set<String> under;
  private final Set<String> tiedArticles;
  private final SayingPhrases european;
  private final SayingPhrases joints;
  private final List<String> japaneseTitles;
  private final List<String> behindJapaneseName;
  private final List<String> beforeJapaneseName;

  private Titles() {
    Set<String> titles = new LinkedHashSet<>(listed("title"));
    Set<String> honorifics = new HashSet<>();
    Set<String> japanese = new HashSet<>(PersonNames.words().words("ja", "role"));
    japanese.addAll(PersonNames.words().words("ja", "head"));
    for (String language : SpeechWords.LANGUAGES) {
      titles.addAll(PersonNames.words().words(language, "role"));
      titles.addAll(PersonNames.words().words(language, "honorific"));
      honorifics.addAll(PersonNames.words().words(language, "honorific"));
    }
    this.honorifics = Set.copyOf(honorifics);
    titles.stream().filter(Japanese::isIn).forEach(japanese::add);
    this.titles = new SayingPhrases(titles);
    this.ministries = new SayingPhrases(listed("ministry"));
    this.bodies =
        new SayingPhrases(
            Stream.concat(listed("body").stream(), listed("ministry").stream()).toList());
    this.bareTitles = bare(titles);
    this.small = bare(listed("small"));
    this.publisher = bare(listed("publisher"));
    this.shortened = Set.copyOf(listed("short"));
    this.under = bare(listed("under"));
    this.tiedArticles =
        SpeechWords.LANGUAGES.stream()
            .filter(one -> PersonNames.words().words(one, "trait").contains("tied-articles"))
            .flatMap(one -> PersonNames.words().words(one, "article").stream())
            .collect(Collectors.toUnmodifiableSet());
    this.joints = new SayingPhrases(listed("joint"));
    this.european = new SayingPhrases(listed("european"));
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

  /// The words of some phrases, with and without accents.
  private static Set<String> bare(Collection<String> phrases) {
    Set<String> bare = new HashSet<>();
    for (String phrase : phrases) {
      for (Wordform word : SpeechWords.wordsOf(phrase)) {
        bare.add(SpeechWords.form(word));
        bare.add(Letters.bare(word.text()));
      }
      if (Japanese.isIn(phrase)) {
        bare.add(phrase);
      }
    }
    return Set.copyOf(bare);
  }

  private static List<String> listed(String purpose) {
    return TABLE.words("any", purpose);
  }

  /// Whether a word names a body of which the field follows: Polish *Ministerstwa Zdrowia*.
  boolean isMinistry(Wordform word) {
    return ministries.has(word);
  }

  static Titles all() {
    return ALL.get();
  }

  /// How many words the title has that stands at a place in a row of words; 0 where none does.
  int titleAt(List<Wordform> words, int at) {
    int plain = titles.at(words, at);
    boolean other =
        plain == 0
            && at < words.size()
            && (isDoubleTitle(words.get(at)) || isBehindArticle(words.get(at)));
    return other ? 1 : plain;
  }

  /// Whether an article is tied to it: Maltese *il-kelliem*.
  private boolean isBehindArticle(Wordform word) {
    if (word.text().indexOf('-') < 0) {
      return false;
    }
    String form = SpeechWords.form(word);
    int hyphen = form.indexOf('-');
    return hyphen > 0
        && tiedArticles.contains(form.substring(0, hyphen))
        && titles.has(form.substring(hyphen + 1));
  }

  /// Whether it is two in one: *Representative/Vice-President*.
  private boolean isDoubleTitle(Wordform word) {
    if (word.text().indexOf('/') < 0) {
      return false;
    }
    for (String part : SpeechWords.form(word).split("/", -1)) {
      if (titles.has(part)) {
        return true;
      }
    }
    return false;
  }

  boolean isBodyWord(Wordform word) {
    return bodies.has(word);
  }

  /// Whether a word is one of a title: *President*, *Vice-President*, *Mr*.
  ///
  /// @param form in lower case, with or without accents
  public static boolean isTitle(String form) {
    return all().titles.has(form) || all().bareTitles.contains(form);
  }

  /// Whether a word says that a body is of Europe, and not what body: *European*.
  boolean isEuropean(Wordform word) {
    return european.has(word);
  }

  /// Whether a word joins the parts of a family name in some language, and elsewhere names.
  boolean isJoint(Wordform word) {
    return joints.has(word);
  }

  /// Whether a word is a form of address: *Mr*, *Frau*, *dr.*
  ///
  /// @param form in lower case
  static boolean isHonorific(String form) {
    return all().honorifics.contains(form);
  }

  /// Whether a word is short for one that stands before a name: *mag. Anna Berg*.
  public static boolean isShort(Wordform word) {
    return all().shortened.contains(SpeechWords.form(word));
  }

  /// Whether a word makes another title of the one behind it, or begins so: *vice*.
  public static boolean isUnder(String word) {
    return all().under.contains(word);
  }

  /// Whether a word names a body, or is one of a body's name: *European*, *Commission*.
  public static boolean isBody(String form) {
    return all().bodies.has(form);
  }

  /// Whether a name is a body's, not a person's.
  public static boolean namesBody(String name) {
    for (Wordform word : SpeechWords.wordsOf(name)) {
      String form = SpeechWords.form(word);
      if (!isBody(form) && !isSmall(form) && !word.isAllCapitals()) {
        return false;
      }
    }
    return !name.isBlank();
  }

  /// Whether a word ties a name and a role together, and says nothing.
  public static boolean isSmall(String form) {
    return all().small.contains(form);
  }

  /// Whether a word is one by which the publisher of releases is named: *Commission*.
  public static boolean isPublisher(String form) {
    return all().publisher.contains(form);
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
