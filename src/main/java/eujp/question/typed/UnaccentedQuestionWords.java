package eujp.question.typed;

import eujp.text.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The question words of a language as they are typed without accents: *ποσα*, *cuanto*, *dlugo*.
///
/// What is then another small word, *que* of *qué*, *ou* of *où*, asks only where nothing but small
/// words stands before it, or where it ends the question: no conjunction does.
public final class UnaccentedQuestionWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");
  private static final int MIN_LETTERS = 2;

  private final Map<String, String> accented = new HashMap<>();
  private final Map<String, String> beginnings = new HashMap<>();
  private final Set<String> others;
  private final Predicate<String> small;

  /// @param words of the cues, in lower case, those first that win where two are typed alike; of
  ///   one with a star the beginning
  /// @param others what is another word of the language without accents
  /// @param small whether a word may stand before one that begins a question
  /// @param language ISO 639-1
  public UnaccentedQuestionWords(
      List<String> words, Set<String> others, Predicate<String> small, String language) {
    words.stream()
        .filter(word -> word.length() >= MIN_LETTERS && !Letters.isTypedAlike(word))
        .forEach(word -> {
          boolean begins = word.endsWith("*");
          String form = begins ? word.substring(0, word.length() - 1) : word;
          (begins ? beginnings : accented).putIfAbsent(Letters.typed(form, language), form);
        });
    this.others = others;
    this.small = small;
  }

  /// A question in which these words have their accents.
  public String corrected(String question) {
    StringBuilder corrected = new StringBuilder();
    Matcher words = WORD.matcher(question);
    boolean begins = true;
    while (words.find()) {
      String typed = words.group().toLowerCase(Locale.ROOT);
      Optional<String> word = accented(typed);
      if (word.isPresent() && (!others.contains(typed) || begins || isEnd(question, words.end()))) {
        words.appendReplacement(corrected, Matcher.quoteReplacement(word.get()));
      }
      begins &= small.test(typed);
    }
    return words.appendTail(corrected).toString();
  }

  /// A word with all of its accents; empty where it has them, or others.
  private Optional<String> accented(String typed) {
    String bare = Letters.bare(typed);
    @Nullable String whole = accented.get(bare);
    if (whole != null) {
      return accents(typed) < accents(whole) ? Optional.of(whole) : Optional.empty();
    }
    for (int end = bare.length(); end >= MIN_LETTERS; end--) {
      @Nullable String beginning = beginnings.get(bare.substring(0, end));
      if (beginning != null && beginning.length() == end && bare.length() == typed.length()) {
        return accents(typed) == 0
            ? Optional.of(beginning + typed.substring(end))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// How many of its letters are none of the basic ones.
  private static int accents(String word) {
    String basic = Letters.bare(word);
    int accents = Math.abs(word.length() - basic.length());
    for (int i = 0; i < Math.min(word.length(), basic.length()); i++) {
      accents += word.charAt(i) == basic.charAt(i) || word.charAt(i) == 'ς' ? 0 : 1;
    }
    return accents;
  }

  private static boolean isEnd(String question, int at) {
    return question.substring(at).chars().noneMatch(Character::isLetterOrDigit);
  }
}
