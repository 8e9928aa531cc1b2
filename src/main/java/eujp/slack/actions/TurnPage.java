package eujp.slack.actions;

import eujp.slack.actions.ButtonRouter.Means;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.CommandState;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.questions.Responder;
import java.io.IOException;
import java.util.Optional;

/// Turns to another page of a list. A message that only the person sees is replaced by it; under a
/// message that everyone sees, the page is shown to the person alone, so that nobody turns it for
/// others.
record TurnPage(Responder responder, Means means) implements ButtonHandler {
  @Override
  public void handle(ButtonClick pressed) throws IOException {
    Optional<CommandState> state = pressed.state(CommandState.class);
    if (state.isEmpty()) {
      return;
    }
    Occasion occasion = new Occasion(pressed.user(), state.get().question(), Audience.ASKER);
    Responder here = responder.in(pressed.channel());
    Reply page = here.draw(here.run(state.get().command()), pressed.labels(), occasion);
    if (!pressed.isForOne() || !means.ephemeral().replace(pressed.person(), page)) {
      means.ephemeral().say(pressed.person(), page);
    }
  }
}
