package eujp.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what may be persons' names: at least two uncommon words in a row that begin with a
/// capital, with small words such as `von der` between them. It takes a ship for a person rather
/// than miss one; for who is named, with which role, see `eujp.extract`.
public final class PersonNames {
  private static final WordTable WORDS = WordTable.in(PersonNames.class, "people-words.txt");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*+");
  private static final Pattern BETWEEN = Pattern.compile("[ \\u00A0]|\\. ?");
  private static final int MIN_WORDS = 2;
  private static final int MAX_ACRONYM = 5;

  private PersonNames() {}

  /// The words by which texts speak of persons, and those that are no person's, by language.
  public static WordTable words() {
    return WORDS;
  }

  /// The words of the persons' names in a sentence, in lower case.
  ///
  /// @param language of the sentence, ISO 639-1
  public static Set<String> in(String sentence, String language) {
    Set<String> found = new HashSet<>();
    List<String> row = new ArrayList<>();
    Matcher words = WORD.matcher(sentence);
    int end = 0;
    while (words.find()) {
      String word = words.group();
      boolean follows = BETWEEN.matcher(sentence.substring(end, words.start())).matches();
      boolean name = isName(word, language);
      if (!follows || !(name || isSmall(word))) {
        close(row, found);
      }
      if (name) {
        row.add(word.toLowerCase(Locale.forLanguageTag(language)));
      }
      end = words.end();
    }
    close(row, found);
    return found;
  }

  private static void close(List<String> row, Set<String> found) {
    if (row.size() >= MIN_WORDS) {
      found.addAll(row);
    }
    row.clear();
  }

  private static boolean isSmall(String word) {
    return WORDS.words("any", "small").contains(word);
  }

  /// Whether a word belongs to no person's name: to an organisation's, a text's or a field's, or it
  /// has a capital only where it begins a sentence.
  ///
  /// @param lower in lower case
  /// @param language ISO 639-1
  public static boolean isNoName(String lower, String language) {
    return WORDS.set(language, "notName").contains(lower)
        || WORDS.set(language, "function").contains(lower);
  }

  /// What several persons are called by their office: *ministers*. But for what may be one in
  /// another case: German *Vorsitzenden*.
  public static List<String> plurals(String language) {
    return WORDS.words(language, "plural").stream()
        .map(pair -> pair.split("=", -1))
        .filter(pair -> !pair[0].equals(pair[1] + "n"))
        .map(pair -> pair[0])
        .toList();
  }

  /// Whether a word is one of some nouns with the ending of a grammatical case: *ministra* of
  /// *ministr*, *ravnateljice* of *ravnateljica*.
  ///
  /// @param lower in lower case
  /// @param language ISO 639-1
  /// @param isNoun whether a word in lower case is such a noun
  public static boolean isInCase(String lower, String language, Predicate<String> isNoun) {
    for (String ending : WORDS.words(language, "case")) {
      String stem = lower.substring(0, Math.max(0, lower.length() - ending.length()));
      boolean noun =
          lower.endsWith(ending)
              && (isNoun.test(stem) || (!ending.equals("a") && isNoun.test(stem + "a")));
      if (noun) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word may be part of a person's name.
  private static boolean isName(String word, String language) {
    String lower = word.toLowerCase(Locale.forLanguageTag(language));
    boolean acronym = word.length() <= MAX_ACRONYM && word.chars().allMatch(Character::isUpperCase);
    return Character.isUpperCase(word.charAt(0))
        && !acronym
        && !isNoName(lower, language)
        && !WORDS.set(language, "role").contains(lower)
        && !PlaceNames.in(language).contains(lower)
        && !CommonWords.isCommon(word, language);
  }
}
