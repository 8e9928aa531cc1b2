package eujp.slack.actions;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import eujp.slack.buttons.ButtonState;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.labels.Labels;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A press of a button.
///
/// @param key names the press, as no other
/// @param team the workspace
/// @param user who pressed it
/// @param ts when, in Slack's form
/// @param action the button's `action_id`
/// @param value what the button carries; where it carries nothing, what its window does
/// @param chosen the value of the option that was chosen, where it is a menu
/// @param trigger with which a window can be opened, for three seconds
/// @param message the message that it stands on; empty on the home and in a window
/// @param window the id of the window that it stands in; empty elsewhere
/// @param responseUrl where something can be said about it, for half an hour
public record ButtonClick(
    String key,
    String team,
    String user,
    String ts,
    String action,
    String value,
    Optional<String> chosen,
    String trigger,
    Optional<On> message,
    Optional<String> window,
    Optional<String> responseUrl) {

  /// A message with buttons.
  ///
  /// @param thread the root of the thread that it stands in, where it stands in one
  /// @param ephemeral whether only the person sees it
  public record On(String channel, String ts, Optional<String> thread, boolean ephemeral) {}

  static ButtonClick of(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    return new ButtonClick(
        "press " + UUID.randomUUID(),
        payload.getTeam() == null ? "" : Objects.requireNonNullElse(payload.getTeam().getId(), ""),
        payload.getUser().getId(),
        Objects.requireNonNullElse(action.getActionTs(), ""),
        Objects.requireNonNullElse(action.getActionId(), ""),
        Optional.ofNullable(action.getValue())
            .or(() -> window(payload).map(View::getPrivateMetadata))
            .orElse(""),
        Optional.ofNullable(action.getSelectedOption())
            .map(BlockActionPayload.Action.SelectedOption::getValue),
        Objects.requireNonNullElse(payload.getTriggerId(), ""),
        on(payload),
        window(payload).map(View::getId),
        Optional.ofNullable(payload.getResponseUrl()));
  }

  private static Optional<View> window(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getView()).filter(view -> "modal".equals(view.getType()));
  }

  private static Optional<On> on(BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    if (container == null
        || container.getMessageTs() == null
        || payload.getChannel() == null
        || payload.getChannel().getId() == null) {
      return Optional.empty();
    }
    Optional<String> thread =
        Optional.ofNullable(container.getThreadTs())
            .or(() ->
                Optional.ofNullable(payload.getMessage())
                    .flatMap(message -> Optional.ofNullable(message.getThreadTs())));
    return Optional.of(
        new On(
            payload.getChannel().getId(),
            container.getMessageTs(),
            thread,
            container.isEphemeral()));
  }

  /// What the button carries; empty if it carries no state of that kind.
  <S extends ButtonState> Optional<S> state(Class<S> kind) {
    return ButtonState.parse(value, kind);
  }

  /// The channel that the button stands in; empty where it is in none.
  String channel() {
    return message.map(On::channel).orElse("");
  }

  /// Whether only the person sees the message.
  boolean isForOne() {
    return message.filter(On::ephemeral).isPresent();
  }

  /// The labels of the reply.
  Labels labels() {
    return ButtonState.parse(value).map(ButtonState::labels).orElseGet(Labels::english);
  }

  /// The way to the person who pressed.
  EphemeralMessages.To person() {
    return new EphemeralMessages.To(
        user, message.map(On::channel), message.flatMap(On::thread), responseUrl);
  }
}
