package eujp.speech;

import eujp.text.PersonNames;
import eujp.text.WordSet;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether words tell of a woman or a man: what *she* and *la ministre* are brought back to
/// somebody by.
enum Gender {
  WOMAN,
  MAN,
  /// The words do not tell.
  OPEN;

  /// Endings of a man's family name in the genitive, in Slavic languages.
  private static final List<String> OF_MAN = List.of("a", "ego", "ého", "eho", "og", "oga", "ega");

  /// Endings of a woman's family name in other cases than the first, in Czech and Slovak.
  private static final List<String> OF_WOMAN = List.of("ové", "ovej", "ovou");

  /// How words end in the grammatical cases, by language, without accents.
  private static final Map<String, List<String>> ENDINGS = new ConcurrentHashMap<>();

  private static final WordTable NAMES = WordTable.in(Gender.class, "given-names.txt");

  /// Letters of a given name that are the same in all its cases.
  private static final int MIN_STEM = 4;

  /// Languages in which names of men end in *-a* as easily as those of women.
  private static final Set<String> WITHOUT_END = Set.of("fi", "et", "hu", "ja", "ga");

  /// Whether both may tell of the same person.
  boolean fits(Gender other) {
    return this == OPEN || other == OPEN || this == other;
  }

  /// What a word by which somebody is called tells: a pronoun, an article, an office, a verb.
  static Gender of(Wordform word, SpeechWords known) {
    boolean she = known.she.has(word);
    boolean he = known.he.has(word);
    return she == he ? OPEN : she ? WOMAN : MAN;
  }

  /// What a full name tells.
  ///
  /// @param name its words
  /// @param language of the text
  static Gender ofName(List<Wordform> name, String language) {
    if (name.size() < 2) {
      return OPEN;
    }
    String first = PersonName.fold(name.getFirst().text());
    String last = PersonName.fold(name.getLast().text());
    if (language.equals("hu") && given(first) == OPEN) {
      return given(last);
    }
    int hyphen = first.indexOf('-');
    Gender whole = given(first);
    Gender given = whole == OPEN && hyphen > 0 ? given(first.substring(0, hyphen)) : whole;
    if (given != OPEN) {
      return given;
    }
    if (is("woman-family", last)) {
      return WOMAN;
    }
    if (is("man-family", last)) {
      return MAN;
    }
    return !WITHOUT_END.contains(language) && is("woman-end", first) ? WOMAN : OPEN;
  }

  /// Whether a word is one of the given names that are known, in whatever grammatical case.
  ///
  /// @param language of the text
  static boolean isGiven(String word, String language) {
    return isKnown(firstOf(word)) || isInCase(word, language);
  }

  /// Whether a word is one of the given names that are known with the ending of a case.
  ///
  /// @param language of the text
  static boolean isInCase(String word, String language) {
    String first = firstOf(word);
    if (isKnown(first)) {
      return false;
    }
    List<String> endings = ENDINGS.computeIfAbsent(language, Gender::readEndings);
    return endings.stream()
        .filter(ending -> first.endsWith(ending) && first.length() - ending.length() >= MIN_STEM)
        .map(ending -> first.substring(0, first.length() - ending.length()))
        .anyMatch(stem -> isKnown(stem) || endings.stream().anyMatch(end -> isKnown(stem + end)));
  }

  /// Whether a full name stands in another case than the first, and can be no other name: Czech
  /// *Anně Novákové*.
  ///
  /// @param language of the text
  static boolean isPlainlyInCase(String given, String surname, String language) {
    return isInCase(given, language) || OF_WOMAN.stream().anyMatch(surname::endsWith);
  }

  /// Whether a name may be a woman's, or a man's with the endings of a case, and its surname tells
  /// that it is the latter: Czech *Jana Nováka*.
  ///
  /// @param language of the text
  static boolean isManInCase(String given, String surname, String language) {
    String first = firstOf(given);
    boolean both =
        first.endsWith("a")
            && is("woman", first)
            && is("man", first.substring(0, first.length() - 1));
    return both
        && OF_MAN.stream().anyMatch(surname::endsWith)
        && !NAMES.set("any", "woman-family").contains(PersonName.fold(surname));
  }

  /// The first part of a name, as [PersonName#fold] makes it.
  private static String firstOf(String name) {
    String folded = PersonName.fold(name);
    int hyphen = folded.indexOf('-');
    return hyphen > 0 ? folded.substring(0, hyphen) : folded;
  }

  private static List<String> readEndings(String language) {
    return PersonNames.words().words(language, "case").stream()
        .map(PersonName::fold)
        .distinct()
        .toList();
  }

  private static boolean isKnown(String name) {
    return is("man", name) || is("man-in-a", name) || is("woman", name);
  }

  private static Gender given(String name) {
    int hyphen = name.indexOf('-');
    String first = hyphen > 0 ? name.substring(0, hyphen) : name;
    if (is("man", first) || is("man-in-a", first)) {
      return is("woman", first) ? OPEN : MAN;
    }
    return is("woman", first) ? WOMAN : OPEN;
  }

  private static boolean is(String kind, String folded) {
    WordSet set = NAMES.set("any", kind);
    return set.contains(folded);
  }
}
