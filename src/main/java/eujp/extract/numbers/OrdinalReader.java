package eujp.extract.numbers;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import eujp.extract.Mention;
import eujp.extract.PhraseSet;
import eujp.text.FunctionWords;
import eujp.text.Span;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ordinals: in digits with the ending of the language (*28th*, *28e*, *28.*, *第28回*), as
/// CLDR and `number-words.txt` have it, or as words, as CLDR's spell-out rules have them.
public final class OrdinalReader {
  private static final Map<String, OrdinalReader> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// Enough to have every ending.
  private static final int MAX_SAMPLE = 31;

  private final String language;
  private final SpelledNumbers spelled;
  private final Pattern digits;
  private final PhraseSet unordered;

  private OrdinalReader(String language) {
    this.language = language;
    spelled = SpelledNumbers.ordinals(language, NumberWords.TABLE);
    unordered = new PhraseSet(NumberWords.TABLE.words(language, "unordered"));
    if (language.equals("ja")) {
      digits = Pattern.compile("第(?<n>\\d{1,3})(?:回|次|期)?(?<dot>(?!))?");
    } else {
      Set<String> endings = endings(language);
      boolean dot = endings.remove(".");
      digits =
          Pattern.compile(
              "(?<![\\p{L}\\p{N}.,/-])(?<n>\\d{1,3})(?:(?i:"
                  + WordTable.anyOf(List.copyOf(endings))
                  + ")(?![\\p{L}\\p{N}])|(?<dot>"
                  + (dot ? "\\.(?=\\h\\p{L})" : "(?!)")
                  + "))");
    }
  }

  private static Set<String> endings(String language) {
    RuleBasedNumberFormat rules =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.ORDINAL);
    Set<String> endings = new HashSet<>(NumberWords.TABLE.words(language, "ordinal"));
    for (String set : rules.getRuleSetNames()) {
      for (int n = 1; n <= MAX_SAMPLE; n++) {
        String ending = DIGITS.matcher(rules.format(n, set)).replaceFirst("");
        if (!ending.isEmpty() && !DIGITS.matcher(ending).find()) {
          endings.add(ending);
        }
      }
    }
    return endings;
  }

  /// The ordinals of a text, in its order.
  ///
  /// @param language ISO 639-1
  public static List<Mention.OfOrdinal> read(String text, String language) {
    return BY_LANGUAGE.computeIfAbsent(language, OrdinalReader::new).read(text);
  }

  private List<Mention.OfOrdinal> read(String text) {
    List<Mention.OfOrdinal> found = new ArrayList<>();
    Matcher matcher = digits.matcher(text);
    while (matcher.find()) {
      int value = Integer.parseInt(matcher.group("n"));
      if (value > 0
          && (matcher.group("dot") == null
              || (orders(text, matcher.end() + 1) && !endsSentence(text, matcher)))) {
        found.add(new Mention.OfOrdinal(new Span(matcher.start(), matcher.end()), value));
      }
    }
    int at = 0;
    while (at < text.length()) {
      int end = SpelledNumbers.wordEnd(text, at);
      int fixed = end == at ? 0 : unordered.lengthAt(text, at);
      if (fixed > 0) {
        at += fixed;
        continue;
      }
      Optional<SpelledNumbers.Found> one = end == at ? Optional.empty() : spelled.at(text, at);
      one.ifPresent(word -> found.add(new Mention.OfOrdinal(word.span(), word.value())));
      at = Math.max(Math.max(at + 1, end), one.map(word -> word.span().end()).orElse(0));
    }
    return found;
  }

  /// Whether a number with a full stop stands between a name and another word with a capital, so
  /// that it rather ends a sentence: *Maribor 8. Cene …*. Where nouns have capitals that tells
  /// nothing.
  private boolean endsSentence(String text, Matcher number) {
    int word = number.start() - 1;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return !language.equals("de")
        && word >= 0
        && Character.isUpperCase(text.charAt(word))
        && Character.isUpperCase(text.charAt(number.end() + 1));
  }

  /// Whether the word at a place can be what a number with a full stop orders, and does not begin a
  /// sentence.
  private boolean orders(String text, int at) {
    String word = text.substring(at, SpelledNumbers.wordEnd(text, at));
    return Character.isLowerCase(text.charAt(at))
        || !FunctionWords.of(language).contains(word.toLowerCase(Locale.ROOT));
  }
}
