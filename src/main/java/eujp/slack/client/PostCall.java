package eujp.slack.client;

import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls `chat.postMessage`, and reads of the response what we need.
///
/// Slack repeats the whole message in it. The SDK's own method reads that too, each time with
/// adapters for every kind of block that it makes anew: a third of what posting a message costs.
///
/// @param client sends each request once
/// @param token the bot's
public record PostCall(MethodsClient client, Secret token) {
  /// Posts a message.
  ///
  /// @throws SlackApiException if the answer's status is none of success
  Response send(ChatPostMessageRequest message) throws IOException, SlackApiException {
    return client.postFormWithTokenAndParseResponse(
        _ -> RequestFormBuilder.toForm(message),
        Methods.CHAT_POST_MESSAGE,
        token.value(),
        Response.class);
  }

  /// What Slack says of a message, without the message.
  static final class Response implements SlackApiTextResponse {
    private boolean ok;
    private @Nullable String warning;
    private @Nullable String error;
    private @Nullable String needed;
    private @Nullable String provided;
    private String channel = "";
    private String ts = "";

    // Set by the SDK, and no part of the JSON.
    private transient Map<String, List<String>> headers = Map.of();

    String getChannel() {
      return channel;
    }

    String getTs() {
      return ts;
    }

    @Override
    public boolean isOk() {
      return ok;
    }

    @Override
    public void setOk(boolean isOk) {
      this.ok = isOk;
    }

    @Override
    public @Nullable String getWarning() {
      return warning;
    }

    @Override
    public void setWarning(@Nullable String warning) {
      this.warning = warning;
    }

    @Override
    public @Nullable String getError() {
      return error;
    }

    @Override
    public void setError(@Nullable String error) {
      this.error = error;
    }

    @Override
    public @Nullable String getNeeded() {
      return needed;
    }

    @Override
    public void setNeeded(@Nullable String needed) {
      this.needed = needed;
    }

    @Override
    public @Nullable String getProvided() {
      return provided;
    }

    @Override
    public void setProvided(@Nullable String provided) {
      this.provided = provided;
    }

    @Override
    public Map<String, List<String>> getHttpResponseHeaders() {
      return headers;
    }

    @Override
    public void setHttpResponseHeaders(Map<String, List<String>> headers) {
      this.headers = headers;
    }
  }
}
