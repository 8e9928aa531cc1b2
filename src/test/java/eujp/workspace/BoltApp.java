package eujp.workspace;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import eujp.Await;
import java.util.function.Consumer;
import java.util.function.Function;

/// The real Bolt app, connected to a workspace over Socket Mode.
final class BoltApp implements AutoCloseable {
  private final SocketModeApp socketModeApp;

  private BoltApp(SocketModeApp socketModeApp) {
    this.socketModeApp = socketModeApp;
  }

  static BoltApp connect(Workspace workspace, Consumer<App> listeners) throws Exception {
    App app = unconnected(workspace);
    listeners.accept(app);
    SocketModeApp socketModeApp =
        new SocketModeApp(workspace.appToken(), app, Backend.JavaWebSocket, 4);
    int before = workspace.connectionCount();
    socketModeApp.startAsync();
    Await.until("the app is connected", () -> workspace.connectionCount() > before);
    return new BoltApp(socketModeApp);
  }

  static App unconnected(Workspace workspace) {
    return new App(
        AppConfig.builder()
            .slack(slack(workspace))
            .singleTeamBotToken(workspace.botToken())
            .signingSecret(workspace.signingSecret())
            .build());
  }

  static Slack slack(Workspace workspace) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    return Slack.getInstance(config);
  }

  /// Has an app answer mentions in their threads, and pass over other messages.
  static void answerMentions(App app, Function<AppMentionEvent, String> answer) {
    app.event(MessageEvent.class, (_, context) -> context.ack());
    answerOnlyMentions(app, answer);
  }

  /// Has an app answer mentions in their threads.
  static void answerOnlyMentions(App app, Function<AppMentionEvent, String> answer) {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          AppMentionEvent mention = payload.getEvent();
          context
              .client()
              .chatPostMessage(post ->
                  post.channel(mention.getChannel())
                      .threadTs(mention.getTs())
                      .text(answer.apply(mention)));
          return context.ack();
        });
  }

  @Override
  public void close() {
    try {
      socketModeApp.close();
    } catch (Exception e) {
      throw new IllegalStateException("the app did not close", e);
    }
  }
}
