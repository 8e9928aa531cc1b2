package eujp.extract.dates;

import java.util.Locale;

/// What the words in `date-words.txt` are for.
enum Cue {
  AMBIGUOUS,
  ON,
  THE,
  ORDINAL,
  DAY,
  OF_MONTH,
  OF_YEAR,
  YEAR,
  FISCAL_YEAR,
  MONTH_AFTER,
  IN,
  IN_MONTH,
  OF,
  COUNTED,
  BY,
  SINCE,
  BY_AFTER,
  SINCE_AFTER,
  BY_ENDINGS,
  SINCE_ENDINGS,
  BETWEEN,
  BETWEEN_AFTER,
  TO,
  THAT,
  AND,
  QUARTER,
  HALF,
  HALF_YEAR,
  MONTH_WORD,
  THE_YEAR,
  DECADE,
  DECADE_AFTER,
  LAST,
  THIS,
  NEXT,
  LAST_AFTER,
  NEXT_AFTER,
  LATER,
  EARLIER,
  SAME_DAY,
  SAME_MONTH,
  SAME_YEAR,
  COMING,
  PAST,
  UNCOUNTED,
  ONE,
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
  AHEAD,
  BEHIND,
  NEITHER,
  TIMELESS,
  NONE,
  NAME,
  NAME_BEFORE;

  /// As the table has it: `of-month`.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
