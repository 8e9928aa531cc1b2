package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import eujp.slack.client.AgentView;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.runtime.BackgroundTasks;
import java.util.Objects;

/// The opening of the bot's tabs: its home is drawn anew, and questions are suggested in its direct
/// messages.
public record TabListener(
    HomeTab home, ReplyLanguage replyLanguage, AgentView agent, BackgroundTasks background)
    implements Listener {
  @Override
  public void listenIn(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent event = payload.getEvent();
          switch (Objects.requireNonNullElse(event.getTab(), "")) {
            case "home" -> background.run("The home", () -> home.show(event.getUser()));
            case "messages" ->
                background.run(
                    "The suggestion of questions",
                    () -> suggest(event.getUser(), event.getChannel()));
            default -> {}
          }
          return context.ack();
        });
  }

  private void suggest(String user, String channel) {
    Labels labels = replyLanguage.to(user);
    agent.suggest(channel, labels.say(Label.PROMPTS_TITLE), home.suggestions(labels));
  }
}
