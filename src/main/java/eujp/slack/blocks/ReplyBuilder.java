package eujp.slack.blocks;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import eujp.cite.Citation;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is drawn from top to bottom, in blocks and in words at once, so that neither can say what
/// the other does not.
final class ReplyBuilder {
  private final Labels labels;
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final List<String> text = new ArrayList<>();

  /// Rich text that has no block yet.
  private final List<BlockElement> pending = new ArrayList<>();

  ReplyBuilder(Labels labels) {
    this.labels = labels;
  }

  ReplyBuilder header(String words) {
    endBlock();
    blocks.add(Blocks.header(words));
    text.add(words);
    return this;
  }

  ReplyBuilder line(StyledLine phrase) {
    pending.add(RichText.line(phrase));
    text.add(phrase.words());
    return this;
  }

  /// What words are, and the words, which lead somewhere.
  ReplyBuilder link(Label label, String words, String url) {
    pending.add(RichText.labelled(labels.say(label), words, url));
    text.add(labels.say(label) + " " + words);
    return this;
  }

  /// Words that lead to a page.
  ReplyBuilder page(String words, String url) {
    pending.add(RichText.plainLink(words, url));
    text.add(words + " " + url);
    return this;
  }

  /// A button for each question, which asks it; nothing where there are none.
  ReplyBuilder questions(List<String> questions) {
    if (!questions.isEmpty()) {
      endBlock();
      blocks.add(Blocks.questions(labels, questions));
      text.addAll(questions);
    }
    return this;
  }

  ReplyBuilder line(Label label) {
    return line(StyledLine.of(StyledLine.plain(labels.say(label))));
  }

  ReplyBuilder points(List<StyledLine> phrases) {
    if (!phrases.isEmpty()) {
      pending.add(RichText.bulletsOf(phrases));
      phrases.forEach(phrase -> text.add(phrase.words()));
    }
    return this;
  }

  ReplyBuilder quotation(StyledLine phrase) {
    pending.add(RichText.quotation(phrase));
    text.add(phrase.words());
    return this;
  }

  /// Words of a release that are what is looked for, marked, and where they stand.
  ReplyBuilder found(Citation citation, Excerpt excerpt) {
    return cited(
        citation,
        excerpt,
        RichText.quotation(excerpt),
        new CitationDrawing(labels, citation).source());
  }

  /// The same with a button to cite it.
  ///
  /// @param number tells the button from the others
  ReplyBuilder foundCitable(Citation citation, Excerpt excerpt, int number) {
    return cited(
        citation,
        excerpt,
        RichText.quotation(excerpt),
        new CitationDrawing(labels, citation).citable(number));
  }

  /// Words of a release that are only near, and where they stand.
  ReplyBuilder near(Citation citation, Excerpt excerpt) {
    return cited(
        citation,
        excerpt,
        RichText.evenQuotation(excerpt),
        new CitationDrawing(labels, citation).source());
  }

  private ReplyBuilder cited(
      Citation citation, Excerpt excerpt, BlockElement quotation, LayoutBlock source) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    pending.add(quotation);
    drawing.addSpeaker(pending);
    endBlock();
    blocks.add(source);
    drawing.inWords(excerpt.plain()).forEach(text::add);
    return this;
  }

  /// Words of a release that are what is looked for, in one block with a line that leads there.
  ReplyBuilder foundBriefly(Citation citation, Excerpt excerpt) {
    return briefly(citation, excerpt, RichText.quotation(excerpt));
  }

  /// Words of a release that are only near, likewise.
  ReplyBuilder nearBriefly(Citation citation, Excerpt excerpt) {
    return briefly(citation, excerpt, RichText.evenQuotation(excerpt));
  }

  private ReplyBuilder briefly(Citation citation, Excerpt excerpt, BlockElement quotation) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    pending.add(quotation);
    pending.add(RichText.plainLink(drawing.whoAndWhere(), drawing.link()));
    drawing.inWords(excerpt.plain()).forEach(text::add);
    return this;
  }

  /// Words of a release without its speaker, who stands above them.
  ReplyBuilder said(Excerpt excerpt) {
    pending.add(RichText.quotation(excerpt));
    text.add(excerpt.plain());
    return this;
  }

  /// Where a citation stands, with a button to cite it.
  ///
  /// @param number tells the button from the others
  ReplyBuilder citable(Citation citation, int number) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    endBlock();
    blocks.add(drawing.citable(number));
    drawing.placeInWords().forEach(text::add);
    return this;
  }

  /// A line in small letters.
  ReplyBuilder small(String words) {
    endBlock();
    blocks.add(Blocks.small(words));
    text.add(words);
    return this;
  }

  ReplyBuilder divider() {
    endBlock();
    blocks.add(DividerBlock.builder().build());
    return this;
  }

  /// All of another reply below this one, in blocks of its own.
  ReplyBuilder add(ReplyBuilder other) {
    endBlock();
    blocks.addAll(other.blocks());
    text.addAll(other.text);
    return this;
  }

  /// How many characters its words take in a reply, escaped and with those of addresses.
  int length() {
    return text.stream().map(Reply::escaped).mapToInt(String::length).sum();
  }

  List<LayoutBlock> blocks() {
    endBlock();
    return List.copyOf(blocks);
  }

  /// The whole as a reply.
  ///
  /// @param next what one can do with it
  Reply reply(List<LayoutBlock> next) {
    List<LayoutBlock> all = new ArrayList<>(blocks());
    all.addAll(next);
    return new Reply(
        all,
        text.stream()
            .filter(line -> !line.isEmpty())
            .map(Reply::escaped)
            .collect(Collectors.joining("\n")));
  }

  private void endBlock() {
    if (!pending.isEmpty()) {
      blocks.add(RichText.block(pending));
      pending.clear();
    }
  }
}
