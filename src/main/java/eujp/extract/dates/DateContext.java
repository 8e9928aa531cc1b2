package eujp.extract.dates;

import eujp.extract.dates.Piece.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What the readers of one text share: the text, its language, its day and the date read last.
final class DateContext {
  final DateText text;
  final Lexicon words;
  final LocalDate asOf;

  /// What *the same year* points back to.
  Optional<When> before = Optional.empty();

  DateContext(DateText text, Lexicon words, LocalDate asOf) {
    this.text = text;
    this.words = words;
    this.asOf = asOf;
  }

  /// The month of the date before; empty where that is longer than one.
  Optional<YearMonth> monthBefore() {
    return before
        .filter(date -> YearMonth.from(date.from()).equals(YearMonth.from(date.to())))
        .map(date -> YearMonth.from(date.to()));
  }

  /// The token behind words of a sort; that where they would begin if there are none.
  int skip(Cue cue, int index) {
    return words.of(cue).skip(text, index);
  }

  boolean is(Cue cue, int index) {
    return words.of(cue).isAt(text, index);
  }

  /// A date with what bounds it from behind: *mennessä*, *óta*.
  Piece closed(Piece piece) {
    int since = skip(Cue.SINCE_AFTER, piece.next());
    int by = skip(Cue.BY_AFTER, piece.next());
    int end = Math.max(since, by);
    boolean part = !words.parts.at(text, piece.next()).isNone(); // végéig, lõpuks
    return end == piece.next() || part
        ? piece
        : piece.withEdge(since == end ? When.Limit.SINCE : When.Limit.BY).to(end, end);
  }

  /// Whether the word behind a number shows that it counts something: it is no function word, and
  /// no name.
  ///
  /// @param names whether a name counts as well
  boolean isCount(int next, boolean names) {
    DateToken word = text.at(next);
    return is(Cue.COUNTED, next)
        || (word.is(DateToken.Sort.WORD)
            && (names || !word.capital())
            && !words.isFunctionWord(word.text()));
  }

  /// Whether a number that may be a year rather counts what follows: *2000 people*.
  boolean isRoundCount(Piece year) {
    return year.unit() == Unit.YEAR
        && !year.sure()
        && year.year() % 100 == 0
        && isCount(year.next(), true);
  }
}
