package eujp.text.sentences;

import eujp.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Splits a text into sentences.
///
/// A full stop ends a sentence where a blank and no lower-case letter follow, unless it belongs to
/// an abbreviation, an initial or, in languages that write them so (`7. Januar`), a number. What
/// can be one of these and the end of a sentence is told by what follows: a sentence goes on before
/// a number, and before a capital unless that is of a word which begins sentences, such as *The*.
/// In doubt it goes on. The words are data; see [Abbreviations].
///
/// Nothing ends inside brackets, nor inside a quotation that is part of a sentence; see
/// [Enclosures]. A Japanese full stop needs no blank behind it. In Greek a semicolon asks.
public final class Sentences {
  private static final String ENDS = ".!?…。！？\u037E";
  private static final String GREEK_ENDS = ENDS + ';';
  private static final String EAST_ASIAN_ENDS = "。！？";
  private static final String CLOSERS = "\"”’»)]」』）";
  private static final String BEFORE_A_WORD = "\"'“”„«»‘‚‹›([{「『（¿¡";
  private static final String JAPANESE_OPENERS = "「『";
  private static final String GREEK = "el";

  /// What parts words of one sentence, with a blank before it in French.
  private static final String PAUSES = ",;:";

  private static final Pattern LETTERS_WITH_DOTS =
      Pattern.compile("^(?:\\p{L}{1,3}\\.)++\\p{L}{1,3}");

  /// Groups of digits that stand before the last one of a long number.
  private static final int GROUPS_BEFORE = 2;

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}|(?:\\d{1,2}\\.){1,2}|[IVX]{2,}");
  private static final Pattern YEAR = Pattern.compile("(?:\\d{1,2}\\.){0,2}\\d{4}");
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}|\\p{L}|[IVX]{2,}");

  /// What has no vowel is short for something.
  private static final Pattern CONSONANTS =
      Pattern.compile("[b-df-hj-np-tv-xzčćďđľłńňřśșşšťțţźžбвгджзклмнпрстфхцчшщ]{2,4}");

  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+");

  private static final int YEAR_DIGITS = 4;

  /// Characters of an abbreviation, or of a word that begins a sentence; longer words are neither.
  private static final int MAX_WORD = 24;

  /// Before a year that ends a sentence stand so many words of two letters or more, a month's name
  /// among them: fewer only say when.
  private static final int MIN_WORDS = 4;

  /// Characters that hold as many words at least.
  private static final int LONG = 200;

  private final String text;
  private final String ends;
  private final Abbreviations abbreviations;
  private final Enclosures enclosures;
  private final List<Span> sentences = new ArrayList<>();
  private int start;

  /// The first character of the sentence that is no blank, or one before it.
  private int first;

  private Sentences(String text, String language) {
    this.text = text;
    this.ends = language.equals(GREEK) ? GREEK_ENDS : ENDS;
    this.abbreviations = Abbreviations.of(language);
    this.enclosures = Enclosures.of(text);
  }

  /// The sentences of a text in their order, without the blanks around them; at least one for a
  /// text that is not blank. A line break ends a sentence.
  ///
  /// @param language ISO 639-1
  public static List<Span> of(String text, String language) {
    Sentences splitter = new Sentences(text, language);
    splitter.split();
    return splitter.sentences;
  }

  private void split() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        endAt(i);
      } else if (ends.indexOf(c) >= 0) {
        int mark = i;
        while (i + 1 < text.length() && ends.indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
        int afterMarks = i + 1;
        i = afterClosers(afterMarks) - 1;
        if (!enclosures.contain(i + 1) && endsSentence(mark, afterMarks, i + 1)) {
          endAt(i + 1);
        }
      }
    }
    endAt(text.length());
  }

  /// Behind the marks that close something at a place. In French a blank stands before them.
  private int afterClosers(int from) {
    int after = from;
    while (after < text.length()) {
      if (CLOSERS.indexOf(text.charAt(after)) >= 0 || enclosures.closeAt(after)) {
        after++;
      } else if (isBlank(after) && text.charAt(after) != '\n' && enclosures.closeAt(after + 1)) {
        after += 2;
      } else {
        break;
      }
    }
    return after;
  }

  private boolean endsSentence(int mark, int afterMarks, int after) {
    if (after == text.length()) {
      return true;
    }
    if (EAST_ASIAN_ENDS.indexOf(text.charAt(mark)) >= 0) {
      return after == afterMarks || isBlank(after) || endsJapaneseQuotation(after);
    }
    if (!isBlank(after)) {
      return false;
    }
    int next = after;
    while (next < text.length() && isBlank(next)) {
      next++;
    }
    return next == text.length()
        || (!goesOnAt(text, next)
            && (text.charAt(mark) != '.' || !belongsToWord(mark, after == afterMarks, next)));
  }

  /// Whether a sentence that is all in quotation marks ends before a word that is not joined to it
  /// by hiragana, as in `「…。」と述べた`.
  private boolean endsJapaneseQuotation(int after) {
    return JAPANESE_OPENERS.indexOf(text.charAt(first())) >= 0
        && Character.isLetter(text.charAt(after))
        && UnicodeScript.of(text.charAt(after)) != UnicodeScript.HIRAGANA;
  }

  /// Whether a sentence goes on at a place behind a mark and a blank, whatever the mark: with a
  /// small letter, also behind a dash. `eIDAS` is a word with a capital.
  static boolean goesOnAt(String text, int place) {
    int at = place;
    if (Character.getType(text.charAt(at)) == Character.DASH_PUNCTUATION) {
      at++;
      while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
        at++;
      }
      if (at < text.length() && at - place == 2 && isOrdinalAt(text, at)) {
        return true;
      }
    }
    if (at < text.length() && PAUSES.indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    return at < text.length()
        && Character.isLowerCase(text.charAt(at))
        && !(at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1)));
  }

  /// Whether a year with a full stop stands at a place: the end of *2014. – 2020.*
  private static boolean isOrdinalAt(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= YEAR_DIGITS && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at == YEAR_DIGITS && end < text.length() && text.charAt(end) == '.';
  }

  /// Whether a full stop belongs to the word before it, and ends no sentence besides.
  private boolean belongsToWord(int mark, boolean bare, int next) {
    String word = wordBefore(mark);
    if (word.isEmpty() || !bare) {
      return false;
    }
    if (LIST_NUMBER.matcher(word).matches() && first() == mark - word.length()) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean number = isNumberAt(next);
    if (abbreviations.unit().contains(lower)) {
      return number || isAcronym(wordAt(wordFrom(next))) || isOfClock(next);
    }
    if (abbreviations.ordinals() && ORDINAL.matcher(word).matches()) {
      int from = mark - word.length();
      return number || (!beginsSentence(next) && !isCounted(from) && !isLastGroup(from));
    }
    if (YEAR.matcher(word).matches()) {
      return !isPartOfNumber(mark - word.length())
          && abbreviations.years()
          && (number || (!beginsSentence(next) && onlySaysWhen(mark)));
    }
    boolean counted = Character.isDigit(lastBefore(mark - word.length()));
    if (abbreviations.year().contains(lower) && counted) {
      return number || (!beginsSentence(next) && (onlySaysWhen(mark) || isPlace(next)));
    }
    if (abbreviations.before().contains(lower)
        || (number
            && (abbreviations.number().contains(lower)
                || abbreviations.weekdays().contains(lower)))) {
      return true;
    }
    if (number && CONSONANTS.matcher(lower).matches()) {
      return true;
    }
    if (abbreviations.list().contains(lower)) {
      return number || isAcronym(wordAt(wordFrom(next)));
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return (initial && isPartOfName(next))
        || ((isLetter(word)
                || isShortName(word)
                || LETTERS_WITH_DOTS.matcher(word).matches()
                || abbreviations.either().contains(lower)
                || (abbreviations.months().contains(lower) && (counted || number)))
            && (number || !beginsSentence(next)));
  }

  /// Whether the number at a place counts something that is named before it: `kl. 10`, `NIS 2`.
  private boolean isCounted(int place) {
    int end = place;
    while (end > start && (isBlank(end - 1) || text.charAt(end - 1) == '.')) {
      end--;
    }
    String word = wordBefore(end);
    return abbreviations.number().contains(word.toLowerCase(Locale.ROOT)) || isAcronym(word);
  }

  /// Whether the digits at a place are the last of a long number, written in groups: *32 12 34 56*.
  private boolean isLastGroup(int place) {
    int end = place;
    for (int group = 0; group < GROUPS_BEFORE; group++) {
      if (end == start || !isBlank(end - 1)) {
        return false;
      }
      String digits = wordBefore(end - 1);
      if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
        return false;
      }
      end -= digits.length() + 1;
    }
    return true;
  }

  /// Whether a word for the clock follows the word at a place: *9 a.m. Brussels time*.
  private boolean isOfClock(int place) {
    int from = wordFrom(place);
    int behind = wordFrom(from + wordAt(from).length() + 1);
    return behind < text.length()
        && abbreviations.clock().contains(wordAt(behind).toLowerCase(Locale.ROOT));
  }

  /// Whether the number at a place is the second part of another: `12/2001`.
  private boolean isPartOfNumber(int place) {
    return place > start && text.charAt(place - 1) == '/';
  }

  /// Whether a word is the beginning of a first name, of more than one letter: `Gh.`, `Th.`
  private static boolean isShortName(String word) {
    return Character.isUpperCase(word.charAt(0))
        && !isAcronym(word)
        && CONSONANTS.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private String wordBefore(int end) {
    int from = end;
    while (from > start
        && end - from <= MAX_WORD
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    return end - from > MAX_WORD ? "" : text.substring(from, end);
  }

  /// The last character before a place that is no blank and no full stop; a blank where there is
  /// none in the sentence.
  private char lastBefore(int place) {
    int at = place - 1;
    while (at > start && (isBlank(at) || text.charAt(at) == '.')) {
      at--;
    }
    return at >= start ? text.charAt(at) : ' ';
  }

  /// Whether a number stands at a place, in figures, Roman or as a letter alone.
  private boolean isNumberAt(int place) {
    int from = wordFrom(place);
    if (from < text.length() && Character.isDigit(text.charAt(isPlus(from) ? from + 1 : from))) {
      return true;
    }
    String word = wordAt(from);
    boolean letter = isLetter(word) && !beginsSentence(place);
    return !isArticle(from) && (letter || ROMAN.matcher(word).matches());
  }

  /// Whether a number for the telephone or one above zero begins at a place: *+32*.
  private boolean isPlus(int place) {
    return text.charAt(place) == '+' && place + 1 < text.length();
  }

  /// Whether the word at a place says where, by its ending: *Kaune*.
  private boolean isPlace(int place) {
    return abbreviations.where().contains(wordAt(wordFrom(place)).toLowerCase(Locale.ROOT));
  }

  /// Whether the letter at a place is joined to a word: `L-applikazzjoni`, `L’Union`.
  private boolean isArticle(int place) {
    return place + 2 < text.length()
        && "-'’".indexOf(text.charAt(place + 1)) >= 0
        && Character.isLetter(text.charAt(place + 2));
  }

  private boolean isPartOfName(int place) {
    return abbreviations.names().contains(wordAt(wordFrom(place)).toLowerCase(Locale.ROOT));
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /// Whether the word at a place is one that begins sentences.
  private boolean beginsSentence(int place) {
    int from = wordFrom(place);
    String word = wordAt(from);
    boolean followedByStop =
        from + word.length() < text.length() && text.charAt(from + word.length()) == '.';
    return !word.isEmpty()
        && !isAcronym(word)
        && !(followedByStop && word.length() == 1)
        && abbreviations.begins(word.toLowerCase(Locale.ROOT));
  }

  private int wordFrom(int place) {
    int from = place;
    while (from < text.length()
        && from - place < MAX_WORD
        && (BEFORE_A_WORD.indexOf(text.charAt(from)) >= 0 || (from > place && isBlank(from)))) {
      from++;
    }
    return from;
  }

  /// The letters from a place on; none where they are more than a word of ours has.
  private String wordAt(int from) {
    int to = from;
    while (to < text.length() && to - from <= MAX_WORD && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to - from > MAX_WORD ? "" : text.substring(from, to);
  }

  /// Whether the sentence up to a year has only said when: it is short, or begins with a number or
  /// with a small word such as *in*.
  private boolean onlySaysWhen(int mark) {
    int from = first();
    String first = wordAt(wordFrom(from));
    if (first.isEmpty() || abbreviations.begins(first.toLowerCase(Locale.ROOT))) {
      return true;
    }
    int words = 0;
    for (int at = from; at < mark && at - from < LONG; at++) {
      boolean begins = at == from || isBlank(at - 1);
      boolean word = Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at + 1));
      words += begins && word ? 1 : 0;
    }
    return words < MIN_WORDS && mark - from < LONG;
  }

  private int first() {
    while (first < text.length() && isBlank(first)) {
      first++;
    }
    return first;
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void endAt(int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(from)) {
      from++;
    }
    while (to > from && isBlank(to - 1)) {
      to--;
    }
    if (to > from) {
      sentences.add(new Span(from, to));
    }
    start = end;
    first = end;
  }
}
