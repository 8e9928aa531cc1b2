package eujp.text.analysis;

import java.util.List;

/// Cuts the endings of Slovak words, lightly: case and number of nouns and adjectives, the
/// possessive, and the vowel that comes and goes in *reťazec* and *reťazcoch*.
///
/// It follows the light stemmer for Czech (Dolamic and Savoy, *Indexing and stemming approaches for
/// the Czech language*, 2009), which Lucene has, with the endings of Slovak.
public final class SlovakStems {
  /// Letters that stay at least.
  private static final int MIN_STEM = 3;

  private static final List<String> ENDINGS =
      List.of(
          "iami", "ovia", "iach", "ého", "eho", "ému", "emu", "ých", "ych", "ými", "ymi", "ích",
          "ich", "ími", "imi", "iam", "ami", "och", "ách", "ach", "ovi", "emi", "iou", "mi", "ou",
          "ej", "ým", "ym", "ím", "im", "ám", "am", "om", "em", "ov", "ia", "ie", "iu", "ií", "ú",
          "ý", "é", "á", "í", "a", "e", "i", "o", "u", "y");

  /// The possessive of persons, behind the endings.
  private static final List<String> POSSESSIVE = List.of("ov", "in");

  private static final int MIN_POSSESSOR = 5;

  /// Ends of words without an ending in which the *e* goes where an ending comes.
  private static final List<String> FLEETING = List.of("ec", "ster", "mber");

  private SlovakStems() {}

  /// The stem of a word in lower case.
  public static String of(String word) {
    String stem = without(ENDINGS, word, MIN_STEM);
    return without(
        POSSESSIVE, stem.equals(word) ? withoutFleetingVowel(word) : stem, MIN_POSSESSOR);
  }

  private static String without(List<String> endings, String word, int least) {
    String longest = "";
    for (String ending : endings) {
      if (ending.length() > longest.length()
          && word.length() - ending.length() >= least
          && word.endsWith(ending)) {
        longest = ending;
      }
    }
    return word.substring(0, word.length() - longest.length());
  }

  private static String withoutFleetingVowel(String word) {
    int vowel = word.length() - 2;
    return vowel >= MIN_STEM - 1 && FLEETING.stream().anyMatch(word::endsWith)
        ? word.substring(0, vowel) + word.substring(vowel + 1)
        : word;
  }
}
