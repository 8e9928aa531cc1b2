package eujp.slack.doctor;

import eujp.slack.Settings;
import eujp.slack.Settings.Transport;
import eujp.slack.transport.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tries whether the ports are free that the bot listens on, or held by a bot at work.
final class PortExam {
  private static final String SUBJECT = "Ports";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private PortExam() {}

  /// A port, and the setting that holds it.
  private record Port(String variable, InetAddress bind, int number) {
    /// Whether it can be taken, as far as another program is concerned.
    boolean isFree() {
      try (ServerSocket socket = new ServerSocket(number, 1, bind)) {
        return socket.isBound();
      } catch (IOException taken) {
        return false;
      }
    }
  }

  static Diagnosis of(Settings settings) {
    List<Port> taken = ports(settings).stream().filter(port -> !port.isFree()).toList();
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

  private static List<Port> ports(Settings settings) {
    List<Port> ports = new ArrayList<>();
    Settings.HealthPages health = settings.health();
    ports.add(new Port(health.variable(), health.bind(), health.port()));
    Optional<InetAddress> open =
        switch (settings.transport()) {
          case Transport.Http http -> Optional.of(http.bind());
          case Transport.SocketMode _ -> settings.pages().map(Settings.ReleasePagesAt::bind);
        };
    open.ifPresent(bind -> ports.add(new Port("EUJP_PORT", bind, settings.port())));
    settings
        .assistants()
        .flatMap(Settings.Assistants::own)
        .ifPresent(own -> ports.add(new Port("EUJP_MCP_PORT", own.bind(), own.port())));
    return ports;
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
