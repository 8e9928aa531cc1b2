package eujp.terminal;

import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.dates.When;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people read them.
public final class DatesInWords {
  private DatesInWords() {}

  /// `6 July 2023`, `13–16 November 2023`, `by 2030`, `about January–April 2026`; what begins is
  /// told as `since` where that is past and as `from` where it is to come.
  public static String write(Event event) {
    When when = event.when();
    String limit =
        switch (when.limit()) {
          case AT -> "";
          case BY -> "by ";
          case SINCE -> event.standing() == When.Standing.TO_COME ? "from " : "since ";
        };
    return limit + (when.approximate() ? "about " : "") + period(when);
  }

  /// The words of a date in the sentence that gives it.
  public static String words(Citation citation) {
    return citation.passage().text().substring(citation.markStart(), citation.markEnd());
  }

  private static String period(When when) {
    LocalDate from = when.from();
    LocalDate to = when.to();
    boolean sameYear = from.getYear() == to.getYear();
    boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
    boolean wholeMonths =
        from.getDayOfMonth() == 1 && to.equals(to.withDayOfMonth(to.lengthOfMonth()));
    boolean wholeYears = wholeMonths && from.getMonthValue() == 1 && to.getMonthValue() == 12;
    if (from.equals(to)) {
      return format("d MMMM uuuu", from);
    }
    if (wholeYears) {
      return sameYear ? format("uuuu", from) : format("uuuu", from) + "–" + format("uuuu", to);
    }
    if (wholeMonths) {
      return sameMonth
          ? format("MMMM uuuu", from)
          : format(sameYear ? "MMMM" : "MMMM uuuu", from) + "–" + format("MMMM uuuu", to);
    }
    String first = sameMonth ? "d" : sameYear ? "d MMMM" : "d MMMM uuuu";
    return format(first, from) + (sameMonth ? "–" : " – ") + format("d MMMM uuuu", to);
  }

  private static String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }
}
