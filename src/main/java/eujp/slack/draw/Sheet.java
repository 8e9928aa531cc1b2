package eujp.slack.draw;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import eujp.answer.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is drawn from top to bottom, in blocks and in words at once, so that neither can say what
/// the other does not.
final class Sheet {
  private final Labels labels;
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final List<String> text = new ArrayList<>();

  /// Rich text that has no block yet.
  private final List<BlockElement> pending = new ArrayList<>();

  Sheet(Labels labels) {
    this.labels = labels;
  }

  Sheet header(String words) {
    endBlock();
    blocks.add(Parts.header(words));
    text.add(words);
    return this;
  }

  Sheet line(Phrase phrase) {
    pending.add(RichText.line(phrase));
    text.add(phrase.words());
    return this;
  }

  Sheet line(Label label) {
    return line(Phrase.of(Phrase.plain(labels.say(label))));
  }

  Sheet points(List<Phrase> phrases) {
    if (!phrases.isEmpty()) {
      pending.add(RichText.bulletsOf(phrases));
      phrases.forEach(phrase -> text.add(phrase.words()));
    }
    return this;
  }

  Sheet quotation(Phrase phrase) {
    pending.add(RichText.quotation(phrase));
    text.add(phrase.words());
    return this;
  }

  /// Words of a release that are what is looked for, marked, and where they stand.
  Sheet found(Citation citation, Excerpt excerpt) {
    return cited(citation, excerpt, RichText.quotation(excerpt));
  }

  /// Words of a release that are only near, and where they stand.
  Sheet near(Citation citation, Excerpt excerpt) {
    return cited(citation, excerpt, RichText.evenQuotation(excerpt));
  }

  private Sheet cited(Citation citation, Excerpt excerpt, BlockElement quotation) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    pending.add(quotation);
    drawing.addSpeaker(pending);
    endBlock();
    blocks.add(drawing.source());
    drawing.inWords(excerpt.plain()).forEach(text::add);
    return this;
  }

  /// Words of a release that are what is looked for, in one block with a line that leads there.
  Sheet foundBriefly(Citation citation, Excerpt excerpt) {
    return briefly(citation, excerpt, RichText.quotation(excerpt));
  }

  /// Words of a release that are only near, likewise.
  Sheet nearBriefly(Citation citation, Excerpt excerpt) {
    return briefly(citation, excerpt, RichText.evenQuotation(excerpt));
  }

  private Sheet briefly(Citation citation, Excerpt excerpt, BlockElement quotation) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    pending.add(quotation);
    pending.add(RichText.plainLink(drawing.whoAndWhere(), drawing.link()));
    drawing.inWords(excerpt.plain()).forEach(text::add);
    return this;
  }

  /// Words of a release without its speaker, who stands above them.
  Sheet said(Excerpt excerpt) {
    pending.add(RichText.quotation(excerpt));
    text.add(excerpt.plain());
    return this;
  }

  /// Where a citation stands, with a button to cite it.
  ///
  /// @param number tells the button from the others
  Sheet citable(Citation citation, int number) {
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    endBlock();
    blocks.add(drawing.citable(number));
    drawing.placeInWords().forEach(text::add);
    return this;
  }

  /// A line in small letters.
  Sheet small(String words) {
    endBlock();
    blocks.add(Parts.small(words));
    text.add(words);
    return this;
  }

  Sheet divider() {
    endBlock();
    blocks.add(DividerBlock.builder().build());
    return this;
  }

  /// All of another sheet below this one, in blocks of its own.
  Sheet add(Sheet other) {
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
