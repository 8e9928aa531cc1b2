package eujp.extract.dates;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The forms in which one language writes dates, as regular expressions whose groups [DateReader]
/// interprets.
///
/// Every repetition in them is bounded, so that no text takes more than linear time.
final class DateGrammar {
  private static final WordTable WORDS = WordTable.in(DateGrammar.class, "date-words.txt");
  private static final Map<String, DateGrammar> BY_LANGUAGE = new ConcurrentHashMap<>();

  private static final String YEAR = "(?:1[0-9]|20|21)[0-9]{2}";
  private static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9])";
  private static final String DAY_ENDING = "(?:st|nd|rd|th|er|[.ºª°])?";
  private static final String DASH = "\\h?[-–—‑‐]\\h?";

  /// Every date begins with a letter or a digit, which is looked for first: to try each form at
  /// each sign would take long where there are many.
  private static final String BEFORE = "(?=[\\p{L}\\p{N}])(?<![\\p{L}\\p{N}/.,€$£¥-])";

  private static final String AFTER = "(?![\\p{L}\\p{N}])";
  private static final String OF = "(?:(?:of|de|del|du|di|de la|ta’|ta')\\h)?";

  /// One way to write a date, and what its groups mean.
  enum Form {
    ISO,
    NUMERIC,
    DAYS_OF_MONTH,
    DAY_TO_DAY,
    DAY,
    MONTH_DAY,
    MONTH_TO_MONTH,
    MONTH_YEAR,
    MONTH,
    PART_OF_YEAR,
    SEASON,
    PART_OF_PERIOD,
    YEARS,
    YEAR,
    DECADE,
    RELATIVE,
    THAT_YEAR,
    AGO,
    COMING,
    WEEKDAY,
    JAPANESE
  }

  /// @param form what the groups mean
  record Rule(Form form, Pattern pattern) {}

  final Calendar calendar;
  final List<String> seasons;
  final List<String> ordinals;
  final String language;
  final List<Rule> rules = new ArrayList<>();

  /// Words before a date that bound it.
  final Pattern by;

  final Pattern since;

  /// What shows that a sentence speaks of what is to come.
  final Pattern ahead;

  static DateGrammar of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, DateGrammar::new);
  }

  private DateGrammar(String language) {
    this.language = language;
    calendar = new Calendar(language);
    seasons = WORDS.words(language, "seasons");
    ordinals = WORDS.words(language, "ordinals");
    by = atEnd("by");
    since = atEnd("since");
    ahead = words("(?<![\\p{L}])" + any("ahead") + AFTER);
    if (language.equals("ja")) {
      japanese();
    } else {
      days();
      periods();
      years();
    }
    relatives();
  }

  private void days() {
    String month =
        "(?<m>" + names(calendar.months) + "|" + names(calendar.abbreviated) + "(?:\\.(?=\\h))?)";
    String month2 = month.replace("<m>", "<m2>");
    String year =
        "(?:,?\\h" + OF + "(?:(?<y>" + YEAR + ")(?!\\d)|(?<way>" + relativeYears() + ")))?";
    String day = "(?<d>" + DAY + ")" + DAY_ENDING;
    String day2 = "(?<d2>" + DAY + ")" + DAY_ENDING;
    String to = "(?:" + DASH + "|,?\\h" + any("to") + "\\h)";
    String year2 = "(?:,?\\h" + OF + "(?<y2>" + YEAR + ")(?!\\d))?";
    rule(Form.ISO, "(?<y>" + YEAR + ")-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12][0-9]|3[01])");
    rule(Form.NUMERIC, "(?<d>" + DAY + ")[./](?<m>0?[1-9]|1[0-2])[./](?<y>" + YEAR + ")");
    rule(Form.DAYS_OF_MONTH, day + to + day2 + "\\h" + OF + month + year);
    rule(
        Form.DAY_TO_DAY, day + "\\h" + OF + month + year2 + to + day2 + "\\h" + OF + month2 + year);
    rule(Form.DAY, day + "\\h" + OF + month + year);
    rule(Form.MONTH_DAY, month + "\\h" + day + "(?:" + DASH + day2 + ")?(?!\\d|[.,]\\d)" + year);
    rule(Form.MONTH_TO_MONTH, month + year2 + to + month2 + year);
    rule(Form.MONTH_YEAR, month + ",?\\h" + OF + "(?<y>" + YEAR + ")");
    String full = names(calendar.months);
    rule(Form.MONTH, which() + "(?<m>" + full + ")(?!\\h\\p{Lu})");
    rule(
        Form.WEEKDAY,
        "(?:(?<=(?<!\\w)on\\h)|(?<way>"
            + any("last", "this", "next")
            + ")\\h)(?<w>"
            + names(calendar.weekdays)
            + ")");
  }

  private void periods() {
    String year = "(?:(?<y>" + YEAR + ")|(?<way>" + relativeYears() + "))";
    String ordinal = "(?<n>" + any("ordinals") + ")";
    rule(
        Form.PART_OF_YEAR,
        "(?:the\\h)?"
            + ordinal
            + "\\h(?:(?<q>"
            + any("quarter")
            + ")|"
            + any("half")
            + ")\\h"
            + year);
    rule(Form.PART_OF_YEAR, "Q(?<n>[1-4])[\\h/-](?<q>)" + year);
    rule(Form.SEASON, "(?<s>" + any("seasons") + ")\\h(?:of\\h)?" + year);
    rule(Form.SEASON, which() + "(?<s>" + any("seasons") + ")");
    rule(
        Form.PART_OF_PERIOD,
        "(?:(?<early>"
            + any("early")
            + ")|(?<mid>"
            + any("mid")
            + ")|(?<late>"
            + any("late")
            + "))[\\h-]?(?:"
            + "(?<m>"
            + names(calendar.months)
            + ")\\h?)?(?:"
            + year
            + ")?");
  }

  private void years() {
    String first = "(?<y>" + YEAR + ")";
    String second = "(?<y2>" + YEAR + ")";
    for (String range : WORDS.words(language, "range")) {
      String[] ends = range.split("…", 2);
      String before = Pattern.quote(ends[0]);
      String between = Pattern.quote(ends[ends.length - 1]);
      rule(Form.YEARS, before + "\\h" + first + "\\h" + between + "\\h" + second);
    }
    rule(Form.YEARS, "(?<=" + preposition() + "\\h)" + first + "[-–]" + second);
    rule(
        Form.YEAR,
        "(?<="
            + preposition()
            + "\\h)"
            + first
            + "(?![-–/]|[.,]\\d|\\h?[%€$£¥°]|\\h(?:Agenda|Framework|Strategy|Vision|Targets?)\\b)");
    if (language.equals("en")) {
      rule(Form.DECADE, "(?<=the\\h)(?<y>(?:1[0-9]|20)[0-9]0)s");
    }
  }

  private void relatives() {
    List<String> phrases = List.copyOf(calendar.relatives.keySet());
    rule(
        Form.RELATIVE,
        "(?:(?<later>"
            + any("later")
            + ")\\h|(?<earlier>"
            + any("earlier")
            + ")\\h)?(?<r>"
            + WordTable.anyOf(phrases)
            + ")");
    rule(Form.THAT_YEAR, "(?<later>" + any("later") + "\\h)?" + any("that"));
    String unit =
        "(?:(?<days>"
            + any("days")
            + ")|(?<weeks>"
            + any("weeks")
            + ")|(?<months>"
            + any("months")
            + ")|(?<years>"
            + any("years")
            + "))";
    String count = "(?<n>[0-9]{1,3}|\\p{L}{2,12}(?:-\\p{L}{3,5})?)\\h";
    rule(Form.AGO, count + unit + "\\h" + any("ago"));
    rule(
        Form.COMING,
        "(?:(?<past>" + any("past") + ")|" + any("coming") + ")\\h(?:" + count + ")?" + unit);
  }

  private void japanese() {
    String digits = "[0-9０-９]";
    String year = "(?<y>(?:[12１２]" + digits + "{3}))年(?:（[^）]{1,8}）|\\([^)]{1,8}\\))?";
    String month = "(?<m>[1１][0-2０-２]|[1-9１-９])月";
    String day = "(?<d>[3３][01０１]|[12１２]" + digits + "|[1-9１-９])日";
    String end = "(?<by>" + any("bySuffix") + ")?(?<since>" + any("sinceSuffix") + ")?";
    String days = month + day.replace("日", "日?") + "(?:から|[～〜~–-])" + day.replace("<d>", "<d2>");
    japaneseRule(year + days);
    japaneseRule(days);
    japaneseRule(year + "(?:" + month + "(?:" + day + ")?)?" + end);
    japaneseRule(month + day + end);
  }

  private void japaneseRule(String pattern) {
    rules.add(new Rule(Form.JAPANESE, Pattern.compile("(?<![0-9０-９])" + pattern)));
  }

  private void rule(Form form, String pattern) {
    boolean letters = !language.equals("ja");
    boolean anyCase =
        Set.of(
                Form.RELATIVE,
                Form.THAT_YEAR,
                Form.AGO,
                Form.COMING,
                Form.PART_OF_YEAR,
                Form.PART_OF_PERIOD,
                Form.YEARS)
            .contains(form);
    rules.add(
        new Rule(
            form,
            Pattern.compile(
                letters ? BEFORE + "(?:" + pattern + ")" + AFTER : pattern,
                anyCase ? CASE_INSENSITIVE | UNICODE_CASE : 0)));
  }

  /// Words after which a month or a year stands for itself, and not in a name.
  private String preposition() {
    List<String> words = new ArrayList<>();
    for (String name : List.of("in", "by", "since")) {
      WORDS
          .words(language, name)
          .forEach(word -> {
            words.add(word);
            words.add(word.substring(0, 1).toUpperCase(calendar.locale()) + word.substring(1));
          });
    }
    return words.isEmpty() ? "(?!)" : "(?<![\\p{L}])" + WordTable.anyOf(words);
  }

  /// What stands before a month or a season without a year: *in*, *next*.
  private String which() {
    String way = any("last", "this", "next");
    return "(?:(?<=" + preposition() + "\\h)|(?<way>" + way + ")\\h)";
  }

  private String relativeYears() {
    List<String> years = new ArrayList<>(WORDS.words(language, "year"));
    years.addAll(
        calendar.relatives.entrySet().stream()
            .filter(entry -> entry.getValue().unit() == AbsoluteUnit.YEAR)
            .map(Map.Entry::getKey)
            .toList());
    return WordTable.anyOf(years);
  }

  private String names(Map<String, Integer> names) {
    return WordTable.anyOf(calendar.spellings(names, Calendar.writesCapitals(language)));
  }

  private String any(String... names) {
    List<String> words = new ArrayList<>();
    for (String name : names) {
      words.addAll(WORDS.words(language, name));
    }
    return WordTable.anyOf(words);
  }

  private Pattern atEnd(String name) {
    return words("(?<![\\p{L}])" + any(name) + "\\h(?:the\\h)?$");
  }

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, CASE_INSENSITIVE | UNICODE_CASE);
  }
}
