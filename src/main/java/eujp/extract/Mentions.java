package eujp.extract;

import eujp.extract.dates.DateReader;
import eujp.extract.numbers.NumberReader;
import eujp.extract.numbers.OrdinalReader;
import eujp.text.Letters;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything in a text that can be looked up.
public final class Mentions {
  private Mentions() {}

  /// The dates, references, contacts, numbers, ordinals, persons and cities of a text, in its
  /// order. No two overlap: a number inside a date or a reference is a part of it.
  ///
  /// Takes time in proportion to the length of the text, whatever it holds.
  ///
  /// @param language ISO 639-1
  /// @param asOf the day that *today* means
  public static List<Mention> in(String text, String language, LocalDate asOf) {
    List<Mention> mentions = new ArrayList<>();
    BitSet taken = new BitSet(text.length());
    addApart(mentions, taken, ContactReader.read(text));
    addApart(mentions, taken, ReferenceReader.read(text));
    addApart(mentions, taken, DateReader.read(text, language, asOf));
    List<Mention.OfPerson> persons = NameReader.read(text, language);
    addApart(mentions, taken, persons);
    List<Mention.OfNumber> numbers = NumberReader.read(text, language);
    // A third is a part, and no ordinal.
    addApart(mentions, taken, numbers.stream().filter(number -> isPart(number, text)).toList());
    addApart(mentions, taken, OrdinalReader.read(text, language));
    addApart(mentions, taken, places(text, language, persons));
    addApart(mentions, taken, numbers);
    mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return mentions;
  }

  /// The cities of a text. An unknown name that is a person's elsewhere is none: *a Rossi*.
  private static List<Mention.OfPlace> places(
      String text, String language, List<Mention.OfPerson> persons) {
    Set<String> names =
        persons.stream()
            .flatMap(person -> Arrays.stream(person.name().split(" ", -1)))
            .map(Letters::bare)
            .collect(Collectors.toSet());
    return PlaceReader.read(text, language).stream()
        .filter(place -> place.known() || !names.contains(place.key()))
        .toList();
  }

  private static boolean isPart(Mention.OfNumber number, String text) {
    return number.unit().equals("%") && Character.isLetter(text.charAt(number.figure().start()));
  }

  private static void addApart(List<Mention> mentions, BitSet taken, List<? extends Mention> more) {
    for (Mention mention : more) {
      Span span = mention.span();
      int next = taken.nextSetBit(span.start());
      if (next < 0 || next >= span.end()) {
        mentions.add(mention);
        taken.set(span.start(), span.end());
      }
    }
  }
}
