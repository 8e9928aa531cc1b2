package eujp.slack.transport;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.LoggableFault;
import eujp.slack.runtime.OncePerStart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what Slack delivers, by whichever way it came and once it is known to be Slack's, and
/// hands to the app what is for it.
///
/// | what | what is said |
/// |---|---|
/// | a look at the certificate (`ssl_check`) | 200 |
/// | word that there are too many events (`app_rate_limited`) | 200, and one line in the log |
/// | what is for another workspace ([Tenants]) | 200: the app there is not this bot |
/// | word that a workspace took back what it granted ([Departure]) | 200 once nothing of it is kept |
/// | JSON with a type, or a command, that nobody can read | 200: Slack would deliver an event again, and, where most fail, deliver none any more |
/// | anything else that nobody can read | 400 |
/// | what could not be kept; what is for a workspace that is out of order; our own fault | 500, so that Slack delivers an event again |
///
/// Source: [Failure conditions](https://docs.slack.dev/apis/events-api/#failure-conditions) and
/// [app_rate_limited](https://docs.slack.dev/reference/events/app_rate_limited).
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Tenants tenants;
  private final Metrics metrics;
  private final SlackRequestParser parser = new SlackRequestParser(AppConfig.builder().build());
  private final OncePerStart oncePerStart = new OncePerStart();

  /// @param tenants whom deliveries are for
  /// @param metrics are told what is for nobody
  public Intake(Tenants tenants, Metrics metrics) {
    this.tenants = tenants;
    this.metrics = metrics;
  }

  /// Takes a delivery, and throws for none.
  ///
  /// @return the response to Slack
  Response take(SlackRequestParser.HttpRequest delivery) {
    try {
      return sorted(delivery);
    } catch (IOException e) {
      LOG.warn(
          "A delivery is not acknowledged, so Slack will deliver it again: {}", e.getMessage());
    } catch (Throwable e) { // also an error, of which else nobody would hear
      LOG.error("A delivery was not handled", new LoggableFault(e));
    }
    return Response.error(500);
  }

  /// Something has come that nobody can read.
  void unreadable() {
    metrics.refused(Metrics.Refusal.UNREADABLE);
    LOG.warn("Slack delivers something that cannot be read; it is left");
  }

  private Response sorted(SlackRequestParser.HttpRequest delivery) throws Exception {
    JsonObject payload;
    try {
      payload = Payload.of(delivery);
    } catch (Payload.Unreadable e) {
      unreadable();
      return Response.error(400);
    }
    if (Payload.isCertificateCheck(payload)) {
      return Response.ok();
    }
    return switch (Payload.type(payload)) {
      case "app_rate_limited" -> {
        metrics.refused(Metrics.Refusal.EVENTS);
        LOG.warn("Slack does not deliver all events this minute, for there are too many");
        yield Response.ok();
      }
      case "url_verification" -> challenged(payload);
      default -> handed(payload, delivery);
    };
  }

  /// Hands a delivery to the app that it is for.
  private Response handed(JsonObject payload, SlackRequestParser.HttpRequest delivery)
      throws Exception {
    Optional<Departure> departure = Departure.in(payload);
    if (departure.isPresent()) {
      tenants.left(departure.get());
    }
    Optional<App> app = tenants.meantBy(payload);
    if (app.isPresent()) {
      return run(app.get(), delivery);
    }
    if (departure.isEmpty()) {
      metrics.refused(Metrics.Refusal.WORKSPACE);
      oncePerStart.run(() -> LOG.warn("What Slack delivers for another workspace is left"));
    }
    return Response.ok();
  }

  /// Says back what Slack says to find out whether anybody listens.
  private static Response challenged(JsonObject payload) {
    return Response.builder()
        .statusCode(200)
        .contentType("text/plain")
        .body(payload.get("challenge") instanceof JsonPrimitive said ? said.getAsString() : "")
        .build();
  }

  private Response run(App app, SlackRequestParser.HttpRequest delivery) throws Exception {
    try {
      Request<?> request = parser.parse(delivery);
      if (request != null) {
        return app.run(request);
      }
    } catch (RuntimeException e) {
      if (isOurs(e)) {
        throw e;
      }
    }
    unreadable();
    return Response.ok();
  }

  /// Whether a listener was at work: else Bolt could not read what it was given.
  private static boolean isOurs(RuntimeException e) {
    List<String> classes =
        Arrays.stream(e.getStackTrace())
            .map(StackTraceElement::getClassName)
            .takeWhile(name -> !name.equals(Intake.class.getName()))
            .toList();
    // The JVM leaves out the trace of what is thrown very often.
    return classes.isEmpty() || classes.stream().anyMatch(name -> name.startsWith("eujp."));
  }
}
