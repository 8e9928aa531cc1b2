package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import eujp.cite.Citation;
import eujp.slack.buttons.ActionId;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The window with a quotation and its source to copy, in one form at a time, and a menu to choose
/// another.
///
/// It holds no field, for Slack takes fields only in a window that is submitted, and there is
/// nothing to submit: the text stands in a block of preformatted text.
///
/// @param labels what is not quoted
public record CiteWindow(Labels labels, Citation citation) {
  /// In what form a quotation is copied.
  public enum Form {
    PLAIN(Label.CITE_PLAIN),
    MARKDOWN(Label.CITE_MARKDOWN),
    HTML(Label.CITE_HTML),
    CSL(Label.CITE_CSL);

    private final Label label;

    Form(Label label) {
      this.label = label;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the value of the menu's option; empty for anything else.
    public static Optional<Form> parse(String value) {
      return Arrays.stream(values()).filter(form -> form.id().equals(value)).findFirst();
    }
  }

  /// The window with a form; in plain text where the quotation is too long for that form.
  public View in(Form wanted) {
    Form form = text(wanted).isPresent() ? wanted : Form.PLAIN;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        SectionBlock.builder()
            .text(Blocks.plain(labels.say(Label.CITE_LEAD)))
            .accessory(menu(form))
            .build());
    blocks.add(RichText.block(List.of(RichText.preformatted(text(form).orElseThrow()))));
    return new Windows(labels)
        .window(Label.CITE_TITLE, blocks)
        .privateMetadata(ReplyState.of(labels, citation).written())
        .build();
  }

  private StaticSelectElement menu(Form chosen) {
    return StaticSelectElement.builder()
        .actionId(ActionId.CITE_FORM.id())
        .placeholder(Blocks.plain(labels.say(Label.CITE_FORM)))
        .options(
            Arrays.stream(Form.values())
                .filter(form -> text(form).isPresent())
                .map(this::option)
                .toList())
        .initialOption(option(chosen))
        .build();
  }

  private OptionObject option(Form form) {
    return OptionObject.builder()
        .text(Blocks.plain(labels.say(form.label)))
        .value(form.id())
        .build();
  }

  private Optional<String> text(Form form) {
    CitationText text = new CitationText(labels, citation);
    return switch (form) {
      case PLAIN -> Optional.of(text.plain());
      case MARKDOWN -> Optional.of(text.markdown());
      case HTML -> Optional.of(text.html());
      case CSL -> text.cslJson();
    };
  }
}
