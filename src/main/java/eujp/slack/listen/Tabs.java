package eujp.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.ask.Question;
import eujp.slack.ask.Speech;
import eujp.slack.ask.Tally;
import eujp.slack.draw.Home;
import eujp.slack.draw.Label;
import eujp.slack.draw.Labels;
import eujp.slack.threads.Computing;
import eujp.slack.wire.Afterwards;
import eujp.slack.wire.Agent;
import eujp.slack.wire.Views;
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
public record Tabs(
    String bot,
    Knowledge knowledge,
    Tally tally,
    Inbox inbox,
    Set<String> admins,
    Speech speech,
    Views views,
    Agent agent,
    Afterwards afterwards,
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
            case "home" -> afterwards.run("The home", () -> showHome(event.getUser()));
            case "messages" ->
                afterwards.run(
                    "The suggestion of questions",
                    () -> suggest(event.getUser(), event.getChannel()));
            default -> {}
          }
          return context.ack();
        });
  }

  private void showHome(String user) throws IOException, SlackApiException {
    Labels labels = speech.to(user);
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
    Labels labels = speech.to(user);
    agent.suggest(
        channel, labels.say(Label.PROMPTS_TITLE), computing.run(() -> suggestions(labels)));
  }

  private List<String> suggestions(Labels labels) {
    return knowledge.suggestions(labels.language(), new Answer.Nothing(0), SUGGESTIONS);
  }
}
