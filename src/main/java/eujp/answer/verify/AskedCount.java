package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.numbers.CountedThings;
import eujp.extract.numbers.CountedThings.Likeness;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import eujp.text.Letters;
import eujp.text.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many things a question counts, asks for, or wants one by one.
///
/// @param query the question
/// @param asked what it holds
/// @param matter what it is about
record AskedCount(AnalyzedQuery query, Facts asked, AskedMatter matter) {
  private static final String NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百千万数両";
  private static final Pattern BETWEEN_ITEMS = Pattern.compile("[,;、・](?!\\d)");

  /// Three or more names in one: `EU-US-JP`.
  private static final Pattern JOINED =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]{0,30}(?:[-–/]\\p{Lu}[\\p{L}\\p{N}]{0,30}){2}");

  private static final int MAX_ITEM_WORDS = 4;
  private static final int MAX_ITEM_CHARS = 12;
  private static final BigDecimal MOST_LISTED = BigDecimal.valueOf(100);
  private static final Set<String> LENGTHS = Set.of("kilometer", "meter");
  private static final Set<String> WEIGHTS = Set.of("tonne", "kilogram");

  /// How fast something is, goes or is done.
  private static final Set<String> SPEEDS =
      Stream.of(Set.of("kilometer-per-hour", "meter-per-second", "knot"), LENGTHS, AskedTime.UNITS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final String PERCENT = "%";

  /// Whether it is asked how many of something there are, and a sentence does not number it, or has
  /// no other number than the question: *how many of the 85 hospitals*.
  ///
  /// @param counted whether a number stands in the sentence right before what is counted
  boolean isMissing(Facts sentence, boolean counted) {
    return matter.has(AskedThings.COUNT)
        && ((!counted && !isNumbered(sentence)) || areAllAsked(sentence));
  }

  private boolean areAllAsked(Facts sentence) {
    List<Mention.OfNumber> thoseOfKind =
        sentence.numbers().stream().filter(number -> isOfKind(number, sentence)).toList();
    List<Mention.OfNumber> counting = thoseOfKind.isEmpty() ? sentence.numbers() : thoseOfKind;
    return !counting.isEmpty()
        && counting.stream()
            .allMatch(number ->
                asked.numbers().stream()
                    .anyMatch(other -> other.value().compareTo(number.value()) == 0));
  }

  private boolean isNumbered(Facts sentence) {
    String of = sentence.language();
    String text = sentence.text();
    if (of.equals("ja")) {
      return counter()
          .map(counters -> counters.stream().anyMatch(counter -> isCounted(text, counter)))
          .orElseGet(() -> text.codePoints().anyMatch(c -> NUMERALS.indexOf(c) >= 0));
    }
    if (matter.has(AskedThings.RANK) && !sentence.ordinals().isEmpty()) {
      return true;
    }
    boolean times = matter.has(AskedThings.TIMES);
    return (matter.has(AskedThings.DURATION) && AskedTime.hasPeriod(sentence))
        || isInUnitAsked(sentence)
        || AskedThings.SOME.isIn(text, of)
        || (times && AskedThings.TIMES.isIn(text, of))
        || sentence.numbers().stream()
            .anyMatch(number ->
                number.unit().isEmpty()
                    || times
                    || isFirstThing(number.unit(), of)
                    || isOfKind(number, sentence));
  }

  /// Whether it is asked how many of a unit there are, and a sentence measures in it.
  private boolean isInUnitAsked(Facts sentence) {
    return matter.unitsBehind(AskedThings.COUNT).stream().anyMatch(sentence.measures()::contains);
  }

  /// What a Japanese question counts by, with what also counts such things.
  private Optional<List<String>> counter() {
    return AskedThings.COUNTER.in(matter.language()).stream()
        .map(counters -> List.of(counters.split("\\|", -1)))
        .filter(counters -> query.text().contains("何" + counters.getFirst()))
        .findFirst();
  }

  /// Whether a numeral stands right before a counter somewhere in a text.
  private static boolean isCounted(String text, String counter) {
    for (int at = text.indexOf(counter, 1); at > 0; at = text.indexOf(counter, at + 1)) {
      if (NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a counted noun is what the question is about first of all.
  private boolean isFirstThing(String unit, String of) {
    Optional<QueryConcept> thing =
        query.concepts().stream().filter(concept -> concept.emphasis() == 1).findFirst();
    return thing.isEmpty()
        || Tokens.of(unit, of).stream()
            .anyMatch(token ->
                thing.get().kin().contains(token.term())
                    || thing.get().wordings().stream()
                        .anyMatch(wording -> wording.contains(token.term())));
  }

  /// Whether a number counts things of the kind that the question counts.
  private boolean isOfKind(Mention.OfNumber number, Facts sentence) {
    Likeness likeness =
        CountedThings.likeness(matter.thingsBehind(AskedThings.COUNT), things(number, sentence));
    return likeness == Likeness.SAME || likeness == Likeness.KIND;
  }

  /// Whether it is asked how much there is of something of which a passage does not speak.
  boolean isThingMissing(Facts sentence, Facts whole) {
    return query.type() == AnswerType.NUMBER
        && !matter.has(AskedThings.DURATION)
        && !isInUnitAsked(sentence)
        && matter
            .behind(AskedThings.AMOUNT)
            .filter(one -> !AskedMatter.isIn(one, whole))
            .isPresent()
        && sentence.numbers().stream().noneMatch(number -> isOfKind(number, sentence));
  }

  /// Whether a sentence has a number in a unit of what is measured.
  boolean isMeasured(Facts sentence) {
    return (isMeasured(AskedThings.DURATION, AskedTime.UNITS, sentence)
            || AskedTime.hasPeriod(sentence))
        && isMeasuredAsAsked(sentence);
  }

  /// The same of length, weight and speed, which are measured in few units.
  boolean isMeasuredAsAsked(Facts sentence) {
    return isMeasured(AskedThings.LENGTH, LENGTHS, sentence)
        && isMeasured(AskedThings.WEIGHT, WEIGHTS, sentence)
        && (isMeasured(AskedThings.SPEED, SPEEDS, sentence) || isShare(sentence));
  }

  private static boolean isShare(Facts sentence) {
    return sentence.numbers().stream().anyMatch(number -> number.unit().equals(PERCENT));
  }

  private boolean isMeasured(AskedThings what, Set<String> units, Facts sentence) {
    return !matter.has(what) || sentence.measures().stream().anyMatch(units::contains);
  }

  /// Whether so many things are asked for one by one, or the others of so many, and a sentence
  /// lists none.
  boolean isListMissing(Facts sentence) {
    boolean others =
        matter.has(AskedThings.OTHERS)
            && !asked.numbers().isEmpty()
            && !AskedThings.OTHERS.mayBeIn(sentence.text(), sentence.language());
    return (others || isTheirNumberIn(sentence))
        && !isEnumeration(sentence)
        && sentence.text().indexOf(':') < 0;
  }

  private boolean isTheirNumberIn(Facts sentence) {
    return matter.isForOne()
        && asked.numbers().stream()
            .filter(number -> number.value().compareTo(BigDecimal.ONE) > 0)
            .filter(number -> number.value().compareTo(MOST_LISTED) < 0)
            .filter(number ->
                number.unit().isBlank()
                    ? matter.isAskedAt(number.span().start())
                    : matter.areAskedAt(number.span().start()))
            .anyMatch(number ->
                sentence.numbers().stream().anyMatch(other -> areSame(number, other, sentence)));
  }

  private boolean areSame(Mention.OfNumber one, Mention.OfNumber other, Facts sentence) {
    return one.value().compareTo(other.value()) == 0
        && (AskedValues.areOfOneUnit(one, other)
            || one.unit().isEmpty()
            || other.unit().isEmpty()
            || CountedThings.likeness(things(one, asked), things(other, sentence))
                == Likeness.SAME);
  }

  private static Set<String> things(Mention.OfNumber number, Facts text) {
    return CountedThings.near(
        text.text(), number.figure().start(), number.figure().end(), text.language());
  }

  /// Whether a sentence enumerates things, so that they can be counted: a few words between two
  /// commas, or names in one.
  static boolean isEnumeration(Facts sentence) {
    boolean japanese = sentence.language().equals("ja");
    String[] parts = BETWEEN_ITEMS.split(sentence.text(), -1);
    for (int i = 1; i + 1 < parts.length; i++) {
      int words = Letters.words(parts[i]).size();
      if (words > 0
          && words <= MAX_ITEM_WORDS
          && (!japanese || parts[i].length() <= MAX_ITEM_CHARS)) {
        return true;
      }
    }
    return JOINED.matcher(sentence.text()).find();
  }
}
