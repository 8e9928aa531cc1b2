package eujp.release.source;

import eujp.text.Japanese;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.parser.Tag;

/// The words of a Markdown block, without its markup.
///
/// Marks of footnotes are no words. Of HTML the tags are left out, and what is struck out or what
/// scripts and styles hold; what is no tag of HTML is text. What a page shows by its tags alone, a
/// power or quotation marks, is written. A picture that stands alone has the words of its
/// description.
///
/// It walks from node to node instead of descending: thousands of emphases in each other would
/// exhaust the stack.
final class InlineText {
  private static final Pattern TAG = Pattern.compile("^</?([A-Za-z][A-Za-z0-9-]{0,30}+)");
  private static final Pattern LOOSE_MARK = Pattern.compile(" ?\\[\\^[^\\]\\s]{1,40}+\\]");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}+");
  private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript");

  /// Tags of how characters are read, which pages show above them.
  private static final Set<String> READINGS = Set.of("rt", "rp", "rtc");

  /// Tags that only say how words look.
  private static final Set<String> LOOKS =
      Set.of(
          "a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "ins", "kbd", "mark", "q", "rb",
          "ruby", "small", "span", "strong", "sub", "sup", "u", "wbr");

  private final StringBuilder words = new StringBuilder();
  private final List<Node> footnotes = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /// Where the lines of the file begin, but for the first.
  private final List<Integer> lines = new ArrayList<>();

  /// Whether a blank was taken away before the mark of a footnote.
  private boolean blankDue;

  /// Where raised words begin; none where none are open.
  private OptionalInt raised = OptionalInt.empty();

  private Optional<String> unseen = Optional.empty();

  /// What is struck out and not yet closed.
  private Optional<Struck> struck = Optional.empty();

  /// Whether words were struck out right before.
  private boolean struckBefore;

  private final QuotedWords quoted;
  private final boolean picture;
  private final String plainWords;

  /// Words that are struck out.
  ///
  /// @param tag that strikes them out
  /// @param start where they begin
  /// @param depth how many of the tag are open
  /// @param footnotes how many were read before
  private record Struck(String tag, int start, int depth, int footnotes) {
    Struck at(int other) {
      return new Struck(tag, start, other, footnotes);
    }
  }

  private InlineText(Node block, String language) {
    this.quoted = new QuotedWords(language, words);
    this.picture = isPicture(block);
    Optional<Node> node = Optional.ofNullable(block.getFirstChild());
    while (node.isPresent()) {
      boolean inside = add(node.get());
      node = after(node.get(), block, inside);
    }
    struck.ifPresent(one -> remarks.add(unclosed(one.tag())));
    quoted.closeAll();
    this.plainWords = plain(words.toString());
  }

  /// Reads the words of a block.
  ///
  /// @param language ISO 639-1
  static InlineText of(Node block, String language) {
    return new InlineText(block, language);
  }

  /// The words.
  String words() {
    return plainWords;
  }

  /// How many lines the block has in the file.
  int lines() {
    return lines.size() + 1;
  }

  /// The words of a line of the file, counted from 0.
  String line(int number) {
    int end = number == lines.size() ? words.length() : start(number + 1);
    return plain(words.substring(start(number), end));
  }

  /// The words before a line.
  String before(int number) {
    return plain(words.substring(0, start(number)));
  }

  private int start(int line) {
    // The blank of a line break may have been taken away.
    return line == 0 ? 0 : Math.min(lines.get(line - 1), words.length());
  }

  /// The footnotes that are written into the text, in its order.
  List<Node> footnotes() {
    return footnotes;
  }

  /// What is to be said of how it was read.
  List<String> remarks() {
    Matcher loose = LOOSE_MARK.matcher(words);
    if (loose.find()) {
      remarks.add("the footnote %s is not there; its mark is left out".formatted(loose.group()));
    }
    return remarks;
  }

  private static String plain(String words) {
    return collapsed(LOOSE_MARK.matcher(words).replaceAll(""));
  }

  /// A text with its blanks as pages show them.
  static String collapsed(String words) {
    return stripped(BLANKS.matcher(words).replaceAll(" "));
  }

  /// A text without blanks of any sort at its ends: a paragraph of a no-break space has no words.
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Whether a block is one picture, which may be linked, and nothing else.
  private static boolean isPicture(Node block) {
    Node only = block.getFirstChild();
    if (only instanceof Link && only.getNext() == null) {
      only = only.getFirstChild();
    }
    return only instanceof Image && only.getNext() == null;
  }

  /// The node that follows in the order of the text, within `block`.
  ///
  /// @param inside whether what is inside the node is read
  private static Optional<Node> after(Node node, Node block, boolean inside) {
    if (inside && node.getFirstChild() != null) {
      return Optional.of(node.getFirstChild());
    }
    Node last = node;
    while (last.getNext() == null) {
      last = last.getParent();
      if (last.equals(block)) {
        return Optional.empty();
      }
    }
    return Optional.of(last.getNext());
  }

  /// Adds a node.
  ///
  /// @return whether what is inside it is to be read
  private boolean add(Node node) {
    switch (node) {
      case Text text -> add(text.getLiteral());
      case Code code -> add(code.getLiteral());
      case HtmlInline html -> addHtml(html);
      case SoftLineBreak _ -> addLineBreak();
      case HardLineBreak _ -> {
        words.append('\n');
        lines.add(words.length());
      }
      case FootnoteReference _ -> dropBlank();
      case InlineFootnote note -> {
        dropBlank();
        footnotes.add(note);
        return false;
      }
      case Image _ -> {
        remarks.add(
            picture
                ? "of the picture only its description is read"
                : "the picture among the words is left out");
        return picture;
      }
      default -> {}
    }
    return true;
  }

  private void add(String text) {
    if (unseen.isPresent() || text.isEmpty()) {
      return;
    }
    if (blankDue && Character.isLetterOrDigit(text.codePointAt(0))) {
      words.append(' ');
    }
    if (struckBefore && StruckOut.closes(text)) {
      dropBlank();
    }
    blankDue = false;
    struckBefore = false;
    quoted.before(text);
    words.append(text);
  }

  private void dropBlank() {
    int last = words.length() - 1;
    if (last >= 0 && words.charAt(last) == ' ') {
      words.setLength(last);
      blankDue = true;
    }
  }

  private void addHtml(HtmlInline node) {
    String html = node.getLiteral();
    Matcher tag = TAG.matcher(html);
    if (!tag.lookingAt()) {
      return; // a comment or the like, which no page shows
    }
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    boolean closes = html.startsWith("</");
    if (unseen.isPresent()) {
      unseen = unseen.filter(open -> !isEnd(open, name, closes));
    } else if (!Tag.isKnownTag(name)) {
      add(html);
      remarks.add("%s reads like HTML and is taken as text; write \\< for a sign".formatted(html));
    } else if (StruckOut.isTag(name)) {
      addStruck(name, closes);
    } else if (UNSEEN.contains(name)) {
      unseen = closes ? Optional.empty() : Optional.of(name);
      remarks.add("<%s> is HTML; what it holds is left out".formatted(name));
    } else {
      addLook(name, closes, node);
    }
  }

  /// Whether a tag ends what is unseen: its own, or that of the characters of which it is a
  /// reading.
  private static boolean isEnd(String open, String name, boolean closes) {
    boolean isOther = READINGS.contains(open) && name.equals(closes ? "ruby" : "rb");
    return isOther || (closes && open.equals(name));
  }

  private void addLook(String name, boolean closes, Node node) {
    switch (name) {
      case "rt", "rp", "rtc" -> unseen = closes ? Optional.empty() : Optional.of(name);
      case "br" -> words.append('\n');
      case "sup" -> addRaised(closes, node);
      case "q" -> {
        if (closes) {
          quoted.close();
        } else {
          quoted.open();
        }
      }
      default -> {
        if (!LOOKS.contains(name) && !closes) {
          remarks.add("<%s> is HTML; the tag is left out, write Markdown".formatted(name));
        }
      }
    }
  }

  /// Takes words away that are struck out.
  private void addStruck(String name, boolean closes) {
    if (struck.isEmpty()) {
      struck =
          closes
              ? Optional.empty()
              : Optional.of(new Struck(name, words.length(), 1, footnotes.size()));
      return;
    }
    Struck open = struck.get();
    if (!open.tag().equals(name)) {
      return;
    }
    int depth = open.depth() + (closes ? -1 : 1);
    struck = depth == 0 ? Optional.empty() : Optional.of(open.at(depth));
    if (depth == 0 && open.start() < words.length()) {
      cut(open.start());
      footnotes.subList(Math.min(open.footnotes(), footnotes.size()), footnotes.size()).clear();
      remarks.add(StruckOut.leftOut(name));
      struckBefore = true;
    }
  }

  private static String unclosed(String tag) {
    return "<%s> is not closed in its paragraph; its words are read".formatted(tag);
  }

  /// Takes all words away that stand behind a place.
  private void cut(int start) {
    words.setLength(start);
    lines.replaceAll(line -> Math.min(line, start));
    blankDue = false;
  }

  /// Takes away a raised number that is the mark of a note, and writes others as they are raised.
  private void addRaised(boolean closes, Node node) {
    if (closes && raised.isPresent() && raised.getAsInt() < words.length()) {
      int start = raised.getAsInt();
      String before = words.substring(0, start);
      String figure = words.substring(start).strip();
      if (RaisedFigure.isNumerator(figure, textBehind(node))) {
        replace(start, RaisedFigure.numeratorBehind(before, figure));
      } else if (NoteMark.is(before, figure)) {
        cut(start);
        remarks.add("the raised mark of a footnote is left out; write [^1]");
      } else if (!RaisedFigure.behind(before, figure).equals(figure)) {
        replace(start, RaisedFigure.behind(before, figure));
      }
    }
    raised = closes ? OptionalInt.empty() : OptionalInt.of(words.length());
  }

  private void replace(int start, String raisedWords) {
    cut(start);
    words.append(raisedWords);
  }

  private static Optional<String> textBehind(Node node) {
    return node.getNext() instanceof Text text ? Optional.of(text.getLiteral()) : Optional.empty();
  }

  /// A line break in the file is a space on the page, but for Japanese, which has none.
  private void addLineBreak() {
    if (unseen.isEmpty() && (words.isEmpty() || !isJapanese(words.charAt(words.length() - 1)))) {
      words.append(' ');
    }
    lines.add(words.length());
  }

  private static boolean isJapanese(char c) {
    return Japanese.is(c) || "。、」".indexOf(c) >= 0;
  }
}
