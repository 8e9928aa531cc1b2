package eujp.slack.events;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.blocks.Home;
import eujp.slack.client.AgentView;
import eujp.slack.client.ViewClient;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Tally;
import eujp.slack.runtime.BackgroundTasks;
import eujp.slack.runtime.Computing;
import eujp.store.Inbox;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The opening of the bot's tabs: its home is drawn anew, and questions are suggested in its direct
/// messages.
///
/// @param bot the bot's own user id
/// @param admins the user ids of those who see the counts
public record TabListener(
    String bot,
    Knowledge knowledge,
    Tally tally,
    Inbox inbox,
    Set<String> admins,
    ReplyLanguage replyLanguage,
    ViewClient views,
    AgentView agent,
    BackgroundTasks background,
    Computing computing)
    implements Listener {
  private static final int SUGGESTIONS = 5;
  private static final int UNANSWERED = 10;

  @Override
  public void listenIn(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent event = payload.getEvent();
          switch (Objects.requireNonNullElse(event.getTab(), "")) {
            case "home" -> background.run("The home", () -> showHome(event.getUser()));
            case "messages" ->
                background.run(
                    "The suggestion of questions",
                    () -> suggest(event.getUser(), event.getChannel()));
            default -> {}
          }
          return context.ack();
        });
  }

  private void showHome(String user) throws IOException, SlackApiException {
    Labels labels = replyLanguage.to(user);
    Home home = new Home(labels);
    if (admins.contains(user)) {
      Optional<List<String>> unanswered = unanswered();
      views.publish(
          user,
          computing.run(
              () -> home.draw(knowledge, suggestions(labels), tally.counts(), unanswered)));
    } else {
      views.publish(user, computing.run(() -> home.draw(knowledge, suggestions(labels))));
    }
  }

  private Optional<List<String>> unanswered() throws IOException {
    return inbox
        .unanswered(UNANSWERED)
        .map(texts -> texts.stream().map(text -> Question.read(text, bot).text()).toList());
  }

  private void suggest(String user, String channel) {
    Labels labels = replyLanguage.to(user);
    agent.suggest(
        channel, labels.say(Label.PROMPTS_TITLE), computing.run(() -> suggestions(labels)));
  }

  private List<String> suggestions(Labels labels) {
    return knowledge.suggestions(labels.language(), new Answer.Nothing(0), SUGGESTIONS);
  }
}
