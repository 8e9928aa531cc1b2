package eujp.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Windows and homes, as Slack is asked to show them.
public final class ViewClient {
  private static final Logger LOG = LoggerFactory.getLogger(ViewClient.class);
  private static final String CLOSED = "not_found";

  private final MethodsClient client;

  public ViewClient(MethodsClient client) {
    this.client = client;
  }

  /// Opens a window.
  ///
  /// @param trigger came with what the person did, three seconds ago at most
  /// @return Slack's error, if it opens none
  public Optional<String> open(String trigger, View view) throws IOException, SlackApiException {
    return checked(
        "opens no window", client.viewsOpen(request -> request.triggerId(trigger).view(view)));
  }

  /// Shows something else in a window, unless the person has closed it.
  ///
  /// @param id its external id, with which it was opened
  public void update(String id, View view) throws IOException, SlackApiException {
    checkedIfOpen(client.viewsUpdate(request -> request.externalId(id).view(view)));
  }

  /// Shows something else in a window in which a person pressed something, unless they have closed
  /// it since.
  ///
  /// @param id as Slack gave it
  public void change(String id, View view) throws IOException, SlackApiException {
    checkedIfOpen(client.viewsUpdate(request -> request.viewId(id).view(view)));
  }

  private static void checkedIfOpen(ViewsUpdateResponse response) {
    if (!CLOSED.equals(response.getError())) {
      checked("changes no window", response);
    }
  }

  /// Shows a person their home.
  public void publish(String user, View home) throws IOException, SlackApiException {
    checked("shows no home", client.viewsPublish(request -> request.userId(user).view(home)));
  }

  private static Optional<String> checked(String what, SlackApiTextResponse response) {
    if (response.isOk()) {
      return Optional.empty();
    }
    LOG.warn("Slack {}: {}", what, response.getError());
    return Optional.of(response.getError());
  }
}
