package eujp.workspace.delivery;

import eujp.workspace.delivery.AppAnswers.Occasion;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.SlackId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// The addresses at which the app may answer to a command or a press later: five times, within half
/// an hour. The newest thousand are remembered.
public final class ResponseUrls {
  static final String PATH = "/hooks/";
  static final int USES = 5;
  static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST = 1_000;

  private final URI base;
  private final String teamId;
  private final InstantSource clock;
  private final LinkedHashMap<String, Hook> hooks = new LinkedHashMap<>();

  private int toExpire;

  private record Hook(Occasion occasion, Instant end, int usesLeft) {
    Hook used() {
      return new Hook(occasion, end, usesLeft - 1);
    }
  }

  /// @param base the server's address, ending in `/`
  public ResponseUrls(URI base, String teamId, InstantSource clock) {
    this.base = base;
    this.teamId = teamId;
    this.clock = clock;
  }

  public synchronized URI issue(Occasion occasion) {
    String kind =
        occasion.pressed().isPresent()
            ? "actions"
            : occasion.command().isPresent() ? "commands" : "app";
    String path = PATH + kind + "/" + teamId + "/" + SlackId.digits(13) + "/" + SlackId.secret(24);
    hooks.put(path, new Hook(occasion, clock.instant().plus(LIFE), USES));
    if (hooks.size() > MOST) {
      hooks.pollFirstEntry();
    }
    return base.resolve(path);
  }

  /// What the address was given out for, if it is still good.
  ///
  /// @return empty if it was never given out
  /// @throws ApiException `expired_url` or `used_url`
  synchronized Optional<Occasion> open(String path) throws ApiException {
    Hook hook = hooks.get(path);
    if (hook == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(hook.end())) {
      throw new ApiException("expired_url");
    }
    if (toExpire > 0) {
      toExpire--;
      throw new ApiException("expired_url");
    }
    if (hook.usesLeft() == 0) {
      throw new ApiException("used_url");
    }
    return Optional.of(hook.occasion());
  }

  /// Lets the next `uses` find their address expired.
  public synchronized void expireNext(int uses) {
    toExpire = uses;
  }

  /// Counts one use.
  synchronized void used(String path) {
    hooks.computeIfPresent(path, (_, hook) -> hook.used());
  }
}
