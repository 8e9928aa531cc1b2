package eujp.extract.dates;

import eujp.extract.dates.DateParser.Chain;
import eujp.extract.dates.DateParser.Join;
import eujp.extract.dates.DateParser.Lead;
import eujp.extract.dates.Piece.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Gives the members of a list the month and year that they share, and leaves out what is no date.
final class ChainCheck {
  private static final Set<Unit> IN_YEARS =
      Set.of(Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.SEASON);

  /// An earlier number without a word before it rather counts something.
  private static final int FIRST_BARE_YEAR = 1900;

  private final DateContext context;
  private final Lead lead;

  /// Whether words behind the list make a period of its last two.
  private final boolean closed;

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();

  ChainCheck(DateContext context, Lead lead, boolean closed) {
    this.context = context;
    this.lead = lead;
    this.closed = closed;
  }

  /// The dates up to the first that is none. Where all are days without a month, none of them
  /// begins a date, so that what is read next begins behind them.
  Chain check(List<Piece> read, List<Join> joined) {
    pieces.addAll(read);
    joins.addAll(joined.subList(0, Math.min(joined.size(), Math.max(0, read.size() - 1))));
    boolean[] bare = new boolean[pieces.size()];
    for (int i = 0; i < bare.length; i++) {
      bare[i] = pieces.get(i).isBareDay();
    }
    if (areOpeningDays()) {
      return new Chain(lead, List.of(), List.of(), pieces.get(1).next());
    }
    shareMonths();
    int size = 0;
    while (size < pieces.size() && isDate(size) && !(bare[size] && isLoose(size))) {
      size++;
    }
    if (size == 0) {
      boolean passed = !pieces.isEmpty() && pieces.stream().allMatch(Piece::isBareDay);
      int end = passed ? pieces.getLast().place().start() + 1 : lead.start();
      return new Chain(lead, List.of(), List.of(), end);
    }
    pieces.subList(size, pieces.size()).clear();
    joins.subList(size - 1, joins.size()).clear();
    boolean[] yearless = new boolean[size];
    for (int i = 0; i < size; i++) {
      yearless[i] = pieces.get(i).year() == 0;
    }
    shareYears();
    joinNeighbours(bare, yearless);
    return new Chain(lead, List.copyOf(pieces), List.copyOf(joins), pieces.getLast().next());
  }

  /// Whether two weekdays are a period: *Monday to Friday* says when something is open.
  private boolean areOpeningDays() {
    return pieces.size() > 1
        && joins.getFirst() == Join.PERIOD
        && pieces.get(0).unit() == Unit.WEEKDAY
        && pieces.get(1).unit() == Unit.WEEKDAY;
  }

  private void shareMonths() {
    for (int i = pieces.size() - 2; i >= 0; i--) {
      Piece later = pieces.get(i + 1);
      Piece piece = pieces.get(i);
      boolean leads = later.unit() == Unit.DAY && later.month() > 0 && !isMonthFirst(later);
      if (piece.isBareDay() && leads && piece.day() < later.day()) {
        pieces.set(
            i,
            piece
                .withMonth(later.month())
                .withYear(piece.year() > 0 ? piece.year() : later.year()));
      }
    }
    for (int i = 1; i < pieces.size(); i++) {
      Piece earlier = pieces.get(i - 1);
      Piece piece = pieces.get(i);
      if (piece.isBareDay()
          && earlier.unit() == Unit.DAY
          && isMonthFirst(earlier)
          && earlier.day() < piece.day()) {
        pieces.set(
            i,
            piece
                .withMonth(earlier.month())
                .withYear(piece.year() > 0 ? piece.year() : earlier.year())
                .bigFirst(true));
      }
    }
  }

  /// Whether the month stands before the day, so that days behind share it.
  private boolean isMonthFirst(Piece day) {
    return day.bigFirst() && context.words.monthFirst;
  }

  /// Whether a day that takes its month from another is in no list that a word or sign closes.
  private boolean isLoose(int index) {
    if (context.words.japanese || (index > 0 && joins.get(index - 1) != Join.COMMA)) {
      return false;
    }
    for (int i = index; i < joins.size(); i++) {
      if (joins.get(i) != Join.COMMA) {
        return false;
      }
    }
    return true;
  }

  private void shareYears() {
    for (int i = pieces.size() - 2; i >= 0; i--) {
      Piece later = pieces.get(i + 1);
      Piece piece = pieces.get(i);
      if (IN_YEARS.contains(piece.unit())
          && IN_YEARS.contains(later.unit())
          && piece.year() == 0
          && later.year() > 0) {
        boolean before = isPeriod(i) && isAfter(piece, later);
        pieces.set(i, piece.withYear(before ? later.year() - 1 : later.year()).surely(true));
      }
    }
    for (int i = 1; i < pieces.size(); i++) {
      Piece earlier = pieces.get(i - 1);
      Piece piece = pieces.get(i);
      boolean shares = isPeriod(i - 1) || context.words.yearFirst;
      if (IN_YEARS.contains(piece.unit())
          && IN_YEARS.contains(earlier.unit())
          && piece.year() == 0
          && earlier.year() > 0
          && shares) {
        boolean next = isPeriod(i - 1) && isAfter(earlier, piece);
        pieces.set(i, piece.withYear(next ? earlier.year() + 1 : earlier.year()).surely(true));
      }
    }
  }

  private boolean isPeriod(int join) {
    return joins.get(join) == Join.PERIOD || (lead.between() && join == betweenAt());
  }

  /// Which join is that of a period with words before or behind it.
  private int betweenAt() {
    return closed ? joins.size() - 1 : 0;
  }

  private static boolean isAfter(Piece one, Piece other) {
    return one.month() != other.month()
        ? one.month() > other.month()
        : one.unit() == other.unit() && one.day() > other.day();
  }

  /// Days one after the other, under one month, are a period, and so are months under one year: *13
  /// and 14 May*, *May and June 2025*.
  private void joinNeighbours(boolean[] bare, boolean[] yearless) {
    for (int i = 0; i < joins.size(); i++) {
      Piece one = pieces.get(i);
      Piece next = pieces.get(i + 1);
      if (joins.get(i) != Join.PERIOD
          && (bare[i] || bare[i + 1])
          && one.month() == next.month()
          && one.day() + 1 == next.day()) {
        joins.set(i, Join.PERIOD);
      }
      boolean months = one.unit() == Unit.MONTH && next.unit() == Unit.MONTH;
      if (months
          && joins.get(i) == Join.AND
          && yearless[i] != yearless[i + 1]
          && joins.size() == 1
          && one.part() == next.part()
          && one.year() == next.year()
          && one.month() + 1 == next.month()) {
        joins.set(i, Join.PERIOD);
      }
    }
    if (lead.between() && !joins.isEmpty()) {
      joins.set(betweenAt(), Join.PERIOD);
    }
  }

  /// Whether a member of the list is a date by itself or by what stands before it.
  private boolean isDate(int index) {
    Piece piece = pieces.get(index);
    boolean led = index == 0;
    return switch (piece.unit()) {
      case DAY ->
          piece.month() == 0
              ? isAlone(piece)
              : piece.sure() || !isShort(piece) || lead.beforeDay() || goesOnToDay(index);
      case MONTH -> piece.year() > 0 || piece.part() != Piece.Part.WHOLE || isMonth(index);
      case YEAR -> isYear(index);
      case QUARTER -> true;
      case HALF -> piece.year() > 0 || piece.sure();
      case SEASON -> piece.year() > 0 || (led && lead.beforeMonth());
      case WEEKDAY -> piece.sure() || (led && lead.beforeDay());
      case FISCAL_YEAR, DECADE, GIVEN -> true;
    };
  }

  /// Whether a day in Japanese stands for itself, without its month: *13日発表した*.
  private boolean isAlone(Piece day) {
    int behind = context.skip(Cue.DAY_ALONE, day.next());
    return context.words.japanese
        && pieces.size() == 1
        && (day.edge() != When.Limit.AT || behind > day.next())
        && !context.text.isNumber(behind);
  }

  /// Whether a date with its year follows a day in a period or list: *2.4.–31.5.2024*.
  private boolean goesOnToDay(int index) {
    return index + 1 < pieces.size()
        && joins.get(index) != Join.COMMA
        && pieces.get(index + 1).unit() == Unit.DAY
        && pieces.get(index + 1).month() > 0
        && pieces.get(index + 1).year() > 0;
  }

  /// Whether a day has its month as a number, which may as well be that of a part: *6.2.*
  private static boolean isShort(Piece day) {
    return day.nature().abbreviated();
  }

  /// Whether a month without a year is one: in a list that gives the year, or by its ending or a
  /// word before it, unless it looks like a name or another word.
  private boolean isMonth(int index) {
    Piece piece = pieces.get(index);
    boolean sharesYear =
        index + 1 < pieces.size()
            && pieces.get(index + 1).unit() == Unit.MONTH
            && pieces.get(index + 1).year() > 0;
    boolean led = index == 0 ? lead.beforeMonth() : pieces.get(index - 1).unit() == Unit.MONTH;
    return sharesYear || ((piece.sure() || led) && !isName(piece) && !isOtherWord(index));
  }

  private boolean isName(Piece month) {
    int start = month.place().start();
    DateToken next = context.text.at(month.next());
    boolean beforeName = next.is(DateToken.Sort.WORD) && next.capital();
    return context.words.capitals
        ? beforeName
        : context.text.at(start).capital() && (beforeName || !context.text.beginsSentence(start));
  }

  /// Whether a month's name is another word as well, and no word for *month* stands before it.
  private boolean isOtherWord(int index) {
    Piece.Place month = pieces.get(index).place();
    boolean named = index == 0 && lead.cues().equals(EnumSet.of(Cue.IN_MONTH));
    return !named && context.skip(Cue.AMBIGUOUS, month.start()) == month.end();
  }

  private boolean isYear(int index) {
    Piece piece = pieces.get(index);
    if (piece.sure()) {
      return true;
    }
    boolean follows =
        index == 0
            ? lead.beforeYearAlone() || (lead.beforeYear() && !context.isCount(piece.next(), false))
            : pieces.get(index - 1).unit() == Unit.YEAR;
    boolean closed =
        index + 1 < pieces.size()
            && joins.get(index) != Join.COMMA
            && pieces.get(index + 1).unit() == Unit.YEAR
            && pieces.get(index + 1).sure();
    return (follows || closed || isBareYear(index)) && !context.isRoundCount(piece);
  }

  /// Whether a year stands without a word before it, as some languages have it, and neither counts
  /// what follows nor is a part of a name or number.
  private boolean isBareYear(int index) {
    Piece year = pieces.get(index);
    int start = year.place().start();
    DateToken before = context.text.at(start - 1);
    DateToken next = context.text.at(year.next());
    return context.words.bareYears
        && index == 0
        && year.year() >= FIRST_BARE_YEAR
        && !before.is(DateToken.Sort.NUMBER)
        && !context.is(Cue.NAME_BEFORE, start - 1)
        && !(before.is(DateToken.Sort.SIGN) && !",;:(-".contains(before.text()))
        && !next.is(DateToken.Sort.NUMBER)
        && (!next.is(DateToken.Sort.WORD) || !isCounted(year.next()));
  }

  /// Whether a word behind a number is a noun, or may stand before one.
  private boolean isCounted(int next) {
    DateToken word = context.text.at(next);
    boolean verb = context.is(Cue.BEHIND, next) || context.is(Cue.AHEAD, next);
    boolean noun =
        !context.words.nounCapitals || word.capital() || context.text.at(next + 1).capital();
    return !verb && noun && !context.words.isFunctionWord(word.text());
  }
}
