package eujp.check.draft;

import eujp.extract.Mention;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.Token;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What numbers count, and what ordinals order.
final class Units {
  /// A name that follows a number: *27 Member States*.
  private static final Pattern NAMES =
      Pattern.compile("\\h(\\p{Lu}[\\p{L}-]{2,30}(?:\\h\\p{Lu}[\\p{L}-]{2,30})?)");

  /// What an ordinal orders stands in so many characters behind it, before the sentence ends.
  private static final int MAX_ORDERED = 60;

  private static final Pattern SENTENCE_PART = Pattern.compile("^[^.,;:!?()\\n。、（）]{0,60}");
  private static final int MAX_ORDERED_JAPANESE = 14;

  private Units() {}

  /// The terms of the unit of a number, or of the words behind an ordinal; empty where it has none,
  /// or is neither.
  static Set<String> of(Mention mention, String text, String language, PassageIndex index) {
    if (mention instanceof Mention.OfOrdinal) {
      return ordered(text, mention.span().end(), language, index);
    }
    if (!(mention instanceof Mention.OfNumber number)) {
      return Set.of();
    }
    String unit = number.unit();
    if (unit.equals("%")) {
      return Set.of(unit);
    }
    if (unit.isEmpty()) {
      Matcher names = NAMES.matcher(text).region(number.span().end(), text.length());
      unit = names.lookingAt() ? names.group(1) : "";
    }
    return terms(unit, language, index);
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

  private static Set<String> ordered(String text, int from, String language, PassageIndex index) {
    int most = language.equals("ja") ? MAX_ORDERED_JAPANESE : MAX_ORDERED;
    Matcher part =
        SENTENCE_PART.matcher(text.substring(from, Math.min(text.length(), from + most)));
    return part.find() ? terms(part.group(), language, index) : Set.of();
  }

  private static Set<String> terms(String words, String language, PassageIndex index) {
    return index.tokens(words, language).stream().map(Token::term).collect(Collectors.toSet());
  }
}
