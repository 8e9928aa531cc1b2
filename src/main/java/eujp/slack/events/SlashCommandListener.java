package eujp.slack.events;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.buttons.Occasion.Audience;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.delivery.RateLimits;
import eujp.slack.delivery.Worker;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.CommandParser;
import eujp.slack.questions.ForgetCommand;
import eujp.slack.questions.OnlyCommand;
import eujp.slack.questions.Outcome;
import eujp.slack.questions.Question;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.slack.runtime.BackgroundTasks;
import eujp.store.Askers;
import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// The slash command, answered to the asker alone, in its acknowledgement.
///
/// @param bot the bot's own user id
public record SlashCommandListener(
    String bot,
    Responder responder,
    ReleaseChooser chooser,
    ReplyLanguage replyLanguage,
    RateLimits limits,
    Askers people,
    Metrics metrics,
    EphemeralMessages ephemeral,
    BackgroundTasks background)
    implements Listener {
  /// Its name.
  public static final String NAME = "/eujp";

  private static final Logger LOG = LoggerFactory.getLogger(SlashCommandListener.class);

  @Override
  public void listenIn(App app) {
    app.command(
        NAME,
        (request, context) -> {
          String key = "command " + UUID.randomUUID();
          try (MDC.MDCCloseable _ = MDC.putCloseable(Worker.QUESTION, key)) {
            Optional<SlashCommandResponse> response = response(request.getPayload(), key);
            return response.isPresent() ? context.ack(response.get()) : context.ack();
          }
        });
  }

  /// What the acknowledgement says; empty where that takes several messages.
  private Optional<SlashCommandResponse> response(SlashCommandPayload payload, String key) {
    Question question = Question.read(Objects.requireNonNullElse(payload.getText(), ""), bot);
    String user = Objects.requireNonNullElse(payload.getUserId(), "");
    Labels labels = replyLanguage.to(user, CommandParser.ownWords(question));
    if (ForgetCommand.is(question)) {
      metrics.command(Metrics.CommandKind.FORGET);
      return shown(forget(user, labels));
    }
    if (limits.admit(user) != RateLimits.Verdict.ADMITTED) {
      metrics.command(Metrics.CommandKind.LIMITED);
      metrics.question(Origin.COMMAND, "limited");
      return shown(Reply.notice(labels.say(Label.TOO_MANY)));
    }
    metrics.command(Metrics.CommandKind.QUESTION);
    long start = System.nanoTime();
    Occasion occasion = new Occasion(user, key, Audience.ASKER, question.text());
    String channel = Objects.requireNonNullElse(payload.getChannelId(), "");
    Optional<OnlyCommand> only = OnlyCommand.of(question);
    if (only.isPresent()) {
      return shown(chooser.obey(only.get(), user, channel, labels, occasion));
    }
    Responder here = responder.in(channel);
    Outcome outcome = here.ask(question, Optional.empty());
    Reply reply = here.draw(outcome, labels, occasion);
    metrics.question(Origin.COMMAND, outcome.word());
    metrics.answered(Origin.COMMAND, Duration.ofNanos(System.nanoTime() - start));
    if (!reply.more().isEmpty()) {
      background.run("The answer to a command", () -> ephemeral.say(person(payload, user), reply));
      return Optional.empty();
    }
    return shown(reply);
  }

  private static EphemeralMessages.To person(SlashCommandPayload payload, String user) {
    return new EphemeralMessages.To(
        user,
        Optional.ofNullable(payload.getChannelId()),
        Optional.empty(),
        Optional.ofNullable(payload.getResponseUrl()));
  }

  private Reply forget(String user, Labels labels) {
    responder.conversations().forget(user);
    try {
      int count = people.forget(user);
      return Reply.notice(labels.say(Label.FORGOTTEN, Map.of("count", count)));
    } catch (IOException e) {
      LOG.warn("What is kept about a person was not deleted: {}", e.getMessage());
      return Reply.notice(labels.say(Label.NOT_FORGOTTEN));
    }
  }

  private static Optional<SlashCommandResponse> shown(Reply reply) {
    return Optional.of(
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(reply.text())
            .blocks(reply.blocks())
            .build());
  }
}
