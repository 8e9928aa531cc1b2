package eujp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text.
///
/// @param text as printed, without a possessive ending
/// @param start where it begins
/// @param end where it ends, exclusive
/// @param gap what stands between it and the word before
public record Wordform(String text, int start, int end, String gap) {
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]++(?:[-‑'’/&.](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]++)*+");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  /// The words of a text, in their order.
  public static List<Wordform> of(String text) {
    List<Wordform> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String written = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
      words.add(
          new Wordform(
              written,
              matcher.start(),
              matcher.start() + written.length(),
              text.substring(end, matcher.start())));
      end = matcher.start() + written.length();
    }
    return words;
  }

  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /// Whether all its letters are capitals, and it has more than one.
  public boolean isAllCapitals() {
    return text.codePointCount(0, text.length()) > 1
        && text.codePoints().noneMatch(Character::isLowerCase)
        && isCapitalised();
  }

  public boolean isInitial() {
    return text.length() == 1 && isCapitalised();
  }

  /// Whether it follows the word before with nothing but a blank between them.
  public boolean followsClosely() {
    return gap.length() == 1 && (gap.isBlank() || gap.charAt(0) == '\u00A0');
  }
}
