package eujp.answer.verify;

import eujp.text.Letters;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.List;
import java.util.Locale;

/// The words of `asked-things.txt`, by which questions demand something and sentences give it.
enum AskedThings {
  COUNT,
  COUNTER,
  TIMES,
  RANK,
  SOME,
  MONTH,
  DAY,
  MAIL,
  PHONE,
  BECAUSE,
  NEXT,
  NEXT_GIVEN,
  LAST,
  LAST_GIVEN;

  private static final WordTable WORDS = WordTable.in(AskedThings.class, "asked-things.txt");
  private static final String JAPANESE = "ja";

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Those of a language, ISO 639-1; none for a language that the file does not have.
  List<String> in(String language) {
    return WORDS.words(language, key());
  }

  /// Whether a text has any of them, as one word or two; in Japanese anywhere.
  ///
  /// @param language of the text, ISO 639-1
  boolean isIn(String text, String language) {
    String lower = text.toLowerCase(Locale.forLanguageTag(language));
    if (language.equals(JAPANESE)) {
      return in(language).stream().anyMatch(lower::contains);
    }
    WordSet set = WORDS.set(language, key());
    String before = "";
    for (String word : Letters.words(lower)) {
      if (set.contains(word) || set.contains(before + " " + word)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /// Whether a text has any of them, or nothing is known of its language.
  boolean mayBeIn(String text, String language) {
    return in(language).isEmpty() || isIn(text, language);
  }
}
