package eujp.slack.events;

import com.slack.api.methods.SlackApiException;
import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.slack.blocks.Home;
import eujp.slack.client.ViewClient;
import eujp.slack.labels.Labels;
import eujp.slack.questions.ChosenReleases;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Tally;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.Turns;
import eujp.slack.runtime.Turns.Turn;
import eujp.store.Inbox;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The bot's home, drawn for each person in their language. Safe for many threads.
///
/// @param bot the bot's own user id
/// @param releases which releases are asked
/// @param isAdmin whether a person, by their user id, sees the counts
/// @param turns one drawing for a person at a time, so that the newest is what remains
public record HomeTab(
    String bot,
    ChosenReleases releases,
    Tally tally,
    Inbox inbox,
    Predicate<String> isAdmin,
    ReplyLanguage replyLanguage,
    ViewClient views,
    Computing computing,
    Turns turns) {
  private static final int SUGGESTIONS = 5;
  private static final int UNANSWERED = 10;

  /// Draws it anew.
  public void show(String user) throws IOException, SlackApiException {
    try (Turn _ = turns.take(user)) {
      Labels labels = replyLanguage.to(user);
      Home home = new Home(labels, releases.filter("").toString());
      Knowledge knowledge = releases.in("");
      List<String> suggestions = suggestions(labels);
      if (isAdmin.test(user)) {
        Optional<List<String>> unanswered = unanswered();
        views.publish(
            user,
            computing.run(() -> home.draw(knowledge, suggestions, tally.counts(), unanswered)));
      } else {
        views.publish(user, computing.run(() -> home.draw(knowledge, suggestions)));
      }
    }
  }

  /// Questions to begin with, in the language of the labels.
  List<String> suggestions(Labels labels) {
    return computing.run(
        () -> releases.in("").suggestions(labels.language(), new Answer.Nothing(0), SUGGESTIONS));
  }

  private Optional<List<String>> unanswered() throws IOException {
    return inbox
        .unanswered(UNANSWERED)
        .map(texts -> texts.stream().map(text -> Question.read(text, bot).text()).toList());
  }
}
