package eujp.workspace.delivery;

import com.google.gson.JsonObject;
import eujp.workspace.values.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Something that the app shall be told, and the promise of what it says to that.
///
/// @param payload what Slack sends, without any envelope
/// @param reply completed once by the transport: with the app's acknowledgement or with the lack of
///   it
public record AppDelivery(Kind kind, JsonObject payload, CompletableFuture<Reply> reply) {

  public AppDelivery(Kind kind, JsonObject payload) {
    this(kind, payload, new CompletableFuture<>());
  }

  /// Whether the app may answer in its acknowledgement.
  public boolean takesAnswer() {
    return kind == Kind.COMMAND
        || Json.string(payload, "type").filter("view_submission"::equals).isPresent();
  }

  /// The kinds of deliveries, by the names that Socket Mode envelopes give them.
  public enum Kind {
    EVENT("events_api"),
    COMMAND("slash_commands"),
    INTERACTION("interactive");

    private final String envelopeType;

    Kind(String envelopeType) {
      this.envelopeType = envelopeType;
    }

    public String envelopeType() {
      return envelopeType;
    }

    /// Whether it is delivered again when it is not acknowledged. Events are; for the others a
    /// person is waiting, who is told instead.
    public boolean repeats() {
      return this == EVENT;
    }
  }

  /// What came of a delivery.
  public sealed interface Reply {
    /// The app acknowledged it, perhaps with an answer to show.
    record Acknowledged(Optional<JsonObject> answer) implements Reply {}

    /// The app said nothing in time, or could not be reached.
    record Silence() implements Reply {}

    /// The app answered with an error.
    record Failure() implements Reply {}
  }
}
