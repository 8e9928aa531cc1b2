package eujp.answer.verify;

import eujp.text.Letters;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

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
  SITE,
  AMOUNT,
  PHONE,
  HOUR,
  CLOCK,
  BECAUSE,
  PURPOSE,
  DURATION,
  LENGTH,
  WEIGHT,
  SPEED,
  WHICH,
  QUANTITY,
  ARE,
  OTHERS,
  SECOND_OR_OTHER,
  MOST,
  CALLED,
  DUBBED,
  HEADS,
  LEAD,
  MADE,
  IN_PERSON,
  UNDONE,
  ENDED,
  BEING,
  IN,
  ABOUT,
  CONCERNING,
  OF_BODY,
  ANYTHING,
  EXISTS,
  INCLUDES,
  ASPECT,
  NEXT,
  NEXT_GIVEN,
  LAST,
  LAST_GIVEN;

  private static final WordTable WORDS = WordTable.in(AskedThings.class, "asked-things.txt");
  private static final String JAPANESE = "ja";
  private static final String ALL_ACCENTED = "el";

  /// Nobody asks for more things at once.
  private static final int MAX_ENDS = 4;

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
    return isIn(text, language, this::isWord);
  }

  /// The same of a question, in which people leave accents out.
  boolean isAskedIn(String question, String language) {
    return isIn(question, language, reading(question, language));
  }

  /// How the words of a question are read: who writes one accent has left out none, but in Greek,
  /// where nearly every word has one and some are put in by the keyboard.
  private BiPredicate<String, String> reading(String question, String language) {
    boolean bare =
        language.equals(ALL_ACCENTED) || Letters.isTypedAlike(question.toLowerCase(Locale.ROOT));
    return bare ? this::isTyped : this::isWord;
  }

  private boolean isIn(String text, String language, BiPredicate<String, String> is) {
    String lower = text.toLowerCase(Locale.forLanguageTag(language));
    if (language.equals(JAPANESE)) {
      return in(language).stream().anyMatch(lower::contains);
    }
    String before = "";
    for (String word : Letters.words(lower)) {
      if (is.test(word, language) || is.test(before + " " + word, language)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  private boolean isWord(String words, String language) {
    return WORDS.set(language, key()).contains(words);
  }

  private boolean isTyped(String words, String language) {
    return isWord(words, language) || WORDS.unaccented(language, key()).contains(words);
  }

  /// Where in a question the first of them end, in which people leave accents out.
  ///
  /// @param lower the question in lower case
  /// @param language of the question, ISO 639-1
  List<Integer> endsIn(String lower, String language) {
    return language.equals(JAPANESE) ? japaneseEnds(lower) : wordEnds(lower, language);
  }

  private List<Integer> japaneseEnds(String lower) {
    List<Integer> ends = new ArrayList<>();
    for (String word : in(JAPANESE)) {
      int at = lower.indexOf(word);
      while (at >= 0 && ends.size() < MAX_ENDS) {
        ends.add(at + word.length());
        at = lower.indexOf(word, at + 1);
      }
    }
    return ends;
  }

  private List<Integer> wordEnds(String lower, String language) {
    BiPredicate<String, String> reading = reading(lower, language);
    List<Integer> ends = new ArrayList<>();
    String before = "";
    int at = 0;
    while (at < lower.length() && ends.size() < MAX_ENDS) {
      int end = at;
      while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = lower.substring(at, end);
        if (reading.test(word, language) || reading.test(before + " " + word, language)) {
          ends.add(end);
        }
        before = word;
      }
      at = Math.max(at + 1, end);
    }
    return ends;
  }

  /// Whether a text has any of them, or nothing is known of its language.
  boolean mayBeIn(String text, String language) {
    return in(language).isEmpty() || isIn(text, language);
  }
}
