package eujp.workspace.views;

import eujp.workspace.model.Member;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.SlackId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// What entitles the app to show somebody a view: a `trigger_id`, given out with each thing that a
/// person does, good once and for a short time. The newest thousand are remembered.
public final class Triggers {
  private static final int MOST = 1_000;

  private final Duration life;
  private final InstantSource clock;
  private final LinkedHashMap<String, Trigger> triggers = new LinkedHashMap<>();
  private int toExpire;

  private record Trigger(Member who, Instant end, boolean exchanged) {
    Trigger used() {
      return new Trigger(who, end, true);
    }
  }

  public Triggers(Duration life, InstantSource clock) {
    this.life = life;
    this.clock = clock;
  }

  public synchronized String issue(Member who) {
    String id = SlackId.digits(13) + "." + SlackId.digits(13) + "." + SlackId.hex(32);
    triggers.put(id, new Trigger(who, clock.instant().plus(life), false));
    if (triggers.size() > MOST) {
      triggers.pollFirstEntry();
    }
    return id;
  }

  /// Lets the next `calls` that use a trigger find it expired.
  public synchronized void expireNext(int calls) {
    toExpire = calls;
  }

  /// The person to whom the trigger entitles to show a view; it no longer does.
  ///
  /// @throws ApiException `invalid_trigger_id`, `exchanged_trigger_id` or `expired_trigger_id`
  public synchronized Member exchange(String id) throws ApiException {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new ApiException("invalid_trigger_id");
    }
    if (trigger.exchanged()) {
      throw new ApiException("exchanged_trigger_id");
    }
    if (toExpire > 0) {
      toExpire--;
      throw new ApiException("expired_trigger_id");
    }
    if (clock.instant().isAfter(trigger.end())) {
      throw new ApiException("expired_trigger_id");
    }
    triggers.put(id, trigger.used());
    return trigger.who();
  }
}
