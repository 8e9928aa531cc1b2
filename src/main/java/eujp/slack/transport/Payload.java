package eujp.slack.transport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.util.SlackRequestParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// What Slack says in a delivery, before it is known what it is about.
///
/// Events are JSON; presses, submissions and shortcuts are a form whose `payload` is JSON; commands
/// are a form, which is given here as JSON too. Over Socket Mode all is JSON.
final class Payload {
  private Payload() {}

  /// It is none of these.
  static final class Unreadable extends Exception {}

  /// Reads the payload of a delivery.
  static JsonObject of(SlackRequestParser.HttpRequest delivery) throws Unreadable {
    String body = delivery.getRequestBody();
    try {
      if (delivery.isSocketMode() || body.stripLeading().startsWith("{")) {
        JsonObject payload = object(body);
        if (!payload.has("type") && !(delivery.isSocketMode() && payload.has("command"))) {
          throw new Unreadable();
        }
        return payload;
      }
      JsonObject form = form(body);
      if (form.has("payload")) {
        JsonObject payload = object(form.get("payload").getAsString());
        if (payload.has("type")) {
          return payload;
        }
      } else if (form.has("command") || isCertificateCheck(form)) {
        return form;
      }
    } catch (JsonParseException | IllegalArgumentException e) {
      throw new Unreadable(); // no JSON, or a percent sign with something else behind it
    }
    throw new Unreadable();
  }

  /// Its type; empty where it says none.
  static String type(JsonObject payload) {
    return payload.get("type") instanceof JsonPrimitive type ? type.getAsString() : "";
  }

  /// Whether Slack only looks at the certificate of a command's address.
  static boolean isCertificateCheck(JsonObject payload) {
    return !payload.has("type")
        && payload.get("ssl_check") instanceof JsonPrimitive check
        && check.getAsString().equals("1");
  }

  /// Whether a body is such a look, be it signed or not.
  static boolean isCertificateCheck(String body) {
    try {
      return isCertificateCheck(form(body));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static JsonObject object(String json) throws Unreadable {
    JsonElement element = JsonParser.parseString(json);
    if (!element.isJsonObject()) {
      throw new Unreadable();
    }
    return element.getAsJsonObject();
  }

  private static JsonObject form(String body) {
    JsonObject form = new JsonObject();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
