package eujp.workspace.delivery;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eujp.workspace.delivery.AppDelivery.Reply;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.values.Json;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Brings to the app what a person does, and waits for its acknowledgement. The transport bounds
/// the waiting.
public final class Dispatch {
  private final Directory directory;
  private final Outbox outbox;

  public Dispatch(Directory directory, Outbox outbox) {
    this.directory = directory;
    this.outbox = outbox;
  }

  public Reply send(AppDelivery.Kind kind, JsonObject payload) throws InterruptedException {
    AppDelivery delivery = new AppDelivery(kind, payload);
    outbox.deliver(delivery);
    try {
      return delivery.reply().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reply never fails", e);
    }
  }

  /// Tells the app of an interaction whose acknowledgement says nothing more.
  ///
  /// @return what the person is told if it fails
  public Optional<String> tell(Json.Builder interaction) throws InterruptedException {
    return failure(send(AppDelivery.Kind.INTERACTION, interaction.build()));
  }

  /// What the person is told where the app did not take what they did.
  public Optional<String> failure(Reply reply) {
    String name = directory.bot().name();
    return switch (reply) {
      case Reply.Acknowledged _ -> Optional.empty();
      case Reply.Silence _ -> Optional.of(name + " did not respond. Try again in a moment.");
      case Reply.Failure _ -> Optional.of(name + " answered with an error. Try again in a moment.");
    };
  }

  /// The beginning of every interaction's payload.
  ///
  /// @param type such as `block_actions`
  public Json.Builder interaction(String type, Member who) {
    return Json.object()
        .with("type", type)
        .with("token", "")
        .with("api_app_id", directory.appId())
        .with(
            "team",
            Json.object()
                .with("id", directory.team().id())
                .with("domain", directory.team().domain()))
        .with("enterprise", JsonNull.INSTANCE)
        .with("is_enterprise_install", false)
        .with(
            "user",
            Json.object()
                .with("id", who.id())
                .with("username", who.name())
                .with("name", who.name())
                .with("team_id", directory.team().id()));
  }
}
