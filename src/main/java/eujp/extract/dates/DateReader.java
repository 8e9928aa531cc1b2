package eujp.extract.dates;

import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import eujp.extract.Mention;
import eujp.extract.dates.Calendar.Relative;
import eujp.extract.dates.DateGrammar.Form;
import eujp.extract.dates.DateGrammar.Rule;
import eujp.extract.dates.When.Limit;
import eujp.extract.dates.When.Precision;
import eujp.text.Sentences;
import eujp.text.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the dates of one sentence after the other, as of the day on which the text was published.
///
/// A date without a year is the nearest to that day: the next one in a sentence that speaks of what
/// is to come, and one of the year of the date before it where the sentence has given one.
public final class DateReader {
  /// Far enough to hold every word that bounds a date.
  private static final int MAX_LIMIT = 30;

  private static final int FALL = 4;

  /// Words that begin a period whose length must be given.
  private static final Pattern UNCOUNTED =
      Pattern.compile("(?i)^(?:within|in the (?:next|last|past)) .*");

  private final DateGrammar grammar;
  private final LocalDate asOf;
  private boolean ahead;
  private Optional<When> before = Optional.empty();

  private DateReader(DateGrammar grammar, LocalDate asOf) {
    this.grammar = grammar;
    this.asOf = asOf;
  }

  /// The dates of a text, in its order; none overlaps another.
  ///
  /// @param language ISO 639-1
  /// @param asOf the day that *today* means
  public static List<Mention.OfDate> read(String text, String language, LocalDate asOf) {
    DateGrammar grammar = DateGrammar.of(language);
    List<Mention.OfDate> dates = new ArrayList<>();
    for (Span sentence : Sentences.of(text, language)) {
      DateReader reader = new DateReader(grammar, asOf);
      for (Mention.OfDate date : reader.sentence(sentence.of(text))) {
        Span span = date.span();
        dates.add(
            new Mention.OfDate(
                new Span(sentence.start() + span.start(), sentence.start() + span.end()),
                date.when()));
      }
    }
    return dates;
  }

  /// A piece of a sentence that a rule matches.
  private record Match(Form form, MatchResult groups) {}

  /// Whether a sentence speaks of what is to come.
  public static boolean looksAhead(String sentence, String language) {
    return DateGrammar.of(language).ahead.matcher(sentence).find();
  }

  private List<Mention.OfDate> sentence(String sentence) {
    ahead = grammar.ahead.matcher(sentence).find();
    List<Match> matches = new ArrayList<>();
    for (Rule rule : grammar.rules) {
      Matcher matcher = rule.pattern().matcher(sentence);
      while (matcher.find()) {
        matches.add(new Match(rule.form(), matcher.toMatchResult()));
      }
    }
    matches.sort(
        Comparator.<Match>comparingInt(match -> match.groups().start())
            .thenComparingInt(match -> -match.groups().end()));
    List<Mention.OfDate> dates = new ArrayList<>();
    int end = 0;
    for (Match match : matches) {
      MatchResult groups = match.groups();
      if (groups.start() < end) {
        continue;
      }
      Optional<When> when;
      try {
        when = when(match);
      } catch (DateTimeException noSuchDay) {
        end = groups.end();
        continue;
      }
      if (when.isPresent()) {
        dates.add(bounded(sentence, groups, when.get(), end));
        before = when;
        end = groups.end();
      }
    }
    return dates;
  }

  /// A date with the word before it that bounds it. *From* before a range belongs to the range.
  private Mention.OfDate bounded(String sentence, MatchResult groups, When when, int after) {
    String lead = sentence.substring(Math.max(after, groups.start() - MAX_LIMIT), groups.start());
    boolean exactRange = when.precision() == Precision.RANGE && !when.approximate();
    if (when.limit() == Limit.AT && !exactRange) {
      for (Limit limit : List.of(Limit.BY, Limit.SINCE)) {
        Matcher words = (limit == Limit.BY ? grammar.by : grammar.since).matcher(lead);
        if (words.find()) {
          int start = groups.start() - lead.length() + words.start();
          return new Mention.OfDate(new Span(start, groups.end()), when.limitedBy(limit));
        }
      }
    }
    return new Mention.OfDate(new Span(groups.start(), groups.end()), when);
  }

  /// What a match means; empty where that cannot be told.
  ///
  /// @throws DateTimeException if it names a day that there is not
  private Optional<When> when(Match match) {
    MatchResult g = match.groups();
    return switch (match.form()) {
      case ISO, NUMERIC -> day(LocalDate.of(number(g, "y"), number(g, "m"), number(g, "d")));
      case DAY -> days(g, "d", "d");
      case MONTH_DAY -> days(g, "d", has(g, "d2") ? "d2" : "d");
      case DAYS_OF_MONTH -> days(g, "d", "d2");
      case DAY_TO_DAY -> dayToDay(g);
      case MONTH_YEAR -> Optional.of(month(YearMonth.of(number(g, "y"), month(g, "m"))));
      case MONTH_TO_MONTH -> monthToMonth(g);
      case MONTH -> Optional.of(month(nearestMonth(g)));
      case PART_OF_YEAR -> partOfYear(g);
      case SEASON -> season(g);
      case PART_OF_PERIOD -> partOfPeriod(g);
      case YEARS -> years(number(g, "y"), number(g, "y2"), Precision.RANGE);
      case YEAR -> years(number(g, "y"), number(g, "y"), Precision.YEAR);
      case DECADE -> years(number(g, "y"), number(g, "y") + 9, Precision.DECADE);
      case RELATIVE -> relative(g);
      case THAT_YEAR -> thatYear(g);
      case AGO -> ago(g);
      case COMING -> coming(g);
      case WEEKDAY -> weekday(g);
      case JAPANESE -> japanese(g);
    };
  }

  private static Optional<When> day(LocalDate day) {
    return Optional.of(When.at(day, day, Precision.DAY));
  }

  private static Optional<When> between(LocalDate from, LocalDate to, Precision precision) {
    return to.isBefore(from) ? Optional.empty() : Optional.of(When.at(from, to, precision));
  }

  private static When month(YearMonth month) {
    return When.at(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  private static Optional<When> years(int first, int last, Precision precision) {
    return between(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision);
  }

  private Optional<When> days(MatchResult g, String first, String last) {
    int month = month(g, "m");
    int firstDay = number(g, first);
    LocalDate from =
        year(g)
            .map(y -> LocalDate.of(y, month, firstDay))
            .orElseGet(() -> nearest(month, firstDay));
    LocalDate to = LocalDate.of(from.getYear(), month, number(g, last));
    return from.equals(to) ? day(from) : between(from, to, Precision.RANGE);
  }

  private Optional<When> dayToDay(MatchResult g) {
    LocalDate to =
        year(g)
            .map(y -> LocalDate.of(y, month(g, "m2"), number(g, "d2")))
            .orElseGet(() -> nearest(month(g, "m2"), number(g, "d2")));
    LocalDate from =
        LocalDate.of(has(g, "y2") ? number(g, "y2") : to.getYear(), month(g, "m"), number(g, "d"));
    return between(from.isAfter(to) ? from.minusYears(1) : from, to, Precision.RANGE);
  }

  private Optional<When> monthToMonth(MatchResult g) {
    Optional<Integer> year = year(g);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    YearMonth to = YearMonth.of(year.get(), month(g, "m2"));
    YearMonth from = YearMonth.of(has(g, "y2") ? number(g, "y2") : to.getYear(), month(g, "m"));
    return between(
        (from.isAfter(to) ? from.minusYears(1) : from).atDay(1),
        to.atEndOfMonth(),
        Precision.RANGE);
  }

  private YearMonth nearestMonth(MatchResult g) {
    int month = month(g, "m");
    YearMonth now = YearMonth.from(asOf);
    YearMonth thisYear = now.withMonth(month);
    if (has(g, "way")) {
      return switch (way(g)) {
        case -1 -> thisYear.isBefore(now) ? thisYear : thisYear.minusYears(1);
        case 1 -> thisYear.isAfter(now) ? thisYear : thisYear.plusYears(1);
        default -> thisYear;
      };
    }
    return YearMonth.from(nearest(month, 15));
  }

  /// The day of a month that is nearest to the day of the text.
  private LocalDate nearest(int month, int day) {
    if (before.isPresent() && before.get().precision().compareTo(Precision.MONTH) <= 0) {
      return LocalDate.of(before.get().from().getYear(), month, day);
    }
    List<LocalDate> near =
        Stream.of(-1, 0, 1)
            .map(years -> YearMonth.of(asOf.getYear() + years, month))
            .filter(candidate -> candidate.isValidDay(day))
            .map(candidate -> candidate.atDay(day))
            .toList();
    return near.stream()
        .filter(
            candidate -> ahead && YearMonth.from(candidate).compareTo(YearMonth.from(asOf)) >= 0)
        .findFirst()
        .or(() -> near.stream().min(Comparator.comparingLong(this::distance)))
        .orElseThrow(() -> new DateTimeException("no such day near " + asOf));
  }

  private long distance(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(asOf, day));
  }

  private Optional<When> partOfYear(MatchResult g) {
    String which = g.group("n");
    int n = Character.isDigit(which.charAt(0)) ? number(g, "n") : ordinal(which);
    int months = has(g, "q") ? 3 : 6;
    int first = (n - 1) * months + 1;
    if (n < 1 || first + months - 1 > 12) {
      return Optional.empty();
    }
    int year = year(g).orElseThrow();
    return between(
        LocalDate.of(year, first, 1),
        YearMonth.of(year, first + months - 1).atEndOfMonth(),
        months == 3 ? Precision.QUARTER : Precision.HALF);
  }

  private int ordinal(String word) {
    return grammar.ordinals.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }

  /// Seasons of the northern half of the earth, by whole months.
  private Optional<When> season(MatchResult g) {
    int season = grammar.seasons.indexOf(g.group("s"));
    int first = season == FALL ? 9 : season * 3 + 3;
    YearMonth thisYear = YearMonth.of(asOf.getYear(), first);
    YearMonth start =
        hasGroup(g, "y")
            ? thisYear.withYear(year(g).orElseThrow())
            : has(g, "way") ? thisYear.plusYears(way(g)) : YearMonth.from(nearest(first, 15));
    return between(start.atDay(1), start.plusMonths(2).atEndOfMonth(), Precision.SEASON)
        .map(When::approximately);
  }

  private Optional<When> partOfPeriod(MatchResult g) {
    Optional<Integer> year = year(g);
    if (has(g, "m")) {
      YearMonth month =
          year.map(y -> YearMonth.of(y, month(g, "m"))).orElseGet(() -> nearestMonth(g));
      int from = has(g, "early") ? 1 : has(g, "mid") ? 11 : 21;
      int to = has(g, "early") ? 10 : has(g, "mid") ? 20 : month.lengthOfMonth();
      return Optional.of(When.roughly(month.atDay(from), month.atDay(to)));
    }
    return year.map(y -> {
      boolean end = has(g, "late") && !g.group("late").toLowerCase(Locale.ROOT).startsWith("late");
      int from = has(g, "early") ? 1 : has(g, "mid") ? 5 : end ? 10 : 9;
      int to = has(g, "early") ? 4 : has(g, "mid") ? 8 : 12;
      return When.roughly(LocalDate.of(y, from, 1), YearMonth.of(y, to).atEndOfMonth());
    });
  }

  private Optional<When> relative(MatchResult g) {
    Relative meant = relative(g.group("r"));
    When when = period(meant.unit(), meant.steps());
    if (has(g, "later")) {
      return between(asOf.plusDays(1), when.to(), Precision.RANGE).map(When::approximately);
    }
    if (has(g, "earlier")) {
      return between(when.from(), asOf.minusDays(1), Precision.RANGE).map(When::approximately);
    }
    return Optional.of(when);
  }

  private When period(AbsoluteUnit unit, int steps) {
    LocalDate monday =
        asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
    YearMonth month = YearMonth.from(asOf);
    return switch (unit) {
      case WEEK -> When.at(monday, monday.plusDays(6), Precision.WEEK);
      case MONTH -> month(month.plusMonths(steps));
      case QUARTER -> {
        YearMonth first =
            month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1).plusMonths(3L * steps);
        yield When.at(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
      }
      case YEAR ->
          When.at(
              LocalDate.of(asOf.getYear() + steps, 1, 1),
              LocalDate.of(asOf.getYear() + steps, 12, 31),
              Precision.YEAR);
      default -> When.at(asOf.plusDays(steps), asOf.plusDays(steps), Precision.DAY);
    };
  }

  /// *That year* and *later that year* are the year of the date before.
  private Optional<When> thatYear(MatchResult g) {
    if (before.isEmpty() || !has(g, "later")) {
      return Optional.empty();
    }
    LocalDate end = before.get().to();
    LocalDate last = LocalDate.of(end.getYear(), 12, 31);
    return end.equals(last) ? Optional.empty() : Optional.of(When.roughly(end.plusDays(1), last));
  }

  private Optional<When> ago(MatchResult g) {
    return Numerals.value(g.group("n"), grammar.language)
        .map(count -> asOf.minus(count, unit(g)))
        .flatMap(day ->
            switch (unit(g)) {
              case DAYS -> day(day);
              case YEARS -> years(day.getYear(), day.getYear(), Precision.YEAR);
              case MONTHS -> Optional.of(month(YearMonth.from(day)));
              default -> between(day.minusDays(3), day.plusDays(3), Precision.WEEK);
            })
        .map(When::approximately);
  }

  private Optional<When> coming(MatchResult g) {
    int count = 1;
    if (has(g, "n")) {
      Optional<Integer> given = Numerals.value(g.group("n"), grammar.language);
      if (given.isEmpty()) {
        return Optional.empty();
      }
      count = given.get();
    } else if (UNCOUNTED.matcher(g.group()).matches()) {
      return Optional.empty();
    }
    int few = has(g, "n") ? count : 3;
    return Optional.of(
        has(g, "past")
            ? When.roughly(asOf.minus(few, unit(g)), asOf.minusDays(1))
            : When.roughly(asOf.plusDays(1), asOf.plus(few, unit(g))));
  }

  private static ChronoUnit unit(MatchResult g) {
    return has(g, "days")
        ? ChronoUnit.DAYS
        : has(g, "weeks")
            ? ChronoUnit.WEEKS
            : has(g, "months") ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  private Optional<When> weekday(MatchResult g) {
    DayOfWeek day =
        DayOfWeek.of(
            grammar.calendar.weekdays.getOrDefault(grammar.calendar.fold(g.group("w")), 0));
    boolean next = has(g, "way") ? way(g) > 0 : ahead;
    return day(asOf.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
  }

  private Optional<When> japanese(MatchResult g) {
    if (hasGroup(g, "d2")) {
      LocalDate from =
          hasGroup(g, "y")
              ? LocalDate.of(number(g, "y"), number(g, "m"), number(g, "d"))
              : nearest(number(g, "m"), number(g, "d"));
      return between(from, from.withDayOfMonth(number(g, "d2")), Precision.RANGE);
    }
    Limit limit = has(g, "by") ? Limit.BY : has(g, "since") ? Limit.SINCE : Limit.AT;
    Optional<When> when;
    if (!hasGroup(g, "y")) {
      when = day(nearest(number(g, "m"), number(g, "d")));
    } else if (has(g, "d")) {
      when = day(LocalDate.of(number(g, "y"), number(g, "m"), number(g, "d")));
    } else if (has(g, "m")) {
      when = Optional.of(month(YearMonth.of(number(g, "y"), number(g, "m"))));
    } else {
      when = years(number(g, "y"), number(g, "y"), Precision.YEAR);
    }
    return when.map(date -> date.limitedBy(limit));
  }

  /// The year that a match gives, in digits or as *next year*.
  private Optional<Integer> year(MatchResult g) {
    if (has(g, "y")) {
      return Optional.of(number(g, "y"));
    }
    return has(g, "way")
        ? Optional.of(asOf.getYear() + relative(g.group("way")).steps())
        : Optional.empty();
  }

  private Relative relative(String words) {
    return grammar.calendar.relatives.getOrDefault(
        words.toLowerCase(Locale.ROOT), new Relative(AbsoluteUnit.DAY, 0));
  }

  /// Where *last*, *this* or *next* points to.
  private static int way(MatchResult g) {
    return Map.of("last", -1, "next", 1).getOrDefault(g.group("way").toLowerCase(Locale.ROOT), 0);
  }

  private int month(MatchResult g, String group) {
    return grammar.calendar.month(g.group(group));
  }

  private static boolean hasGroup(MatchResult g, String group) {
    return g.namedGroups().containsKey(group);
  }

  private static boolean has(MatchResult g, String group) {
    return hasGroup(g, group) && g.group(group) != null;
  }

  private static int number(MatchResult g, String group) {
    return Integer.parseInt(g.group(group));
  }
}
