package eujp.slack.events;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import eujp.cluster.SearchUnavailableException;
import eujp.slack.blocks.Reply;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.client.Poster;
import eujp.slack.client.ViewClient;
import eujp.slack.delivery.RateLimits;
import eujp.slack.delivery.Worker;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.runtime.BackgroundTasks;
import eujp.slack.runtime.Computing;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Has an app hear of the shortcuts in the menu of a message and of the windows that they open, and
/// holds the ways to answer.
public record ShortcutRegistry(
    ViewClient views,
    Poster poster,
    EphemeralMessages ephemeral,
    BackgroundTasks background,
    Computing computing,
    RateLimits limits,
    ReplyLanguage replyLanguage) {
  private static final Logger LOG = LoggerFactory.getLogger(ShortcutRegistry.class);

  /// Something to do with what Slack delivers.
  interface Step<T> {
    void with(T payload) throws IOException, SlackApiException;
  }

  /// Has an app do something when somebody uses a shortcut in the menu of a message.
  ///
  /// @param what it is, for the log
  void onShortcut(App app, ShortcutId shortcut, String what, Step<MessageShortcutPayload> step) {
    app.messageShortcut(
        shortcut.callback(),
        (request, context) -> {
          MessageShortcutPayload payload = request.getPayload();
          Optional<MessageShortcut> about = Optional.of(MessageShortcut.of(payload));
          return later(what, about, () -> step.with(payload), context);
        });
  }

  /// Has an app do something when the window that a shortcut opened is submitted.
  ///
  /// @param what it is, for the log
  void onAnswer(App app, String callback, String what, Step<ViewSubmissionPayload> step) {
    app.viewSubmission(
        callback,
        (request, context) -> {
          ViewSubmissionPayload payload = request.getPayload();
          return later(what, MessageShortcut.of(payload), () -> step.with(payload), context);
        });
  }

  /// Acknowledges at once, and does the task then, under a key of its own in the log.
  ///
  /// @param about whom to tell that the search engine is away; empty for a window that is none of
  ///   ours
  private Response later(
      String what, Optional<MessageShortcut> about, BackgroundTasks.Task task, Context context) {
    String key = "shortcut " + UUID.randomUUID();
    try (MDC.MDCCloseable _ = MDC.putCloseable(Worker.QUESTION, key)) {
      background.run(
          what,
          () -> {
            try {
              task.run();
            } catch (SearchUnavailableException away) {
              LOG.warn("{} was not done. {}", what, away.getMessage());
              about.ifPresent(this::tellThatSearchIsAway);
            }
          });
    }
    return context.ack();
  }

  private void tellThatSearchIsAway(MessageShortcut about) {
    Labels labels = replyLanguage.to(about.user());
    ephemeral.say(about.person(), Reply.notice(labels.say(Label.SEARCH_AWAY)));
  }
}
