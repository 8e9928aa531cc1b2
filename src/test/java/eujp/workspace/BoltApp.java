package eujp.workspace;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import eujp.Await;
import java.util.function.Consumer;

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

  @Override
  public void close() {
    try {
      socketModeApp.close();
    } catch (Exception e) {
      throw new IllegalStateException("the app did not close", e);
    }
  }
}
