package eujp.check.draft;

import eujp.extract.Mention;
import eujp.search.PassageIndex;
import eujp.text.Token;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What numbers count.
final class Units {
  /// A name that follows a number: *27 Member States*.
  private static final Pattern NAMES =
      Pattern.compile("\\h(\\p{Lu}[\\p{L}-]{2,30}(?:\\h\\p{Lu}[\\p{L}-]{2,30})?)");

  private Units() {}

  /// The terms of the unit of a number; empty where it has none, or is no number.
  static Set<String> of(Mention mention, String text, String language, PassageIndex index) {
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
    return index.tokens(unit, language).stream().map(Token::term).collect(Collectors.toSet());
  }
}
