package eujp.slack.blocks;

import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.ContextActionsBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import com.slack.api.model.block.element.IconButtonElement;
import eujp.answer.Answer;
import eujp.slack.buttons.ActionId;
import eujp.slack.buttons.ButtonState;
import eujp.slack.buttons.Command;
import eujp.slack.buttons.CommandState;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.buttons.RatingState;
import eujp.slack.buttons.ReplyState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one can do with a reply: buttons under it, and below them feedback and removal.
///
/// Source: [Context actions
/// block](https://docs.slack.dev/reference/block-kit/blocks/context-actions-block).
record NextSteps(
    Labels labels, ReplyState reply, Audience audience, Optional<CommandState> command) {
  /// After what was found for a question.
  static NextSteps afterQuestion(Labels labels, Occasion occasion, Answer answer) {
    return new NextSteps(
        labels, ReplyState.of(labels, occasion, answer), occasion.audience(), Optional.empty());
  }

  /// After what a command brought.
  ///
  /// @param shown what of it can be cited; nothing of a list
  static NextSteps afterCommand(Labels labels, Occasion occasion, Command command, Answer shown) {
    return new NextSteps(
        labels,
        ReplyState.of(labels, occasion, shown),
        occasion.audience(),
        Optional.of(new CommandState(labels, occasion, command)));
  }

  /// @param pages how many the list has, of which the request is one
  List<LayoutBlock> afterList(Command.Browse shown, int pages) {
    List<ButtonElement> buttons = new ArrayList<>();
    if (shown.page() > 0) {
      buttons.add(page(shown.page() - 1, Label.PREVIOUS_PAGE, Label.PREVIOUS_PAGE_LABEL, shown));
    }
    if (shown.page() < pages - 1) {
      buttons.add(page(shown.page() + 1, Label.NEXT_PAGE, Label.NEXT_PAGE_LABEL, shown));
    }
    addShare(buttons);
    return buttons.isEmpty() ? List.of(feedback()) : List.of(Blocks.actions(buttons), feedback());
  }

  private ButtonElement page(int page, Label text, Label description, Command.Browse shown) {
    ButtonState there =
        new CommandState(reply.language(), reply.asker(), reply.question(), shown.at(page));
    return button(ActionId.PAGE, text, description, there.written(), page);
  }

  List<LayoutBlock> afterAnswer() {
    List<ButtonElement> buttons = new ArrayList<>();
    String best = reply.best().written();
    buttons.add(button(ActionId.SHOW_CONTEXT, Label.SHOW_CONTEXT, Label.SHOW_CONTEXT_LABEL, best));
    int more = reply.passages().size() - 1;
    if (more > 0) {
      Map<String, Integer> count = Map.of("count", more);
      buttons.add(
          Blocks.button(
              ActionId.MORE_PASSAGES.id(),
              labels.say(Label.MORE_PASSAGES, count),
              labels.say(Label.MORE_PASSAGES_LABEL, count),
              reply.written()));
    }
    buttons.add(button(ActionId.CITE, Label.CITE, Label.CITE_LABEL, best));
    addShare(buttons);
    return List.of(Blocks.actions(buttons), feedback());
  }

  List<LayoutBlock> afterRefusal() {
    List<ButtonElement> buttons = new ArrayList<>();
    if (!reply.passages().isEmpty() || command.isPresent()) {
      addShare(buttons);
    }
    return buttons.isEmpty() ? List.of(feedback()) : List.of(Blocks.actions(buttons), feedback());
  }

  /// After what is no answer, and so is not rated.
  List<LayoutBlock> afterNotice() {
    List<ContextActionsBlockElement> elements = new ArrayList<>();
    addRemoval(elements);
    return elements.isEmpty() ? List.of() : List.of(context(elements));
  }

  private void addShare(List<ButtonElement> buttons) {
    if (audience != Audience.ASKER) {
      return;
    }
    if (command.isEmpty()) {
      buttons.add(button(ActionId.SHARE, Label.SHARE, Label.SHARE_LABEL, reply.written()));
    } else if (command.get().fits()) {
      String value = command.get().written();
      buttons.add(button(ActionId.SHARE_ERRAND, Label.SHARE, Label.SHARE_LABEL, value));
    }
  }

  private ButtonElement button(ActionId id, Label text, Label description, String value) {
    return Blocks.button(id.id(), labels.say(text), labels.say(description), value);
  }

  private ButtonElement button(
      ActionId id, Label text, Label description, String value, int number) {
    return Blocks.button(id.id(number), labels.say(text), labels.say(description), value);
  }

  private LayoutBlock feedback() {
    ReplyState rated = reply.best();
    List<ContextActionsBlockElement> elements = new ArrayList<>();
    elements.add(
        FeedbackButtonsElement.builder()
            .actionId(ActionId.RATE.id())
            .positiveButton(half(Label.HELPFUL, Label.HELPFUL_LABEL, new RatingState(rated, true)))
            .negativeButton(
                half(Label.UNHELPFUL, Label.UNHELPFUL_LABEL, new RatingState(rated, false)))
            .build());
    addRemoval(elements);
    return context(elements);
  }

  private void addRemoval(List<ContextActionsBlockElement> elements) {
    if (audience == Audience.EVERYONE) {
      elements.add(
          IconButtonElement.builder()
              .actionId(ActionId.REMOVE.id())
              .icon("trash")
              .text(Blocks.plain(labels.say(Label.REMOVE)))
              .accessibilityLabel(
                  Blocks.spoken(labels.say(Label.REMOVE), labels.say(Label.REMOVE_LABEL)))
              .confirm(beforeRemoval())
              .value(reply.best().written())
              .build());
    }
  }

  private static LayoutBlock context(List<ContextActionsBlockElement> elements) {
    return ContextActionsBlock.builder().elements(elements).build();
  }

  /// What Slack asks before it tells of the press.
  private ConfirmationDialogObject beforeRemoval() {
    return ConfirmationDialogObject.builder()
        .title(Blocks.plain(labels.say(Label.REMOVE_TITLE)))
        .text(Blocks.plain(labels.say(Label.REMOVE_TEXT)))
        .confirm(Blocks.plain(labels.say(Label.REMOVE)))
        .deny(Blocks.plain(labels.say(Label.REMOVE_KEEP)))
        .style("danger")
        .build();
  }

  private FeedbackButtonObject half(Label text, Label description, RatingState value) {
    return FeedbackButtonObject.builder()
        .text(Blocks.plain(labels.say(text)))
        .accessibilityLabel(Blocks.spoken(labels.say(text), labels.say(description)))
        .value(value.written())
        .build();
  }
}
