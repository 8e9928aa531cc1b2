package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.extract.Mentions;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.extract.numbers.Measures;
import eujp.extract.numbers.NumberReader;
import eujp.extract.numbers.OrdinalReader;
import eujp.question.AnswerType;
import eujp.speech.PersonName;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.Tokens;
import eujp.text.Wordform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// What a text holds that can be compared with a question: dates, numbers and ordinals. Each kind
/// is read when it is first asked for, and kept. Safe for many threads.
public final class Facts {
  /// Lines of heading, speaker and lead-in.
  private static final int AROUND = 3;

  private final String text;
  private final String language;
  private final Lazy<List<Mention.OfDate>> dates;
  private final Lazy<List<Mention.OfNumber>> numbers;
  private final Lazy<List<Mention.OfOrdinal>> ordinals;
  private final Lazy<List<Mention>> mentions;
  private final Lazy<List<Wordform>> words;
  private final Lazy<Set<String>> terms;
  private final Lazy<Set<String>> measures;

  /// The facts of a text.
  ///
  /// @param language of the text, ISO 639-1
  /// @param asOf the day that *today* means in it
  public Facts(String text, String language, LocalDate asOf) {
    this.text = text;
    this.language = language;
    this.dates = new Lazy<>(() -> DateReader.read(text, language, asOf));
    this.ordinals = new Lazy<>(() -> apart(OrdinalReader.read(text, language), dates.get()));
    this.numbers =
        new Lazy<>(() ->
            apart(NumberReader.read(text, language), dates.get()).stream()
                .filter(number ->
                    ordinals.get().stream().noneMatch(one -> one.span().overlaps(number.figure())))
                .toList());
    this.mentions = new Lazy<>(() -> Mentions.in(text, language, asOf));
    this.words = new Lazy<>(() -> Wordform.of(text));
    this.terms = new Lazy<>(this::readTerms);
    this.measures = new Lazy<>(this::readMeasures);
  }

  private Set<String> readTerms() {
    Set<String> read = new HashSet<>();
    for (Token token : Tokens.of(text, language)) {
      read.add(token.term());
      read.add(token.written());
    }
    return read;
  }

  private Set<String> readMeasures() {
    return numbers().stream()
        .map(number -> Measures.id(number.unit(), language))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  /// Those mentions that overlap none of others: a number in a date is a part of it.
  private static <T extends Mention> List<T> apart(
      List<T> mentions, List<? extends Mention> others) {
    return mentions.stream()
        .filter(
            mention -> others.stream().noneMatch(other -> mention.span().overlaps(other.span())))
        .toList();
  }

  /// The text itself.
  public String text() {
    return text;
  }

  /// Of the text, ISO 639-1.
  String language() {
    return language;
  }

  List<Mention.OfDate> dates() {
    return dates.get();
  }

  /// What its dates mean.
  List<When> whens() {
    return dates().stream().map(Mention.OfDate::when).toList();
  }

  /// Its numbers that belong to no date and order nothing.
  List<Mention.OfNumber> numbers() {
    return numbers.get();
  }

  List<Mention.OfOrdinal> ordinals() {
    return ordinals.get();
  }

  /// Whether an ordinal or a date tells one of several of a kind from the others.
  boolean tellOneOfSeveral() {
    return !ordinals().isEmpty() || !dates().isEmpty();
  }

  /// Whether it has a number of a value, also as an ordinal or as the year or day of a date.
  boolean hasNumber(BigDecimal value) {
    return numbers().stream().anyMatch(number -> number.value().compareTo(value) == 0)
        || ordinals().stream().anyMatch(ordinal -> is(value, ordinal.value()))
        || whens().stream()
            .anyMatch(when ->
                is(value, when.from().getYear())
                    || is(value, when.to().getYear())
                    || is(value, when.from().getDayOfMonth()));
  }

  private static boolean is(BigDecimal value, int number) {
    return value.compareTo(BigDecimal.valueOf(number)) == 0;
  }

  /// Whether it says something else than another sentence that answers the same: another time,
  /// other numbers or other persons. Of other things it cannot be told.
  ///
  /// @param type what is asked for
  public boolean isAnother(Facts other, AnswerType type) {
    return switch (type) {
      case TIME -> areApart(whens(), other.whens(), AskedValues::overlap);
      case NUMBER, MEASURE, SUM ->
          areApart(
              numbers(),
              other.numbers(),
              (one, another) -> one.value().compareTo(another.value()) == 0);
      case PERSON ->
          areApart(
              persons(),
              other.persons(),
              (one, another) -> one.isWithin(another) || another.isWithin(one));
      case PLACE, REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> false;
    };
  }

  private List<PersonName> persons() {
    return mentions(Mention.OfPerson.class).stream().map(it -> PersonName.of(it.name())).toList();
  }

  private static <T> boolean areApart(List<T> some, List<T> others, BiPredicate<T, T> same) {
    return !some.isEmpty()
        && !others.isEmpty()
        && some.stream().noneMatch(one -> others.stream().anyMatch(it -> same.test(one, it)));
  }

  /// Whether it has some words of another text, in whatever letters.
  boolean hasWords(Span words, String of) {
    return text.toLowerCase(Locale.ROOT).contains(words.of(of).toLowerCase(Locale.ROOT));
  }

  /// The same, where no letter stands beside them.
  boolean hasWholeWords(Span words, String of) {
    String sought = words.of(of).toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      if ((at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)))
          && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /// Its words as they are printed.
  List<Wordform> words() {
    return words.get();
  }

  /// Its words, in lower case, and what analysis leaves of them.
  Set<String> terms() {
    return terms.get();
  }

  /// The first of its lines: the title, where it is of a passage with what stands around it.
  String title() {
    return text.lines().findFirst().orElse("");
  }

  /// The same by itself.
  Facts ofTitle(LocalDate asOf) {
    return new Facts(title(), language, asOf);
  }

  /// Of a passage with what stands around it, heading, speaker and lead-in: the three lines behind
  /// the title.
  Facts around(LocalDate asOf) {
    return new Facts(
        text.lines().skip(1).limit(AROUND).collect(Collectors.joining("\n")), language, asOf);
  }

  /// The identifiers of the units that it measures in.
  Set<String> measures() {
    return measures.get();
  }

  /// All that it mentions, in its order.
  public List<Mention> mentions() {
    return mentions.get();
  }

  /// What it mentions of a sort.
  <T extends Mention> List<T> mentions(Class<T> sort) {
    return mentions().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  /// Whether it has a word that begins with some letters, and writes it with a capital everywhere.
  boolean hasInCapitals(String letters) {
    boolean found = false;
    for (int at = indexOf(letters, 0); at >= 0; at = indexOf(letters, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        if (!Character.isUpperCase(text.charAt(at))) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  private int indexOf(String letters, int from) {
    for (int at = from; at + letters.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, letters, 0, letters.length())) {
        return at;
      }
    }
    return -1;
  }

  boolean hasDigit() {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
