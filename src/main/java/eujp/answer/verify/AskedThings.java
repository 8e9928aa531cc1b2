package eujp.answer.verify;

import eujp.text.Letters;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.ArrayList;
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

  /// By which the file knows them.
  private final String key = name().toLowerCase(Locale.ROOT);

  /// Those of a language, ISO 639-1; none for a language that the file does not have.
  List<String> in(String language) {
    return WORDS.words(language, key);
  }

  /// Whether a text has any of them, as one word or two; in Japanese anywhere.
  ///
  /// @param language of the text, ISO 639-1
  boolean isIn(String text, String language) {
    return isIn(text, language, List.of(WORDS.set(language, key)));
  }

  /// The same of a question, in which people leave accents out.
  boolean isAskedIn(String question, String language) {
    return isIn(question, language, typed(question, language));
  }

  /// They as a question may have them: who writes one accent has left out none, but in Greek, where
  /// nearly every word has one and some are put in by the keyboard.
  private List<WordSet> typed(String question, String language) {
    WordSet words = WORDS.set(language, key);
    boolean bare =
        language.equals(ALL_ACCENTED) || Letters.isTypedAlike(question.toLowerCase(Locale.ROOT));
    return bare ? List.of(words, WORDS.unaccented(language, key)) : List.of(words);
  }

  private boolean isIn(String text, String language, List<WordSet> sets) {
    if (sets.stream().allMatch(WordSet::isEmpty)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.forLanguageTag(language));
    if (language.equals(JAPANESE)) {
      return in(language).stream().anyMatch(lower::contains);
    }
    String before = "";
    for (String word : Letters.words(lower)) {
      if (isOneOf(sets, before, word)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /// Whether a word, or it and the one before, is in one of some sets.
  private static boolean isOneOf(List<WordSet> sets, String before, String word) {
    for (WordSet set : sets) {
      if (set.contains(word) || set.contains(before, word)) {
        return true;
      }
    }
    return false;
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
    List<WordSet> sets = typed(lower, language);
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
        if (isOneOf(sets, before, word)) {
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
