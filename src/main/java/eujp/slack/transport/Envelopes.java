package eujp.slack.transport;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.util.json.GsonFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages of a Socket Mode connection: envelopes around what is delivered, and what Slack
/// says of the connection itself.
///
/// Slack delivers what is not acknowledged again and again. So whatever has an envelope is
/// acknowledged also where nobody can read it; only what could not be kept, and what our own fault
/// left undone, is not.
///
/// Source: [Using Socket Mode](https://docs.slack.dev/apis/events-api/using-socket-mode).
///
/// @param intake takes what is delivered
record Envelopes(Intake intake) {
  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Set<String> DELIVERIES =
      Set.of("events_api", "interactive", "slash_commands");

  private static final int OK = 200;
  private static final int UNREADABLE = 400;
  private static final int FAILED = 500;

  /// What is to be done upon a message.
  sealed interface Reaction {
    /// An acknowledgement is to be sent.
    record Acknowledged(String message) implements Reaction {}

    /// Slack will close the connection.
    record LeavingSoon() implements Reaction {}

    /// Nothing.
    record Nothing() implements Reaction {}
  }

  /// Handles a message, whatever it is.
  Reaction handle(String message) {
    Optional<JsonObject> read = parsed(message);
    if (read.isEmpty()) {
      intake.unreadable();
      return new Reaction.Nothing();
    }
    JsonObject envelope = read.get();
    String type = string(envelope, "type").orElse("");
    Optional<String> id = string(envelope, "envelope_id");
    if (DELIVERIES.contains(type)) {
      Response response = intake.take(delivery(envelope));
      return id.isPresent() && isToBeAcknowledged(response)
          ? new Reaction.Acknowledged(acknowledgement(id.get(), response).toString())
          : new Reaction.Nothing();
    }
    if (id.isPresent()) {
      intake.unreadable();
      return new Reaction.Acknowledged(acknowledgement(id.get(), Response.ok()).toString());
    }
    return type.equals("disconnect") ? new Reaction.LeavingSoon() : new Reaction.Nothing();
  }

  private static boolean isToBeAcknowledged(Response response) {
    int status = response.getStatusCode();
    if (status != OK && status != UNREADABLE && status != FAILED) {
      LOG.warn("A delivery was refused with status {}", status);
    }
    return status == OK || status == UNREADABLE;
  }

  private static SlackRequestParser.HttpRequest delivery(JsonObject envelope) {
    Map<String, List<String>> headers = new HashMap<>();
    string(envelope, "retry_attempt")
        .ifPresent(number -> headers.put("X-Slack-Retry-Num", List.of(number)));
    string(envelope, "retry_reason")
        .ifPresent(reason -> headers.put("X-Slack-Retry-Reason", List.of(reason)));
    return SlackRequestParser.HttpRequest.builder()
        .socketMode(true)
        .requestUri("")
        .remoteAddress("")
        .queryString(Map.of())
        .requestBody(GSON.toJson(envelope.get("payload")))
        .headers(new RequestHeaders(headers))
        .build();
  }

  private static Optional<JsonObject> parsed(String message) {
    try {
      return Optional.of(JsonParser.parseString(message))
          .filter(JsonElement::isJsonObject)
          .map(JsonElement::getAsJsonObject);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> string(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive value
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  private static JsonObject acknowledgement(String envelopeId, Response response) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelopeId);
    if (response.getStatusCode() == OK && response.getBody() != null) {
      acknowledgement.add("payload", payload(response));
    }
    return acknowledgement;
  }

  private static JsonElement payload(Response response) {
    if (response.getContentType().startsWith("application/json")) {
      return JsonParser.parseString(response.getBody());
    }
    JsonObject payload = new JsonObject();
    payload.addProperty("text", response.getBody());
    return payload;
  }
}
