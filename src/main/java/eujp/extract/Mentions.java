package eujp.extract;

import eujp.extract.dates.DateReader;
import eujp.extract.numbers.NumberReader;
import eujp.extract.numbers.OrdinalReader;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

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
    addApart(mentions, taken, NameReader.read(text, language));
    addApart(mentions, taken, OrdinalReader.read(text, language));
    addApart(mentions, taken, PlaceReader.read(text, language));
    addApart(mentions, taken, NumberReader.read(text, language));
    mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return mentions;
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
