package eujp.cite;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The directive `#:~:text=` with which a link makes the browser scroll to words and mark them.
///
/// Source: [URL Fragment Text Directives](https://wicg.github.io/scroll-to-text-fragment/).
final class TextFragment {
  /// Longer sentences are named by their first and last words, so that the link stays short.
  private static final int MAX_WHOLE = 80;

  private static final int MIN_AT_EACH_END = 24;

  private TextFragment() {}

  /// A link to `page` that marks the characters from `start` to `end` of `text`.
  static URI link(URI page, String text, int start, int end) {
    String quoted = text.substring(start, end).strip();
    int newline = quoted.indexOf('\n');
    if (newline > 0) {
      quoted = quoted.substring(0, newline).strip();
    }
    String directive;
    if (quoted.length() <= MAX_WHOLE) {
      directive = encode(quoted);
    } else {
      directive =
          encode(quoted.substring(0, wordEnd(quoted, MIN_AT_EACH_END)))
              + ","
              + encode(quoted.substring(wordStart(quoted, quoted.length() - MIN_AT_EACH_END)));
    }
    return URI.create(page + "#:~:text=" + directive);
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < MAX_WHOLE / 2 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > text.length() - MAX_WHOLE / 2
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  /// Percent-encodes all but letters and digits: `-`, `,` and `&` have a meaning of their own in a
  /// directive.
  private static String encode(String words) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : words.strip().getBytes(StandardCharsets.UTF_8)) {
      if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
        encoded.append((char) b);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return encoded.toString();
  }
}
