package eujp.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the workspaces have granted that have installed the bot, and the store that each has for
/// itself alone.
///
/// Tokens are sealed with the database's key, and so is the key of each store, which is made with
/// it: where the row of a workspace is gone, nobody can read what may be left of its store. A store
/// has a name that is never used again, so that who still drops one cannot meet a later one of the
/// same workspace. Several bots may share the database; safe for many threads.
public final class Grants implements AutoCloseable {
  /// How long an installation that was begun may take.
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
  private static final Gson GSON = new Gson();
  private static final int MAX_BEGUN = 10_000;
  private static final int RANDOM_BYTES = 32;
  private static final int NAME_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COLUMNS = "team, store, sealed, granted, revision";

  private final Database database;
  private final Lease lease;

  /// What a workspace has granted.
  ///
  /// @param team the workspace's id
  /// @param name what people call the workspace
  /// @param token the bot's in it
  /// @param refreshToken with which another token is had, where tokens expire
  /// @param granted when, in seconds since 1970, by Slack's clock
  /// @param store the name of its store
  /// @param key of its store, a text
  /// @param revision is larger after each change
  public record Grant(
      String team,
      String name,
      String token,
      Optional<String> refreshToken,
      long granted,
      String store,
      String key,
      long revision) {
    /// Without anything secret.
    @Override
    public String toString() {
      return "Grant[" + team + "]";
    }

    private static Grant read(RowView row, Key key) {
      String team = row.getColumn("team", String.class);
      try {
        Sealed sealed =
            GSON.fromJson(key.open(row.getColumn("sealed", String.class)), Sealed.class);
        return new Grant(
            team,
            sealed.name(),
            sealed.token(),
            Optional.ofNullable(sealed.refreshToken()),
            row.getColumn("granted", Long.class),
            row.getColumn("store", String.class),
            sealed.key(),
            row.getColumn("revision", Long.class));
      } catch (IOException | JsonParseException e) {
        // Without the cause, whose message may hold a token.
        throw new IllegalStateException("what " + team + " has granted cannot be read");
      }
    }
  }

  /// A token that Slack has given.
  ///
  /// @param refreshToken with which the next one is had; empty where it does not expire
  /// @param lasts until it expires; of no meaning where it does not
  public record Token(String value, Optional<String> refreshToken, Duration lasts) {
    /// Without anything secret.
    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /// What is sealed.
  private record Sealed(String name, String token, @Nullable String refreshToken, String key) {}

  /// Those in `database`.
  public Grants(Database database) {
    this.database = database;
    this.lease = new Lease(database, System::nanoTime);
  }

  /// Shows that this bot is at work on the database, so that nobody replaces its key meanwhile. To
  /// be called every few seconds.
  ///
  /// @throws IOException also if the database has another key now
  public void beat() throws IOException {
    lease.renew();
    lease.takeOver();
  }

  /// The bot works on the database no more.
  @Override
  public void close() throws IOException {
    lease.end();
  }

  /// Begins an installation.
  ///
  /// @return what whoever ends it must know; empty where too many are begun and not ended
  public Optional<String> begin() throws IOException {
    String state = random(RANDOM_BYTES);
    String now = database.dialect().now();
    boolean written =
        database.write(handle -> {
          handle.execute("delete from begun_installation where until <= " + now);
          return handle.execute(
                  "insert into begun_installation (state, until) select ?, "
                      + now
                      + " + ? where (select count(*) from begun_installation) < ?",
                  database.key().pseudonym(state),
                  PATIENCE.toMillis(),
                  MAX_BEGUN)
              == 1;
        });
    return written ? Optional.of(state) : Optional.empty();
  }

  /// Ends an installation that was begun, whatever comes of it.
  ///
  /// @return whether it was begun, not long ago, and not ended before
  public boolean end(String state) throws IOException {
    String now = database.dialect().now();
    return database.write(handle ->
        handle.execute(
                "delete from begun_installation where state = ? and until > " + now,
                database.key().pseudonym(state))
            == 1);
  }

  /// Keeps what a workspace has granted, in the place of what it had granted before; its store
  /// stays.
  ///
  /// @param granted when, in seconds since 1970, by Slack's clock
  public void keep(String team, String name, Token token, long granted) throws IOException {
    String now = database.dialect().now();
    database.write(handle -> {
      Optional<Grant> before = of(handle, team);
      String key = before.map(Grant::key).orElseGet(() -> random(RANDOM_BYTES));
      String store =
          before
              .map(Grant::store)
              .orElseGet(() -> team.toLowerCase(Locale.ROOT) + "_" + random(NAME_BYTES));
      return handle
          .createUpdate(
              "insert into workspace (team, store, sealed, granted, renews, renewing, revision)"
                  + " values (:team, :store, :sealed, :granted, "
                  + renews(token, now)
                  + ", 0, 1) on conflict (team) do update set sealed = excluded.sealed, granted ="
                  + " excluded.granted, renews = excluded.renews, refused = null, renewing = 0,"
                  + " revision = workspace.revision + 1")
          .bind("team", team)
          .bind("store", store)
          .bind("sealed", sealed(name, token, key, database.key()))
          .bind("granted", granted)
          .execute();
    });
  }

  /// The workspaces, and which revision of what each has granted is the newest.
  public Map<String, Long> revisions() throws IOException {
    return database.read(handle ->
        handle
            .createQuery("select team, revision from workspace")
            .map(row ->
                Map.entry(
                    row.getColumn("team", String.class), row.getColumn("revision", Long.class)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// What a workspace has granted.
  public Optional<Grant> of(String team) throws IOException {
    return database.read(handle -> of(handle, team));
  }

  private Optional<Grant> of(Handle handle, String team) {
    return handle
        .createQuery("select " + COLUMNS + " from workspace where team = :team")
        .bind("team", team)
        .map(row -> Grant.read(row, database.key()))
        .findOne();
  }

  /// All of them, in the order of their ids; nothing is written.
  ///
  /// @param key with which they are sealed
  static List<Grant> all(Handle handle, Key key) {
    return handle
        .createQuery("select " + COLUMNS + " from workspace order by team")
        .map(row -> Grant.read(row, key))
        .list();
  }

  /// Opens the store of a workspace, for this process where it is a folder.
  ///
  /// @throws UnusableDatabaseException also if the workspace has granted nothing any more
  public Database open(Grant grant) throws UnusableDatabaseException, IOException {
    Database store = database.store(grant.store(), Key.of(grant.key()));
    if (of(grant.team()).filter(now -> now.store().equals(grant.store())).isPresent()) {
      return store;
    }
    store.close();
    database.dropStore(grant.store());
    throw new UnusableDatabaseException("The workspace has uninstalled the bot.");
  }

  /// Forgets a workspace, unless it has granted something since.
  ///
  /// Whoever has its store open closes it before [#sweep], which drops it.
  ///
  /// @param at when it took back what it had granted, in seconds since 1970, by Slack's clock
  /// @return whether it was known
  public boolean forget(String team, long at) throws IOException {
    boolean known =
        database.write(handle ->
            handle.execute("delete from workspace where team = ? and granted <= ?", team, at) > 0);
    if (known) {
      database.erase();
    }
    return known;
  }

  /// Notes whether Slack accepts the token of a workspace.
  public void accepted(String team, boolean accepted) throws IOException {
    String sql =
        accepted
            ? "update workspace set refused = null where team = ? and refused is not null"
            : "update workspace set refused = "
                + database.dialect().now()
                + " where team = ? and refused is null";
    database.write(handle -> handle.execute(sql, team));
  }

  /// Forgets the workspaces whose tokens Slack has not accepted for long: they uninstalled the bot
  /// when nobody was there to be told.
  ///
  /// @param howLong they are remembered all the same
  public void forgetRefused(Duration howLong) throws IOException {
    String now = database.dialect().now();
    int forgotten =
        database.write(handle ->
            handle.execute(
                "delete from workspace where refused < " + now + " - ?", howLong.toMillis()));
    if (forgotten > 0) {
      database.erase();
    }
  }

  /// Drops the stores that are no workspace's any more.
  public void sweep() throws IOException {
    // The stores first: the row of each was there before the store.
    Set<String> stores = database.stores();
    if (!stores.isEmpty()) {
      Set<String> owned =
          database.read(handle ->
              handle.createQuery("select store from workspace").mapTo(String.class).set());
      for (String store : stores) {
        if (!owned.contains(store)) {
          database.dropStore(store);
        }
      }
    }
  }

  /// Takes it upon this bot to renew a token, which no other bot does meanwhile.
  ///
  /// @param meanwhile for how long; after that another bot, or this one, may try again
  /// @return empty where none is to be renewed now
  public Optional<Grant> toRenew(Duration meanwhile) throws IOException {
    String now = database.dialect().now();
    Optional<String> team =
        database.write(handle ->
            handle
                .createQuery(
                    "update workspace set renewing = "
                        + now
                        + " + :meanwhile where team = (select team from workspace where renews <= "
                        + now
                        + " and renewing <= "
                        + now
                        + " order by renews limit 1) and renewing <= "
                        + now
                        + " returning team")
                .bind("meanwhile", meanwhile.toMillis())
                .mapTo(String.class)
                .findOne());
    return team.isPresent() ? of(team.get()) : Optional.empty();
  }

  /// Keeps the token that a workspace's was renewed by.
  ///
  /// @param old what the workspace had granted before
  /// @return whether it is kept; else the workspace has installed the bot again, or uninstalled it
  public boolean renewed(Grant old, Token token) throws IOException {
    String now = database.dialect().now();
    String sealed = sealed(old.name(), token, old.key(), database.key());
    return database.write(handle ->
        handle
                .createUpdate(
                    "update workspace set sealed = :sealed, renews = "
                        + renews(token, now)
                        + ", renewing = 0, revision = revision + 1 where team = :team and revision"
                        + " = :revision")
                .bind("sealed", sealed)
                .bind("team", old.team())
                .bind("revision", old.revision())
                .execute()
            == 1);
  }

  /// Within `handle`, seals anew what was sealed.
  static void reseal(Handle handle, Key old, Key next) {
    handle
        .createQuery("select team, sealed from workspace")
        .map(row ->
            Map.entry(row.getColumn("team", String.class), row.getColumn("sealed", String.class)))
        .list()
        .forEach(row -> {
          try {
            handle.execute(
                "update workspace set sealed = ?, revision = revision + 1 where team = ?",
                next.seal(old.open(row.getValue())),
                row.getKey());
          } catch (IOException e) {
            LOG.error("What {} has granted cannot be read; it must install anew", row.getKey());
            handle.execute("delete from workspace where team = ?", row.getKey());
          }
        });
  }

  private static String sealed(String name, Token token, String key, Key with) {
    return with.seal(
        GSON.toJson(new Sealed(name, token.value(), token.refreshToken().orElse(null), key)));
  }

  /// An expression of SQL: a token that lasts twelve hours is renewed after ten, so that two are
  /// left to try it again.
  private static String renews(Token token, String now) {
    return token.refreshToken().isPresent()
        ? now + " + " + token.lasts().toMillis() / 6 * 5
        : "null";
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
