package eujp.extract.dates;

import eujp.extract.dates.DateToken.Sort;
import eujp.extract.dates.Piece.Unit;
import eujp.extract.dates.When.Limit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads dates that hang together: a period, or a list whose members share a month or year, with
/// the word before it that bounds it.
final class DateParser {
  /// Members of one list; what stands behind them begins another.
  private static final int MAX_PIECES = 12;

  private static final int MAX_WORDS_BEFORE = 3;
  private static final List<Cue> LEADS =
      List.of(Cue.BETWEEN, Cue.BY, Cue.SINCE, Cue.IN, Cue.OF, Cue.IN_MONTH, Cue.ON);

  private final DateContext context;
  private final DateText text;
  private final PieceReader reader;

  DateParser(DateContext context) {
    this.context = context;
    this.text = context.text;
    this.reader = new PieceReader(context);
  }

  /// How a member of a list is joined to that before it.
  enum Join {
    PERIOD,
    AND,
    COMMA,
    SLASH
  }

  /// What stands before a date.
  ///
  /// @param end the token behind it; where it begins if nothing stands there
  /// @param limit how it bounds what follows
  /// @param cues what its words are for
  record Lead(int start, int end, Limit limit, Set<Cue> cues) {
    /// Nothing at all.
    static Lead none(int index) {
      return new Lead(index, index, Limit.AT, EnumSet.noneOf(Cue.class));
    }

    /// The same before a period that words behind it close.
    Lead ofPeriod() {
      Set<Cue> more = EnumSet.of(Cue.BETWEEN);
      more.addAll(cues);
      return new Lead(start, end, limit, more);
    }

    boolean between() {
      return cues.contains(Cue.BETWEEN);
    }

    /// Whether a bare year may follow.
    boolean beforeYear() {
      return cues.contains(Cue.OF) || beforeYearAlone();
    }

    /// Whether what follows is a year whatever stands behind it.
    boolean beforeYearAlone() {
      return between()
          || cues.contains(Cue.BY)
          || cues.contains(Cue.SINCE)
          || cues.contains(Cue.IN);
    }

    /// Whether a weekday behind it is a date: *on Monday*, *until Friday*.
    boolean beforeDay() {
      return cues.contains(Cue.ON) || cues.contains(Cue.BY) || cues.contains(Cue.SINCE);
    }

    /// Whether a bare month may follow.
    boolean beforeMonth() {
      return beforeYear() || cues.contains(Cue.IN_MONTH);
    }
  }

  /// Dates that hang together, if any.
  ///
  /// @param joins how each but the first is joined
  /// @param end the token from which to read on
  record Chain(Lead lead, List<Piece> pieces, List<Join> joins, int end) {}

  /// The dates that begin at a token, with the words before them that make them dates.
  Chain at(int index) {
    Lead lead = lead(index);
    if (lead.end() > index) {
      Chain led = chain(lead);
      if (!led.pieces().isEmpty()) {
        return led;
      }
    }
    return chain(Lead.none(index));
  }

  private Lead lead(int index) {
    Limit limit = Limit.AT;
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    int at = index;
    for (int i = 0; i < MAX_WORDS_BEFORE; i++) {
      int end = at;
      for (Cue cue : LEADS) {
        end = Math.max(end, context.skip(cue, at));
      }
      if (end == at || isDecade(at, end)) {
        break;
      }
      for (Cue cue : LEADS) {
        if (context.skip(cue, at) == end) {
          cues.add(cue);
        }
      }
      if (i == 0) {
        limit =
            cues.contains(Cue.BY) ? Limit.BY : cues.contains(Cue.SINCE) ? Limit.SINCE : Limit.AT;
      }
      at = end;
    }
    return new Lead(index, at, limit, cues);
  }

  /// Whether the words make a decade of the number behind them, and so no year.
  private boolean isDecade(int from, int to) {
    for (int i = from; i < to; i++) {
      if (context.is(Cue.DECADE, i)
          && reader.at(i).filter(piece -> piece.unit() == Unit.DECADE).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Chain chain(Lead lead) {
    List<Piece> pieces = new ArrayList<>();
    List<Join> joins = new ArrayList<>();
    Optional<Piece> piece = first(lead);
    boolean closed = false;
    while (piece.isPresent()) {
      Piece read = piece.get();
      pieces.add(read);
      if (context.is(Cue.BETWEEN_AFTER, read.next())) {
        closed = true;
        break;
      }
      if (pieces.size() == MAX_PIECES) {
        break;
      }
      int join = behindJoin(read.next());
      if (join > read.next()) {
        joins.add(join(read.next()));
        piece = member(join);
      } else {
        // “From” an end goes on by itself: 5月28日から6月2日まで.
        joins.add(Join.PERIOD);
        piece = read.edge() == Limit.SINCE ? member(read.next()) : Optional.empty();
      }
    }
    Lead known = closed ? lead.ofPeriod() : lead;
    return new ChainCheck(context, known, closed).check(pieces, joins);
  }

  /// The first date behind what stands before it.
  private Optional<Piece> first(Lead lead) {
    return lead.end() == lead.start() ? reader.free(lead.start()) : member(lead.end());
  }

  private Optional<Piece> member(int index) {
    int at = index;
    for (int i = 0; i <= MAX_WORDS_BEFORE; i++) {
      Optional<Piece> piece = reader.at(at);
      int next = Math.max(context.skip(Cue.THE, at), context.skip(Cue.IN, at));
      next = i == 0 ? Math.max(next, context.skip(Cue.IN_MONTH, at)) : next;
      if (context.is(Cue.NONE, at)) {
        return Optional.empty();
      }
      boolean isNamed = piece.isPresent() && !(piece.get().unit() == Unit.WEEKDAY && next > at);
      if (isNamed || next == at) {
        return piece;
      }
      at = next;
    }
    return Optional.empty();
  }

  private Join join(int index) {
    int at = behindStop(index);
    if (context.skip(Cue.TO, at) > at && context.skip(Cue.TO, at) >= context.skip(Cue.AND, at)) {
      return Join.PERIOD;
    }
    if (text.isSign(at, "-")) {
      return Join.PERIOD;
    }
    if (text.isSign(at, "/")) {
      return Join.SLASH;
    }
    return context.is(Cue.AND, at) || context.is(Cue.AND, at + 1) ? Join.AND : Join.COMMA;
  }

  /// The token behind what joins two dates; that where it would begin if nothing does.
  private int behindJoin(int index) {
    int at = behindStop(index);
    if (at > index && text.at(at).capital()) {
      return index;
    }
    boolean slash = text.isSign(at, "/") && text.isJoined(at) && text.isJoined(at + 1);
    if (text.isSign(at, "-") || slash) {
      return at + 1;
    }
    int comma = text.isSign(at, ",") ? at + 1 : at;
    int word = Math.max(context.skip(Cue.AND, comma), context.skip(Cue.TO, comma));
    return word > comma ? word : comma > at ? comma : index;
  }

  private int behindStop(int index) {
    boolean stop = text.isSign(index, ".") && text.isJoined(index);
    return stop && !text.at(index + 1).is(Sort.LINE_BREAK) ? index + 1 : index;
  }
}
