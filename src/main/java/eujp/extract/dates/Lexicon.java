package eujp.extract.dates;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import eujp.extract.dates.Calendar.Relative;
import eujp.text.Languages;
import eujp.text.WeekdayNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;

/// How one language writes dates: its names and words as phrases, and the order in which CLDR has
/// day, month and year.
final class Lexicon {
  /// Marks of the form of a month or weekday, above its number.
  static final int MONTH = 15;

  static final int INSIDE = 16;
  static final int STARTING = 32;
  static final int ENDING = 64;

  /// What tells the tense begins no date.
  private static final Set<Cue> TENSES = Set.of(Cue.AHEAD, Cue.BEHIND, Cue.NEITHER, Cue.TIMELESS);

  private static final String ANY = "any";
  private static final int[] COUNTS = {1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 20, 21};
  private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();

  private static final Map<RelativeUnit, ChronoUnit> UNITS =
      Map.of(
          RelativeUnit.DAYS, ChronoUnit.DAYS,
          RelativeUnit.WEEKS, ChronoUnit.WEEKS,
          RelativeUnit.MONTHS, ChronoUnit.MONTHS,
          RelativeUnit.YEARS, ChronoUnit.YEARS);

  final String language;
  final boolean japanese;

  /// Whether a month is a month only with a capital, for *may* and *march* are other words.
  final boolean capitals;

  /// Whether a full stop behind a number makes it an ordinal: `3. Mai`.
  final boolean ordinalStop;

  /// The same for years: `2022.`
  final boolean yearStop;

  /// Whether the month may stand before the day: `May 3`.
  final boolean monthFirst;

  /// Whether the year may stand before both.
  final boolean yearFirst;

  /// Whether every noun has a capital.
  final boolean nounCapitals;

  /// Whether a year stands without a word before it: `infördes 2019`.
  final boolean bareYears;

  /// In which order the parts of a date in numbers stand: `dMy`.
  final String order;

  final Phrases months = new Phrases(false);
  final Phrases abbreviations;
  final Phrases weekdays;
  final Phrases ordinals;
  final Phrases quarters;
  final Phrases halves;
  final Phrases seasons;
  final Phrases parts;
  final Phrases eras;

  /// Decades in words, by which of a century they are: *the eighties*.
  final Phrases tens;

  final Phrases relatives;
  final List<Relative> relative = new ArrayList<>();
  final List<Ago> ago = new ArrayList<>();

  /// The words around the count in *two days ago*.
  ///
  /// @param before empty where the count stands first
  /// @param after each stands for a unit, by its place in [ChronoUnit]
  record Ago(Phrases before, Phrases after) {}

  /// The first tokens of all that a date may begin with, and beginnings of such.
  private final Set<String> starts = new HashSet<>();

  private final Phrases openStarts = new Phrases(false);
  private final Map<Cue, Phrases> cues = new EnumMap<>(Cue.class);
  private final Map<String, Boolean> functionWords = new ConcurrentHashMap<>();

  /// The lexicon of a language, which is made when it is first asked for.
  ///
  /// @param language ISO 639-1
  static Lexicon of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Lexicon::new);
  }

  private Lexicon(String language) {
    this.language = language;
    japanese = language.equals("ja");
    ULocale locale = ULocale.forLanguageTag(language);
    Calendar calendar = new Calendar(language);
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    capitals = Character.isUpperCase(symbols.getMonths()[4].codePointAt(0));
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    String day = patterns.getBestPattern("MMMMd");
    ordinalStop = day.contains("d.");
    yearStop = patterns.getBestPattern("yMMMM").contains("y.");
    monthFirst = day.indexOf('M') < day.indexOf('d');
    yearFirst =
        patterns.getBestPattern("yMMMMd").startsWith("y")
            || Calendar.WORDS.words(language, "order").contains("year-first");
    nounCapitals = Calendar.WORDS.words(language, "order").contains("noun-capitals");
    bareYears = Calendar.WORDS.words(language, "order").contains("bare-years");
    order = order(language.equals("en") ? ULocale.UK : locale);

    for (Cue cue : Cue.values()) {
      Phrases phrases = new Phrases(japanese);
      phrases.addAll(Calendar.words(language, cue.key()), 1);
      phrases.addAll(Calendar.words(ANY, cue.key()), 1);
      cues.put(cue, phrases);
    }
    calendar.months.forEach((name, month) -> months.add(name, marked(calendar, name, month)));
    abbreviations = calendar.phrases(calendar.abbreviated);
    weekdays = japanese ? japaneseWeekdays() : new Phrases(false);
    calendar.weekdays.forEach(
        (name, which) -> weekdays.add(name, which | (calendar.onDays.contains(name) ? INSIDE : 0)));
    ordinals = numbered("first", "second", "third", "fourth");
    halves = numbered("first-half", "second-half");
    seasons = numbered("winter", "spring", "summer", "autumn");
    parts = numbered("early", "mid", "late", "end");
    quarters = quarters(symbols);
    tens = calendar.phrases(calendar.forms(language, "tens"));
    eras = new Phrases(true);
    if (japanese) {
      JapaneseEras.all().forEach(eras::add);
    }
    relatives = new Phrases(japanese);
    calendar.relatives.forEach((phrase, meant) -> {
      relatives.add(phrase, relative.size());
      relative.add(meant);
    });
    ago(RelativeDateTimeFormatter.getInstance(locale));
    gatherStarts();
  }

  private static int marked(Calendar calendar, String name, int month) {
    return month
        | (calendar.inside.contains(name) ? INSIDE : 0)
        | (calendar.starting.contains(name) ? STARTING : 0)
        | (calendar.ending.contains(name) ? ENDING : 0);
  }

  /// The letters of CLDR's short date. (Its skeleton `yMd` is in Maltese that of America.)
  private static String order(ULocale locale) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.SHORT, locale);
    StringBuilder order = new StringBuilder();
    if (format instanceof SimpleDateFormat simple) {
      for (char letter : simple.toPattern().toCharArray()) {
        if ("dMy".indexOf(letter) >= 0 && order.indexOf(String.valueOf(letter)) < 0) {
          order.append(letter);
        }
      }
    }
    return order.toString();
  }

  private static Phrases japaneseWeekdays() {
    Phrases weekdays = new Phrases(true);
    WeekdayNames.full("ja").forEach((name, day) -> weekdays.add(name, day.getValue()));
    WeekdayNames.brief("ja").forEach((name, day) -> weekdays.add(name, day.getValue()));
    return weekdays;
  }

  /// Phrases that stand for 1, 2 and so on, by their places.
  private Phrases numbered(String... names) {
    Phrases phrases = new Phrases(japanese);
    for (int i = 0; i < names.length; i++) {
      phrases.addAll(Calendar.words(language, names[i]), i + 1);
    }
    return phrases;
  }

  private Phrases quarters(DateFormatSymbols symbols) {
    Phrases phrases = new Phrases(japanese);
    for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        String[] names = symbols.getQuarters(context, width);
        for (int i = 0; i < names.length; i++) {
          phrases.add(names[i], i + 1);
          phrases.add("Q" + (i + 1), i + 1);
        }
      }
    }
    return phrases;
  }

  @SuppressWarnings("EnumOrdinal") // the tables of words hold numbers
  private void ago(RelativeDateTimeFormatter formatter) {
    Map<String, Ago> forms = new HashMap<>();
    UNITS.forEach((unit, meant) -> {
      for (int count : COUNTS) {
        String phrase = formatter.format(count, Direction.LAST, unit);
        String number = String.valueOf(count);
        int at = phrase.indexOf(number);
        if (at >= 0) {
          String before = phrase.substring(0, at).strip();
          Ago form =
              forms.computeIfAbsent(
                  before, words -> new Ago(new Phrases(japanese), new Phrases(japanese)));
          form.before().add(before, 1);
          form.after().add(phrase.substring(at + number.length()).strip(), meant.ordinal());
        }
      }
    });
    ago.addAll(forms.values());
  }

  /// Whether a date or the words before it may begin with a token, to pass quickly over all others.
  boolean begins(DateToken token) {
    return switch (token.sort()) {
      case NUMBER -> true;
      case WORD, SIGN -> starts.contains(token.text()) || openStarts.isAnyBeginningOf(token.text());
      case LINE_BREAK -> false;
    };
  }

  private void gatherStarts() {
    List<Phrases> all = new ArrayList<>();
    cues.forEach((cue, phrases) -> {
      if (!TENSES.contains(cue)) {
        all.add(phrases);
      }
    });
    all.addAll(
        List.of(
            months,
            abbreviations,
            weekdays,
            ordinals,
            quarters,
            halves,
            seasons,
            parts,
            eras,
            tens,
            relatives));
    ago.forEach(form -> all.add(form.before()));
    all.forEach(phrases -> phrases.gatherFirst(starts, openStarts));
    starts.addAll(japanese ? JapaneseReader.numerals() : Numerals.firstWords(language));
    starts.addAll(List.of("i", "ii", "iii", "iv"));
  }

  Phrases of(Cue cue) {
    return cues.getOrDefault(cue, months);
  }

  /// Whether a word is one of those that a text of any content has, as Lucene lists them.
  boolean isFunctionWord(String word) {
    return functionWords.size() < 10_000
        ? functionWords.computeIfAbsent(word, this::hasNoTerm)
        : hasNoTerm(word);
  }

  private boolean hasNoTerm(String word) {
    try (TokenStream terms = Languages.analyzer(language).tokenStream("", word)) {
      terms.reset();
      return !terms.incrementToken();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }
}
