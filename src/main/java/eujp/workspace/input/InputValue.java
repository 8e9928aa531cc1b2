package eujp.workspace.input;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eujp.workspace.values.Json;
import eujp.workspace.values.RefusedToPerson;
import java.util.List;
import java.util.Optional;

/// The ways in which an element holds what was entered, by the member of Slack's `state.values`
/// that says it.
public enum InputValue {
  TEXT("value", "initial_value"),
  OPTION("selected_option", "initial_option"),
  OPTIONS("selected_options", "initial_options"),
  DATE("selected_date", "initial_date"),
  TIME("selected_time", "initial_time"),
  USER("selected_user", "initial_user"),
  CONVERSATION("selected_conversation", "initial_conversation"),
  CHANNEL("selected_channel", "initial_channel");

  private final String member;
  private final String initial;

  InputValue(String member, String initial) {
    this.member = member;
    this.initial = initial;
  }

  /// How an element of that type holds it; empty for a button, which holds nothing.
  public static Optional<InputValue> of(Element element) {
    return switch (element.type()) {
      case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
          Optional.of(TEXT);
      case "static_select", "radio_buttons", "external_select" -> Optional.of(OPTION);
      case "checkboxes", "multi_static_select" -> Optional.of(OPTIONS);
      case "datepicker" -> Optional.of(DATE);
      case "timepicker" -> Optional.of(TIME);
      case "users_select" -> Optional.of(USER);
      case "conversations_select" -> Optional.of(CONVERSATION);
      case "channels_select" -> Optional.of(CHANNEL);
      default -> Optional.empty();
    };
  }

  /// What stands in the element's state: what is `given`, or else what the element begins with.
  public JsonObject draw(Element element, Optional<JsonObject> given) {
    JsonElement value =
        given
            .map(entered -> entered.get(member))
            .or(() -> Optional.ofNullable(element.json().get(initial)))
            .filter(this::fits)
            .orElse(this == OPTIONS ? new JsonArray() : JsonNull.INSTANCE);
    return Json.object().with("type", element.type()).with(member, value).build();
  }

  private boolean fits(JsonElement value) {
    return switch (this) {
      case OPTION -> value.isJsonObject();
      case OPTIONS -> value.isJsonArray();
      case TEXT, DATE, TIME, USER, CONVERSATION, CHANNEL ->
          value instanceof JsonPrimitive text
              && text.isString()
              && !(text.getAsString().isEmpty() && this != TEXT);
    };
  }

  /// Whether nothing is entered.
  public boolean isEmpty(JsonObject state) {
    JsonElement value = state.get(member);
    return value == null
        || value.isJsonNull()
        || (value instanceof JsonArray list && list.isEmpty())
        || (value instanceof JsonPrimitive text && text.getAsString().isEmpty());
  }

  /// What choosing `values` means: texts as they are, options by their values.
  ///
  /// @throws Refused if the element has no such option
  public JsonObject chosen(Element element, List<String> values) {
    JsonObject chosen = new JsonObject();
    switch (this) {
      case OPTION -> chosen.add(member, option(element, values.getFirst()));
      case OPTIONS -> chosen.add(member, Json.array(values, value -> option(element, value)));
      case TEXT, DATE, TIME, USER, CONVERSATION, CHANNEL ->
          chosen.addProperty(member, values.getFirst());
    }
    return chosen;
  }

  private static JsonObject option(Element element, String value) {
    return element
        .option(value)
        .orElseThrow(
            () -> new RefusedToPerson("There is nothing to choose with the value " + value + "."));
  }
}
