package eujp.check.draft;

import eujp.extract.Mention;
import eujp.extract.numbers.CountedThings;
import eujp.extract.numbers.Measures;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a number counts or measures, or an ordinal orders.
///
/// @param terms of its noun, or of the words behind an ordinal, in their order; empty for none, and
///   for all that is neither
/// @param things what the noun means, in whichever language; empty where that is not known
/// @param measure a currency, `%` or a unit of measurement, the same in all languages; empty where
///   it counts
record Counted(List<String> terms, Set<String> things, String measure) {
  static final Counted NOTHING = new Counted(List.of(), Set.of(), "");

  /// A name that follows a number: *27 Member States*.
  private static final Pattern NAMES =
      Pattern.compile("\\h(\\p{Lu}[\\p{L}-]{2,30}(?:\\h\\p{Lu}[\\p{L}-]{2,30})?)");

  /// Money, hundredths, percentage points, multiples, and symbols of units.
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");

  private static final Pattern SYMBOL =
      Pattern.compile("[A-Z]{3}|%|pp|×|[kcm]?m[²³]?|[kMGT]W(?:h)?");

  /// What an ordinal orders stands in so many characters behind it, before the sentence ends.
  private static final int MAX_ORDERED = 60;

  private static final Pattern SENTENCE_PART = Pattern.compile("^[^.,;:!?()\\n。、（）]{0,60}");
  private static final int MAX_ORDERED_JAPANESE = 14;

  Counted {
    terms = List.copyOf(terms);
    things = Set.copyOf(things);
  }

  /// Whether it is of things or money, of which a sentence may name the number alone when it goes
  /// on.
  boolean isOfThings() {
    return !terms.isEmpty() && (measure.isEmpty() || MONEY.matcher(measure).matches());
  }

  /// What a mention of a text counts, measures or orders.
  static Counted of(Mention mention, String text, String language, PassageIndex index) {
    if (mention instanceof Mention.OfOrdinal) {
      int end = mention.span().end();
      return new Counted(ordered(text, end, language, index), Set.of(), "");
    }
    if (!(mention instanceof Mention.OfNumber number)) {
      return NOTHING;
    }
    String unit = number.unit();
    String id = Measures.id(unit, language);
    String measure = id.isEmpty() && SYMBOL.matcher(unit).matches() ? unit : id;
    if (!measure.isEmpty()) {
      return new Counted(List.of(measure), Set.of(), measure);
    }
    if (unit.isEmpty()) {
      Matcher names = NAMES.matcher(text).region(number.span().end(), text.length());
      unit = names.lookingAt() ? names.group(1) : "";
    }
    Span figure = number.figure();
    return new Counted(
        terms(unit, language, index),
        CountedThings.near(text, figure.start(), figure.end(), language),
        "");
  }

  /// A mention without the noun that it counts: of *500 firms*, *500*.
  static Span withoutNoun(Mention mention, String text) {
    Span span = mention.span();
    boolean counts =
        mention instanceof Mention.OfNumber number
            && !number.unit().isEmpty()
            && Character.isLowerCase(number.unit().codePointBefore(number.unit().length()))
            && span.of(text).endsWith(number.unit());
    return counts
        ? new Span(span.start(), span.end() - ((Mention.OfNumber) mention).unit().length())
        : span;
  }

  private static List<String> ordered(String text, int from, String language, PassageIndex index) {
    int most = language.equals("ja") ? MAX_ORDERED_JAPANESE : MAX_ORDERED;
    Matcher part =
        SENTENCE_PART.matcher(text.substring(from, Math.min(text.length(), from + most)));
    return part.find() ? terms(part.group(), language, index) : List.of();
  }

  private static List<String> terms(String words, String language, PassageIndex index) {
    return words.isEmpty()
        ? List.of()
        : index.tokens(words, language).stream()
            .map(Token::term)
            .distinct()
            .collect(Collectors.toUnmodifiableList());
  }
}
