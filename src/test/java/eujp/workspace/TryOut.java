package eujp.workspace;

import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import eujp.workspace.people.Shortcut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An app that uses all that Slack offers, for the tests of the page: it answers each question,
/// opens a form from each shortcut, and publishes an App Home.
final class TryOut {
  static final List<Shortcut> SHORTCUTS =
      List.of(
          new Shortcut(
              Shortcut.Kind.GLOBAL, "Ask about the summit", "ask", "Opens a form to ask in"),
          new Shortcut(Shortcut.Kind.MESSAGE, "Check quotation", "check", "Compares the words"));

  private TryOut() {}

  static void listen(App app) {
    app.event(
        MessageEvent.class,
        (request, context) -> {
          MessageEvent message = request.getEvent();
          if ("im".equals(message.getChannelType()) && message.getThreadTs() == null) {
            answer(context, message.getChannel(), message.getTs(), message.getUser());
          }
          return context.ack();
        });
    app.event(
        AppMentionEvent.class,
        (request, context) -> {
          AppMentionEvent mention = request.getEvent();
          answer(context, mention.getChannel(), mention.getTs(), mention.getUser());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (request, context) -> {
          context
              .client()
              .viewsPublish(
                  view -> view.userId(request.getEvent().getUser()).viewAsString(json("home")));
          return context.ack();
        });
    app.messageShortcut(
        "check", (request, context) -> openForm(context, request.getPayload().getTriggerId()));
    app.globalShortcut(
        "ask", (request, context) -> openForm(context, request.getPayload().getTriggerId()));
    app.blockAction(
        "more",
        (request, context) -> {
          String trigger = request.getPayload().getTriggerId();
          if (request.getPayload().getView().getType().equals("home")) {
            context.client().viewsOpen(to -> to.triggerId(trigger).viewAsString(json("notice")));
          } else {
            context.client().viewsPush(to -> to.triggerId(trigger).viewAsString(json("notice")));
          }
          return context.ack();
        });
    app.blockAction("feedback", (_, context) -> context.ack());
    app.blockAction("try", (_, context) -> context.ack());
    app.blockAction("language", (_, context) -> context.ack());
    app.blockAction(
        "remove",
        (request, context) -> {
          context.respond(answer -> answer.deleteOriginal(true));
          return context.ack();
        });
    app.viewSubmission(
        "form",
        (request, context) -> {
          String quote =
              String.valueOf(
                  request
                      .getPayload()
                      .getView()
                      .getState()
                      .getValues()
                      .getOrDefault("quote", Map.of()));
          return quote.contains("short")
              ? context.ack(answer ->
                  answer
                      .responseAction("errors")
                      .errors(Map.of("quote", "Give at least a sentence.")))
              : context.ackWithJson(
                  JsonParser.parseString(
                      "{\"response_action\": \"update\", \"view\": %s}".formatted(json("notice"))));
        });
  }

  private static Response openForm(Context context, String trigger)
      throws IOException, SlackApiException {
    context.client().viewsOpen(view -> view.triggerId(trigger).viewAsString(json("form")));
    return context.ack();
  }

  private static void answer(Context context, String channel, String ts, String asker)
      throws IOException, SlackApiException {
    context
        .client()
        .assistantThreadsSetTitle(
            title -> title.channelId(channel).threadTs(ts).title("Semiconductors"));
    context.client().reactionsAdd(add -> add.channel(channel).timestamp(ts).name("eyes"));
    context
        .client()
        .chatPostMessage(post ->
            post.channel(channel)
                .threadTs(ts)
                .text("The EU and Japan work together on semiconductors.")
                .blocksAsString(json("answer").replace("ASKER", asker)));
  }

  /// The JSON of that name beside this class.
  static String json(String name) {
    try (var in = TryOut.class.getResourceAsStream("tryout/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
