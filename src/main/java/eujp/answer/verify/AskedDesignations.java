package eujp.answer.verify;

import eujp.text.Forms;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names with a number in them that a question has: *Sentinel M3*, *A400M*.
///
/// @param names in capitals
record AskedDesignations(List<String> names) {
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Z0-9])([A-Z]{1,8}-?)\\d{1,4}(?![0-9])");

  static AskedDesignations in(String question) {
    return new AskedDesignations(
        NAME.matcher(folded(question)).results().map(MatchResult::group).toList());
  }

  /// Whether a passage has not one of them, and another that differs in its number.
  boolean isOther(Facts whole) {
    if (names.isEmpty()) {
      return false;
    }
    Set<String> there =
        NAME.matcher(folded(whole.text()))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    return names.stream()
        .anyMatch(name ->
            !there.contains(name)
                && there.stream().anyMatch(other -> letters(other).equals(letters(name))));
  }

  private static String letters(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches() ? parts.group(1) : name;
  }

  private static String folded(String text) {
    return Forms.of(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }
}
