package eujp.workspace.api;

import com.google.gson.JsonObject;
import eujp.workspace.blocks.Surface;
import eujp.workspace.model.Directory;
import eujp.workspace.model.Member;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import eujp.workspace.views.Triggers;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewDefinition;
import eujp.workspace.views.ViewJson;
import eujp.workspace.views.ViewStacks;
import java.util.List;
import java.util.Optional;

/// `views.*`: how the app shows modals and App Homes.
public final class ViewMethods {
  private final Directory directory;
  private final ViewStacks views;
  private final Triggers triggers;
  private final ViewJson json;

  public ViewMethods(Directory directory, ViewStacks views, Triggers triggers, ViewJson json) {
    this.directory = directory;
    this.views = views;
    this.triggers = triggers;
    this.json = json;
  }

  Json.Builder open(Arguments arguments) throws ApiException {
    JsonObject definition = ViewDefinition.read(arguments, Surface.MODAL);
    Member who = triggers.exchange(arguments.required("trigger_id"));
    return drawn(views.open(who, definition));
  }

  Json.Builder push(Arguments arguments) throws ApiException {
    JsonObject definition = ViewDefinition.read(arguments, Surface.MODAL);
    Member who = triggers.exchange(arguments.required("trigger_id"));
    return drawn(views.push(who, definition));
  }

  /// The view is named by `view_id` or by `external_id`.
  Json.Builder update(Arguments arguments) throws ApiException {
    Optional<String> id = arguments.text("view_id");
    Optional<String> externalId = arguments.text("external_id");
    if (id.isEmpty() && externalId.isEmpty()) {
      throw ApiException.missing("view_id");
    }
    View view =
        id.flatMap(views::find)
            .or(() -> externalId.flatMap(views::findExternal))
            .orElseThrow(() -> new ApiException("not_found"));
    return drawn(
        views.update(
            view.id(), ViewDefinition.read(arguments, view.surface()), arguments.text("hash")));
  }

  Json.Builder publish(Arguments arguments) throws ApiException {
    Member who =
        directory
            .people()
            .person(arguments.required("user_id"))
            .orElseThrow(() -> new ApiException("invalid_arguments", List.of("invalid `user_id`")));
    JsonObject definition = ViewDefinition.read(arguments, Surface.HOME);
    return drawn(views.publish(who, definition, arguments.text("hash")));
  }

  private Json.Builder drawn(View view) {
    return Json.object().with("view", json.draw(view));
  }
}
