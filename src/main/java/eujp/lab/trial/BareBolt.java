package eujp.lab.trial;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient.Backend;

/// A Bolt app that answers each mention with the same text and does nothing else: what the bot is
/// measured beside.
public final class BareBolt {
  private static final int WORKERS = 32;

  private BareBolt() {}

  /// Runs until it is killed, with the tokens and the Web API of the bot's settings.
  public static void main(String[] args) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
                .build());
    app.event(MessageEvent.class, (_, context) -> context.ack());
    app.event(
        AppMentionEvent.class,
        (request, context) -> {
          AppMentionEvent mention = request.getEvent();
          context
              .client()
              .chatPostMessage(post ->
                  post.channel(mention.getChannel()).threadTs(mention.getTs()).text("An answer."));
          return context.ack();
        });
    SocketModeApp socket =
        new SocketModeApp(System.getenv("SLACK_APP_TOKEN"), app, Backend.JavaWebSocket, WORKERS);
    socket.startAsync();
    System.out.println("bare Bolt is at work");
    Thread.currentThread().join();
  }
}
