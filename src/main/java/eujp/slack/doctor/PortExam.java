package eujp.slack.doctor;

import eujp.slack.Settings;
import eujp.slack.Settings.Port;
import eujp.slack.transport.WebServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Tries whether the ports are free that the bot listens on, or held by a bot at work.
final class PortExam {
  private static final String SUBJECT = "Ports";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private PortExam() {}

  static Diagnosis of(Settings settings) {
    List<Port> taken = settings.ports().stream().filter(port -> !isFree(port)).toList();
    if (taken.isEmpty()) {
      return Diagnosis.fine(SUBJECT, "Those that the bot listens on are free.");
    }
    if (isAtWork(settings.health())) {
      return Diagnosis.fine(SUBJECT, "A bot is at work on them.");
    }
    Port first = taken.getFirst();
    return Diagnosis.wrong(
        SUBJECT,
        "Port %d on %s cannot be used; another program may hold it."
            .formatted(first.number(), first.bind().getHostAddress()),
        "Stop that, or set %s to a free port.".formatted(first.variable()));
  }

  /// Whether it can be taken, as far as another program is concerned.
  private static boolean isFree(Port port) {
    try (ServerSocket socket = new ServerSocket(port.number(), 1, port.bind())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /// Whether a bot answers where these settings have one answer.
  private static boolean isAtWork(Settings.HealthPages health) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI live = health.address(health.port()).resolve(WebServer.LIVE);
      return client
          .send(
              HttpRequest.newBuilder(live).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body()
          .strip()
          .equals("ok");
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
