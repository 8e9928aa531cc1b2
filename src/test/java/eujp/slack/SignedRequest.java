package eujp.slack;

import com.slack.api.app_backend.SlackSignature;
import eujp.slack.transport.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/// A request to a bot, signed as Slack signs.
///
/// @param time at which it is signed
record SignedRequest(String secret, String type, String body, Instant time) {
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  /// One that is signed now.
  SignedRequest(String secret, String type, String body) {
    this(secret, type, body, Instant.now());
  }

  /// Sends it, and returns what the bot says.
  HttpResponse<String> send(Bot bot) throws IOException, InterruptedException {
    String seconds = Long.toString(time.getEpochSecond());
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + WebServer.EVENTS))
              .header("Content-Type", type)
              .header("X-Slack-Request-Timestamp", seconds)
              .header(
                  "X-Slack-Signature", new SlackSignature.Generator(secret).generate(seconds, body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
