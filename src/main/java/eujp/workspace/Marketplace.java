package eujp.workspace;

import eujp.workspace.server.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Several local workspaces that may install one app, as *Add to Slack* does.
///
/// ```java
/// try (Marketplace slack = Marketplace.open()) {
///   Workspace one = slack.add("Press desk", Workspace.Options.defaults());
///   // Give apiUrl(), clientId(), clientSecret() and signingSecret() to the app, call deliverTo(),
///   // and open the app's own page from which it is installed.
/// }
/// ```
///
/// Each workspace has a chat page of its own; what the app calls and where it answers is here, for
/// all of them, and its token tells which it means. [#page] lists them, to uninstall the app.
public final class Marketplace implements AutoCloseable {
  private final AppRegistration app = AppRegistration.fresh();
  private final List<Workspace> workspaces = new CopyOnWriteArrayList<>();
  private final LocalServer server;
  private final TokenDesk tokens = new TokenDesk(app, workspaces);
  private Optional<URI> requestUrl = Optional.empty();

  private Marketplace() throws IOException {
    server = new LocalServer(0);
    server.serve(new InstallPages(app, workspaces, tokens), tokens);
  }

  /// Opens one, on any port that is free.
  public static Marketplace open() throws IOException {
    return new Marketplace();
  }

  /// Adds a workspace, which has not installed the app yet.
  ///
  /// @param team what people call it
  public Workspace add(String team, Workspace.Options options)
      throws IOException, InterruptedException {
    Workspace workspace =
        Workspace.start(options, new Workspace.InCommon(app, server.address(), team));
    workspaces.add(workspace);
    if (requestUrl.isPresent()) {
      workspace.deliverTo(requestUrl.get());
    }
    return workspace;
  }

  /// Where a person sees which workspaces have the app, and uninstalls it.
  public URI page() {
    return server.address();
  }

  /// The address of the Web API for all of them, ending in `/api/`.
  public URI apiUrl() {
    return server.address().resolve("api/");
  }

  public String clientId() {
    return app.clientId();
  }

  public String clientSecret() {
    return app.clientSecret();
  }

  public String signingSecret() {
    return app.signingSecret();
  }

  /// Delivers what happens in all workspaces to this address, as [Workspace#deliverTo] does.
  public void deliverTo(URI address) throws IOException, InterruptedException {
    requestUrl = Optional.of(address);
    for (Workspace workspace : workspaces) {
      workspace.deliverTo(address);
    }
  }

  /// Uninstalls the app from a workspace.
  public void uninstall(Workspace workspace) {
    workspace.uninstall();
  }

  /// Revokes the app's token in a workspace, without a word to the app.
  public void revoke(Workspace workspace) {
    workspace.faults().revokeTokens();
  }

  /// From now on tokens that are given expire.
  ///
  /// @param seconds after how many the app is told they do
  public void rotateTokens(int seconds) {
    tokens.rotate(seconds);
  }

  /// How many tokens were renewed.
  public int renewals() {
    return tokens.renewals();
  }

  /// Refuses to renew tokens so often.
  public void refuseRenewals(int times) {
    tokens.refuseRenewals(times);
  }

  @Override
  public void close() {
    workspaces.forEach(Workspace::close);
    server.close();
  }
}
