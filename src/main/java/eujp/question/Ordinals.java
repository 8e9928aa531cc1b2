package eujp.question;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import eujp.text.Tokens;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that may be ordinals, which each language marks in its own way or not at all: *29.*,
/// *29º*, *29e*, *29th*.
final class Ordinals {
  /// A larger number is a year or an amount.
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[\\p{Ll}\\p{Lo}ºª]{0,3}");

  private Ordinals() {}

  /// The wordings of a number in a language: as it is, and as its ordinal. None for what is no such
  /// number.
  ///
  /// @param written in lower case
  static List<List<String>> of(String written, String language) {
    Matcher number = NUMBER.matcher(written);
    if (!number.matches()) {
      return List.of();
    }
    String ordinal =
        new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.ORDINAL)
            .format(Integer.parseInt(number.group(1)));
    return List.of(
            Tokens.terms(written, language),
            Tokens.terms(number.group(1), language),
            Tokens.terms(ordinal, language))
        .stream()
        .filter(terms -> !terms.isEmpty())
        .distinct()
        .toList();
  }
}
