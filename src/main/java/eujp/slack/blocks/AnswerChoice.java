package eujp.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.ViewState;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.List;
import java.util.Optional;

/// The part of a window that asks who is to see an answer to a colleague's message.
///
/// @param labels what is not quoted
public record AnswerChoice(Labels labels) {
  private static final String BLOCK = "where";
  private static final String ACTION = "choice";
  private static final String THREAD = "thread";
  private static final String ALONE = "alone";

  /// Whether the person wants all in the thread to see the answer; without a choice only they do.
  public static boolean inThread(Optional<ViewState> state) {
    return state
        .flatMap(submitted -> Optional.ofNullable(submitted.getValues()))
        .flatMap(values -> Optional.ofNullable(values.get(BLOCK)))
        .flatMap(actions -> Optional.ofNullable(actions.get(ACTION)))
        .flatMap(value -> Optional.ofNullable(value.getSelectedOption()))
        .filter(option -> THREAD.equals(option.getValue()))
        .isPresent();
  }

  LayoutBlock block() {
    List<OptionObject> options =
        List.of(option(Label.SOURCE_ALONE, ALONE), option(Label.SOURCE_THREAD, THREAD));
    return InputBlock.builder()
        .blockId(BLOCK)
        .label(Blocks.plain(labels.say(Label.SOURCE_WHERE)))
        .element(
            RadioButtonsElement.builder()
                .actionId(ACTION)
                .options(options)
                .initialOption(options.getFirst())
                .build())
        .build();
  }

  private OptionObject option(Label label, String value) {
    return OptionObject.builder().text(Blocks.plain(labels.say(label))).value(value).build();
  }
}
