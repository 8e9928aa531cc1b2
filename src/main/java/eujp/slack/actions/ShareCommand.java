package eujp.slack.actions;

import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.buttons.CommandState;
import eujp.slack.buttons.Occasion;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Responder;
import java.io.IOException;
import java.util.Optional;

/// Posts for everyone what a command brought to the asker alone. The command is run again, for a
/// button carries no verdict and no list.
record ShareCommand(Responder responder, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException {
    Optional<CommandState> state = pressed.state(CommandState.class);
    if (state.isEmpty()) {
      return;
    }
    Outcome outcome = responder.in(pressed.channel()).run(state.get().command());
    String question = state.get().question();
    Share.share(
        means,
        pressed,
        audience ->
            responder.draw(
                outcome, pressed.labels(), new Occasion(pressed.user(), question, audience)));
  }
}
