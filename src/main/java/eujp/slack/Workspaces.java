package eujp.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import eujp.slack.client.SlackAccess;
import eujp.slack.install.InstallServlet;
import eujp.slack.install.Installations;
import eujp.slack.install.OAuth;
import eujp.slack.runtime.LoggableFault;
import eujp.slack.transport.Departure;
import eujp.slack.transport.Installation;
import eujp.slack.transport.Tenants;
import eujp.store.Database;
import eujp.store.Grants;
import eujp.store.Grants.Grant;
import eujp.store.Grants.Token;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workspaces that have installed the bot, each a [Tenant].
///
/// Which there are stands in the database, which several processes may share. Each looks at it
/// every two seconds, and when Slack delivers something for a workspace that it does not know: so
/// what one process was told, another learns. What goes wrong in one workspace stays there, and is
/// tried again.
final class Workspaces implements Tenants, Installations, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /// How many workspaces are begun at a time, unless somebody waits for one.
  private static final int STARTS = 8;

  /// Longer than Slack is waited for.
  private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(30);

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

  private final Shared shared;
  private final SlackAccess access;
  private final Grants grants;
  private final OAuth oauth;
  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();

  /// Those that are being brought up to date.
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();

  private final Semaphore starts = new Semaphore(STARTS);
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("eujp-workspaces-", 0).daemon().factory());
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("workspace-start-", 0).factory());

  private volatile boolean closing;

  /// Those of the database; begins with [#start].
  ///
  /// @param access to the Web API as nobody
  Workspaces(Shared shared, SlackAccess access, Database database, OAuth oauth) {
    this.shared = shared;
    this.access = access;
    this.grants = new Grants(database);
    this.oauth = oauth;
  }

  /// Begins work in all workspaces that there are, one after the other.
  void start() {
    look();
    every(BETWEEN_LOOKS, this::look);
    every(BETWEEN_LOOKS, this::renew);
    every(BETWEEN_SWEEPS, this::sweep);
  }

  /// How many have installed the bot and are without it, in a sentence; empty if none is.
  Optional<String> out() {
    int out = outOfOrder();
    return out == 0
        ? Optional.empty()
        : Optional.of(
            "Workspaces in which the bot is not at work, though it is installed: %d of %d. The log names each."
                .formatted(out, tenants.size()));
  }

  /// How many have installed the bot.
  int size() {
    return tenants.size();
  }

  /// In how many of them it is not at work.
  int outOfOrder() {
    return Math.toIntExact(tenants.values().stream().filter(Tenant::isOut).count());
  }

  @Override
  public Optional<App> meantBy(JsonObject payload) throws IOException {
    for (String team : (Iterable<String>) Installation.teams(payload).distinct()::iterator) {
      Optional<Tenant> tenant = Optional.ofNullable(tenants.get(team));
      if (tenant.isEmpty() && grants.of(team).isPresent()) {
        tenant = Optional.of(upToDate(team)); // another process was told of it
      }
      if (tenant.isPresent()) {
        return tenant.get().app();
      }
    }
    return Optional.empty();
  }

  @Override
  public void left(Departure departure) throws IOException {
    if (grants.forget(departure.team(), departure.at())) {
      LOG.info("{} has uninstalled the bot", departure.team());
      upToDate(departure.team());
    }
    // Also where that was begun before, and not done.
    grants.sweep();
  }

  @Override
  public Optional<String> begin() throws IOException {
    return grants.begin();
  }

  @Override
  public boolean end(String state) throws IOException {
    return grants.end(state);
  }

  @Override
  public boolean granted(String team, String name, Token token) throws IOException {
    grants.keep(team, name, token, access.clock().instant().getEpochSecond());
    LOG.info("{} has installed the bot", team);
    return !upToDate(team).isOut();
  }

  /// Brings a workspace up to date with what the database says of it.
  private Tenant upToDate(String team) throws IOException {
    while (true) {
      Tenant tenant = tenants.computeIfAbsent(team, it -> new Tenant(it, shared, access, grants));
      if (tenant.look()) {
        return tenant;
      }
      tenants.remove(team, tenant);
      if (closing || grants.of(team).isEmpty()) {
        return tenant;
      }
    }
  }

  private void look() {
    Map<String, Long> revisions;
    try {
      grants.beat();
      revisions = grants.revisions();
    } catch (IOException e) {
      LOG.warn("Nobody knows which workspaces have installed the bot: {}", e.getMessage());
      return;
    }
    Set<String> teams = new HashSet<>(tenants.keySet());
    teams.addAll(revisions.keySet());
    for (String team : teams) {
      Tenant tenant = tenants.get(team);
      boolean isDue = tenant == null || tenant.isDue(Optional.ofNullable(revisions.get(team)));
      if (isDue && inHand.add(team)) {
        execute(team);
      }
    }
  }

  private void execute(String team) {
    try {
      threads.execute(() -> {
        try {
          starts.acquire();
          try {
            upToDate(team);
          } finally {
            starts.release();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (IOException e) {
          LOG.warn("What {} has granted is not known: {}", team, e.getMessage());
        } finally {
          inHand.remove(team);
        }
      });
    } catch (RejectedExecutionException stopping) {
      inHand.remove(team);
    }
  }

  private void sweep() {
    try {
      grants.forgetRefused(shared.settings().storage().howLong());
      grants.sweep();
    } catch (IOException e) {
      LOG.warn("What workspaces have left is not dropped yet: {}", e.getMessage());
    }
  }

  /// Renews the tokens that soon expire, one after the other.
  private void renew() {
    try {
      Optional<Grant> due = grants.toRenew(BETWEEN_RENEWALS);
      while (due.isPresent()) {
        renew(due.get());
        due = grants.toRenew(BETWEEN_RENEWALS);
      }
    } catch (IOException e) {
      LOG.warn("No token can be renewed now: {}", e.getMessage());
    }
  }

  private void renew(Grant grant) throws IOException {
    OAuthV2AccessResponse answer;
    try {
      answer = oauth.renewed(grant.refreshToken().orElseThrow());
    } catch (IOException | SlackApiException e) {
      LOG.warn(
          "The token of {} is not renewed yet, since Slack cannot be asked: {}",
          grant.team(),
          e.getClass().getSimpleName());
      return;
    }
    if (!answer.isOk()) {
      LOG.warn("Slack does not renew the token of {}: {}", grant.team(), answer.getError());
    } else if (grants.renewed(grant, InstallServlet.token(answer))) {
      upToDate(grant.team());
    }
  }

  private void every(Duration pause, Runnable work) {
    var _ =
        clock.scheduleWithFixedDelay(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                LOG.error("The workspaces were not looked after", new LoggableFault(e));
              }
            },
            pause.toMillis(),
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// Ends work in all of them, at the same time.
  @Override
  public void close() throws IOException {
    closing = true;
    clock.shutdownNow();
    tenants.values().forEach(tenant -> threads.execute(tenant::close));
    threads.close();
    tenants.values().forEach(Tenant::close); // that has begun meanwhile
    grants.close();
  }
}
