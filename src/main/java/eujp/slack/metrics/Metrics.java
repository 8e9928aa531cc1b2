package eujp.slack.metrics;

import eujp.library.Knowledge;
import eujp.slack.errors.CallFailure;
import eujp.store.Inbox;
import eujp.store.OwedMessage.Origin;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What has happened since the start, and how things stand, under the names that Prometheus reads
/// at `/metrics`: those of [Metric]. Safe for many threads.
///
/// Beside these stand Micrometer's own names for memory, garbage collection, threads, the processor
/// and the time since the start (`jvm_…`, `process_…`, `system_…`).
public final class Metrics implements AutoCloseable {
  private static final Set<String> OUTCOMES =
      Set.of(
          "found",
          "verbatim",
          "elided",
          "altered",
          "misattributed",
          "unattributed",
          "absent",
          "reported",
          "listed",
          "unknown_release",
          "nearly_command",
          "unquoted",
          "related",
          "unread",
          "polite",
          "nothing",
          "help",
          "notice",
          "silence",
          "limited",
          "refused",
          "trouble",
          "found_standing");

  private static final Set<String> METHODS =
      Set.of(
          "apps.connections.open",
          "assistant.threads.setStatus",
          "assistant.threads.setSuggestedPrompts",
          "assistant.threads.setTitle",
          "auth.revoke",
          "auth.test",
          "chat.delete",
          "chat.postEphemeral",
          "chat.postMessage",
          "conversations.replies",
          "oauth.v2.access",
          "response_url",
          "users.info",
          "views.open",
          "views.publish",
          "views.update");

  private static final Duration[] ANSWER_BUCKETS =
      buckets(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000);

  private static final Duration[] CALL_BUCKETS =
      buckets(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000);

  /// The library's own metrics whose names are not as Prometheus has names: they end in what stands
  /// for a part of a histogram, or count nanoseconds.
  private static final List<String> MISNAMED = List.of("system.cpu.count", "process.cpu.time");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final JvmGcMetrics garbage = new JvmGcMetrics();

  /// What each workspace's inbox said last.
  private final Map<Object, Inbox.Owed> owed = new ConcurrentHashMap<>();

  private final Map<Object, Long> aside = new ConcurrentHashMap<>();

  /// Metrics of a bot that has just started.
  public Metrics() {
    MISNAMED.forEach(
        name -> registry.config().meterFilter(MeterFilter.deny(id -> id.getName().equals(name))));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
    gauge(
        Metric.INBOX_QUESTIONS,
        owed,
        it -> it.values().stream().map(Inbox.Owed::questions).reduce(Long::sum));
    gauge(
        Metric.INBOX_OLDEST,
        owed,
        it ->
            it.values().stream()
                .map(Inbox.Owed::oldest)
                .max(Comparator.naturalOrder())
                .map(Metrics::seconds));
    gauge(Metric.INBOX_ASIDE, aside, it -> it.values().stream().reduce(Long::sum));
    // What has never happened is a 0, so that its first time is an increase.
    for (Origin origin : Origin.values()) {
      OUTCOMES.forEach(
          outcome -> count(Metric.QUESTIONS, 0, "way", label(origin), "outcome", outcome));
    }
    CallFailure.kinds().forEach(kind -> error("chat.postMessage", kind, 0));
    CallFailure.passingKinds().forEach(this::waiting);
    count(Metric.COMMANDS, CommandKind.values(), "kind");
    count(Metric.LOOKUPS, Lookup.values(), "result");
    count(Metric.REFUSED, Refusal.values(), "kind");
    count(Metric.TAKEOVERS, 0);
    count(Metric.RECONNECTS, 0);
  }

  /// A question is done with.
  ///
  /// @param outcome what came of it, in a word or two
  public void question(Origin origin, String outcome) {
    String word = outcome.replace(' ', '_');
    count(Metric.QUESTIONS, 1, "way", label(origin), "outcome", oneOf(OUTCOMES, word));
  }

  /// The reply to a question stands, for whoever is to see it.
  ///
  /// @param took since it was asked; by Slack's clock, so that it may be negative
  public void answered(Origin origin, Duration took) {
    timer(Metric.ANSWER, ANSWER_BUCKETS, "way", label(origin)).record(positive(took));
  }

  /// Somebody has used the slash command.
  public void command(CommandKind kind) {
    count(Metric.COMMANDS, 1, "kind", label(kind));
  }

  /// What a slash command was for.
  public enum CommandKind {
    QUESTION,
    FORGET,
    LIMITED
  }

  /// Somebody has pressed a button.
  ///
  /// @param kind what it does
  public void press(Enum<?> kind) {
    count(Metric.PRESSES, 1, "kind", label(kind));
  }

  /// How much is owed now, and how many questions are kept aside.
  ///
  /// @param inbox whose word it is; all of them are added up
  public void owes(Object inbox, Inbox.Owed now, long kept) {
    owed.put(inbox, now);
    aside.put(inbox, kept);
  }

  /// An inbox does not say any more how much is owed.
  public void owesUnknown(Object inbox) {
    owed.remove(inbox);
  }

  /// An inbox is closed.
  public void closed(Object inbox) {
    owed.remove(inbox);
    aside.remove(inbox);
  }

  /// Questions of a bot that is gone are taken over.
  public void tookOver() {
    count(Metric.TAKEOVERS, 1);
  }

  /// Slack was called.
  ///
  /// @param method such as `chat.postMessage`
  /// @param failure what went wrong
  public void called(String method, Duration took, Optional<CallFailure> failure) {
    String known = oneOf(METHODS, method);
    timer(Metric.SLACK_CALL, CALL_BUCKETS, "method", known).record(took);
    failure.ifPresent(why -> error(known, why.kind(), 1));
  }

  /// A reply waits before it is tried again.
  public void waits(Duration pause, CallFailure why) {
    waiting(why.kind()).record(pause);
  }

  /// Somebody looked whether a reply stands already.
  public void lookedUp(Lookup result) {
    count(Metric.LOOKUPS, 1, "result", label(result));
  }

  /// What a look in Slack found.
  public enum Lookup {
    STANDING,
    MISSING,
    UNKNOWN,
    HIDDEN
  }

  /// The connection of Socket Mode is made anew.
  public void reconnects() {
    count(Metric.RECONNECTS, 1);
  }

  /// Something was refused at the door.
  public void refused(Refusal what) {
    count(Metric.REFUSED, 1, "kind", label(what));
  }

  /// What is refused at the door, in or out.
  public enum Refusal {
    /// A request with another method than POST.
    METHOD,
    /// A request that is compressed.
    ENCODING,
    /// A request that is too large.
    SIZE,
    /// A request that comes too slowly, or does not come to its end.
    SLOWNESS,
    /// A request that Slack has not signed, now.
    SIGNATURE,
    /// An address to call that is not Slack's.
    ADDRESS,
    /// A delivery of Slack's that cannot be read.
    UNREADABLE,
    /// A delivery for another workspace.
    WORKSPACE,
    /// The further events of a minute, by Slack itself: there are too many.
    EVENTS,
    /// A request of an assistant without the right token.
    TOKEN,
    /// A request of an assistant from a page of another machine.
    ORIGIN,
    /// A request that is not as HTTP has it.
    MALFORMED,
    /// A connection that made room for another, or found none.
    CONNECTION
  }

  /// From now on says what `knowledge` holds.
  public void knows(Knowledge knowledge) {
    gauge(Metric.INDEX_RELEASES, knowledge, it -> Optional.of(it.releaseCount()));
    gauge(Metric.INDEX_PASSAGES, knowledge, it -> Optional.of(it.passageCount()));
    gauge(Metric.INDEX_UPDATED, knowledge, it -> Optional.of(it.updated().getEpochSecond()));
    gauge(Metric.LEFT_OUT, knowledge, it -> Optional.of(it.leftOut().files()));
    gauge(Metric.INDEX_STALE, knowledge, it -> Optional.of(it.leftOut().stale() ? 1 : 0));
  }

  /// From now on says whether the bot can do its work.
  public void ready(BooleanSupplier ready) {
    gauge(Metric.READY, ready, it -> Optional.of(it.getAsBoolean() ? 1 : 0));
  }

  /// From now on says whether the database can be used.
  public void database(BooleanSupplier up) {
    gauge(Metric.DATABASE_UP, up, it -> Optional.of(it.getAsBoolean() ? 1 : 0));
  }

  /// From now on says how many workspaces have installed the bot, and in how many of them it is not
  /// at work.
  public void workspaces(Supplier<Integer> installed, Supplier<Integer> out) {
    gauge(Metric.WORKSPACES, installed, it -> Optional.of(it.get()));
    gauge(Metric.WORKSPACES_OUT, out, it -> Optional.of(it.get()));
  }

  /// All of it, in Prometheus' text format.
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }

  private interface Reading<T> {
    Optional<? extends Number> of(T state);
  }

  private <T> void gauge(Metric metric, T state, Reading<T> reading) {
    Gauge.builder(
            metric.id(), state, it -> reading.of(it).map(Number::doubleValue).orElse(Double.NaN))
        .description(metric.description())
        .strongReference(true)
        .register(registry);
  }

  private void count(Metric metric, int by, String... labels) {
    Counter.builder(metric.id())
        .description(metric.description())
        .tags(labels)
        .register(registry)
        .increment(by);
  }

  private void error(String method, String kind, int by) {
    count(Metric.SLACK_ERRORS, by, "method", method, "kind", kind);
  }

  /// Begins counters at 0, one for each value of a label.
  private void count(Metric metric, Enum<?>[] values, String label) {
    Arrays.stream(values).forEach(value -> count(metric, 0, label, label(value)));
  }

  private Timer waiting(String kind) {
    return timer(Metric.WAITS, new Duration[0], "kind", kind);
  }

  private Timer timer(Metric metric, Duration[] buckets, String... labels) {
    return Timer.builder(metric.id())
        .description(metric.description())
        .tags(labels)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private static String oneOf(Set<String> known, String value) {
    return known.contains(value) ? value : CallFailure.OTHER;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Duration positive(Duration took) {
    return took.isNegative() ? Duration.ZERO : took;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }

  private static Duration[] buckets(int... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
