package eujp.slack.blocks;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import eujp.cite.Citation;
import eujp.library.Knowledge.Printed;
import eujp.release.Passage;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;

/// The windows that open over Slack: the paragraphs around a passage, further passages, and a
/// quotation to copy.
///
/// @param labels what is not quoted
public record Windows(Labels labels) {
  /// The callback id of the window with quotations to copy.
  public static final String CITE = "cite";

  private static final int PARAGRAPHS_AROUND = 2;
  private static final int MAX_OF_PARAGRAPH = 1_200;
  private static final int MAX_OF_PASSAGE = 2_400;
  private static final int MAX_OF_FURTHER = 700;
  private static final int MAX_OF_TITLE = 140;

  /// A passage in its context: the paragraphs before and after it, the sentence marked.
  ///
  /// @param printed the release, in the order of the page
  public View context(Citation citation, List<Printed> printed) {
    List<Passage> passages = printed.stream().map(Printed::passage).toList();
    int at = passages.stream().map(Passage::id).toList().indexOf(citation.passage().id());
    int from = Math.max(0, at - PARAGRAPHS_AROUND);
    int to = Math.min(passages.size(), at + PARAGRAPHS_AROUND + 1);
    CitationDrawing drawing = new CitationDrawing(labels, citation);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(Shortened.of(citation.masthead().title(), MAX_OF_TITLE)));
    String section = "";
    for (Passage passage : passages.subList(from, to)) {
      if (passage.id().ordinal() == 0) {
        continue; // the masthead, which stands above already
      }
      if (!passage.section().equals(section)) {
        section = passage.section();
        blocks.add(RichText.block(List.of(RichText.heading(section))));
      }
      blocks.add(
          passage.id().equals(citation.passage().id())
              ? RichText.block(
                  List.of(RichText.quotation(Excerpt.ofPassage(citation, MAX_OF_PASSAGE))))
              : paragraph(passage));
    }
    if (citation.passage().id().ordinal() == 0) {
      blocks.add(
          RichText.block(List.of(RichText.quotation(Excerpt.ofPassage(citation, MAX_OF_PASSAGE)))));
    }
    blocks.add(DividerBlock.builder().build());
    blocks.add(drawing.source());
    return plain(Label.CONTEXT_TITLE, blocks);
  }

  /// Further passages that speak to a question, each with its source.
  public View more(List<Citation> citations) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Citation citation : citations) {
      if (!blocks.isEmpty()) {
        blocks.add(DividerBlock.builder().build());
      }
      blocks.addAll(
          new CitationDrawing(labels, citation)
              .blocks(RichText.quotation(Excerpt.ofPassage(citation, MAX_OF_FURTHER))));
    }
    return plain(Label.MORE_TITLE, blocks);
  }

  /// A quotation to copy, in each form.
  public View cite(Citation citation) {
    CitationText text = new CitationText(labels, citation);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(RichText.plain(labels.say(Label.CITE_LEAD)))));
    blocks.add(field(Label.CITE_PLAIN, text.plain()));
    blocks.add(field(Label.CITE_MARKDOWN, text.markdown()));
    blocks.add(field(Label.CITE_HTML, text.html()));
    text.cslJson().ifPresent(json -> blocks.add(field(Label.CITE_CSL, json)));
    // Slack takes no fields in a window that cannot be submitted.
    return window(Label.CITE_TITLE, blocks)
        .callbackId(CITE)
        .submit(ViewSubmit.builder().type("plain_text").text(labels.say(Label.DONE)).build())
        .build();
  }

  /// One sentence of ours.
  public View notice(Label title, Label sentence) {
    return plain(title, List.of(RichText.block(List.of(RichText.plain(labels.say(sentence))))));
  }

  /// Something that one can have answered, in the thread or to oneself.
  ///
  /// @param callback the window's callback id
  /// @param metadata what is needed to answer when it is submitted; at most 3,000 characters
  View toAnswer(Label title, List<LayoutBlock> above, String callback, String metadata) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.add(new AnswerChoice(labels).block());
    return window(title, blocks)
        .callbackId(callback)
        .privateMetadata(metadata)
        .submit(ViewSubmit.builder().type("plain_text").text(labels.say(Label.ANSWER)).build())
        .build();
  }

  View.ViewBuilder window(Label title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(labels.say(title)).build())
        .close(ViewClose.builder().type("plain_text").text(labels.say(Label.CLOSE)).build())
        .blocks(blocks);
  }

  View plain(Label title, List<LayoutBlock> blocks) {
    return window(title, blocks).build();
  }

  private static LayoutBlock paragraph(Passage passage) {
    String text = passage.text();
    boolean whole = text.length() <= MAX_OF_PARAGRAPH;
    String shown = whole ? text : Excerpt.start(text, MAX_OF_PARAGRAPH) + " […]";
    return passage.kind() == Passage.Kind.BULLET
        ? RichText.block(List.of(RichText.bullets(List.of(shown))))
        : RichText.block(List.of(RichText.plain(shown)));
  }

  private LayoutBlock field(Label label, String text) {
    return InputBlock.builder()
        .label(Blocks.plain(labels.say(label)))
        .optional(true)
        .element(
            PlainTextInputElement.builder()
                .actionId("copy")
                .multiline(true)
                .initialValue(text)
                .build())
        .build();
  }
}
