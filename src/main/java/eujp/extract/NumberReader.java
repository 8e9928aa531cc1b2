package eujp.extract;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import eujp.extract.dates.Numerals;
import eujp.text.Span;
import eujp.text.WordTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers with their units: in digits as the language groups them, or written out up to 999.
///
/// A digit in a name (*G7*, *5G*, *COVID-19*) and a telephone number are none.
final class NumberReader {
  private static final WordTable WORDS = WordTable.in(NumberReader.class, "number-words.txt");
  private static final Map<String, NumberReader> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final int MAX_DIGITS = 40;

  /// Whose groups of digits count nothing.
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+\\d{1,3}(?:[\\h().-]{1,2}\\d{1,5}){2,8}");

  private final String language;
  private final char decimal;
  private final Map<String, String> currencies;
  private final Map<String, Integer> scales = new HashMap<>();
  private final Pattern number;

  private NumberReader(String language) {
    this.language = language;
    DecimalFormatSymbols symbols =
        DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    decimal = symbols.getDecimalSeparator();
    currencies = pairs("any", "currency");
    pairs(language, "scale").forEach((word, power) -> scales.put(word, Integer.valueOf(power)));
    List<String> percents = new ArrayList<>(WORDS.words("any", "percent"));
    percents.addAll(WORDS.words(language, "percent"));
    String currency = WordTable.anyOf(List.copyOf(currencies.keySet()));
    String group = decimal == ',' ? "[.\\h]" : "[,\\h]";
    String digits =
        "\\d{1,3}(?:"
            + group
            + "\\d{3}){1,6}(?!\\d)(?:"
            + Pattern.quote(String.valueOf(decimal))
            + "\\d{1,9})?"
            + "|\\d{1,15}(?:"
            + Pattern.quote(String.valueOf(decimal))
            + "\\d{1,9})?";
    boolean japanese = language.equals("ja");
    String end = japanese ? "" : "(?![\\p{L}\\p{N}])";
    number =
        Pattern.compile(
            (japanese ? "" : "(?<![\\p{L}\\p{N}])")
                + "(?<![+.,/\\d-])(?:(?<front>"
                + currency
                + ")\\h?)?"
                + "(?:(?<digits>"
                + digits
                + ")|(?<word>\\p{L}{2,12}(?:-\\p{L}{3,5})?))"
                + "(?:[\\h-]?(?<scale>"
                + WordTable.anyOf(List.copyOf(scales.keySet()))
                + ")"
                + end
                // The full stop of an abbreviation is none of a sentence.
                + "(?:\\.(?=\\h?(?:\\p{Ll}|"
                + currency
                + ")))?)?"
                + "(?:\\h?(?:(?<back>"
                + currency
                + ")"
                + end
                + "|(?<percent>"
                + WordTable.anyOf(percents)
                + ")"
                + "|(?<unit>"
                + WordTable.anyOf("any".equals(language) ? List.of() : WORDS.words("any", "unit"))
                + ")"
                + end
                + ")|\\h(?<noun>\\p{Ll}{3,30}(?:-\\p{Ll}{2,20})?))?"
                + (japanese ? "" : "(?!\\p{L}|\\d|/\\d)"));
  }

  /// The numbers of a text, in its order.
  ///
  /// @param language ISO 639-1
  static List<Mention.OfNumber> read(String text, String language) {
    return BY_LANGUAGE.computeIfAbsent(language, NumberReader::new).read(text);
  }

  private List<Mention.OfNumber> read(String text) {
    List<Mention.OfNumber> found = new ArrayList<>();
    Matcher matcher =
        number.matcher(
            TELEPHONE.matcher(text).replaceAll(phone -> "_".repeat(phone.group().length())));
    int at = 0;
    while (at <= text.length() && matcher.find(at)) {
      Optional<BigDecimal> value = value(matcher);
      value.ifPresent(number ->
          found.add(
              new Mention.OfNumber(
                  new Span(matcher.start(), end(matcher)), number, unit(matcher))));
      // What follows a word that is no number may be one.
      at = value.isPresent() ? end(matcher) : Math.max(matcher.end("word"), matcher.end("digits"));
    }
    return found;
  }

  private int end(Matcher matcher) {
    if (matcher.group("noun") == null || isNoun(matcher)) {
      return matcher.end();
    }
    return matcher.start("noun") - 1;
  }

  /// Whether the word after a number is what it counts, and not the rest of the sentence.
  private boolean isNoun(Matcher matcher) {
    String noun = matcher.group("noun");
    PeopleWords words = PeopleWords.of(language);
    return noun != null
        && matcher.group("front") == null
        && !words.functions().contains(noun)
        && !words.links().contains(noun);
  }

  private Optional<BigDecimal> value(Matcher matcher) {
    String digits = matcher.group("digits");
    String scale = matcher.group("scale");
    int power = scale == null ? 0 : scales.getOrDefault(scale, 0);
    if (digits == null) {
      return Numerals.value(matcher.group("word"), language)
          .map(value -> BigDecimal.valueOf(value).scaleByPowerOfTen(power));
    }
    String plain =
        digits
            .codePoints()
            .filter(c -> Character.isDigit(c) || c == decimal)
            .map(c -> c == decimal ? '.' : '0' + Character.digit(c, 10))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return plain.length() > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(new BigDecimal(plain).scaleByPowerOfTen(power));
  }

  private String unit(Matcher matcher) {
    for (String group : List.of("front", "back")) {
      if (matcher.group(group) != null) {
        return currencies.getOrDefault(matcher.group(group), "");
      }
    }
    if (matcher.group("percent") != null) {
      return "%";
    }
    return Optional.ofNullable(matcher.group("unit"))
        .or(() -> Optional.ofNullable(matcher.group("noun")).filter(noun -> isNoun(matcher)))
        .orElse("");
  }

  private static Map<String, String> pairs(String language, String name) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : WORDS.words(language, name)) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }
}
