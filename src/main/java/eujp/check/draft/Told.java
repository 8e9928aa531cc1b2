package eujp.check.draft;

import eujp.check.draft.Dated.Tie;
import eujp.extract.Mention;
import eujp.extract.numbers.CountedThings;
import eujp.extract.numbers.CountedThings.Likeness;
import eujp.search.PassageIndex;
import eujp.speech.PersonName;
import eujp.text.Letters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Something that a text mentions, as it is compared with the same in other languages.
///
/// @param counted what it counts
/// @param yearless whether it is a date without a year
/// @param name the words of a person's name, or the bare name of a city
record Told(Mention mention, Counted counted, boolean yearless, Set<String> name) {
  /// Letters in which a name may differ from itself in another case: *Lublin*, *Lublinie*.
  private static final int MAX_ENDING = 3;

  private static final int MIN_STEM = 4;

  /// Characters between a number and the next one that counts the same.
  private static final int MAX_JOINED_GAP = 40;

  /// Characters between the ends of a range: *10 and 15*.
  private static final int MAX_RANGE_GAP = 5;

  Told {
    name = Set.copyOf(name);
  }

  static Told of(Mention mention, String text, String language, Tie tie, PassageIndex index) {
    Set<String> name =
        switch (mention) {
          case Mention.OfPerson person -> PersonName.of(person.name()).words();
          case Mention.OfPlace place -> Set.of(Letters.bare(place.key()));
          default -> Set.of();
        };
    return new Told(mention, Counted.of(mention, text, language, index), tie == Tie.YEARLESS, name);
  }

  /// What a sentence mentions, each number that counts nothing by itself with what the one before
  /// it counts, if it is in digits: *Poland sent 12 teams and Spain 9*.
  ///
  /// @param text with the sentence
  static List<Told> joined(List<Told> sentence, String text) {
    List<Told> joined = new ArrayList<>();
    int end = 0;
    Counted last = Counted.NOTHING;
    for (Told told : sentence) {
      if (told.mention instanceof Mention.OfNumber number) {
        boolean digits = Character.isDigit(text.charAt(number.figure().start()));
        boolean bare =
            digits
                && told.counted.equals(Counted.NOTHING)
                && number.span().start() - end <= MAX_JOINED_GAP;
        Told whole = bare ? new Told(number, last, told.yearless, told.name) : told;
        joined.add(whole);
        last = digits && whole.counted.isOfThings() ? whole.counted : Counted.NOTHING;
        end = number.span().end();
      } else {
        joined.add(told);
      }
    }
    return joined;
  }

  /// Whether both are of one kind, and not the ends of a range, so that words of their sentence are
  /// said of the one or the other.
  boolean isRivalOf(Told other) {
    int gap =
        Math.max(
            mention.span().start() - other.mention.span().end(),
            other.mention.span().start() - mention.span().end());
    return mention.getClass().equals(other.mention.getClass())
        && counted.measure().equals(other.counted.measure())
        && (equals(other) || gap > MAX_RANGE_GAP);
  }

  /// Whether something in a release is the same, as far as that can be told without its words.
  boolean isSame(Told other) {
    return switch (mention) {
      case Mention.OfDate one when other.mention instanceof Mention.OfDate two ->
          yearless
              ? one.when().from().getDayOfMonth() == two.when().from().getDayOfMonth()
                  && one.when().from().getMonth() == two.when().from().getMonth()
                  && one.when().precision() == two.when().precision()
              : one.when().from().equals(two.when().from())
                  && one.when().to().equals(two.when().to());
      case Mention.OfNumber one when other.mention instanceof Mention.OfNumber two ->
          one.value().compareTo(two.value()) == 0
              && counted.measure().equals(other.counted.measure())
              && CountedThings.likeness(counted.things(), other.counted.things()) != Likeness.OTHER;
      case Mention.OfOrdinal one when other.mention instanceof Mention.OfOrdinal two ->
          one.value() == two.value();
      case Mention.OfPlace _ when other.mention instanceof Mention.OfPlace -> isSamePlace(other);
      case Mention.OfPerson _ when other.mention instanceof Mention.OfPerson ->
          !Collections.disjoint(name, other.name);
      case Mention.OfReference one when other.mention instanceof Mention.OfReference two ->
          one.key().equals(two.key());
      case Mention.OfContact one when other.mention instanceof Mention.OfContact two ->
          one.key().equals(two.key());
      default -> false;
    };
  }

  /// Whether two names are of one city. In that of a city that is not known the end of the name is
  /// not told from an ending.
  boolean isSamePlace(Told other) {
    if (name.equals(other.name)) {
      return true;
    }
    if (isKnownPlace() && other.isKnownPlace()) {
      return false;
    }
    String one = name.iterator().next();
    String two = other.name.iterator().next();
    int same = 0;
    while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    return same >= MIN_STEM && Math.max(one.length(), two.length()) - same <= MAX_ENDING;
  }

  /// Whether it is a city whose names in other languages are known.
  boolean isKnownPlace() {
    return mention instanceof Mention.OfPlace place && place.known();
  }
}
