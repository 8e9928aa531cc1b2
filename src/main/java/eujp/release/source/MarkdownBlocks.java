package eujp.release.source;

import eujp.release.source.Block.Form;
import eujp.text.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Reads the text of a release from Markdown: headings, paragraphs, lists, quotations, tables,
/// footnotes.
///
/// What is none of these (indentation, a fence, a sign that nobody closes) stays the text that it
/// is, so that no word is lost to markup that nobody meant. A rule is nothing, and of HTML the tags
/// are left out. What is read in another way than it may be meant is told.
public final class MarkdownBlocks {
  /// How deep quotations and lists are read in each other: what reads them descends with them, and
  /// thousands would exhaust the stack. No release has more than two.
  private static final int DEEPEST = 50;

  /// How many marks that may begin or end something one paragraph may have. What reads them
  /// descends with those that stand in each other, and thousands would exhaust the stack.
  private static final int MAX_MARKS = 1_000;

  private static final int MAX_COLUMNS = 50;
  private static final int MAX_LINES_OF_ATTRIBUTION = 4;

  /// Cells of a table, with those that its rows leave out.
  private static final int MAX_CELLS = 20_000;

  /// Lines of a paragraph: the parser goes through those before each.
  private static final int MAX_LINES = 2_000;

  /// So many blanks make code in CommonMark, and no item.
  private static final int CODE_INDENT = 4;

  private static final String MARKS = "*_[";
  private static final List<String> MARKS_LEFT = List.of("**", "__", "~~");

  private static final Parser MARKDOWN =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  FootnotesExtension.builder().inlineFootnotes(true).build()))
          .enabledBlockTypes(
              new LinkedHashSet<>( // in the order in which they are tried
                  List.of(
                      BlockQuote.class,
                      org.commonmark.node.Heading.class,
                      HtmlBlock.class,
                      ThematicBreak.class,
                      ListBlock.class)))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern NUMBER = Pattern.compile("^\\s*+(\\d++[.)])");
  private static final Pattern INSIDE_QUOTATION = Pattern.compile("^[> \\t]*+");
  private static final Pattern RULE_OF_TABLE = Pattern.compile("^[|:\\- \\t]*+$");
  private static final Pattern ITEM = Pattern.compile("^[> \\t]*+[-*+•‣◦▪] ");
  private static final Pattern NEW_ITEM = Pattern.compile("^[-*+] ++\\S");
  private static final Pattern PASTED_ITEM = Pattern.compile("^[> \\t]*+[•‣◦▪]");
  private static final Pattern LINE_OF_TABLE = Pattern.compile("^[> \\t]*+\\|[^|]*+\\|");
  private static final Pattern TIGHT_HEADING = Pattern.compile("^#{2,6}+[^#\\s]");
  private static final Pattern UNCLOSED =
      Pattern.compile(
          "^<(!--|\\?|!\\[CDATA\\[|(?:script|pre|style|textarea)(?=[\\s>]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TASK = Pattern.compile("^\\[[ xX]\\] ++");
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private final List<String> lines;
  private final int firstLine;
  private final String language;
  private final Remarks remarks;
  private final EastAsianEmphasis emphasis;
  private final List<Block> blocks = new ArrayList<>();

  /// What attributions were read as: a speaker is quoted more than once.
  private final Map<Written, Optional<AttributionLine>> attributions = new HashMap<>();

  /// Lines that may say whose a quotation is.
  ///
  /// @param before what stands before them in the quotation
  private record Written(List<String> lines, String before) {}

  private MarkdownBlocks(
      List<String> lines,
      int firstLine,
      String language,
      Remarks remarks,
      EastAsianEmphasis emphasis) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.language = language;
    this.remarks = remarks;
    this.emphasis = emphasis;
  }

  /// Reads a text.
  ///
  /// @param lines of the text
  /// @param firstLine the line of the file in which it begins, counted from 1
  /// @param language ISO 639-1
  /// @return what it is made of, in its order; nothing where it is too large in some way, which is
  ///   a mistake
  public static List<Block> read(
      List<String> lines, int firstLine, String language, Remarks remarks) {
    if (!areWithinBounds(lines, firstLine, remarks)) {
      return List.of();
    }
    EastAsianEmphasis emphasis = EastAsianEmphasis.in(String.join("\n", lines));
    MarkdownBlocks text = new MarkdownBlocks(lines, firstLine, language, remarks, emphasis);
    text.blocks(MARKDOWN.parse(emphasis.marked()), 1);
    return text.blocks;
  }

  private static boolean areWithinBounds(List<String> lines, int firstLine, Remarks remarks) {
    boolean within = true;
    int marks = 0;
    int angles = 0;
    int columns = 0;
    int cells = 0;
    int inParagraph = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).substring(end(INSIDE_QUOTATION, lines.get(i)));
      if (line.isBlank()) {
        marks = 0;
        angles = 0;
        columns = 0;
        cells = 0;
        inParagraph = 0;
        continue;
      }
      inParagraph = isNewItem(lines.get(i), line) ? 0 : inParagraph + 1;
      if (columns == 0 && inParagraph > MAX_LINES) {
        remarks.mistake(
            firstLine + i, "the paragraph has more than %,d lines; divide it".formatted(MAX_LINES));
        return false;
      }
      marks += count(line, MARKS);
      angles += count(line, "<");
      if (RULE_OF_TABLE.matcher(line).matches() && line.indexOf('-') >= 0) {
        columns = Math.max(columns, count(line, "|") + 1);
      }
      cells += columns;
      if (marks > MAX_MARKS || angles > MAX_MARKS) {
        String which = marks > MAX_MARKS ? "marks * _ [" : "sign <";
        remarks.mistake(
            firstLine + i,
            "the paragraph has more than %,d of the %s; divide it".formatted(MAX_MARKS, which));
        marks = 0;
        angles = 0;
        within = false;
      }
      if (columns > MAX_COLUMNS || cells > MAX_CELLS) {
        remarks.mistake(
            firstLine + i,
            "the table has more than %,d columns or %,d cells; divide it"
                .formatted(MAX_COLUMNS, MAX_CELLS));
        columns = 0;
        cells = 0;
        within = false;
      }
    }
    return within;
  }

  /// Whether a line begins an item wherever it stands: it is not too far right.
  ///
  /// @param inside the line without what begins a quotation
  private static boolean isNewItem(String line, String inside) {
    int begin = line.length() - inside.length();
    int from = line.substring(0, begin).lastIndexOf('>') + 1;
    int blanks = begin - from - (from > 0 ? 1 : 0);
    return blanks < CODE_INDENT && line.indexOf('\t') < 0 && NEW_ITEM.matcher(inside).lookingAt();
  }

  private static int end(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  private static int count(String line, String of) {
    return (int) line.chars().filter(c -> of.indexOf(c) >= 0).count();
  }

  private void blocks(Node parent, int depth) {
    checkDepth(parent, depth);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case org.commonmark.node.Heading heading -> heading(heading);
        case Paragraph paragraph -> paragraph(paragraph);
        case ListBlock list -> blocks(list, depth + 1);
        case ListItem item -> blocks(item, depth + 1);
        case FootnoteDefinition note -> blocks(note, depth + 1);
        case BlockQuote quote -> quotation(quote, depth);
        case TableBlock table -> table(table);
        case HtmlBlock html -> html(html);
        default -> {}
      }
    }
  }

  private void checkDepth(Node node, int depth) {
    if (depth >= DEEPEST - 2) {
      remarks.warn(
          line(node),
          "quotations and lists stand in each other deeper than is read; what is inside is text");
    }
  }

  private void heading(org.commonmark.node.Heading heading) {
    String text = words(heading).replace('\n', ' ');
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(line(heading), heading.getLevel(), text));
    }
  }

  private void paragraph(Paragraph paragraph) {
    InlineText read = read(paragraph);
    String text = emphasis.words(read.words());
    boolean inList = paragraph.getParent() instanceof ListItem;
    Form form = isOnlyLink(paragraph) ? Form.LINK : inList ? Form.ITEM : Form.PARAGRAPH;
    add(line(paragraph), form, form == Form.ITEM ? number(paragraph) + item(text) : text);
    footnotes(read, line(paragraph));
  }

  private void add(int line, Form form, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Words(line, form, text));
    }
  }

  private void footnotes(InlineText read, int line) {
    for (Node note : read.footnotes()) {
      add(line, Form.PARAGRAPH, emphasis.words(InlineText.of(note, language).words()));
    }
  }

  /// The number of an item, as the file has it: it is printed with the item, so it is part of its
  /// words.
  private String number(Paragraph paragraph) {
    if (paragraph.getPrevious() != null
        || !(paragraph.getParent().getParent() instanceof OrderedList)) {
      return "";
    }
    Matcher marker = NUMBER.matcher(lines.get(line(paragraph) - firstLine));
    return marker.lookingAt() ? marker.group(1) + " " : "";
  }

  /// The words of an item without the box of a task.
  private static String item(String text) {
    return TASK.matcher(text).replaceFirst("");
  }

  private static boolean isOnlyLink(Paragraph paragraph) {
    Node only = paragraph.getFirstChild();
    return only instanceof Link
        && only.getNext() == null
        && !(only.getFirstChild() instanceof Image);
  }

  private String words(Node block) {
    return emphasis.words(read(block).words());
  }

  /// Reads the words of a block, and tells how.
  private InlineText read(Node block) {
    InlineText read = InlineText.of(block, language);
    int first = line(block);
    read.remarks().forEach(reason -> remarks.warn(first, Visible.line(reason)));
    String words = read.words();
    List<String> left = MARKS_LEFT.stream().filter(words::contains).toList();
    boolean bars = words.indexOf('|') >= 0;
    for (int line = first; line <= lastLine(block); line++) {
      remarkOn(lines.get(line - firstLine), line, line > first, bars, left);
    }
    return read;
  }

  /// Tells of a line that looks like something that it was not read as.
  ///
  /// @param bars whether the words of its block have bars
  /// @param left the marks that they have
  private void remarkOn(String source, int line, boolean later, boolean bars, List<String> left) {
    if (PASTED_ITEM.matcher(source).lookingAt()) {
      remarks.warn(line, "the line is no item of a list; write '- ' in place of the bullet");
    } else if (later && ITEM.matcher(source).lookingAt()) {
      remarks.warn(
          line, "the line stands too far right for an item, and is read as part of the one above");
    } else if (bars && LINE_OF_TABLE.matcher(source).lookingAt()) {
      remarks.warn(
          line, "the line is no row of a table; write a line like |---|---| under the header");
    } else if (TIGHT_HEADING.matcher(source).lookingAt()) {
      remarks.warn(line, "the line is no heading; write a blank behind the #");
    }
    boolean plain = source.indexOf('\\') < 0 && source.indexOf('`') < 0;
    for (String mark : left) {
      if (plain && source.contains(mark)) {
        remarks.warn(
            line,
            "the marks %s stay in the text: they are not closed, or mean nothing here"
                .formatted(mark));
      }
    }
  }

  private int line(Node node) {
    return node.getSourceSpans().isEmpty()
        ? firstLine
        : firstLine + node.getSourceSpans().getFirst().getLineIndex();
  }

  private int lastLine(Node node) {
    return node.getSourceSpans().isEmpty()
        ? firstLine - 1
        : firstLine + node.getSourceSpans().getLast().getLineIndex();
  }

  /// The paragraphs of a quotation, and whose words they are if the last line says so.
  private void quotation(BlockQuote quote, int depth) {
    List<Node> leaves = new ArrayList<>();
    leaves(quote, leaves, depth);
    List<InlineText> read = leaves.stream().map(this::read).toList();
    List<String> words =
        new ArrayList<>(read.stream().map(one -> emphasis.words(one.words())).toList());
    Optional<AttributionLine> by = Optional.empty();
    if (!leaves.isEmpty()) {
      by = attribution(leaves.getLast(), read.getLast(), words);
    }
    if (by.isEmpty()) {
      by = behind(quote);
    }
    words.removeIf(String::isBlank);
    if (!words.isEmpty()) {
      blocks.add(new Block.Quotation(line(quote), String.join("\n", words), by));
    }
    for (int i = 0; i < leaves.size(); i++) {
      footnotes(read.get(i), line(leaves.get(i)));
    }
  }

  private void leaves(Node parent, List<Node> leaves, int depth) {
    checkDepth(parent, depth);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Paragraph paragraph -> leaves.add(paragraph);
        case org.commonmark.node.Heading heading -> leaves.add(heading);
        case HtmlBlock html -> html(html);
        case TableBlock table -> table(table);
        default -> leaves(node, leaves, depth + 1);
      }
    }
  }

  private Optional<AttributionLine> read(List<String> lines, String before) {
    return attributions.computeIfAbsent(
        new Written(lines, before),
        written -> AttributionLine.of(written.lines(), written.before(), language));
  }

  /// Takes the lines that attribute a quotation out of its words: the last of the last paragraph.
  private Optional<AttributionLine> attribution(Node last, InlineText read, List<String> words) {
    String paragraphBefore = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (last.getParent() instanceof ListItem item) {
      boolean only =
          item.getParent() instanceof BulletList
              && item.getNext() == null
              && item.getPrevious() == null;
      Optional<AttributionLine> by =
          only
              ? AttributionLine.plain(words.getLast(), paragraphBefore, language)
              : Optional.empty();
      by.ifPresent(one -> words.set(words.size() - 1, ""));
      return by;
    }
    int first = Math.max(0, read.lines() - MAX_LINES_OF_ATTRIBUTION);
    for (int i = first; i < read.lines(); i++) {
      String above = emphasis.words(read.before(i));
      String before = above.isEmpty() ? paragraphBefore : above;
      List<String> lines =
          IntStream.range(i, read.lines())
              .mapToObj(line -> emphasis.words(read.line(line)))
              .toList();
      Optional<AttributionLine> by = read(lines, before);
      if (by.isPresent()) {
        words.set(words.size() - 1, above);
        int line = line(last) + i;
        by.get().fault().ifPresent(fault -> remarks.warn(line, Visible.line(fault)));
        return by;
      }
      if (!before.isEmpty() && AttributionLine.hasDash(lines.getFirst())) {
        remarks.warn(
            line(last) + i,
            "the line is not read as 'Name, role, date', and stays in the quotation");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whose words a quotation is, where a line with a dash stands behind it and not in it. That line
  /// is taken out of the text.
  private Optional<AttributionLine> behind(BlockQuote quote) {
    if (!(quote.getNext() instanceof Paragraph next) || line(next) != lastLine(next)) {
      return Optional.empty();
    }
    String line = words(next);
    if (!AttributionLine.hasDash(line) || !AttributionLine.isPossible(line)) {
      return Optional.empty();
    }
    AttributionLine by = AttributionLine.read(line, language);
    if (by.fault().isPresent() || (by.role().isEmpty() && by.date().isEmpty())) {
      return Optional.empty();
    }
    next.unlink();
    return Optional.of(by);
  }

  private void table(TableBlock table) {
    List<String> header = List.of();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      boolean isHead = part instanceof TableHead;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = cells(row);
        if (isHead) {
          header = cells;
        } else {
          checkCells(row, header.size());
          addRow(row, header, cells);
        }
        if (isHead && part.getNext() == null) {
          addRow(row, List.of(), cells);
        }
      }
    }
  }

  private void addRow(Node row, List<String> header, List<String> cells) {
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      boolean none = header.stream().allMatch(String::isBlank);
      blocks.add(new Block.Row(line(row), none ? List.of() : header, cells));
    }
  }

  private List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      InlineText read = InlineText.of(cell, language);
      read.remarks().forEach(reason -> remarks.warn(line(row), Visible.line(reason)));
      cells.add(BLANKS.matcher(emphasis.words(read.words())).replaceAll(" "));
    }
    return cells;
  }

  /// Tells of cells that stand under no header and are not read.
  private void checkCells(Node row, int columns) {
    String source = lines.get(line(row) - firstLine).replace("\\|", "").strip();
    int bars = count(source, "|");
    int edges =
        (source.startsWith("|") ? 1 : 0) + (source.length() > 1 && source.endsWith("|") ? 1 : 0);
    if (bars - edges + 1 > columns) {
      remarks.warn(
          line(row), "the row has more cells than the header, and the last ones are not read");
    }
  }

  /// The words of HTML, a paragraph for each of its blocks.
  private void html(HtmlBlock html) {
    int line = line(html);
    String source = emphasis.words(html.getLiteral());
    Matcher open = UNCLOSED.matcher(source.strip());
    if (open.lookingAt() && !isClosed(source, open.group(1))) {
      remarks.mistake(
          line, "the HTML that begins here is not closed, and would hide the rest; close it");
      return;
    }
    Element body = Jsoup.parseBodyFragment(BLANKS.matcher(source).replaceAll(" ")).body();
    body.select("script, style, template, noscript, rp, rt, rtc").remove();
    StruckOut.takeOutOf(body)
        .forEach(struck -> remarks.warn(line, StruckOut.leftOut(struck.normalName())));
    raised(body, line);
    LanguageQuotes.write(body, language);
    body.select("img[alt]").forEach(image -> image.after(new TextNode(image.attr("alt"))));
    body.getAllElements()
        .forEach(element -> {
          if (!element.equals(body) && isBlock(element)) {
            element.before(new TextNode("\n"));
            element.after(new TextNode("\n"));
          }
        });
    List<String> paragraphs =
        body.wholeText()
            .lines()
            .map(InlineText::collapsed)
            .filter(words -> !words.isEmpty())
            .toList();
    if (!source.strip().startsWith("<!--") || !paragraphs.isEmpty()) {
      remarks.warn(
          line,
          paragraphs.isEmpty()
              ? "this is HTML without words; it is left out"
              : "this is HTML; its words are read without the tags, write Markdown");
    }
    paragraphs.forEach(words -> add(line, Form.PARAGRAPH, words));
  }

  /// Whether an element stands on lines of its own; what is inserted stands where it is.
  private static boolean isBlock(Element element) {
    return element.nameIs("br") || (element.isBlock() && !element.nameIs("ins"));
  }

  /// Takes raised marks of notes out of HTML, and writes other raised figures as they are.
  private void raised(Element body, int line) {
    for (Element raised : RaisedFigure.write(body.select("sup"))) {
      if (NoteMark.is(RaisedFigure.before(raised), raised.wholeText().strip())) {
        raised.remove();
        remarks.warn(line, "the raised mark of a footnote is left out; write [^1]");
      }
    }
  }

  private static boolean isClosed(String source, String opened) {
    String end =
        switch (opened) {
          case "!--" -> "-->";
          case "?" -> "?>";
          case "![CDATA[" -> "]]>";
          default -> "</" + opened;
        };
    return source.toLowerCase(Locale.ROOT).contains(end.toLowerCase(Locale.ROOT));
  }
}
