package eujp.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what the fuzzer has made.
final class Input {
  /// The longest text that Slack delivers.
  private static final int MAX_CHARS = 40_000;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final Pattern REPEATED = Pattern.compile("\\\\x(\\d{1,5})\\{([^{}]{1,40})}");

  private Input() {}

  /// UTF-8 in which `\ud83d` stands for that unit, so that half a surrogate pair can be written,
  /// and `\x9999{ab}` for `ab` so many times.
  static String text(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    text =
        REPEATED
            .matcher(text)
            .replaceAll(many ->
                Matcher.quoteReplacement(
                    bounded(many.group(2).repeat(Integer.parseInt(many.group(1))))));
    text =
        ESCAPE
            .matcher(text)
            .replaceAll(unit ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    return bounded(text);
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(MAX_CHARS, text.length()));
  }
}
