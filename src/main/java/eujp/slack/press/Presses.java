package eujp.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import eujp.library.Knowledge;
import eujp.slack.ask.Answering;
import eujp.slack.ask.Speech;
import eujp.slack.draw.ActionId;
import eujp.slack.listen.Listener;
import eujp.slack.metrics.Metrics;
import eujp.slack.reply.Limits;
import eujp.slack.reply.Worker;
import eujp.slack.threads.Computing;
import eujp.slack.wire.Afterwards;
import eujp.slack.wire.Poster;
import eujp.slack.wire.Views;
import eujp.slack.wire.Whisper;
import eujp.store.Ratings;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.MDC;

/// All buttons.
///
/// A press is acknowledged at once and handled afterwards. Whoever presses the same button again
/// while the first press is at work, or within [#DOUBLE_CLICK] after that, wants the thing once.
public final class Presses implements Listener {
  private static final Duration DOUBLE_CLICK = Duration.ofMillis(1_500);
  private static final int MOST_REMEMBERED = 10_000;

  private final Afterwards afterwards;
  private final Metrics metrics;
  private final Map<ActionId, Press> handlers = new EnumMap<>(ActionId.class);
  private final Cache<Click, Boolean> clicks =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(DOUBLE_CLICK).build();

  private final Set<Click> atWork = ConcurrentHashMap.newKeySet();

  private record Click(String user, Optional<Pressed.On> message, String action, String value) {}

  /// The ways by which buttons act.
  public record Means(
      MethodsClient client,
      Poster poster,
      Whisper whisper,
      Views views,
      Afterwards afterwards,
      Computing computing) {}

  public Presses(
      String bot,
      Knowledge knowledge,
      Answering answering,
      Speech speech,
      Ratings ratings,
      Worker worker,
      Limits limits,
      Metrics metrics,
      Means means) {
    this.metrics = metrics;
    this.afterwards = means.afterwards();
    Found found = new Found(knowledge, means);
    handlers.put(ActionId.SHOW_CONTEXT, new ShowContext(knowledge, found, means));
    handlers.put(ActionId.MORE_PASSAGES, new MorePassages(found, means));
    handlers.put(ActionId.CITE, new Cite(found, means));
    handlers.put(ActionId.SHARE, new Share(found, means));
    handlers.put(ActionId.SHARE_ERRAND, new ShareErrand(answering, means));
    handlers.put(ActionId.PAGE, new Page(answering, means));
    handlers.put(ActionId.REMOVE, new Remove(means));
    handlers.put(ActionId.RATE, new Rate(ratings, means.whisper()));
    handlers.put(ActionId.ASK, new Ask(bot, answering, speech, worker, limits, metrics, means));
  }

  @Override
  public void listenIn(App app) {
    app.blockAction(
        ActionId.ANY,
        (request, context) -> {
          Pressed pressed = Pressed.of(request.getPayload());
          try (MDC.MDCCloseable _ = MDC.putCloseable(Worker.QUESTION, pressed.key())) {
            hear(pressed);
          }
          return context.ack();
        });
  }

  private void hear(Pressed pressed) throws IOException {
    Optional<ActionId> action = ActionId.parse(pressed.action());
    Optional<Press> handler = action.map(handlers::get);
    Click click = new Click(pressed.user(), pressed.message(), pressed.action(), pressed.value());
    if (handler.isEmpty() || !atWork.add(click)) {
      return;
    }
    if (clicks.getIfPresent(click) != null) {
      atWork.remove(click);
      return;
    }
    action.ifPresent(metrics::press);
    if (isKept(handler.get(), pressed, click)) {
      return;
    }
    afterwards.run(
        "A press of " + pressed.action(),
        () -> {
          try {
            handler.get().handle(pressed);
          } finally {
            clicks.put(click, true);
            atWork.remove(click);
          }
        });
  }

  private boolean isKept(Press press, Pressed pressed, Click click) throws IOException {
    boolean atWorkStill = false;
    try {
      atWorkStill = !press.keep(pressed);
      if (!atWorkStill) {
        clicks.put(click, true);
      }
      return !atWorkStill;
    } finally {
      if (!atWorkStill) {
        atWork.remove(click);
      }
    }
  }
}
