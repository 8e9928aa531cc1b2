package eujp.release;

import eujp.release.Passage.Kind;
import eujp.release.source.AttributionLine;
import eujp.release.source.Block;
import eujp.release.source.MarkdownBlocks;
import eujp.release.source.Remarks;
import eujp.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a release of the text of a file: front matter, then Markdown.
final class ReleaseParser {
  /// As many as the index reads of one release, with its masthead.
  private static final int MAX_PASSAGES = 9_999;

  private static final Pattern MAIL_OR_PHONE = Pattern.compile("\\S@\\S|\\+\\d[\\d ()-]{6,}");

  private final Masthead masthead;
  private final List<Passage> passages = new ArrayList<>();
  private String section = "";
  private int ordinal;

  private ReleaseParser(Masthead masthead) {
    this.masthead = masthead;
  }

  /// Reads the text of a file.
  ///
  /// @param remarks is told what is wrong with it
  /// @return the release; nothing where there are mistakes
  static Optional<Release> parse(String text, Remarks remarks) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    checkCharacters(lines, remarks);
    Optional<FrontMatter> found = FrontMatter.of(lines, remarks);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter matter = found.get();
    String language = matter.language();
    Optional<Masthead> masthead = matter.masthead(language);
    List<Speaker> speakers = matter.speakers(language);
    boolean sound = !remarks.hasMistakes();
    List<Block> blocks =
        MarkdownBlocks.read(
            lines.subList(matter.end(), lines.size()), matter.end() + 1, language, remarks);
    boolean read = sound == !remarks.hasMistakes();
    if (read && blocks.stream().allMatch(block -> block instanceof Block.Heading)) {
      remarks.mistake(1, "the release has no text under its front matter");
    }
    if (blocks.size() > MAX_PASSAGES
        && blocks.stream().filter(block -> !(block instanceof Block.Heading)).count()
            > MAX_PASSAGES) {
      remarks.mistake(
          1, "the release has more than %,d passages; divide it".formatted(MAX_PASSAGES));
    }
    if (remarks.hasMistakes() || masthead.isEmpty()) {
      return Optional.empty();
    }
    ReleaseParser parser = new ReleaseParser(masthead.get());
    blocks.forEach(parser::add);
    List<Passage> spoken = Speeches.mark(parser.passages, parser.masthead, speakers);
    return Optional.of(new Release(parser.masthead, Reprints.fold(spoken)));
  }

  /// Refuses control characters: releases are shown character for character, and none may act on a
  /// terminal. Blanks take their place, so that the rest can be read.
  private static void checkCharacters(List<String> lines, Remarks remarks) {
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder line = new StringBuilder(lines.get(i));
      boolean clean = true;
      for (int at = 0; at < line.length(); at++) {
        char c = line.charAt(at);
        if (Visible.isControl(c) && c != '\t') {
          remarks.mistake(
              i + 1,
              "the line has a control character (U+%04X); remove it or write a blank"
                  .formatted((int) c));
          line.setCharAt(at, ' ');
          clean = false;
        }
      }
      if (!clean) {
        lines.set(i, line.toString());
      }
    }
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        boolean title = heading.level() == 1 && heading.text().equals(masthead.title());
        section = title ? section : heading.text();
      }
      case Block.Words words -> add(kind(words), words.text(), Optional.empty());
      case Block.Quotation quotation ->
          add(Kind.QUOTE, quotation.text(), quotation.by().flatMap(ReleaseParser::speaker));
      case Block.Row row ->
          add(Kind.ROW, RowText.join(row.header(), row.cells()), Optional.empty());
    }
  }

  private static Kind kind(Block.Words words) {
    if (words.form() == Block.Form.LINK) {
      return Kind.LINK;
    }
    if (words.text().indexOf('\n') > 0 && MAIL_OR_PHONE.matcher(words.text()).find()) {
      return Kind.CONTACT;
    }
    return words.form() == Block.Form.ITEM ? Kind.BULLET : Kind.PARAGRAPH;
  }

  private static Optional<Speaker> speaker(AttributionLine by) {
    return by.name().isEmpty()
        ? Optional.empty()
        : Optional.of(new Speaker(by.name(), by.role(), by.date()));
  }

  private void add(Kind kind, String text, Optional<Speaker> speaker) {
    ordinal++;
    passages.add(
        new Passage(
            new PassageId(masthead.reference(), masthead.language(), ordinal),
            kind,
            text,
            speaker,
            List.of(new Place(ordinal, section, 0, text.length()))));
  }
}
