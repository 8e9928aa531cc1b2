package eujp.slack.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import okhttp3.Response;

/// Calls `chat.postMessage`, and reads of the response what we need.
///
/// Slack repeats the whole message in it. The SDK's own method reads that too, each time with
/// adapters for every kind of block that it makes anew: a third of what posting a message costs.
///
/// @param http sends each request once
/// @param api where the Web API is
/// @param token the bot's
public record PostCall(SlackHttpClient http, URI api, Secret token) {
  /// What Slack says of a message.
  ///
  /// @param error empty where it stands
  record Said(boolean ok, String error, String channel, String ts) {
    private static Said read(String body) {
      JsonObject said = JsonParser.parseString(body).getAsJsonObject();
      return new Said(
          Optional.ofNullable(said.get("ok")).filter(JsonElement::getAsBoolean).isPresent(),
          text(said, "error"),
          text(said, "channel"),
          text(said, "ts"));
    }

    private static String text(JsonObject said, String name) {
      return Optional.ofNullable(said.get(name))
          .filter(JsonElement::isJsonPrimitive)
          .map(JsonElement::getAsString)
          .orElse("");
    }
  }

  /// Posts a message.
  ///
  /// @throws SlackApiException if the answer's status is none of success
  /// @throws RuntimeException if the answer is not what the Web API says
  Said send(ChatPostMessageRequest message) throws IOException, SlackApiException {
    try (Response response =
        http.postFormWithBearerHeader(
            api.resolve(Methods.CHAT_POST_MESSAGE).toString(),
            token.value(),
            RequestFormBuilder.toForm(message).build())) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw new SlackApiException(response, body);
      }
      return Said.read(body);
    }
  }
}
