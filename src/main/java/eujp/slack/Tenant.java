package eujp.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import eujp.slack.client.Revocation;
import eujp.slack.client.Secret;
import eujp.slack.client.SlackAccess;
import eujp.slack.client.StartFailure;
import eujp.store.Grants;
import eujp.store.Grants.Grant;
import eujp.store.UnusableDatabaseException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A workspace among many that have installed the bot: the [WorkspaceBot] there, begun with what
/// the workspace has granted, and begun anew where it came to an end. Safe for many threads.
final class Tenant implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tenant.class);

  /// Where the bot is out of order.
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

  private final String team;
  private final Shared shared;
  private final SlackAccess everybodys;
  private final Grants grants;

  /// What the bot works with, or tried to; guarded by `this`, as what follows.
  private Optional<Grant> grant = Optional.empty();

  /// When it was last tried, by a clock that only passes.
  private long tried;

  private boolean closed;

  private volatile long revision;
  private volatile Secret token = new Secret("");
  private volatile Optional<WorkspaceBot> bot = Optional.empty();

  /// Whether Slack no longer accepts the token of the bot that is there.
  private volatile boolean refused;

  /// Whether Slack did not accept the token when the bot was to begin.
  private volatile boolean unwelcome;

  /// @param everybodys way to the Web API, as nobody
  Tenant(String team, Shared shared, SlackAccess everybodys, Grants grants) {
    this.team = team;
    this.shared = shared;
    this.everybodys = everybodys;
    this.grants = grants;
  }

  /// Brings the bot up to date with what the workspace has granted; where it is out of order, tries
  /// to bring it to work again.
  ///
  /// @return whether the workspace has granted anything; else nothing is open any more
  synchronized boolean look() throws IOException {
    Optional<Grant> now = closed ? Optional.empty() : grants.of(team);
    boolean same =
        now.isPresent() && grant.map(Grant::store).filter(now.get().store()::equals).isPresent();
    if (!same || refused) {
      stop();
    }
    grant = now;
    closed |= now.isEmpty(); // who installs the bot again has another one of this
    if (now.isPresent()) {
      token = new Secret(now.get().token());
      revision = now.get().revision();
      if (bot.isEmpty()) {
        start(now.get());
      }
    }
    return now.isPresent();
  }

  private void start(Grant granted) {
    tried = shared.passing().nanos();
    unwelcome = false;
    try {
      SlackAccess access = everybodys.as(() -> token);
      AuthTestResponse identity = access.identity();
      if (!team.equals(identity.getTeamId())) {
        throw new IOException("its token is another workspace's");
      }
      accepted(true);
      bot =
          Optional.of(
              WorkspaceBot.start(shared, access, identity, grants.open(granted), this::revoked));
    } catch (StartFailure e) {
      unwelcome = e.isOfSettings();
      accepted(!unwelcome);
      LOG.warn("The bot is not at work in {}: {}", team, e.getMessage());
    } catch (UnusableDatabaseException | IOException e) {
      LOG.warn("The bot is not at work in {}: {}", team, e.getMessage());
    }
  }

  private void accepted(boolean accepted) {
    try {
      grants.accepted(team, accepted);
    } catch (IOException e) {
      LOG.warn("Whether Slack accepts the token of {} is not noted: {}", team, e.getMessage());
    }
  }

  private void revoked(Revocation revocation) {
    if (!refused) {
      LOG.warn("Slack does not accept the token of {} any more: {}", team, revocation.error());
      refused = true;
    }
  }

  private void stop() {
    bot.ifPresent(WorkspaceBot::close);
    bot = Optional.empty();
    refused = false;
  }

  /// Whether there is something to be done.
  ///
  /// @param newest revision of what the workspace has granted; empty where that is nothing any more
  boolean isDue(Optional<Long> newest) {
    return newest.isEmpty() || newest.get() != revision || refused || isTimeToTry();
  }

  private boolean isTimeToTry() {
    return bot.isEmpty() && shared.passing().nanos() - lastTried() > BETWEEN_TRIES.toNanos();
  }

  private synchronized long lastTried() {
    return tried;
  }

  /// Whether the bot cannot do its work here.
  boolean isOut() {
    Optional<WorkspaceBot> now = bot;
    return refused || now.isEmpty() || now.get().trouble().isPresent();
  }

  /// What is called for what Slack delivers for this workspace; empty where Slack does not accept
  /// the token, so that nothing could be said.
  ///
  /// @throws IOException if the bot is not at work here now
  Optional<App> app() throws IOException {
    Optional<WorkspaceBot> now = bot;
    if (now.isEmpty()) {
      synchronized (this) { // where it begins just now
        now = bot;
      }
    }
    if (now.isEmpty() && !unwelcome) {
      throw new IOException("the bot is not at work in " + team);
    }
    return now.map(WorkspaceBot::deliveries);
  }

  /// Ends work here, for good.
  @Override
  public synchronized void close() {
    closed = true;
    stop();
  }
}
