package eujp.slack.labels;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import eujp.extract.Event;
import eujp.extract.dates.When;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Dates and periods as a language writes them: `6 July 2023`, `13–16 November 2023`, `by 2030`.
///
/// @param labels whose language it is
public record Days(Labels labels) {
  /// What begins is told as *since* where that is past and as *from* where it is to come.
  public String write(Event event) {
    When when = event.when();
    String period = period(when.from(), when.to());
    String rough =
        when.approximate() ? labels.say(Label.WHEN_ABOUT, Map.of("when", period)) : period;
    return switch (when.limit()) {
      case AT -> rough;
      case BY -> labels.say(Label.WHEN_BY, Map.of("when", rough));
      case SINCE -> {
        boolean begun = event.standing() != When.Standing.TO_COME;
        yield labels.say(begun ? Label.WHEN_SINCE : Label.WHEN_FROM, Map.of("when", rough));
      }
    };
  }

  private String period(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return labels.date(from);
    }
    boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    boolean years = months && from.getMonthValue() == 1 && to.getMonthValue() == 12;
    DateIntervalFormat format =
        DateIntervalFormat.getInstance(years ? "y" : months ? "yMMMM" : "yMMMMd", labels.locale());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new DateInterval(millis(from), millis(to)));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
