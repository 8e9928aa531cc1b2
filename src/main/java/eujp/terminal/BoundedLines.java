package eujp.terminal;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// The lines of a text, none of which takes more memory than the bound.
public final class BoundedLines {
  /// Characters; no question and no quotation that is answered is so long.
  public static final int MAX_CHARS = 1 << 20;

  private final Reader text;
  private final int most;
  private int ahead = NOTHING;

  private static final int NOTHING = -2;
  private static final int END = -1;

  /// @param text buffered
  public BoundedLines(Reader text) {
    this(text, MAX_CHARS);
  }

  /// @param text buffered
  /// @param most characters of a line
  public BoundedLines(Reader text, int most) {
    this.text = text;
    this.most = most;
  }

  /// A line without its end.
  ///
  /// @param text its first characters, as many as the bound lets
  /// @param whole whether there are no more
  public record Line(String text, boolean whole) {}

  /// The next line; null behind the last.
  public @Nullable Line next() throws IOException {
    int c = read();
    if (c == END) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    boolean whole = true;
    while (c != END && c != '\n' && c != '\r') {
      if (line.length() < most) {
        line.append((char) c);
      } else {
        whole = false;
      }
      c = read();
    }
    if (c == '\r') {
      int after = read();
      ahead = after == '\n' ? NOTHING : after;
    }
    return new Line(line.toString(), whole);
  }

  private int read() throws IOException {
    int c = ahead == NOTHING ? text.read() : ahead;
    ahead = NOTHING;
    return c;
  }
}
