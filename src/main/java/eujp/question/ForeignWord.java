package eujp.question;

import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A word of another language than the passages.
///
/// @param written in lower case, without an article or a preposition that is joined to it: *accord*
///   of *l'accord*
/// @param bare the same without accents
/// @param stem what the language's analyzer leaves of it, without accents
/// @param root the bare word without what begins a participle: *noemd* of *genoemd*
record ForeignWord(String written, String bare, String stem, String root) {
  /// Letters of an article or a preposition that loses its vowel: *dell'*.
  private static final int MAX_JOINED = 5;

  /// Letters of a beginning by which words are the same, whatever their endings.
  private static final int MIN_SHARED = 3;

  /// Letters of a word that has no endings but the shortest.
  private static final int SHORT = 4;

  private static final int MAX_ENDING_OF_SHORT = 2;

  /// Letters that the form in the thesaurus may have for an ending; one with more is another word.
  private static final int MAX_ENDING_OF_ENTRY = 3;

  private static final int MIN_SHARED_OF_LONG = 6;
  private static final int MAX_LONG_ENDING = 7;

  /// Letters that the form in a question may have for an ending behind a lost vowel.
  private static final int MAX_ENDING = 4;

  /// How alike words of one stem are at least.
  private static final double SAME_STEM = .95;

  /// How alike a word is to its form that lost its last vowel (*kabel* and *kablov*), and a verb to
  /// its participle.
  private static final double OF_A_FORM = .86;

  /// How alike words of two stems are at most.
  private static final double OF_OTHER_STEM = .94;

  /// What stands between a name and its ending.
  private static final String MARKS = "-‑:'’";

  private static final int MAX_ENDING_OF_NAME = 5;
  private static final int MIN_ROOT = 4;
  private static final int BEGINNING = 3;
  private static final String VOWELS = "aeiouy";

  /// The words of a text, without those that say nothing of what it is about.
  ///
  /// @param most how many words of it are read
  static List<ForeignWord> in(String text, String language, int most) {
    QuestionWords asking = QuestionWords.of(language);
    return all(text, language, most).stream()
        .filter(word -> !asking.isSmall(word.written))
        .toList();
  }

  /// The words of a text, without the endings that are written behind an abbreviation: *-kel* of
  /// *JOGMEC-kel*.
  ///
  /// @param most how many words of it are read
  static List<ForeignWord> all(String text, String language, int most) {
    QuestionWords asking = QuestionWords.of(language);
    List<ForeignWord> words = new ArrayList<>();
    @Nullable Token before = null;
    for (Token token : Tokens.of(text, language)) {
      if (words.size() == most) {
        break;
      }
      ForeignWord word = of(token, asking);
      boolean ending = before != null && isEnding(text, before, token);
      if (!word.written.isEmpty() && !ending) {
        words.add(word);
      }
      before = token;
    }
    return words;
  }

  /// Whether a word is the ending of an abbreviation right before it.
  private static boolean isEnding(String text, Token before, Token token) {
    String abbreviation = text.substring(before.start(), before.end());
    String ending = text.substring(token.start(), token.end());
    return token.start() == before.end() + 1
        && MARKS.indexOf(text.charAt(before.end())) >= 0
        && ending.length() <= MAX_ENDING_OF_NAME
        && ending.equals(ending.toLowerCase(Locale.ROOT))
        && abbreviation.length() > 1
        && abbreviation.equals(abbreviation.toUpperCase(Locale.ROOT));
  }

  private static ForeignWord of(Token token, QuestionWords asking) {
    String written = token.written().replace('’', '\'');
    int mark = written.indexOf('\'');
    String alone =
        mark > 0 && !asking.isSmall(written) && mark <= MAX_JOINED && mark + 1 < written.length()
            ? written.substring(mark + 1)
            : written;
    String bare = Letters.bare(alone);
    String participle = asking.participle();
    boolean begun =
        !participle.isEmpty()
            && bare.startsWith(participle)
            && bare.length() - participle.length() >= MIN_ROOT;
    String stem = Letters.bare(token.term());
    return new ForeignWord(alone, bare, stem, begun ? bare.substring(participle.length()) : bare);
  }

  /// The beginnings of its forms: another form of the word has one of them.
  Set<String> beginnings() {
    Set<String> beginnings = new LinkedHashSet<>();
    for (String form : List.of(bare, stem, root)) {
      beginnings.add(form.substring(0, Math.min(BEGINNING, form.length())));
    }
    return beginnings;
  }

  /// How alike it is to a word of the thesaurus as a form of the same, from 0 to 1.
  double likeness(ForeignWord entry) {
    if (bare.equals(entry.bare)) {
      return 1;
    }
    double asWritten = likeness(bare, entry.bare, true);
    if (stem.equals(entry.stem)) {
      return SAME_STEM + (1 - SAME_STEM) * asWritten;
    }
    double alike = Math.max(asWritten, likeness(stem, entry.stem, false));
    boolean form =
        withoutLastVowels(bare).equals(withoutLastVowels(entry.bare))
            || isWithoutLastVowelOf(entry.bare)
            || isParticipleOf(entry.bare);
    return Math.min(OF_OTHER_STEM, Math.max(alike, form ? OF_A_FORM : 0));
  }

  /// A word without the vowels at its end, unless little is left of it: *cav* of *cavo* and *cavi*.
  private static String withoutLastVowels(String word) {
    int end = word.length();
    while (end > MIN_SHARED && VOWELS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private boolean isWithoutLastVowelOf(String entry) {
    int last = entry.length() - 1;
    return last >= MIN_ROOT
        && VOWELS.indexOf(entry.charAt(last - 1)) >= 0
        && VOWELS.indexOf(entry.charAt(last)) < 0
        && bare.startsWith(entry.substring(0, last - 1) + entry.charAt(last))
        && bare.length() - last <= MAX_ENDING;
  }

  private boolean isParticipleOf(String entry) {
    int shared = shared(root, entry);
    return !root.equals(bare)
        && shared >= MIN_ROOT
        && root.length() - shared <= MAX_ENDING_OF_SHORT
        && entry.length() - shared <= MAX_ENDING_OF_SHORT;
  }

  /// Whether it is a long form of a word of the thesaurus: *collaboreranno* of *collaborare*.
  boolean isLongFormOf(ForeignWord entry) {
    int shared = shared(bare, entry.bare);
    return shared >= MIN_SHARED_OF_LONG
        && entry.bare.length() - shared <= MAX_ENDING_OF_ENTRY
        && bare.length() - shared <= MAX_LONG_ENDING;
  }

  /// @param small whether short words may be alike, one of them with a short ending
  private static double likeness(String one, String entry, boolean small) {
    int shorter = Math.min(one.length(), entry.length());
    int longer = Math.max(one.length(), entry.length());
    int shared = shared(one, entry);
    boolean same =
        shorter <= SHORT
            ? small && shared == shorter && longer - shorter <= MAX_ENDING_OF_SHORT
            : shared >= MIN_SHARED && entry.length() - shared <= MAX_ENDING_OF_ENTRY;
    return same && shorter >= MIN_SHARED ? 2.0 * shared / (shorter + longer) : 0;
  }

  private static int shared(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int shared = 0;
    while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
