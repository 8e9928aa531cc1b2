package eujp.workspace.page;

import com.google.gson.JsonObject;
import eujp.workspace.people.Person;
import eujp.workspace.people.Submission;
import eujp.workspace.values.Json;
import eujp.workspace.values.RefusedToPerson;
import eujp.workspace.views.View;
import eujp.workspace.views.ViewStacks;
import java.util.List;
import java.util.Optional;

/// What the person does at the page with modals and with their App Home.
///
/// Each act brings what has been entered so far, so that the server knows it as Slack does.
public final class PageViews {
  private final ViewStacks views;
  private final Person person;

  public PageViews(ViewStacks views, Person person) {
    this.views = views;
    this.person = person;
  }

  /// Submits the topmost modal; answers with `errors` by block id, or `error` as a sentence.
  JsonObject submit(JsonObject request) throws InterruptedException {
    View view = entered(request);
    List<View> open = person.modals();
    if (open.isEmpty() || !open.getLast().id().equals(view.id())) {
      throw gone();
    }
    return switch (person.submit()) {
      case Submission.Taken() -> new JsonObject();
      case Submission.Rejected(var errors) -> {
        JsonObject drawn = new JsonObject();
        errors.forEach(drawn::addProperty);
        yield Json.object().with("errors", drawn).build();
      }
      case Submission.Failed(String sentence) -> Json.object().with("error", sentence).build();
    };
  }

  JsonObject close(JsonObject request) throws InterruptedException {
    View view = view(request);
    while (person.modals().stream().anyMatch(open -> open.id().equals(view.id()))) {
      Optional<String> failure = person.closeModal();
      if (failure.isPresent()) {
        return Json.object().with("error", failure).build();
      }
    }
    return new JsonObject();
  }

  JsonObject press(JsonObject request) throws InterruptedException {
    return Json.object()
        .with("error", person.press(entered(request), PageApi.press(request)))
        .build();
  }

  private View entered(JsonObject request) {
    JsonObject values = Json.object(request, "values").orElseGet(JsonObject::new);
    return person.entered(view(request), values);
  }

  private View view(JsonObject request) {
    return views.find(PageApi.text(request, "view_id")).orElseThrow(PageViews::gone);
  }

  private static RefusedToPerson gone() {
    return new RefusedToPerson("That view is no longer open.");
  }
}
