package eujp.slack.listen;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.asssistant.threads.AssistantThreadsSetSuggestedPromptsResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import eujp.slack.ask.Answering;
import eujp.slack.ask.AskedBefore;
import eujp.slack.ask.Heard;
import eujp.slack.draw.ExampleQuestions;
import eujp.slack.draw.Reply;
import eujp.slack.wire.Poster;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bot listens for: the three ways to ask, and the opening of its direct messages.
///
/// A listener's return value is the acknowledgement of a delivery, so each one answers and posts
/// first. When the process dies on the way, or the reply cannot be posted, Slack is owed an
/// acknowledgement and delivers again: that is the retry, and nothing needs to be kept for it. A
/// second delivery while the first is at work is acknowledged at once.
public final class Listeners {
  public static final String COMMAND = "/eujp";

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final String MESSAGES_TAB = "messages";

  private final String bot;
  private final Answering answering;
  private final AskedBefore asked;
  private final Poster poster;
  private final MethodsClient slack;

  public Listeners(
      String bot, Answering answering, AskedBefore asked, Poster poster, MethodsClient slack) {
    this.bot = bot;
    this.answering = answering;
    this.asked = asked;
    this.poster = poster;
    this.slack = slack;
  }

  public void listenIn(App app) {
    app.event(
        AppMentionEvent.class, (payload, context) -> answer(Heard.mention(payload, bot), context));
    app.event(
        MessageEvent.class,
        (payload, context) -> answer(Heard.directMessage(payload, bot), context));
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> answer(Heard.directMessageWithFile(payload, bot), context));
    app.command(
        COMMAND,
        (request, context) ->
            context.ack(
                visibleToAsker(
                    answering.reply(
                        Objects.requireNonNullElse(request.getPayload().getText(), ""),
                        Optional.empty()))));
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if (MESSAGES_TAB.equals(payload.getEvent().getTab())) {
            suggestQuestions(payload.getEvent().getChannel());
          }
          return context.ack();
        });
  }

  private Response answer(Optional<Heard> question, Context context) throws IOException {
    if (question.isPresent()) {
      answerOnce(question.get());
    }
    return context.ack();
  }

  private void answerOnce(Heard question) throws IOException {
    if (!asked.begin(question.key())) {
      return;
    }
    boolean done = false;
    try {
      poster.post(
          question.key().channel(),
          question.thread(),
          answering.reply(question.text(), Optional.of(question.conversation())));
      done = true;
    } finally {
      if (!done) {
        asked.forget(question.key());
      }
    }
  }

  private static SlashCommandResponse visibleToAsker(Reply reply) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(reply.text())
        .blocks(reply.blocks())
        .build();
  }

  /// Puts example questions on top of the direct messages. In the agent view they belong to no
  /// thread. They are a courtesy: without them the bot answers all the same.
  private void suggestQuestions(String channel) {
    try {
      AssistantThreadsSetSuggestedPromptsResponse response =
          slack.assistantThreadsSetSuggestedPrompts(request ->
              request
                  .channelId(channel)
                  .prompts(ExampleQuestions.ALL.stream().map(SuggestedPrompt::create).toList()));
      if (!response.isOk()) {
        LOG.warn("Slack takes no suggested prompts in {}: {}", channel, response.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("No prompts were suggested in {}: {}", channel, e.getClass().getSimpleName());
    }
  }
}
