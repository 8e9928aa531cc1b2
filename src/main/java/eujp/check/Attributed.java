package eujp.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation and who is said to have said it.
///
/// @param quotation its words, without the quotation marks around them
/// @param speaker as named; empty where nobody is
public record Attributed(String quotation, Optional<String> speaker) {
  private static final Pattern NAME_FIRST =
      Pattern.compile("(?s)^([^:：\\n]{2,120})[:：]\\s*+(\\S.*+)$");

  /// The same with what stands before a colon as the speaker, where nobody is named otherwise. It
  /// may be a name (*Breton: We share …*), and it may not (*Note: we share …*).
  Optional<Attributed> named() {
    Matcher named = NAME_FIRST.matcher(quotation);
    return speaker.isEmpty() && named.matches()
        ? Optional.of(new Attributed(named.group(2), Optional.of(named.group(1).strip())))
        : Optional.empty();
  }
}
