package eujp.workspace.views;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.workspace.input.Element;
import eujp.workspace.input.InputValue;
import eujp.workspace.values.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Slack's client finds missing in a form before it submits it.
public final class InputCheck {
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private InputCheck() {}

  /// A sentence for each input block that is not as it must be, by block id.
  public static Map<String, String> errors(View view) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Element element : Element.in(view.blocks())) {
      if (element.isInput()) {
        error(element, view.values()).ifPresent(error -> errors.put(element.blockId(), error));
      }
    }
    return errors;
  }

  private static Optional<String> error(Element element, JsonObject values) {
    JsonObject state =
        Json.object(values, element.blockId())
            .flatMap(block -> Json.object(block, element.actionId()))
            .orElseGet(JsonObject::new);
    JsonElement optional = element.block().get("optional");
    boolean empty = InputValue.of(element).map(entry -> entry.isEmpty(state)).orElse(false);
    if (empty) {
      return optional != null && optional.getAsBoolean()
          ? Optional.empty()
          : Optional.of("Please complete this required field.");
    }
    return Json.string(state, "value").flatMap(text -> error(element, text));
  }

  private static Optional<String> error(Element element, String text) {
    return switch (element.type()) {
      case "email_text_input" -> unless(MAIL, text, "Enter a mail address.");
      case "url_text_input" -> unless(ADDRESS, text, "Enter an address that begins with https://.");
      case "number_input" -> unless(NUMBER, text, "Enter a number.");
      default -> length(element.json(), text.length());
    };
  }

  private static Optional<String> length(JsonObject element, int length) {
    if (element.has("min_length") && length < element.get("min_length").getAsInt()) {
      return Optional.of(
          "Enter at least %d characters.".formatted(element.get("min_length").getAsInt()));
    }
    if (element.has("max_length") && length > element.get("max_length").getAsInt()) {
      return Optional.of(
          "Enter at most %d characters.".formatted(element.get("max_length").getAsInt()));
    }
    return Optional.empty();
  }

  private static Optional<String> unless(Pattern form, String text, String sentence) {
    return form.matcher(text).matches() ? Optional.empty() : Optional.of(sentence);
  }
}
