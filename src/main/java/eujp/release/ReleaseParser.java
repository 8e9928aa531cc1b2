package eujp.release;

import eujp.release.Passage.Kind;
import eujp.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Reads a release from Markdown: front matter, then headings, paragraphs, lists and quotations.
///
/// Only these blocks are Markdown here. Everything else (indentation, HTML, a rule) stays the text
/// that it is, so that no word of a release is lost to markup that nobody meant.
final class ReleaseParser {
  /// How deep quotations and lists are read in each other: what reads them descends with them, and
  /// thousands would exhaust the stack. No release has more than two.
  private static final int DEEPEST = 50;

  /// As many as the index reads of one release, with its masthead.
  private static final int MAX_PASSAGES = 9_999;

  /// How many marks that may begin or end something one paragraph may have. What reads them
  /// descends with those that stand in each other, and thousands would exhaust the stack.
  private static final int MAX_MARKS = 1_000;

  private static final String MARKS = "*_[";

  private static final Parser MARKDOWN =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create()))
          .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern MAIL_OR_PHONE = Pattern.compile("\\S@\\S|\\+\\d[\\d ()-]{6,}");
  private static final Pattern NUMBER = Pattern.compile("^\\s*+(\\d++[.)])");
  private static final String ATTRIBUTION = "— ";
  private static final String BODY = "\n---";

  private final Masthead masthead;
  private final List<String> lines;
  private final EastAsianEmphasis emphasis;
  private final List<Passage> passages = new ArrayList<>();
  private String section = "";
  private int ordinal;

  private ReleaseParser(Masthead masthead, List<String> lines, EastAsianEmphasis emphasis) {
    this.masthead = masthead;
    this.lines = lines;
    this.emphasis = emphasis;
  }

  /// @throws MalformedReleaseException if the text does not keep to the format
  static Release parse(String text) throws MalformedReleaseException {
    checkCharacters(text);
    List<String> lines = text.lines().toList();
    checkMarks(lines);
    EastAsianEmphasis emphasis = EastAsianEmphasis.in(text, Math.max(0, text.indexOf(BODY)));
    Node document = MARKDOWN.parse(emphasis.marked());
    FrontMatter matter = FrontMatter.of(document, lines);
    ReleaseParser parser = new ReleaseParser(matter.masthead(), lines, emphasis);
    parser.blocks(document);
    if (parser.passages.size() > MAX_PASSAGES) {
      throw new MalformedReleaseException(
          1, "the release has more than %,d passages; divide it".formatted(MAX_PASSAGES));
    }
    if (parser.passages.isEmpty()) {
      throw new MalformedReleaseException(1, "the release has no text under its front matter");
    }
    List<Passage> spoken = Speeches.mark(parser.passages, parser.masthead, matter.speaker());
    return new Release(parser.masthead, Reprints.fold(spoken));
  }

  /// Refuses control characters: releases are shown character for character, and none may act on a
  /// terminal.
  private static void checkCharacters(String text) throws MalformedReleaseException {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
      } else if (Visible.isControl(c) && c != '\r' && c != '\t') {
        throw new MalformedReleaseException(
            line,
            "the line has a control character (U+%04X); remove it or write a blank"
                .formatted((int) c));
      }
    }
  }

  private static void checkMarks(List<String> lines) throws MalformedReleaseException {
    int line = 0;
    int marks = 0;
    for (String words : lines) {
      line++;
      marks =
          words.isBlank() ? 0 : marks + (int) words.chars().filter(ReleaseParser::isMark).count();
      if (marks > MAX_MARKS) {
        throw new MalformedReleaseException(
            line,
            "the paragraph has more than %,d of the marks * _ [; divide it".formatted(MAX_MARKS));
      }
    }
  }

  private static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  private void blocks(Node parent) throws MalformedReleaseException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> section = words(heading);
        case Paragraph paragraph -> paragraph(paragraph);
        case ListBlock list -> blocks(list);
        case ListItem item -> blocks(item);
        case BlockQuote quote -> quotation(quote);
        default -> {}
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    String text = words(paragraph);
    boolean inList = paragraph.getParent() instanceof ListItem;
    if (isOnlyLink(paragraph)) {
      add(Kind.LINK, text, Optional.empty());
    } else if (text.indexOf('\n') > 0 && MAIL_OR_PHONE.matcher(text).find()) {
      add(Kind.CONTACT, text, Optional.empty());
    } else if (inList) {
      add(Kind.BULLET, number(paragraph) + text, Optional.empty());
    } else {
      add(Kind.PARAGRAPH, text, Optional.empty());
    }
  }

  /// The number of an item, as the file has it: it is printed with the item, so it is part of its
  /// words.
  private String number(Paragraph paragraph) {
    if (paragraph.getPrevious() != null
        || !(paragraph.getParent().getParent() instanceof OrderedList)) {
      return "";
    }
    Matcher marker = NUMBER.matcher(lines.get(line(paragraph) - 1));
    return marker.lookingAt() ? marker.group(1) + " " : "";
  }

  private String words(Node block) {
    return emphasis.words(InlineText.of(block));
  }

  private static int line(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  private void quotation(BlockQuote quote) throws MalformedReleaseException {
    List<String> words = new ArrayList<>();
    Optional<Speaker> speaker = Optional.empty();
    for (Node child = quote.getFirstChild(); child != null; child = child.getNext()) {
      String text = words(child);
      if (child.getNext() == null && !words.isEmpty() && text.startsWith(ATTRIBUTION)) {
        speaker =
            Optional.of(FrontMatter.speaker(text.substring(ATTRIBUTION.length()), line(child)));
      } else if (!text.isBlank()) {
        words.add(text);
      }
    }
    if (!words.isEmpty()) {
      add(Kind.QUOTE, String.join("\n", words), speaker);
    }
  }

  private void add(Kind kind, String text, Optional<Speaker> speaker) {
    if (text.isBlank()) {
      return;
    }
    ordinal++;
    passages.add(
        new Passage(
            new PassageId(masthead.reference(), masthead.language(), ordinal),
            kind,
            text,
            speaker,
            List.of(new Place(ordinal, section, 0, text.length()))));
  }

  private static boolean isOnlyLink(Paragraph paragraph) {
    Node only = paragraph.getFirstChild();
    return only instanceof Link && only.getNext() == null;
  }
}
