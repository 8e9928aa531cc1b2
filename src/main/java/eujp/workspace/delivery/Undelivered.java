package eujp.workspace.delivery;

import com.google.gson.JsonObject;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.Json;
import java.util.Optional;

/// An event that was given up: the app acknowledged none of its deliveries. It may have got one all
/// the same.
///
/// @param event such as `app_mention`
/// @param channel the id of the conversation in which it happened
/// @param ts of the message that it tells of
public record Undelivered(String event, String channel, Timestamp ts) {

  /// Empty where `delivery` tells of no message.
  static Optional<Undelivered> of(AppDelivery delivery) {
    JsonObject event = Json.object(delivery.payload(), "event").orElseGet(JsonObject::new);
    return Json.string(event, "ts")
        .flatMap(Timestamp::parse)
        .flatMap(ts ->
            Json.string(event, "channel")
                .map(channel ->
                    new Undelivered(Json.string(event, "type").orElse(""), channel, ts)));
  }
}
