package eujp.speech;

import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what stands in quotation marks, in the styles of all languages of the Union and Japanese:
/// `“ ”`, `„ “`, `„ ”`, `” ”`, `« »`, `» «`, `» »`, `‘ ’`, `‚ ‘`, `’ ’`, `‹ ›`, `「 」`, `『 』`, `"
/// "`, `' '`, and as people type them with other keys or mix them up.
///
/// An apostrophe is never a mark: one that opens stands before a word, one that closes behind a
/// word, and of several the last that can close does. A quotation may go on over paragraphs, which
/// then begin with the mark that opened it.
public final class QuotationMarks {
  /// A sort of marks.
  ///
  /// @param opens what opens a quotation
  /// @param closes what closes it, parted by blanks
  /// @param otherwise what closes it where nothing else does
  /// @param plain whether a mark looks the same at both ends, so that its place must tell
  private record Marks(String opens, List<String> closes, List<String> otherwise, boolean plain) {
    static Marks of(String opens, String closes, String otherwise, boolean plain) {
      return new Marks(opens, split(closes), split(otherwise), plain);
    }

    private static List<String> split(String marks) {
      return marks.isEmpty() ? List.of() : List.of(marks.split(" ", -1));
    }

    boolean isSingle() {
      return "'’‘‚".contains(opens);
    }
  }

  /// The table of all marks.
  private static final List<Marks> ALL =
      List.of(
          Marks.of("“", "”", "\" “ ''", false),
          Marks.of("„", "“ ”", "\" ‟ '' „", false),
          Marks.of("‟", "”", "\" “", false),
          Marks.of("”", "”", "\" “", true),
          Marks.of("\"", "\"", "” “", true),
          Marks.of("＂", "＂", "\"", true),
          Marks.of("«", "»", "", false),
          Marks.of("»", "« »", "", true),
          Marks.of("‘", "’", "' ‘", false),
          Marks.of("‚", "‘ ’", "'", false),
          Marks.of("'", "'", "’", true),
          Marks.of("’", "’", "'", true),
          Marks.of("‹", "›", "", false),
          Marks.of("›", "‹ ›", "", true),
          Marks.of("「", "」", "", false),
          Marks.of("『", "』", "", false),
          Marks.of("〝", "〟 〞", "", false),
          Marks.of(",,", "'' ” “ \"", "", true),
          Marks.of("``", "'' ”", "\"", true),
          Marks.of("<<", ">>", "", true));

  private static final String FIRST = "“„‟”\"＂«»‘‚'’‹›「『〝,`<";
  private static final String ANY = "“”„‟\"＂«»‘’‚'‹›「」『』〝〟〞`";
  private static final String SPACES = " \t\u00A0\u202F\u2009\u3000";

  /// Of a quotation: several times the longest speech that a release quotes in one piece.
  private static final int MAX_CHARS = 20_000;

  /// Marks of one kind in each other.
  private static final int MAX_DEPTH = 3;

  /// Paragraphs that a quotation may go on over, where they do not begin with its mark.
  private static final int MAX_UNMARKED = 2;

  /// How often each character is looked at, at most: once for a text whose marks close.
  private static final int MAX_LOOKS = 64;

  private final String text;
  private long left;

  private QuotationMarks(String text) {
    this.text = text;
    this.left = (long) MAX_LOOKS * (text.length() + 1);
  }

  /// Something in quotation marks.
  ///
  /// @param whole with its marks
  /// @param words what stands between them, without blanks around it
  public record Quoted(Span whole, Span words) {}

  /// What stands in quotation marks in a text, in its order; not what stands so inside another.
  ///
  /// Takes time in proportion to the length of the text, whatever it holds.
  public static List<Quoted> in(String text) {
    return new QuotationMarks(text).read();
  }

  /// Whether a character is a quotation mark, or an apostrophe, which looks like one.
  public static boolean isMark(int character) {
    return ANY.indexOf(character) >= 0;
  }

  /// A piece of a text without the quotation marks and blanks at its ends, paired or not.
  public static Span bare(String text, Span piece) {
    int start = piece.start();
    int end = piece.end();
    while (start < end && isOutside(text.charAt(start))) {
      start++;
    }
    while (end > start && isOutside(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isOutside(char c) {
    return isMark(c) || isSpace(c);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || SPACES.indexOf(c) >= 0;
  }

  private List<Quoted> read() {
    List<Quoted> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Marks marks = FIRST.indexOf(text.charAt(i)) < 0 ? null : opening(i);
      Quoted quoted = marks == null ? null : close(marks, i);
      if (quoted != null) {
        found.add(quoted);
        i = quoted.whole().end() - 1;
      }
    }
    return found;
  }

  /// The marks that open at a place; null where none does.
  private @Nullable Marks opening(int at) {
    for (Marks marks : ALL) {
      if (text.startsWith(marks.opens(), at) && opens(marks, at)) {
        return marks;
      }
    }
    return null;
  }

  private boolean opens(Marks marks, int at) {
    int next = at + marks.opens().length();
    if (next >= text.length()) {
      return false;
    }
    char after = text.charAt(next);
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    if (marks.plain() || marks.isSingle()) {
      boolean apart = !Character.isLetterOrDigit(before) && ".,!?…;%)]”»".indexOf(before) < 0;
      return apart && !isSpace(after) && (!marks.isSingle() || beginsWord(next));
    }
    return marks.opens().equals("“") ? !Character.isLetterOrDigit(before) || isWide(before) : true;
  }

  private static boolean isWide(char c) {
    return c >= '\u2E80';
  }

  /// Whether a word begins that is not cut short, as in *'t*, *'s* and *'90s*.
  private boolean beginsWord(int at) {
    char first = text.charAt(at);
    boolean alone = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return !Character.isDigit(first) && !(Character.isLowerCase(first) && alone);
  }

  private @Nullable Quoted close(Marks marks, int open) {
    Quoted closed = close(marks, open, marks.closes());
    return closed == null && !marks.otherwise().isEmpty()
        ? close(marks, open, marks.otherwise())
        : closed;
  }

  private @Nullable Quoted close(Marks marks, int open, List<String> closers) {
    int from = open + marks.opens().length();
    int to = Math.min(text.length(), open + MAX_CHARS);
    int depth = 0;
    int unmarked = 0;
    Quoted doubtful = null;
    for (int i = from; i < to && left > 0; i++) {
      left--;
      char c = text.charAt(i);
      if (c == '\n') {
        int next = paragraphAfter(i);
        if (next < 0) {
          continue;
        }
        if (doubtful != null || marks.isSingle()) {
          return doubtful;
        }
        if (text.startsWith(marks.opens(), next) || goesOnWith(marks, next)) {
          i = next + marks.opens().length() - 1;
        } else if (marks.plain() || ++unmarked > MAX_UNMARKED || depth > 0) {
          return null;
        }
        continue;
      }
      String closer = closerAt(closers, i);
      if (closer != null && closes(marks, closer, i)) {
        if (depth > 0) {
          depth--;
        } else if (marks.isSingle() && isPossessive(i)) {
          doubtful = doubtful == null ? quoted(open, from, i, closer) : doubtful;
        } else {
          return quoted(open, from, i, closer);
        }
      } else if (!marks.plain() && text.startsWith(marks.opens(), i) && !marks.isSingle()) {
        if (++depth > MAX_DEPTH || unmarked > 0) {
          return doubtful;
        }
      } else if (doubtful != null && marks.isSingle() && marks.opens().charAt(0) == c) {
        return doubtful;
      }
    }
    return doubtful;
  }

  private static Quoted quoted(int open, int from, int at, String closer, String text) {
    int start = from;
    int end = at;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Quoted(new Span(open, at + closer.length()), new Span(start, end));
  }

  private @Nullable Quoted quoted(int open, int from, int at, String closer) {
    Quoted quoted = quoted(open, from, at, closer, text);
    return quoted.words().start() < quoted.words().end() ? quoted : null;
  }

  private @Nullable String closerAt(List<String> closers, int at) {
    for (String closer : closers) {
      if (text.startsWith(closer, at)) {
        return closer;
      }
    }
    return null;
  }

  private boolean closes(Marks marks, String closer, int at) {
    int next = at + closer.length();
    boolean word = next < text.length() && Character.isLetterOrDigit(text.charAt(next));
    boolean behind = !isSpace(text.charAt(at - 1));
    if (marks.isSingle() || closer.equals("''")) {
      return behind && !word;
    }
    boolean alike = closer.equals(marks.opens()) || closer.equals("\"") || closer.equals("“");
    return !alike || !word || (behind && isWide(text.charAt(next)));
  }

  /// Whether what looks like a mark may be the end of *the leaders' meeting*.
  private boolean isPossessive(int at) {
    return "sSxXzZ".indexOf(text.charAt(at - 1)) >= 0
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2));
  }

  /// Where the next paragraph begins, if one ends at a place; -1 where the line goes on.
  private int paragraphAfter(int newline) {
    int at = newline + 1;
    boolean blankLine = false;
    while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == '>')) {
      blankLine |= text.charAt(at) == '\n';
      at++;
    }
    left -= at - newline;
    return blankLine && at < text.length() ? at : -1;
  }

  /// In French a paragraph that goes on may begin with the mark that closes.
  private boolean goesOnWith(Marks marks, int at) {
    return marks.opens().equals("«") && text.charAt(at) == '»';
  }
}
