package eujp.slack.blocks;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import eujp.cite.Citation;
import eujp.library.Formerly;
import eujp.library.Knowledge.Printed;
import eujp.library.Knowledge.Version;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.slack.buttons.ActionId;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import eujp.text.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The windows that open over Slack: the paragraphs around a passage, and further passages.
///
/// @param labels what is not quoted
public record Windows(Labels labels) {
  private static final int PARAGRAPHS_AROUND = 2;
  private static final int MAX_OF_PARAGRAPH = 1_200;
  private static final int MAX_OF_PASSAGE = 2_400;
  private static final int MAX_OF_FURTHER = 700;
  private static final int MAX_OF_TITLE = 140;

  /// Languages in which a passage is shown beside the one that is asked for.
  private static final int MAX_BESIDE = 4;

  /// A passage in its context: a window cannot be scrolled for the person, so that the passage
  /// stands first, from the marked sentence on, then what follows it. What stands before it is
  /// shown [by a button][#earlier].
  ///
  /// @param printed the release, in the order of the page
  /// @param versions what stands in its place in other languages
  /// @param formerly what it said before it was changed last
  public View context(
      Citation citation,
      List<Printed> printed,
      List<Version> versions,
      Optional<Formerly> formerly) {
    List<Passage> passages = passages(printed);
    int at = indexOf(citation, passages);
    Excerpt excerpt = Excerpt.fromSentence(citation, MAX_OF_PASSAGE);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(RichText.quotation(excerpt))));
    if (!before(passages, at).isEmpty() || excerpt.beginsWithOmission()) {
      blocks.add(
          Blocks.actions(
              List.of(
                  Blocks.button(
                      ActionId.EARLIER.id(),
                      labels.say(Label.EARLIER),
                      labels.say(Label.EARLIER_LABEL),
                      ReplyState.of(labels, citation).written()))));
    }
    formerly.ifPresent(former -> addFormer(blocks, citation, former));
    addParagraphs(blocks, after(passages, at), citation.passage().section());
    addEnd(blocks, citation);
    addVersions(blocks, versions);
    return plain(Label.CONTEXT_TITLE, blocks);
  }

  private void addFormer(List<LayoutBlock> blocks, Citation citation, Formerly former) {
    Span changed = former.changed();
    Citation cited =
        new Citation(former.passage(), citation.masthead(), changed.start(), changed.end(), 0);
    String until = labels.date(LocalDate.ofInstant(former.until(), ZoneOffset.UTC));
    List<BlockElement> elements = new ArrayList<>();
    elements.add(RichText.heading(labels.say(Label.CONTEXT_FORMERLY, Map.of("date", until))));
    former
        .heading()
        .ifPresent(words -> elements.add(RichText.heading(Shortened.of(words, MAX_OF_TITLE))));
    elements.add(RichText.quotation(Excerpt.ofPassage(cited, MAX_OF_PARAGRAPH)));
    new CitationDrawing(labels, cited).addSpeaker(elements);
    blocks.add(RichText.block(elements));
  }

  /// The same in the order of the page, with the paragraphs before the passage.
  public View earlier(Citation citation, List<Printed> printed) {
    List<Passage> passages = passages(printed);
    int at = indexOf(citation, passages);
    List<LayoutBlock> blocks = new ArrayList<>();
    String section = addParagraphs(blocks, before(passages, at), "");
    if (!citation.passage().section().equals(section) && !citation.passage().section().isEmpty()) {
      blocks.add(RichText.block(List.of(RichText.heading(citation.passage().section()))));
    }
    blocks.add(
        RichText.block(List.of(RichText.quotation(Excerpt.ofPassage(citation, MAX_OF_PASSAGE)))));
    addParagraphs(blocks, after(passages, at), citation.passage().section());
    addEnd(blocks, citation);
    return plain(Label.CONTEXT_TITLE, blocks);
  }

  private static List<Passage> passages(List<Printed> printed) {
    return printed.stream().map(Printed::passage).toList();
  }

  /// Where a citation's passage stands; before all where it does not.
  private static int indexOf(Citation citation, List<Passage> passages) {
    return passages.stream().map(Passage::id).toList().indexOf(citation.passage().id());
  }

  private static List<Passage> before(List<Passage> passages, int at) {
    return paragraphs(passages.subList(Math.max(0, at - PARAGRAPHS_AROUND), Math.max(0, at)));
  }

  private static List<Passage> after(List<Passage> passages, int at) {
    return paragraphs(
        passages.subList(at + 1, Math.min(passages.size(), at + PARAGRAPHS_AROUND + 1)));
  }

  /// Without the masthead, which stands in the source.
  private static List<Passage> paragraphs(List<Passage> passages) {
    return passages.stream().filter(passage -> passage.id().ordinal() > 0).toList();
  }

  /// Adds paragraphs, each under its heading where the one before it has another.
  ///
  /// @param section the heading of what stands above
  /// @return the heading of the last of them
  private static String addParagraphs(
      List<LayoutBlock> blocks, List<Passage> paragraphs, String section) {
    String last = section;
    for (Passage passage : paragraphs) {
      if (!passage.section().equals(last)) {
        last = passage.section();
        if (!last.isEmpty()) {
          blocks.add(RichText.block(List.of(RichText.heading(last))));
        }
      }
      blocks.add(paragraph(passage));
    }
    return last;
  }

  private void addEnd(List<LayoutBlock> blocks, Citation citation) {
    blocks.add(DividerBlock.builder().build());
    blocks.add(Blocks.small(Shortened.of(citation.masthead().title(), MAX_OF_TITLE)));
    blocks.add(new CitationDrawing(labels, citation).source());
  }

  /// Adds the same passage in a few languages, that of the labels and English first, and where the
  /// release stands in all others.
  private void addVersions(List<LayoutBlock> blocks, List<Version> versions) {
    List<Version> likeliest =
        versions.stream()
            .sorted(
                Comparator.comparing(
                        (Version one) -> !one.masthead().language().equals(labels.language()))
                    .thenComparing(one -> !one.masthead().language().equals("en"))
                    .thenComparing(one -> one.passage().isEmpty()))
            .toList();
    likeliest.stream()
        .limit(MAX_BESIDE)
        .filter(one -> one.passage().isPresent())
        .forEach(one -> addVersion(blocks, one, one.passage().get()));
    List<BlockElement> links =
        likeliest.stream()
            .filter(one -> likeliest.indexOf(one) >= MAX_BESIDE || one.passage().isEmpty())
            .<BlockElement>map(one ->
                RichText.link(
                    labels.nameOf(one.masthead().language()),
                    one.passage()
                        .map(passage -> whole(passage, one.masthead()).link())
                        .orElse(one.masthead().url())
                        .toString()))
            .toList();
    if (!links.isEmpty()) {
      blocks.add(RichText.block(List.of(RichText.heading(labels.say(Label.CONTEXT_LANGUAGES)))));
      links.forEach(link -> blocks.add(RichText.block(List.of(link))));
    }
  }

  private void addVersion(List<LayoutBlock> blocks, Version version, Passage passage) {
    Citation whole = whole(passage, version.masthead());
    blocks.add(
        RichText.block(
            List.of(
                RichText.heading(labels.nameOf(version.masthead().language())),
                RichText.quotation(Excerpt.ofPassage(whole, MAX_OF_PARAGRAPH)))));
    blocks.add(new CitationDrawing(labels, whole).source());
  }

  private static Citation whole(Passage passage, Masthead masthead) {
    return new Citation(passage, masthead, 0, passage.text().length(), 0);
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
}
