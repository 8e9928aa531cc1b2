package eujp.question.typed;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import eujp.text.Letters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words by which a language counts and orders a few things, as CLDR has them in all genders
/// and cases, where they have accents.
public final class AccentedNumerals {
  private static final int MOST = 20;
  private static final int MIN_LETTERS = 4;

  private AccentedNumerals() {}

  /// Those of a language, ISO 639-1, in lower case.
  public static List<String> of(String language) {
    RuleBasedNumberFormat rules =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    return Stream.of(rules.getRuleSetNames())
        .filter(set -> set.startsWith("%spellout-cardinal") || set.startsWith("%spellout-ordinal"))
        .flatMap(set -> IntStream.rangeClosed(1, MOST).mapToObj(n -> rules.format(n, set)))
        .flatMap(words -> Letters.words(words.replace("\u00AD", "")).stream())
        .filter(word -> word.length() >= MIN_LETTERS && !Letters.isTypedAlike(word))
        .distinct()
        .toList();
  }
}
