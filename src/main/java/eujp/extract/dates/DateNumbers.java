package eujp.extract.dates;

import eujp.extract.dates.When.Limit;
import java.util.Optional;

/// Reads the numbers of days and years, with the endings and words that belong to them.
final class DateNumbers {
  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2199;
  static final int LAST_DAY = 31;
  private static final int YEAR_DIGITS = 4;
  private static final int DAY_DIGITS = 2;
  private static final String BEFORE_NO_DATE = "/.,-€$£¥#§";
  private static final String BEHIND_NO_YEAR = "%€$£¥°/";

  private final DateText text;
  private final Lexicon words;

  DateNumbers(DateText text, Lexicon words) {
    this.text = text;
    this.words = words;
  }

  /// A number that may be a day or year.
  ///
  /// @param end behind what is shown
  /// @param next behind what is read
  /// @param edge what its ending says
  /// @param sure whether its ending or a word behind it makes it what it is
  record Marked(int value, int end, int next, Limit edge, boolean sure) {}

  /// Whether nothing before a number makes it a part of something else.
  boolean isFree(int index) {
    return !text.isJoined(index)
        || (words.japanese && !text.isNumber(index - 1))
        || (text.at(index - 1).is(DateToken.Sort.SIGN)
            && !BEFORE_NO_DATE.contains(text.at(index - 1).text()));
  }

  /// The number of a day, with its ending.
  Optional<Marked> day(int index) {
    DateToken number = text.at(index);
    if (!text.isNumber(index) || number.text().length() > DAY_DIGITS) {
      return Optional.empty();
    }
    int day = Integer.parseInt(number.text());
    if (day < 1 || day > LAST_DAY) {
      return Optional.empty();
    }
    return marked(day, index, words.ordinalStop, Cue.DAY)
        .filter(mark -> !isPartOfNumber(mark.next()));
  }

  /// The number of a year, with its ending and the word for it.
  Optional<Marked> year(int index) {
    DateToken number = text.at(index);
    if (!text.isNumber(index) || number.text().length() != YEAR_DIGITS) {
      return Optional.empty();
    }
    int year = Integer.parseInt(number.text());
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    return marked(year, index, true, Cue.YEAR)
        .filter(mark -> !isPartOfNumber(mark.next()) && !isMeasured(index + 1));
  }

  private Optional<Marked> marked(int value, int index, boolean stop, Cue word) {
    int next = index + 1;
    int end = next;
    Limit edge = Limit.AT;
    boolean sure = false;
    int ending = text.isJoined(next) ? ending(next) : next;
    if (ending > next) {
      edge = edge(next, ending);
      sure = true;
      next = ending;
      end = next;
    } else if (text.isJoined(next) && text.isWord(next) && !words.japanese) {
      int joined = words.of(word).skip(text, next);
      if (joined == next) {
        return Optional.empty();
      }
    }
    int behindStop = stop && text.isJoined(next) && text.isSign(next, ".") ? next + 1 : next;
    for (int at : new int[] {behindStop, next}) {
      int behind = words.of(word).skip(text, at);
      int since = words.of(Cue.SINCE_AFTER).skip(text, at);
      int by = words.of(Cue.BY_AFTER).skip(text, at);
      int longest = Math.max(behind, Math.max(since, by));
      if (longest > at && !words.japanese) {
        edge = since == longest ? Limit.SINCE : by == longest ? Limit.BY : edge;
        return Optional.of(new Marked(value, longest, longest, edge, true));
      }
    }
    boolean counts = behindStop > next && (words.yearStop || word == Cue.DAY);
    int shown = counts && word == Cue.YEAR ? behindStop : end;
    return Optional.of(new Marked(value, shown, counts ? behindStop : next, edge, sure || counts));
  }

  /// The token behind an ending that is joined to a number, with or without a sign between them.
  private int ending(int index) {
    for (int at : new int[] {index, index + 1}) {
      boolean sign = at > index;
      if (sign && !(text.isJoined(at) && "-:'.".contains(text.at(index).text()))) {
        continue;
      }
      for (Cue cue : new Cue[] {Cue.ORDINAL, Cue.BY_ENDINGS, Cue.SINCE_ENDINGS}) {
        int end = words.of(cue).skip(text, at);
        if (end > at && !(text.isJoined(end) && text.isWord(end))) {
          return end;
        }
      }
    }
    return index;
  }

  /// The token behind an ending that is joined to a number; the one given where there is none.
  int behindEnding(int index) {
    return text.isJoined(index) ? ending(index) : index;
  }

  /// What an ending between two tokens says.
  Limit edge(int from, int to) {
    int word = to - 1 > from && text.at(from).is(DateToken.Sort.SIGN) ? from + 1 : from;
    if (words.of(Cue.BY_ENDINGS).skip(text, word) == to) {
      return Limit.BY;
    }
    return words.of(Cue.SINCE_ENDINGS).skip(text, word) == to ? Limit.SINCE : Limit.AT;
  }

  /// Whether digits follow, as in `3.5`, `2,000` or `2022/23`.
  private boolean isPartOfNumber(int next) {
    if (!text.isJoined(next)) {
      return false;
    }
    if (text.isNumber(next)) {
      return true;
    }
    boolean digits = text.isJoined(next + 1) && text.isNumber(next + 1);
    return digits
        && (text.isSign(next, ".")
            || text.isSign(next, ",")
            || (text.isSign(next, "-")
                && text.at(next - 1).text().length() == YEAR_DIGITS
                && text.at(next + 1).text().length() != YEAR_DIGITS));
  }

  private boolean isMeasured(int next) {
    DateToken sign = text.at(next);
    return sign.is(DateToken.Sort.SIGN) && BEHIND_NO_YEAR.contains(sign.text());
  }
}
