package eujp.slack.actions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import eujp.cluster.SearchUnavailableException;
import eujp.library.Knowledge;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.ActionId;
import eujp.slack.client.EphemeralMessages;
import eujp.slack.client.Poster;
import eujp.slack.client.ViewClient;
import eujp.slack.delivery.CorrectionNotes;
import eujp.slack.delivery.RateLimits;
import eujp.slack.delivery.Worker;
import eujp.slack.events.Listener;
import eujp.slack.labels.Label;
import eujp.slack.metrics.Metrics;
import eujp.slack.questions.ReplyLanguage;
import eujp.slack.questions.Responder;
import eujp.slack.runtime.BackgroundTasks;
import eujp.slack.runtime.Computing;
import eujp.store.Ratings;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// All buttons.
///
/// A press is acknowledged at once and handled afterwards. Whoever presses the same button again
/// while the first press is at work, or within [#DOUBLE_CLICK] after that, wants the thing once.
public final class ButtonRouter implements Listener {
  private static final Logger LOG = LoggerFactory.getLogger(ButtonRouter.class);
  private static final Duration DOUBLE_CLICK = Duration.ofMillis(1_500);
  private static final int MAX_REMEMBERED = 10_000;

  private final BackgroundTasks background;
  private final EphemeralMessages ephemeral;
  private final Metrics metrics;
  private final Map<ActionId, ButtonHandler> handlers = new EnumMap<>(ActionId.class);
  private final Cache<Click, Boolean> clicks =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(DOUBLE_CLICK).build();

  private final Set<Click> atWork = ConcurrentHashMap.newKeySet();

  private record Click(
      String user,
      Optional<ButtonClick.On> message,
      Optional<String> window,
      String action,
      String value,
      Optional<String> chosen) {
    static Click of(ButtonClick pressed) {
      return new Click(
          pressed.user(),
          pressed.message(),
          pressed.window(),
          pressed.action(),
          pressed.value(),
          pressed.chosen());
    }
  }

  /// The ways by which buttons act.
  public record Means(
      MethodsClient client,
      Poster poster,
      EphemeralMessages ephemeral,
      ViewClient views,
      BackgroundTasks background,
      Computing computing) {}

  /// @param corrections are told which replies are removed; empty where nobody wants to know
  public ButtonRouter(
      String bot,
      Knowledge knowledge,
      Responder responder,
      ReplyLanguage replyLanguage,
      Ratings ratings,
      Worker worker,
      RateLimits limits,
      Optional<CorrectionNotes> corrections,
      Metrics metrics,
      Means means) {
    this.metrics = metrics;
    this.background = means.background();
    this.ephemeral = means.ephemeral();
    PassageFinder found = new PassageFinder(knowledge, means);
    handlers.put(ActionId.SHOW_CONTEXT, new ShowContext(knowledge, found, means));
    handlers.put(ActionId.EARLIER, new ShowEarlier(knowledge, found, means));
    handlers.put(ActionId.MORE_PASSAGES, new MorePassages(found, means));
    handlers.put(ActionId.CITE, new Cite(found, means));
    handlers.put(ActionId.CITE_FORM, new CiteForm(found, means));
    handlers.put(ActionId.SHARE, new Share(found, means));
    handlers.put(ActionId.SHARE_ERRAND, new ShareCommand(responder, means));
    handlers.put(ActionId.PAGE, new TurnPage(responder, means));
    handlers.put(ActionId.REMOVE, new Remove(means, corrections));
    handlers.put(ActionId.RATE, new Rate(ratings, means.ephemeral()));
    handlers.put(
        ActionId.ASK,
        new AskQuestion(bot, responder, replyLanguage, worker, limits, metrics, means));
  }

  @Override
  public void listenIn(App app) {
    app.blockAction(
        ActionId.ANY,
        (request, context) -> {
          ButtonClick pressed = ButtonClick.of(request.getPayload());
          try (MDC.MDCCloseable _ = MDC.putCloseable(Worker.QUESTION, pressed.key())) {
            hear(pressed);
          }
          return context.ack();
        });
  }

  private void hear(ButtonClick pressed) throws IOException {
    Optional<ActionId> action = ActionId.parse(pressed.action());
    Optional<ButtonHandler> handler = action.map(handlers::get);
    Click click = Click.of(pressed);
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
    background.run(
        "A press of " + pressed.action(),
        () -> {
          try {
            handler.get().handle(pressed);
          } catch (SearchUnavailableException away) {
            LOG.warn("A press of {} was not answered. {}", pressed.action(), away.getMessage());
            ephemeral.say(pressed.person(), Reply.notice(pressed.labels().say(Label.SEARCH_AWAY)));
          } finally {
            clicks.put(click, true);
            atWork.remove(click);
          }
        });
  }

  private boolean isKept(ButtonHandler press, ButtonClick pressed, Click click) throws IOException {
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
