package eujp.extract.dates;

import eujp.extract.Mention;
import eujp.extract.dates.DateParser.Chain;
import eujp.extract.dates.DateParser.Join;
import eujp.extract.dates.DateParser.Lead;
import eujp.extract.dates.Piece.Unit;
import eujp.extract.dates.Tenses.Tense;
import eujp.extract.dates.When.Limit;
import eujp.speech.SpeechWords;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.Wordform;
import eujp.text.sentences.Sentences;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the dates of a text, as of the day on which it was published.
///
/// The text is read as tokens once from its beginning to its end; [DateParser] reads what begins at
/// a token, and [Resolver] says what it means.
public final class DateReader {
  /// Characters beside a date in which a word of saying may stand, and how many words.
  private static final int MAX_BESIDE = 40;

  private static final int WORDS_BESIDE = 2;
  private static final String PAUSES = ",;:()";

  private final String read;
  private final SpeechWords saying;
  private final DateContext context;
  private final DateText text;
  private final DateParser parser;

  /// What is asked for only where there is a date.
  private final Lazy<Tenses> tenses;

  private final Lazy<List<Span>> sentences;
  private final List<Mention.OfDate> dates = new ArrayList<>();
  private int sentence;
  private Optional<When> before = Optional.empty();

  /// Where the date before ends in the text.
  private int behindBefore;

  private DateReader(String read, String language, LocalDate asOf) {
    Lexicon words = Lexicon.of(language);
    this.read = read;
    this.saying = SpeechWords.of(language);
    text = new DateText(read, words.japanese);
    context = new DateContext(text, words, asOf);
    parser = new DateParser(context);
    tenses = new Lazy<>(() -> new Tenses(text, words));
    sentences = new Lazy<>(() -> Sentences.of(read, language));
  }

  /// The dates of a text, in its order; none overlaps another. It takes time in proportion to the
  /// length of the text.
  ///
  /// @param language ISO 639-1
  /// @param asOf the day that *today* means
  public static List<Mention.OfDate> read(String text, String language, LocalDate asOf) {
    DateReader reader = new DateReader(text, language, asOf);
    reader.readAll();
    return List.copyOf(reader.dates);
  }

  /// The same of a text that goes on from a day, to which *the same month* in it points back.
  public static List<Mention.OfDate> readOn(
      String text, String language, LocalDate asOf, LocalDate before) {
    DateReader reader = new DateReader(text, language, asOf);
    reader.context.before = Optional.of(When.day(before));
    reader.readAll();
    return List.copyOf(reader.dates);
  }

  /// Whether a sentence speaks of what is to come.
  public static boolean looksAhead(String sentence, String language) {
    Lexicon words = Lexicon.of(language);
    return new Tenses(new DateText(sentence, words.japanese), words).lookAhead();
  }

  /// Of what a sentence speaks.
  public enum Outlook {
    AHEAD,
    BACK,
    /// Of neither alone.
    OPEN;

    /// Whether one speaks of what is to come and the other of what is past.
    public boolean isOpposite(Outlook other) {
      return this != other && this != OPEN && other != OPEN;
    }
  }

  /// Whether a sentence speaks of what is to come or of what is past.
  ///
  /// @param language ISO 639-1
  public static Outlook outlook(String sentence, String language) {
    Lexicon words = Lexicon.of(language);
    Tenses tenses = new Tenses(new DateText(sentence, words.japanese), words);
    if (tenses.lookAhead()) {
      return Outlook.AHEAD;
    }
    return tenses.lookBack() ? Outlook.BACK : Outlook.OPEN;
  }

  private void readAll() {
    int at = 0;
    while (at < text.size()) {
      int none = context.skip(Cue.NONE, at);
      if (none > at || !context.words.begins(text.at(at))) {
        at = Math.max(none, at + 1);
        continue;
      }
      Chain chain = parser.at(at);
      tell(chain);
      at = Math.max(chain.end(), at + 1);
    }
  }

  private void tell(Chain chain) {
    List<Piece> pieces = chain.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Piece first = pieces.get(i);
      int last = i;
      while (last < chain.joins().size() && chain.joins().get(last) == Join.PERIOD) {
        last++;
      }
      Optional<When> when =
          last == i
              ? when(chain, first, Optional.empty())
              : when(chain, first, Optional.of(pieces.get(last)));
      if (when.isPresent()) {
        add(chain, i, last, when.get());
      }
      i = last;
    }
  }

  /// What a date or period means; empty where there is no such day.
  private Optional<When> when(Chain chain, Piece first, Optional<Piece> last) {
    int offset = text.at(first.place().start()).start();
    List<Span> sentences = this.sentences.get();
    while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= offset) {
      sentence++;
      before = Optional.empty();
    }
    Piece latest = last.orElse(first);
    Span place = new Span(offset, text.at(latest.place().end() - 1).end());
    Tense tense =
        first.unit() == Unit.WEEKDAY && isOfSaying(place)
            ? Tense.BEHIND
            : tenses.get().at(place, sentences.get(sentence));
    boolean due = chain.lead().limit() == Limit.BY && tense == Tense.BEHIND;
    Resolver resolver =
        new Resolver(
            context.asOf,
            before,
            due ? Tense.NEITHER : tense, // "have until 17 January" speaks of what is to come
            tenses.get().tellBetween(behindBefore, offset));
    try {
      return last.isPresent()
          ? resolver.period(first, last.get())
          : Optional.of(resolver.when(first));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /// Whether a word of saying stands beside a date: *said on Monday*. It was said before it was
  /// written down, whatever was said.
  private boolean isOfSaying(Span date) {
    Span whole = sentences.get().get(sentence);
    int from = date.start();
    while (from > whole.start() && date.start() - from < MAX_BESIDE && !isPause(from - 1)) {
      from--;
    }
    int to = date.end();
    while (to < whole.end() && to - date.end() < MAX_BESIDE && !isPause(to)) {
      to++;
    }
    List<Wordform> before = Wordform.of(read.substring(from, date.start()));
    List<Wordform> behind = Wordform.of(read.substring(date.end(), to));
    for (int i = 0; i < WORDS_BESIDE; i++) {
      boolean said = i < before.size() && saying.isSaying(before, before.size() - 1 - i);
      if (said || (i < behind.size() && saying.isSaying(behind, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPause(int at) {
    return PAUSES.indexOf(read.charAt(at)) >= 0;
  }

  /// Adds a date, with the words before it that bound it. A period is bounded only where its ends
  /// are open.
  private void add(Chain chain, int first, int last, When when) {
    Lead lead = chain.lead();
    Piece from = chain.pieces().get(first);
    Piece to = chain.pieces().get(last);
    boolean period = last > first;
    Limit own = period ? Limit.AT : from.edge();
    Limit before = period && !when.approximate() ? Limit.AT : lead.limit();
    Limit limit = own == Limit.AT ? before : own;
    boolean bounded = limit != Limit.AT && limit == lead.limit();
    boolean ofYears =
        period && from.unit() == Unit.YEAR && (lead.between() || lead.limit() == Limit.SINCE);
    boolean led = first == 0 && (bounded || ofYears) && lead.end() > lead.start();
    int start = led ? lead.start() : from.place().start();
    When told = when.limitedBy(limit);
    Span span = new Span(text.at(start).start(), text.at(to.place().end() - 1).end());
    dates.add(new Mention.OfDate(span, told));
    behindBefore = span.end();
    this.before = Optional.of(told);
    context.before = this.before;
  }
}
