package eujp.workspace.delivery;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
import eujp.workspace.values.SlackId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes, signs and sends the requests that carry deliveries to the app's request URL.
public final class SignedRequests {
  private final HttpClient client;
  private final URI requestUrl;
  private final Signature signature;
  private final InstantSource clock;
  private final Duration patience;

  /// @param patience how long the app may take to answer
  public SignedRequests(
      HttpClient client,
      URI requestUrl,
      Signature signature,
      InstantSource clock,
      Duration patience) {
    this.client = client;
    this.requestUrl = requestUrl;
    this.signature = signature;
    this.clock = clock;
    this.patience = patience;
  }

  /// Why a request is sent again.
  ///
  /// @param number 1 for the first repetition
  /// @param reason `http_timeout` or `http_error`
  record Retry(int number, String reason) {}

  /// @throws IOException if the app cannot be reached or does not answer in time
  HttpResponse<String> send(AppDelivery delivery, Optional<Retry> retry)
      throws IOException, InterruptedException {
    JsonObject payload = delivery.payload();
    return switch (delivery.kind()) {
      case EVENT -> send("application/json", payload.toString(), retry);
      case COMMAND -> send("application/x-www-form-urlencoded", form(payload), retry);
      case INTERACTION ->
          send(
              "application/x-www-form-urlencoded",
              "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8),
              retry);
    };
  }

  /// Sends a challenge and demands it back, as Slack does before it trusts a request URL.
  ///
  /// @throws IOException if the app cannot be reached or does not answer with the challenge
  public void verify() throws IOException, InterruptedException {
    String challenge = SlackId.secret(52);
    JsonObject body =
        Json.object().with("type", "url_verification").with("challenge", challenge).build();
    HttpResponse<String> response = send("application/json", body.toString(), Optional.empty());
    if (response.statusCode() != 200 || !response.body().contains(challenge)) {
      throw new IOException(
          "The app at "
              + requestUrl
              + " did not answer the url_verification challenge (status "
              + response.statusCode()
              + ").");
    }
  }

  private HttpResponse<String> send(String contentType, String body, Optional<Retry> retry)
      throws IOException, InterruptedException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(requestUrl)
            .timeout(patience)
            .header("Content-Type", contentType)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature.of(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    retry.ifPresent(again ->
        request
            .header("X-Slack-Retry-Num", Integer.toString(again.number()))
            .header("X-Slack-Retry-Reason", again.reason()));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String form(JsonObject fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(asText(field.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String asText(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
