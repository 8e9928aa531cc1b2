package eujp.transcribe;

import eujp.release.source.LanguageQuotes;
import eujp.release.source.RaisedFigure;
import eujp.release.source.StruckOut;
import eujp.transcribe.PageBlock.Footnote;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Item;
import eujp.transcribe.PageBlock.Paragraph;
import eujp.transcribe.PageBlock.Quotation;
import eujp.transcribe.PageBlock.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Reads the words of a page, block by block, as a browser shows them. Nothing that acts (scripts,
/// frames, forms) and nothing hidden is read.
///
/// It walks from node to node instead of descending: thousands of elements in each other would
/// exhaust the stack.
final class HtmlReader implements NodeFilter {
  /// What shows something that is no text of the page.
  private static final String SHOWN = "iframe, frame, object, embed, audio, video";

  private static final String UNREAD =
      SHOWN
          + ", script, style, noscript, template, svg, canvas, button, input, select, textarea,"
          + " title, map, rp, rt, rtc, [hidden]";

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
  private static final Pattern HEADING = Pattern.compile("^h[1-6]$");
  private static final Pattern BOLD = Pattern.compile("font-weight:\\s*+(?:bold|[6-9]00)");
  private static final Pattern HIDDEN = Pattern.compile("display:\\s*+none");
  private static final Pattern ADDRESS = Pattern.compile("^https?://[!-;=?-\\[\\]-~]++$");
  private static final String BLANKS = " \t\r\n\f";
  private static final int MAX_NUMBER = 999_999_999;
  private static final int MAX_COLUMNS = 30;
  private static final int MAX_ROWS = 2_000;
  private static final int MAX_SIGNATURE = 400;
  private static final int MAX_REMARKS = 100;

  /// Characters of a cell; where one has more, the table only lays out the page.
  private static final int MAX_CELL = 2_000;

  /// A list that is being read.
  private static final class ListLevel {
    private final boolean isOrdered;
    private int next;
    private String marker = "";

    ListLevel(boolean isOrdered, int next) {
      this.isOrdered = isOrdered;
      this.next = next;
    }
  }

  private final Footnotes footnotes;
  private final boolean inCell;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Deque<ListLevel> lists = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> quoted = new ArrayList<>();
  private String signed = "";
  private String note = "";
  private int quotes;
  private int cites;
  private int heading;
  private int bold;
  private int preformatted;

  /// Characters of the block that are not bold, and that stand in no link.
  private int plain;

  private int outsideLinks;
  private int links;
  private int inLink;
  private String address = "";

  /// Tables that hold others.
  private final Set<Element> layouts;

  private HtmlReader(Footnotes footnotes, Set<Element> layouts, boolean inCell) {
    this.footnotes = footnotes;
    this.layouts = layouts;
    this.inCell = inCell;
  }

  private static Set<Element> layouts(Element root) {
    Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element table : root.getElementsByTag("table")) {
      Element outer = table.parent();
      while (outer != null && !outer.normalName().equals("table")) {
        outer = outer.parent();
      }
      if (outer != null) {
        layouts.add(outer);
      }
    }
    return layouts;
  }

  /// The blocks of a page or a piece of one.
  ///
  /// @param root is changed: what is not read is taken out
  /// @param language ISO 639-1; empty where it is not known
  static List<PageBlock> read(Element root, String language, List<Remark> remarks) {
    List<Element> shown = root.select(SHOWN);
    root.select(UNREAD).remove();
    root.select("[style]")
        .forEach(element -> {
          if (HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()) {
            element.remove();
          }
        });
    List<Element> struck = StruckOut.takeOutOf(root);
    Footnotes notes = Footnotes.of(root);
    RaisedFigure.write(root.select("sup").stream().filter(one -> !notes.have(one)).toList());
    LanguageQuotes.write(root, language.isBlank() ? told(root) : language);
    HtmlReader reader = new HtmlReader(notes, layouts(root), false);
    struck.forEach(one -> reader.remark(one, StruckOut.leftOut(one.normalName())));
    shown.forEach(one -> reader.remark(one, "what <" + one.normalName() + "> shows is left out"));
    NodeTraversor.filter(reader, root);
    reader.flush();
    reader.endQuotation();
    remarks.addAll(reader.remarks);
    return Attributions.joined(reader.blocks);
  }

  /// The language that the words of a page tell, where it matters.
  private static String told(Element root) {
    return root.selectFirst("q") == null ? "" : TextLanguage.of(root.text()).orElse("");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (footnotes.backLinks().contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (footnotes.lost().contains(element)) {
      remark(element, "the mark of a footnote that is not there is left out");
      return FilterResult.SKIP_ENTIRELY;
    }
    String reference = footnotes.references().get(element);
    if (reference != null) {
      text.append("[^").append(reference).append(']');
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      flush();
    }
    String label = footnotes.notes().get(element);
    if (label != null) {
      note = label;
    }
    return begin(element, name) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
  }

  /// Whether what is in the element is read piece by piece.
  private boolean begin(Element element, String name) {
    if (isBold(element, name)) {
      bold++;
    }
    if (name.equals("img") && !element.attr("alt").isBlank()) {
      remark(element, "a picture is left out");
    } else if (LISTS.contains(name)) {
      if (lists.size() == Markdown.MAX_DEPTH) {
        remark(element, "lists that stand deeper in each other are kept as one");
      }
      boolean numbered =
          name.equals("ol") && Set.of("", "1").contains(element.attr("type").strip());
      lists.push(new ListLevel(numbered, number(element.attr("start"), 1)));
    } else if (HEADING.matcher(name).matches()) {
      heading = name.charAt(1) - '0';
    } else {
      switch (name) {
        case "li" -> beginItem(element);
        case "br" -> text.append('\n');
        case "pre" -> preformatted++;
        case "blockquote" -> quotes++;
        case "footer", "cite" -> cites++;
        case "a" -> {
          links++;
          inLink++;
          address = element.attr("href").strip();
        }
        case "table" -> {
          return !isTable(element);
        }
        default -> {}
      }
    }
    return true;
  }

  private void beginItem(Element element) {
    if (lists.isEmpty() || !note.isEmpty()) {
      return;
    }
    ListLevel list = lists.getFirst();
    list.next = number(element.attr("value"), list.next);
    list.marker = list.isOrdered ? list.next + "." : "-";
    list.next++;
  }

  private static int number(String written, int otherwise) {
    try {
      int number = Integer.parseInt(written.strip());
      return number < 0 || number >= MAX_NUMBER ? otherwise : number;
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  private static boolean isBold(Element element, String name) {
    return name.equals("b")
        || name.equals("strong")
        || BOLD.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    boolean signs = cites > 0 && quotes > 0;
    if (name.equals("footer") || (name.equals("cite") && quotes > 0)) {
      flushSigned(signs);
    }
    if (BLOCKS.contains(name)) {
      flush();
    }
    if (footnotes.notes().containsKey(element)) {
      note = "";
    }
    if (isBold(element, name)) {
      bold--;
    }
    if (LISTS.contains(name)) {
      lists.poll();
    } else if (HEADING.matcher(name).matches()) {
      heading = 0;
    } else {
      switch (name) {
        case "li" -> {
          if (!lists.isEmpty()) {
            lists.getFirst().marker = "";
          }
        }
        case "a" -> inLink--;
        case "pre" -> preformatted--;
        case "footer", "cite" -> cites--;
        case "blockquote" -> {
          quotes--;
          endQuotation();
        }
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  /// Takes what a `cite` or `footer` in a quotation holds for who signs it, where it stands alone.
  private void flushSigned(boolean signs) {
    if (!signs || quoted.isEmpty() || text.length() > MAX_SIGNATURE) {
      return;
    }
    List<String> lines = lines(text.toString());
    if (lines.size() == 1) {
      signed = Attributions.undashed(lines.getFirst());
      reset();
    }
  }

  private void append(String words) {
    String escaped = Markdown.escape(preformatted > 0 ? words : words.replace('\n', ' '));
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\n') {
        text.append('\n');
      } else if (BLANKS.indexOf(c) < 0) {
        text.append(c);
        plain += bold > 0 || c == '\u00A0' ? 0 : 1;
        outsideLinks += inLink > 0 || c == '\u00A0' ? 0 : 1;
      } else if (!text.isEmpty() && BLANKS.indexOf(text.charAt(text.length() - 1)) < 0) {
        text.append(' ');
      }
    }
  }

  /// Ends the block that is being read.
  private void flush() {
    List<String> lines = new ArrayList<>();
    for (String line : (text + "\n\n").lines().toList()) {
      String words = stripped(line);
      if (!isBlank(words)) {
        lines.add(words);
      } else if (!lines.isEmpty()) {
        add(lines);
        lines = new ArrayList<>();
      }
    }
    reset();
  }

  private void reset() {
    text.setLength(0);
    plain = 0;
    outsideLinks = 0;
    links = 0;
    address = "";
  }

  private static List<String> lines(String text) {
    return text.lines().map(HtmlReader::stripped).filter(line -> !isBlank(line)).toList();
  }

  private static boolean isBlank(String words) {
    return words.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static String stripped(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && BLANKS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }

  private void add(List<String> lines) {
    if (!note.isEmpty()) {
      blocks.add(new Footnote(note, Footnotes.unlabelled(note, String.join(" ", lines))));
    } else if (heading > 0) {
      blocks.add(new Heading(heading, String.join(" ", lines)));
    } else if (quotes > 0 && !inCell) {
      quoted.add(String.join("\n", lines));
    } else if (!lists.isEmpty() && !inCell) {
      ListLevel list = lists.getFirst();
      blocks.add(new Item(lists.size() - 1, list.marker, linked(lines)));
      list.marker = "";
    } else {
      blocks.add(new Paragraph(linked(lines), plain == 0));
    }
  }

  /// The line with its link, where it is nothing but one.
  private List<String> linked(List<String> lines) {
    boolean only = links == 1 && outsideLinks == 0 && lines.size() == 1;
    return only && ADDRESS.matcher(address).matches()
        ? List.of("[" + lines.getFirst() + "](<" + address + ">)")
        : lines;
  }

  private void endQuotation() {
    if (quotes > 0 || quoted.isEmpty()) {
      return;
    }
    List<String> paragraphs = new ArrayList<>(quoted);
    String last = paragraphs.getLast();
    Optional<String> who = Attributions.of(last);
    if (signed.isEmpty() && paragraphs.size() > 1 && who.isPresent()) {
      paragraphs.removeLast();
      signed = who.get();
    } else if (signed.isEmpty() && last.lastIndexOf('\n') > 0) {
      who = Attributions.of(last.substring(last.lastIndexOf('\n') + 1));
      if (who.isPresent()) {
        paragraphs.set(paragraphs.size() - 1, last.substring(0, last.lastIndexOf('\n')));
        signed = who.get();
      }
    }
    blocks.add(new Quotation(paragraphs, signed));
    quoted.clear();
    signed = "";
  }

  /// Reads a table of rows and columns; not one that only lays out the page.
  private boolean isTable(Element table) {
    if (inCell || quotes > 0 || heading > 0 || !note.isEmpty()) {
      return false;
    }
    if (layouts.contains(table)) {
      remark(table, "a table that holds others is kept as paragraphs");
      return false;
    }
    List<Element> rows = table.select("tr").stream().limit(MAX_ROWS + 1).toList();
    List<List<Element>> cells = new ArrayList<>();
    for (Element row : rows) {
      cells.add(row.children().stream().filter(HtmlReader::isCell).toList());
    }
    int columns = cells.stream().mapToInt(HtmlReader::width).max().orElse(0);
    boolean laysOut =
        rows.size() < 2
            || rows.size() > MAX_ROWS
            || columns < 2
            || columns > MAX_COLUMNS
            || !table.select("h1, h2, h3, h4, h5, h6, blockquote").isEmpty()
            || cells.stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.wholeText().length() > MAX_CELL);
    if (laysOut) {
      remark(table, "a table that is none of rows and columns is kept as paragraphs");
      return false;
    }
    for (Element caption : table.select("caption")) {
      String words = inline(caption);
      if (!words.isEmpty()) {
        blocks.add(new Paragraph(List.of(words), false));
      }
    }
    List<List<String>> words = new ArrayList<>();
    for (List<Element> row : cells) {
      List<String> line = new ArrayList<>();
      for (Element cell : row) {
        line.add(inline(cell));
        for (int i = 1; i < span(cell); i++) {
          line.add("");
        }
      }
      if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
        words.add(line);
      }
    }
    if (!words.isEmpty()) {
      blocks.add(new Table(words, isHeader(table, cells.getFirst())));
    }
    return true;
  }

  private void remark(Element element, String what) {
    if (remarks.size() < MAX_REMARKS) {
      remarks.add(new Remark(Math.max(0, element.sourceRange().start().lineNumber()), what));
    }
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static int width(List<Element> cells) {
    return cells.stream().limit(MAX_COLUMNS + 1).mapToInt(HtmlReader::span).sum();
  }

  private static int span(Element cell) {
    return Math.clamp(number(cell.attr("colspan"), 1), 1, MAX_COLUMNS + 1);
  }

  private static boolean isHeader(Element table, List<Element> first) {
    return !table.select("thead th, thead td").isEmpty()
        || first.stream().allMatch(cell -> cell.normalName().equals("th"))
        || first.stream()
            .allMatch(cell ->
                cell.select("b, strong").stream()
                    .anyMatch(bold -> bold.wholeText().strip().equals(cell.wholeText().strip())));
  }

  private String inline(Element cell) {
    HtmlReader reader = new HtmlReader(footnotes, layouts, true);
    NodeTraversor.filter(reader, cell);
    reader.flush();
    List<String> words = new ArrayList<>();
    for (PageBlock block : reader.blocks) {
      if (block instanceof Paragraph paragraph) {
        words.add(paragraph.words());
      }
    }
    return String.join(" ", words);
  }
}
