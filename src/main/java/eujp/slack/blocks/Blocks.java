package eujp.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import eujp.slack.buttons.ActionId;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pieces that messages, windows and the home are made of, each within what Slack takes.
final class Blocks {
  private static final int MAX_ON_A_BUTTON = 75;
  private static final int MAX_IN_A_HEADER = 150;

  private Blocks() {}

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(plain(Shortened.of(text, MAX_IN_A_HEADER))).build();
  }

  /// A line in small letters.
  ///
  /// @param markup Slack's, in which all that is not ours is escaped
  static LayoutBlock context(String markup) {
    return ContextBlock.builder()
        .elements(List.of(MarkdownTextObject.builder().text(markup).build()))
        .build();
  }

  /// Words as they are in a line of small letters.
  static LayoutBlock small(String words) {
    return ContextBlock.builder().elements(List.of(plain(words))).build();
  }

  /// Two things in one line of small letters: words as they are, and markup.
  static LayoutBlock context(String words, String markup) {
    return ContextBlock.builder()
        .elements(List.of(plain(words), MarkdownTextObject.builder().text(markup).build()))
        .build();
  }

  static LayoutBlock actions(List<ButtonElement> buttons) {
    return ActionsBlock.builder().elements(List.<BlockElement>copyOf(buttons)).build();
  }

  /// What a screen reader says in place of what is to be seen on a control: the description, or
  /// where it does not begin with all that is to be seen ([WCAG
  /// 2.5.3](https://www.w3.org/WAI/WCAG22/Understanding/label-in-name)), or has no room, just that.
  static String spoken(String seen, String description) {
    return description.startsWith(seen) && description.length() <= MAX_ON_A_BUTTON
        ? description
        : seen;
  }

  /// A button.
  ///
  /// @param description what a screen reader says in place of the button's text, which it begins
  ///   with
  static ButtonElement button(String id, String text, String description, String value) {
    String seen = Shortened.of(text, MAX_ON_A_BUTTON);
    return ButtonElement.builder()
        .actionId(id)
        .text(plain(seen))
        .accessibilityLabel(spoken(seen, description))
        .value(value)
        .build();
  }

  /// A button for each question, which asks it.
  static LayoutBlock questions(Labels labels, List<String> questions) {
    List<ButtonElement> buttons = new ArrayList<>();
    for (String question : questions) {
      buttons.add(
          button(
              ActionId.ASK.id(buttons.size()),
              question,
              labels.say(Label.ASK_LABEL, Map.of("question", question)),
              question));
    }
    return actions(buttons);
  }
}
