package eujp.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a database another key while no bot is at work on it.
///
/// All that is sealed is sealed anew, and pseudonyms are made anew from the names that are sealed
/// beside them. Ratings hold no name that is sealed: their pseudonyms become random, so that nobody
/// can tell any more who gave which.
///
/// Where there are many workspaces, what each has granted is sealed anew, and with it the key of
/// its store: that key stays, and so does what is sealed with it.
///
/// All of that is one transaction. The file of the new key is on the disk before it begins, and
/// takes the place of the other's after it, at the next start at the latest ([Key#settled]).
public final class KeyRotation {
  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int BATCH = 500;
  private static final int PSEUDONYM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Optional<PostgresAddress> server;
  private final Duration watch;

  /// What was done.
  ///
  /// @param questions whose texts were sealed anew
  /// @param unreadable questions whose texts could not be read, and are gone
  /// @param ratings that have a random pseudonym now
  public record Report(long questions, long unreadable, long ratings) {}

  /// A text, and the question that it is of.
  private record Sealed(QuestionKey key, String text) {}

  /// The rotation of the key of a database.
  ///
  /// @param folder of the key, and of the database where there is no server
  public KeyRotation(Path folder, Optional<PostgresAddress> server) {
    this(folder, server, Lease.LASTS.plusSeconds(1));
  }

  /// The rotation of the key of a database.
  ///
  /// @param watch for how long bots whose names are in the database are watched for a sign of life
  KeyRotation(Path folder, Optional<PostgresAddress> server, Duration watch) {
    this.folder = folder;
    this.server = server;
    this.watch = watch;
  }

  /// Puts a new key in the place of the file `key`.
  ///
  /// @throws UnusableDatabaseException if a bot is at work, or the database cannot be opened
  /// @throws IOException if it failed; then the next start finds out which key holds
  public Report ofFile() throws UnusableDatabaseException, IOException {
    if (Files.notExists(folder.resolve("key"))) {
      throw new UnusableDatabaseException(
          "There is no key in "
              + folder
              + ", so none was replaced. Set EUJP_DATA to the folder that the bot uses.");
    }
    requireDatabase();
    Key old = Key.in(folder);
    DataFolder data = DataFolder.at(folder);
    // Where the database is in the folder, opening it takes the lock.
    Optional<FolderLock> lock = server.isPresent() ? FolderLock.take(data) : Optional.empty();
    if (server.isPresent() && lock.isEmpty()) {
      throw atWork();
    }
    try (Database database = open(old)) {
      List<Map.Entry<String, Long>> gone = quiet(database);
      Key next = Key.nextIn(data);
      Report report = replace(database, next, gone);
      next.settle(data);
      return report;
    } finally {
      lock.ifPresent(FolderLock::close);
    }
  }

  /// Replaces a key that the settings hold by another that they will hold.
  ///
  /// @return empty if the database has the new key already
  /// @throws UnusableDatabaseException if a bot is at work, or the database cannot be opened
  /// @throws IOException if it failed; then it may be tried again
  public Optional<Report> ofSetting(Key old, Key next)
      throws UnusableDatabaseException, IOException {
    requireDatabase();
    Database database;
    try {
      database = open(old);
    } catch (UnusableDatabaseException e) {
      if (hasKey(next)) {
        return Optional.empty();
      }
      throw e;
    }
    try (database) {
      return Optional.of(replace(database, next, quiet(database)));
    }
  }

  /// Opening would make one.
  private void requireDatabase() throws UnusableDatabaseException {
    if (server.isEmpty() && Files.notExists(folder.resolve(Database.FILE))) {
      throw new UnusableDatabaseException(
          "There is no database in "
              + folder
              + ", so no key was replaced. Set EUJP_DATA to the folder that the bot uses.");
    }
  }

  private boolean hasKey(Key next) {
    try {
      open(next).close();
      return true;
    } catch (UnusableDatabaseException e) {
      LOG.debug("The database has another key than the new one", e);
      return false;
    }
  }

  private Database open(Key key) throws UnusableDatabaseException {
    return server.isPresent() ? Database.at(server.get(), key) : Database.inFolder(folder, key);
  }

  private static UnusableDatabaseException atWork() {
    return new UnusableDatabaseException(
        "A bot is at work on the database. Stop all of them, and run this again.");
  }

  /// Watches the bots that share a database until it is sure that all of them are gone.
  ///
  /// @return their names and their last beats
  private List<Map.Entry<String, Long>> quiet(Database database)
      throws UnusableDatabaseException, IOException {
    List<Map.Entry<String, Long>> bots = database.read(KeyRotation::bots);
    if (database.dialect() == Dialect.SQLITE) {
      return bots; // the lock is ours
    }
    long start = System.nanoTime();
    while (!bots.isEmpty() && System.nanoTime() - start < watch.toNanos()) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped while waiting for the bots to end", e);
      }
      List<Map.Entry<String, Long>> now = database.read(KeyRotation::bots);
      if (!bots.containsAll(now)) {
        throw atWork();
      }
      bots = now;
    }
    return bots;
  }

  private static List<Map.Entry<String, Long>> bots(Handle handle) {
    return handle
        .createQuery("select id, beat from bot")
        .map(row -> Map.entry(row.getColumn("id", String.class), row.getColumn("beat", Long.class)))
        .list();
  }

  private static Report replace(Database database, Key next, List<Map.Entry<String, Long>> gone)
      throws UnusableDatabaseException, IOException {
    Optional<Report> report =
        database.write(handle -> {
          if (database.dialect() == Dialect.POSTGRESQL) {
            handle.execute("set local lock_timeout = '5s'");
            handle.execute(
                "lock table bot, question, quoted_sentence, rating, workspace, key_check in access"
                    + " exclusive mode");
          }
          for (Map.Entry<String, Long> bot : gone) {
            handle.execute(
                "delete from bot where id = ? and beat = ?", bot.getKey(), bot.getValue());
          }
          if (!bots(handle).isEmpty()) {
            return Optional.empty();
          }
          Report done = replace(handle, database.key(), next);
          handle.execute("update key_check set fingerprint = ?", next.fingerprint());
          return Optional.of(done);
        });
    database.erase();
    return report.orElseThrow(KeyRotation::atWork);
  }

  private static Report replace(Handle handle, Key old, Key next) {
    List<Sealed> texts =
        handle
            .createQuery(
                "select team, channel, ts, sealed from question where sealed is not null"
                    + " or person is not null")
            .map(row ->
                new Sealed(
                    new QuestionKey(
                        row.getColumn("team", String.class),
                        row.getColumn("channel", String.class),
                        row.getColumn("ts", String.class)),
                    String.valueOf(row.getColumn("sealed", String.class))))
            .list();
    long unreadable = 0;
    try (PreparedBatch batch =
        handle.prepareBatch(
            "update question set sealed = :sealed, person = :person where team = :team and"
                + " channel = :channel and ts = :ts")) {
      for (Sealed one : texts) {
        Optional<Inbox.Resealed> resealed = Inbox.resealed(one.text(), old, next);
        unreadable += resealed.isEmpty() ? 1 : 0;
        batch
            .bind("team", one.key().team())
            .bind("channel", one.key().channel())
            .bind("ts", one.key().ts())
            .bind("sealed", resealed.map(Inbox.Resealed::sealed).orElse(null))
            .bind("person", resealed.map(Inbox.Resealed::person).orElse(null))
            .add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      batch.execute();
    }
    QuotedSentences.reseal(handle, old, next);
    Grants.reseal(handle, old, next);
    return new Report(texts.size() - unreadable, unreadable, anonymise(handle));
  }

  /// Ratings of the same answer stay together.
  private static long anonymise(Handle handle) {
    List<Map.Entry<String, String>> ratings =
        handle
            .createQuery("select question, person from rating")
            .map(row ->
                Map.entry(
                    row.getColumn("question", String.class), row.getColumn("person", String.class)))
            .list();
    Map<String, String> questions = new HashMap<>();
    try (PreparedBatch batch =
        handle.prepareBatch(
            "update rating set question = :newQuestion, person = :newPerson"
                + " where question = :question and person = :person")) {
      for (Map.Entry<String, String> rating : ratings) {
        batch
            .bind("question", rating.getKey())
            .bind("person", rating.getValue())
            .bind("newQuestion", questions.computeIfAbsent(rating.getKey(), _ -> random()))
            .bind("newPerson", random())
            .add();
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      batch.execute();
    }
    return ratings.size();
  }

  private static String random() {
    byte[] bytes = new byte[PSEUDONYM_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
