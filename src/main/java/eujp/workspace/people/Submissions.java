package eujp.workspace.people;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.workspace.blocks.Surface;
import eujp.workspace.delivery.AppDelivery;
import eujp.workspace.delivery.AppDelivery.Reply;
import eujp.workspace.delivery.Dispatch;
import eujp.workspace.input.Element;
import eujp.workspace.model.Member;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import eujp.workspace.views.InputCheck;
import eujp.workspace.views.Triggers;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewDefinition;
import eujp.workspace.views.ViewJson;
import eujp.workspace.views.ViewStacks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Brings to the app what a person submits in a modal and that they have closed one, after Slack's
/// *Modals*, and does with the modal what the app's acknowledgement says.
public final class Submissions {
  private final ViewStacks views;
  private final ViewJson json;
  private final Triggers triggers;
  private final Dispatch dispatch;

  public Submissions(ViewStacks views, ViewJson json, Triggers triggers, Dispatch dispatch) {
    this.views = views;
    this.json = json;
    this.triggers = triggers;
    this.dispatch = dispatch;
  }

  /// Submits a modal.
  ///
  /// @param view as it stands, with what has been entered in it
  public Submission submit(Member who, View view) throws InterruptedException {
    Map<String, String> missing = InputCheck.errors(view);
    if (!missing.isEmpty()) {
      return new Submission.Rejected(missing);
    }
    JsonObject payload =
        dispatch
            .interaction("view_submission", who)
            .with("trigger_id", triggers.issue(who))
            .with("view", json.draw(view))
            .with("response_urls", new JsonArray())
            .build();
    Reply reply = dispatch.send(AppDelivery.Kind.INTERACTION, payload);
    if (reply instanceof Reply.Acknowledged(Optional<JsonObject> answer)) {
      return follow(view, answer.orElseGet(JsonObject::new));
    }
    return new Submission.Failed(dispatch.failure(reply).orElse(""));
  }

  private Submission follow(View view, JsonObject answer) {
    try {
      String action = Json.string(answer, "response_action").orElse("");
      switch (action) {
        case "" -> views.close(view);
        case "clear" -> views.clear(view.user());
        case "update" -> views.update(view.id(), modalIn(answer), Optional.empty());
        case "push" -> views.push(view.user(), modalIn(answer));
        case "errors" -> {
          return rejected(view, answer);
        }
        default -> throw new ApiException("unknown response_action " + action);
      }
      return new Submission.Taken();
    } catch (ApiException e) {
      return refused(e.details().isEmpty() ? e.error() : e.details().getFirst());
    }
  }

  private static JsonObject modalIn(JsonObject answer) throws ApiException {
    return ViewDefinition.read(new Arguments(answer), Surface.MODAL);
  }

  private static Submission rejected(View view, JsonObject answer) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Element element : Element.in(view.blocks())) {
      Json.object(answer, "errors")
          .filter(_ -> element.isInput())
          .flatMap(given -> Json.string(given, element.blockId()))
          .ifPresent(error -> errors.put(element.blockId(), error));
    }
    return errors.isEmpty()
        ? refused("its errors name no input block")
        : new Submission.Rejected(errors);
  }

  private static Submission refused(String why) {
    return new Submission.Failed("The app's answer was refused: " + why + ".");
  }

  /// Closes a modal, and tells the app if it wants to know.
  ///
  /// @return what the person is told if that fails
  public Optional<String> close(Member who, View view) throws InterruptedException {
    boolean all = view.isFlagged("clear_on_close");
    if (all) {
      views.clear(who);
    } else {
      views.close(view);
    }
    return view.isFlagged("notify_on_close")
        ? dispatch.tell(
            dispatch
                .interaction("view_closed", who)
                .with("view", json.draw(view))
                .with("is_cleared", all))
        : Optional.empty();
  }
}
