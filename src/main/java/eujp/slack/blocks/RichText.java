package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/// Text in Slack's rich text blocks, whose styles stand beside the words and not in them: whatever
/// characters a release holds, `*`, `_`, `<!channel>` or `:smile:`, are shown as they are.
final class RichText {
  private static final RichTextSectionElement.TextStyle BOLD =
      RichTextSectionElement.TextStyle.builder().bold(true).build();

  private static final RichTextSectionElement.TextStyle STRUCK =
      RichTextSectionElement.TextStyle.builder().strike(true).build();

  private RichText() {}

  static LayoutBlock block(List<? extends BlockElement> elements) {
    return RichTextBlock.builder().elements(List.<BlockElement>copyOf(elements)).build();
  }

  static RichTextSectionElement plain(String text) {
    return section(List.of(words(text)));
  }

  static RichTextSectionElement heading(String text) {
    return section(List.of(bold(text)));
  }

  /// Words that lead to a page, in bold.
  static RichTextSectionElement link(String text, String url) {
    return section(
        List.of(RichTextSectionElement.Link.builder().text(text).url(url).style(BOLD).build()));
  }

  /// Words that lead to a page.
  static RichTextSectionElement plainLink(String text, String url) {
    return section(List.of(RichTextSectionElement.Link.builder().text(text).url(url).build()));
  }

  /// What words are, and the words, which lead somewhere.
  static RichTextSectionElement labelled(String label, String text, String url) {
    return section(
        List.of(
            words(label + " "), RichTextSectionElement.Link.builder().text(text).url(url).build()));
  }

  /// An excerpt as a block quotation, its sentence in bold.
  static RichTextQuoteElement quotation(Excerpt excerpt) {
    return RichTextQuoteElement.builder().elements(styled(excerpt)).build();
  }

  /// An excerpt as a block quotation in which nothing stands out.
  static RichTextQuoteElement evenQuotation(Excerpt excerpt) {
    return RichTextQuoteElement.builder()
        .elements(excerpt.pieces().stream().map(piece -> words(piece.text())).toList())
        .build();
  }

  /// Words in letters of one width, their line breaks kept.
  static RichTextPreformattedElement preformatted(String text) {
    return RichTextPreformattedElement.builder().elements(List.of(words(text))).build();
  }

  static RichTextListElement bullets(List<String> items) {
    return RichTextListElement.builder()
        .style("bullet")
        .elements(List.copyOf(items.stream().map(RichText::plain).toList()))
        .build();
  }

  private static List<RichTextElement> styled(Excerpt excerpt) {
    return excerpt.pieces().stream()
        .map(piece ->
            switch (piece.kind()) {
              case MARKED -> bold(piece.text());
              case QUOTED, OMISSION -> words(piece.text());
            })
        .toList();
  }

  private static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(elements).build();
  }

  static RichTextSectionElement line(StyledLine phrase) {
    return section(elements(phrase));
  }

  static RichTextListElement bulletsOf(List<StyledLine> items) {
    return RichTextListElement.builder()
        .style("bullet")
        .elements(List.copyOf(items.stream().map(RichText::line).toList()))
        .build();
  }

  /// A phrase as a block quotation.
  static RichTextQuoteElement quotation(StyledLine phrase) {
    return RichTextQuoteElement.builder().elements(elements(phrase)).build();
  }

  private static List<RichTextElement> elements(StyledLine phrase) {
    return phrase.runs().stream()
        .map(run ->
            switch (run.style()) {
              case PLAIN -> words(run.text());
              case BOLD -> bold(run.text());
              case STRUCK -> struck(run.text());
            })
        .toList();
  }

  private static RichTextElement struck(String text) {
    return RichTextSectionElement.Text.builder().text(text).style(STRUCK).build();
  }

  private static RichTextElement bold(String text) {
    return RichTextSectionElement.Text.builder().text(text).style(BOLD).build();
  }

  private static RichTextElement words(String text) {
    return RichTextSectionElement.Text.builder().text(text).build();
  }
}
