package eujp.question.filter;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eujp.release.Reference;
import eujp.text.Forms;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.WordTable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed, and the filters in it: `in:IP/23/3831 who signed?`, `発言者：ブルトン 半導体`.
///
/// A filter is a word of `filter-words.txt`, a colon of either width, and a value with no blank
/// before it: all up to a blank, or what stands in quotation marks. In the syntax of a search
/// (`-speaker:breton`, `speaker:a OR speaker:b`) it is a part of that, and none of ours.
///
/// @param filter what all filters leave
/// @param rest the text without them
/// @param fault why one of them says nothing
public record FilteredText(Filter filter, String rest, Optional<FilterFault> fault) {
  /// Nobody writes more.
  private static final int MAX_FILTERS = 20;

  private static final int MAX_VALUE = 200;
  private static final String STOPS = ",;.?!？！，；";

  private static final WordTable WORDS = WordTable.in(FilteredText.class, "filter-words.txt");
  private static final Lazy<Map<String, Filter.Key>> KEYS = new Lazy<>(FilteredText::keys);
  private static final Lazy<Map<String, String>> LANGUAGES = new Lazy<>(FilteredText::languages);

  private static final Pattern FILTER =
      Pattern.compile(
          "(?<![^\\s\\u3000、。,;；])(?<key>[\\p{L}\\p{M}']{1,24}+)[:：]"
              + "(?:[\"“„”«「『](?<quoted>[^\"“”„«»「」『』]{1,200}+)[\"“”»」』]"
              + "|(?<bare>[^\\s\\u3000\"“”„«»「」『』、。]{1,200}+))");

  /// What makes it the syntax of a search.
  private static final Pattern SEARCH =
      Pattern.compile(
          "(?<![^\\s(])(?:AND|OR|NOT)(?![^\\s(])|\\(\\p{L}{1,24}+:|(?<![^\\s])[+-]\\p{L}{1,24}+:");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<year>\\d{4})(?:[-/.年](?<month>\\d{1,2})(?:[-/.月](?<day>\\d{1,2})日?|月)?|年)?");

  private static Map<String, Filter.Key> keys() {
    Map<String, Filter.Key> keys = new HashMap<>();
    for (String language : WORDS.languages()) {
      for (Filter.Key key : Filter.Key.values()) {
        WORDS.words(language, key.id()).forEach(word -> keys.put(Letters.bare(word), key));
      }
    }
    return keys;
  }

  /// The codes of all languages that questions are asked in, by their names in each other.
  private static Map<String, String> languages() {
    Map<String, String> codes = new HashMap<>();
    for (String spoken : WORDS.languages()) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(spoken));
      for (String code : WORDS.languages()) {
        codes.put(Letters.bare(names.languageDisplayName(code)), code);
      }
    }
    return codes;
  }

  /// Reads a text.
  public static FilteredText of(String text) {
    if ((text.indexOf(':') < 0 && text.indexOf('：') < 0) || SEARCH.matcher(text).find()) {
      return new FilteredText(Filter.NONE, text, Optional.empty());
    }
    Filter filter = Filter.NONE;
    Optional<FilterFault> fault = Optional.empty();
    List<String> rest = new ArrayList<>();
    int behind = 0;
    int read = 0;
    Matcher found = FILTER.matcher(text);
    while (read < MAX_FILTERS && found.find()) {
      Optional<Filter.Key> key =
          Optional.ofNullable(KEYS.get().get(Letters.bare(found.group("key"))));
      if (key.isPresent()) {
        String quoted = found.group("quoted");
        String value = quoted == null ? bare(found.group("bare")) : quoted.strip();
        Optional<Filter> one = read(key.get(), value);
        filter = filter.and(one.orElse(Filter.NONE));
        if (one.isEmpty() && fault.isEmpty()) {
          fault = Optional.of(FilterFault.unreadable(key.get(), value));
        }
        rest.add(text.substring(behind, found.start()).strip());
        behind = found.end();
        read++;
      }
    }
    if (read == 0) {
      return new FilteredText(Filter.NONE, text, Optional.empty());
    }
    rest.add(text.substring(behind).strip());
    rest.removeIf(String::isEmpty);
    return new FilteredText(filter, String.join(" ", rest), fault);
  }

  /// A value without the stop behind it.
  private static String bare(String value) {
    int end = value.length();
    while (end > 0 && STOPS.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  /// What a value leaves; empty where it says nothing to the key.
  public static Optional<Filter> read(Filter.Key key, String written) {
    String value = Forms.of(written, Normalizer.Form.NFKC).strip();
    if (value.isEmpty() || value.length() > MAX_VALUE) {
      return Optional.empty();
    }
    return switch (key) {
      case IN -> Reference.read(value).map(Filter::in);
      case FROM -> day(value, false).map(Filter::from);
      case UNTIL -> day(value, true).map(Filter::until);
      case LANG -> language(value).map(Filter::inLanguage);
      case TYPE -> Optional.of(value).filter(FilteredText::hasLetter).map(Filter::ofType);
      case SPEAKER -> Optional.of(value).filter(FilteredText::hasLetter).map(Filter::by);
    };
  }

  private static boolean hasLetter(String value) {
    return value.codePoints().anyMatch(Character::isLetter);
  }

  /// The first or last day of what a value says; empty where there is no such day.
  private static Optional<LocalDate> day(String value, boolean last) {
    Matcher form = DAY.matcher(value);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(form.group("year"));
      if (form.group("month") == null) {
        return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group("month")));
      if (form.group("day") != null) {
        return Optional.of(month.atDay(1).withDayOfMonth(Integer.parseInt(form.group("day"))));
      }
      return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// The code of a language that is given by it or by its name.
  private static Optional<String> language(String value) {
    String code = value.toLowerCase(Locale.ROOT);
    return WORDS.languages().contains(code) || isCode(code)
        ? Optional.of(code)
        : Optional.ofNullable(LANGUAGES.get().get(Letters.bare(value)));
  }

  private static boolean isCode(String value) {
    return List.of(Locale.getISOLanguages()).contains(value);
  }
}
