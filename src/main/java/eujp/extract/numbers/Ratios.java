package eujp.extract.numbers;

import eujp.extract.PhraseSet;
import eujp.text.WordTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words for parts and multiples in one language: *a third*, *doubled*, *a dozen*.
final class Ratios {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MAX_DENOMINATOR = 10;

  private final PhraseSet phrases;

  /// What must follow some phrases, by them in lower case.
  private final Map<String, PhraseSet> links = new HashMap<>();

  private final Map<String, Ratio> ratios = new HashMap<>();

  /// A part, a multiple, or a number that is told by a noun.
  ///
  /// @param unit `%`, [NumberReader#TIMES], or empty for a number
  /// @param about whether it is meant to be near only
  record Ratio(BigDecimal value, String unit, boolean about) {
    /// One number out of another, in hundredths; empty where it is none that people say so.
    static Optional<Ratio> of(BigDecimal part, BigDecimal whole) {
      boolean said =
          part.signum() > 0
              && part.compareTo(whole) < 0
              && (whole.compareTo(BigDecimal.valueOf(MAX_DENOMINATOR)) <= 0
                  || whole.compareTo(HUNDRED) == 0);
      return said ? Optional.of(new Ratio(hundredths(part, whole), "%", true)) : Optional.empty();
    }
  }

  /// A ratio where it stands in a text.
  record Found(int end, Ratio ratio) {}

  Ratios(WordTable table, String language) {
    List<String> all = new ArrayList<>();
    for (String name : List.of("share", "times", "group")) {
      for (String pair : table.words(language, name)) {
        int equals = pair.indexOf('=');
        String[] words = pair.substring(0, equals).split("\\|", -1);
        String phrase = words[0].toLowerCase(Locale.ROOT);
        all.add(phrase);
        ratios.put(phrase, ratio(name, pair.substring(equals + 1)));
        if (words.length > 1) {
          links.put(phrase, new PhraseSet(List.of(words).subList(1, words.length)));
        }
      }
    }
    phrases = new PhraseSet(all);
  }

  private static Ratio ratio(String name, String value) {
    boolean about = value.startsWith("~");
    String number = about ? value.substring(1) : value;
    int slash = number.indexOf('/');
    if (slash > 0) {
      BigDecimal part = new BigDecimal(number.substring(0, slash));
      return new Ratio(hundredths(part, new BigDecimal(number.substring(slash + 1))), "%", true);
    }
    return new Ratio(new BigDecimal(number), name.equals("times") ? NumberReader.TIMES : "", about);
  }

  private static BigDecimal hundredths(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /// The longest that begins at a place.
  Optional<Found> at(String text, int at) {
    int length = phrases.lengthAt(text, at);
    if (length == 0) {
      return Optional.empty();
    }
    String phrase = text.substring(at, at + length).toLowerCase(Locale.ROOT);
    Optional<PhraseSet> link = Optional.ofNullable(links.get(phrase));
    boolean linked =
        link.isEmpty()
            || (at + length < text.length() && link.get().lengthAt(text, at + length + 1) > 0);
    return linked
        ? Optional.ofNullable(ratios.get(phrase)).map(ratio -> new Found(at + length, ratio))
        : Optional.empty();
  }
}
