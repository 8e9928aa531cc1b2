package eujp.check.draft;

import eujp.text.Span;
import eujp.text.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which day of a period a sentence says that a date is.
enum PeriodEnd {
  /// It does not say.
  NEITHER,
  /// *starts on 13 November*
  FIRST,
  /// *ends on 16 November*
  LAST;

  private static final WordTable WORDS = WordTable.in(PeriodEnd.class, "draft-words.txt");

  /// Languages that part no words, and say behind a date which day it is.
  private static final Set<String> BEHIND = Set.of("ja");

  /// Whether one is the first day and the other the last.
  boolean isOtherThan(PeriodEnd other) {
    return this != other && this != NEITHER && other != NEITHER;
  }

  /// What a sentence says of a date in it. The word before its day tells, also where the date has
  /// it: *until 3 May*.
  ///
  /// @param text with the sentence
  /// @param language ISO 639-1
  static PeriodEnd of(String text, Span sentence, Span date, String language) {
    int day = date.start();
    while (day < date.end() && !Character.isDigit(text.charAt(day))) {
      day++;
    }
    return of(sentence.of(text), day - sentence.start(), language);
  }

  /// What the nearest word before a date in its sentence says.
  ///
  /// @param at where in the sentence the date begins
  /// @param language ISO 639-1
  private static PeriodEnd of(String sentence, int at, String language) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    int from = BEHIND.contains(language) ? lower.length() : Math.min(at, lower.length());
    int opens = last(lower, from, language, "opens");
    int closes = last(lower, from, language, "closes");
    if (opens == closes) {
      return NEITHER;
    }
    return opens > closes ? FIRST : LAST;
  }

  private static int last(String lower, int from, String language, String name) {
    List<String> words = WORDS.words(language, name);
    return words.stream().mapToInt(word -> lastWord(lower, from, word, language)).max().orElse(-1);
  }

  private static int lastWord(String lower, int from, String word, String language) {
    int at = lower.lastIndexOf(word, from - word.length());
    while (at >= 0 && !BEHIND.contains(language) && !isWhole(lower, at, at + word.length())) {
      at = lower.lastIndexOf(word, at - 1);
    }
    return at;
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetter(text.charAt(end)));
  }
}
