package eujp.answer;

import eujp.question.Denial;
import eujp.text.DataFile;
import eujp.text.Lazy;
import eujp.text.PersonNames;
import eujp.text.PlaceNames;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a sentence has to offer to a question, whatever it asks; all in lower case.
///
/// @param dates its years, and the days and months of its dates
/// @param numbers its numbers that belong to no date or name, in digits or as words
/// @param names its words that begin with a capital, but for the first
/// @param places those of its names that are countries, continents or large cities
/// @param persons the words of persons' names in it
/// @param sum whether it has an amount of money
/// @param denies whether it denies something
record SentenceTraits(
    Set<String> dates,
    Set<String> numbers,
    Set<String> names,
    Set<String> places,
    Set<String> persons,
    boolean sum,
    boolean denies) {
  private static final Pattern UNIT = Pattern.compile("\\d+(?:st|nd|rd|th)\\b|\\p{L}+|\\d+");
  private static final Pattern DASH = Pattern.compile(" ?[-–—] ?");
  private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}|21\\d{2}");
  private static final Pattern SUM =
      Pattern.compile(
          "\\p{Sc}\\s?\\d|(?:\\d|\\b(?i:mil[lij]|bil[lij]|εκατ|δισ|милион|милиард))\\P{Nd}{0,20}?(?:\\p{Sc}|ドル|ユーロ|円|\\b(?:euros?|EUR|ευρώ|евро|eiro|ewro"
              + "|eur[aoiyů]|US ?\\$|USD|JPY|GBP|CHF|dollars?|dólar(?:es)?|dolari|δολάρια|Dollar|pounds?"
              + "|yen|Yen|francs?|Franken|Mark|lei)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final String JAPANESE_DATE = "年月日";
  private static final int MIN_MONTH = 3;

  private static final Lazy<Map<String, Set<String>>> NUMERALS =
      new Lazy<>(SentenceTraits::numerals);
  private static final Map<String, Set<String>> MONTHS = new ConcurrentHashMap<>();

  /// @param language of the sentence, ISO 639-1
  static SentenceTraits of(String sentence, String language) {
    SentenceTraits traits =
        new SentenceTraits(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            PersonNames.in(sentence, language),
            SUM.matcher(sentence).find(),
            Denial.isIn(sentence, language));
    Set<String> months = MONTHS.computeIfAbsent(language, SentenceTraits::months);
    Set<String> numerals = NUMERALS.get().getOrDefault(language, Set.of());
    Set<String> places = PlaceNames.in(language);
    String last = "";
    // What a dash joins to the last: *13-16 November*.
    String toLast = "";
    int end = 0;
    boolean lastIsMonth = false;
    boolean first = true;
    boolean isAfterName = false;
    // German writes every noun with a capital.
    boolean capitalsName = !language.equals("de");
    Matcher units = UNIT.matcher(sentence);
    while (units.find()) {
      String unit = units.group();
      String word = unit.toLowerCase(Locale.forLanguageTag(language));
      boolean isNumber = Character.isDigit(unit.charAt(0));
      boolean isMonth = !isNumber && months.contains(word);
      if (isNumber
          && !isAfterName
          && !isPartOfWord(sentence, units.start() - 1)
          && !Character.isUpperCase(at(sentence, units.end()))) {
        boolean isDate =
            lastIsMonth
                || YEAR.matcher(unit).matches()
                || JAPANESE_DATE.indexOf(at(sentence, units.end())) >= 0;
        (isDate ? traits.dates : traits.numbers).add(unit);
      } else if (numerals.contains(word)) {
        traits.numbers.add(word);
      } else if (isMonth) {
        traits.dates.add(word);
        if (traits.numbers.remove(last)) {
          traits.dates.add(last);
        }
        if (traits.numbers.remove(toLast)) {
          traits.dates.add(toLast);
        }
      } else if (!first && Character.isUpperCase(unit.charAt(0))) {
        traits.names.add(word);
        if (places.contains(word)) {
          traits.places.add(word);
        }
      }
      isAfterName = capitalsName && !isMonth && !first && Character.isUpperCase(unit.charAt(0));
      boolean dash = DASH.matcher(sentence.substring(end, units.start())).matches();
      toLast = dash ? last : "";
      last = unit;
      end = units.end();
      lastIsMonth = isMonth;
      first = false;
    }
    return traits;
  }

  /// Whether it has two years, between which something may have lasted.
  boolean hasSpanOfYears() {
    return dates.stream().filter(SentenceTraits::isYear).count() > 1;
  }

  static boolean isYear(String number) {
    return YEAR.matcher(number).matches();
  }

  /// Whether a number is written in one with the letter there, as in *G7*. A small letter behind it
  /// is part of a unit or an ending: *20cm*, *1990s*.
  private static boolean isPartOfWord(String text, int index) {
    char c = index < 0 ? ' ' : at(text, index);
    return Character.isLetter(c) && (Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private static Map<String, Set<String>> numerals() {
    return DataFile.lines(SentenceTraits.class, "numerals.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(line -> line[0], line -> Set.of(line[1].split(", ", -1))));
  }

  private static Set<String> months(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return Arrays.stream(Month.values())
        .flatMap(month ->
            Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                .map(style -> month.getDisplayName(style, locale)))
        .map(name -> name.toLowerCase(locale).replace(".", ""))
        .filter(name -> name.length() >= MIN_MONTH && name.chars().allMatch(Character::isLetter))
        .collect(Collectors.toSet());
  }
}
