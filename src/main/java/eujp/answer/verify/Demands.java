package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a question demands to be given, beside its words.
///
/// A question is read once; of each sentence that may answer it, [#lacks] tells what it does not
/// give. What is compared is the same in all languages, and only what can be compared is: a
/// sentence is not blamed for what its language has no words for in `asked-things.txt`.
public final class Demands {
  private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百千万数両";
  private static final String ENUMERATES = ",;、・";
  private static final int MIN_ENUMERATED = 2;
  private static final int MIN_STEM = 4;
  private static final int DAYS_OF_A_MONTH = 31;

  private final AnalyzedQuery query;
  private final LocalDate date;
  private final String language;
  private final Facts asked;

  /// The codes of the countries of the question.
  private final Set<String> countries;

  /// Reads a question.
  ///
  /// @param date of the release that is asked
  public Demands(AnalyzedQuery query, LocalDate date) {
    this.query = query;
    this.date = date;
    this.language = Japanese.isIn(query.text()) ? "ja" : query.language();
    this.asked = new Facts(query.text(), language, date);
    this.countries = Countries.of(language).in(query.text());
  }

  /// Whether the question names a country.
  public boolean namesCountries() {
    return !countries.isEmpty();
  }

  /// Whether a sentence speaks of every country of the question that is not said for all of its
  /// passage.
  ///
  /// @param around what stands around the passage
  public boolean areCountriesIn(Facts sentence, Facts around) {
    Countries there = Countries.of(sentence.language());
    return countries.stream()
        .allMatch(
            code -> there.mayBeIn(code, sentence.text()) || there.mayBeIn(code, around.text()));
  }

  /// What a sentence lacks.
  ///
  /// @param sentence what it holds
  /// @param whole what its passage holds, with title, heading and speaker
  /// @param counted whether it has a number right before what the question counts
  public Set<Lack> lacks(Facts sentence, Facts whole, boolean counted) {
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    if (asked.numbers().stream().anyMatch(number -> hasAnother(whole, number))) {
      lacks.add(Lack.NUMBER);
    }
    if (asked.ordinals().stream().anyMatch(ordinal -> hasAnother(whole, ordinal))) {
      lacks.add(Lack.ORDINAL);
    }
    if (asked.dates().stream().anyMatch(one -> hasAnother(whole, one))) {
      lacks.add(Lack.DATE);
    }
    Countries there = Countries.of(whole.language());
    if (countries.stream().anyMatch(code -> !there.mayBeIn(code, whole.text()))) {
      lacks.add(Lack.COUNTRY);
    }
    addOfType(lacks, sentence, whole, counted);
    return lacks;
  }

  private void addOfType(Set<Lack> lacks, Facts sentence, Facts whole, boolean counted) {
    switch (query.type()) {
      case TIME -> {
        addIf(!hasTime(sentence), Lack.TIME, lacks);
        addIf(hasTime(sentence) && !isFineEnough(sentence), Lack.FINER_TIME, lacks);
        addIf(!isOfTurn(sentence), Lack.TURN, lacks);
      }
      case PLACE -> addIf(!isOfTurn(sentence), Lack.TURN, lacks);
      case NUMBER -> {
        boolean counts = AskedThings.COUNT.isIn(query.text(), language);
        addIf(counts && !counted && !numbers(sentence), Lack.COUNT, lacks);
      }
      case CONTACT -> addIf(!hasAddress(whole), Lack.ADDRESS, lacks);
      case REASON ->
          addIf(
              !AskedThings.BECAUSE.mayBeIn(sentence.text(), sentence.language()),
              Lack.REASON,
              lacks);
      case THING -> addIf(!isFineEnough(sentence), Lack.FINER_TIME, lacks);
      case PERSON, MEASURE, SUM, WORDS, SOURCE, MASTHEAD -> {}
    }
  }

  private static void addIf(boolean lacking, Lack lack, Set<Lack> lacks) {
    if (lacking) {
      lacks.add(lack);
    }
  }

  /// Whether a passage numbers the same thing, and never so.
  private static boolean hasAnother(Facts whole, Mention.OfNumber number) {
    return whole.numbers().stream().anyMatch(other -> areOfOneUnit(number, other))
        && !whole.hasNumber(number.value());
  }

  private static boolean areOfOneUnit(Mention.OfNumber one, Mention.OfNumber other) {
    String a = Letters.bare(one.unit());
    String b = Letters.bare(other.unit());
    boolean alike =
        Math.min(a.length(), b.length()) >= MIN_STEM
            && a.substring(0, MIN_STEM).equals(b.substring(0, MIN_STEM));
    // One letter is part of a name: 6G.
    return alike || (a.length() > 1 && a.equals(b));
  }

  /// Whether a passage orders such things, and has no such ordinal; one in digits, as that of a
  /// meeting, it must have.
  private boolean hasAnother(Facts whole, Mention.OfOrdinal ordinal) {
    boolean inDigits = ordinal.span().of(query.text()).codePoints().anyMatch(Character::isDigit);
    return (inDigits || !whole.ordinals().isEmpty())
        && !whole.hasNumber(BigDecimal.valueOf(ordinal.value()))
        && !whole.hasWords(ordinal.span(), query.text());
  }

  /// Whether a passage has dates, none of which has a day in common with one that is neither the
  /// release's.
  private boolean hasAnother(Facts whole, Mention.OfDate one) {
    When when = one.when();
    return !whole.dates().isEmpty()
        && (date.isBefore(when.from()) || date.isAfter(when.to()))
        && whole.whens().stream()
            .noneMatch(
                other -> !other.from().isAfter(when.to()) && !other.to().isBefore(when.from()))
        && !whole.hasWords(one.span(), query.text());
  }

  private static boolean hasTime(Facts sentence) {
    return !sentence.dates().isEmpty() || sentence.hasDigit() || !sentence.ordinals().isEmpty();
  }

  /// Whether a sentence has a date as fine as the question wants it.
  private boolean isFineEnough(Facts sentence) {
    boolean timed = query.type() == AnswerType.TIME;
    boolean month =
        (timed || language.equals("ja")) && AskedThings.MONTH.isIn(query.text(), language);
    boolean day = timed && AskedThings.DAY.isIn(query.text(), language);
    return (!month && !day)
        || sentence.dates().isEmpty()
        || sentence.whens().stream()
            .anyMatch(when ->
                switch (when.precision()) {
                  case DAY, WEEK -> true;
                  case MONTH -> !day;
                  case RANGE -> !day || when.from().plusDays(DAYS_OF_A_MONTH).isAfter(when.to());
                  case QUARTER, SEASON, HALF, YEAR, DECADE -> false;
                });
  }

  /// Whether a sentence speaks of the next or the last of several, where that is asked.
  private boolean isOfTurn(Facts sentence) {
    String text = sentence.text();
    String of = sentence.language();
    boolean next =
        !AskedThings.NEXT.isIn(query.text(), language)
            || AskedThings.NEXT.mayBeIn(text, of)
            || AskedThings.NEXT_GIVEN.isIn(text, of)
            || DateReader.looksAhead(text, of);
    boolean last =
        !AskedThings.LAST.isIn(query.text(), language)
            || AskedThings.LAST.mayBeIn(text, of)
            || AskedThings.LAST_GIVEN.isIn(text, of);
    return next && last;
  }

  private boolean hasAddress(Facts whole) {
    boolean mail = AskedThings.MAIL.isIn(query.text(), language);
    boolean phone = AskedThings.PHONE.isIn(query.text(), language);
    boolean hasMail = whole.text().indexOf('@') >= 0;
    return (!mail && !phone) || (mail && hasMail) || (phone && whole.hasDigit());
  }

  /// Whether a sentence enumerates things, so that they can be counted.
  public static boolean isEnumeration(Facts sentence) {
    return sentence.text().codePoints().filter(c -> ENUMERATES.indexOf(c) >= 0).count()
        >= MIN_ENUMERATED;
  }

  /// Whether a sentence numbers what the question counts, as far as its words tell.
  private boolean numbers(Facts sentence) {
    String of = sentence.language();
    String text = sentence.text();
    if (of.equals("ja")) {
      return counter()
          .map(counters -> counters.stream().anyMatch(counter -> isNumbered(text, counter)))
          .orElseGet(() -> text.codePoints().anyMatch(c -> NUMERALS.indexOf(c) >= 0));
    }
    if (AskedThings.RANK.isIn(query.text(), language) && !sentence.ordinals().isEmpty()) {
      return true;
    }
    boolean times = AskedThings.TIMES.isIn(query.text(), language);
    return AskedThings.SOME.isIn(text, of)
        || (times && AskedThings.TIMES.isIn(text, of))
        || sentence.whens().stream().anyMatch(when -> when.precision() == When.Precision.RANGE)
        || sentence.numbers().stream()
            .anyMatch(number -> number.unit().isEmpty() || times || isCounted(number.unit(), of));
  }

  /// What a Japanese question counts by, with what also counts such things.
  private Optional<List<String>> counter() {
    return AskedThings.COUNTER.in(language).stream()
        .map(counters -> List.of(counters.split("\\|", -1)))
        .filter(counters -> query.text().contains("何" + counters.getFirst()))
        .findFirst();
  }

  /// Whether a numeral stands right before a counter somewhere in a text.
  private static boolean isNumbered(String text, String counter) {
    for (int at = text.indexOf(counter, 1); at > 0; at = text.indexOf(counter, at + 1)) {
      if (NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a counted noun is what the question is about first of all.
  private boolean isCounted(String unit, String of) {
    Optional<QueryConcept> thing =
        query.concepts().stream().filter(concept -> concept.emphasis() == 1).findFirst();
    return thing.isEmpty()
        || Tokens.of(unit, of).stream()
            .anyMatch(token ->
                thing.get().kin().contains(token.term())
                    || thing.get().wordings().stream()
                        .anyMatch(wording -> wording.contains(token.term())));
  }
}
