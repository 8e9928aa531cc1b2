package eujp.store;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/// A bot's right to its questions, which it renews as long as it lives.
///
/// Others take the questions of a bot whose lease has run out. So a bot whose process or network
/// stood still stops by itself before that, until it has renewed the lease. Safe for many threads.
final class Lease {
  /// For how long others respect it.
  static final Duration LASTS = Duration.ofSeconds(15);

  /// For how long the bot itself relies on it: less, because what it sends is on its way for some
  /// time.
  private static final Duration RELIED_ON = Duration.ofSeconds(9);

  private final Database database;
  private final String bot = UUID.randomUUID().toString();
  private volatile long renewed = System.nanoTime() - RELIED_ON.toNanos();

  Lease(Database database) {
    this.database = database;
  }

  /// The bot's name in the database, which is another after each start.
  String bot() {
    return bot;
  }

  /// Renews it.
  void renew() throws IOException {
    long start = System.nanoTime();
    String now = database.dialect().now();
    database.write(handle -> {
      handle.execute("delete from bot where alive_until < " + now + " - ?", LASTS.toMillis());
      return handle.execute(
          "insert into bot (id, alive_until) values (?, "
              + now
              + " + ?) on conflict (id) do update set alive_until = excluded.alive_until",
          bot,
          LASTS.toMillis());
    });
    renewed = start;
  }

  /// Ends it, so that others need not wait until it runs out.
  void end() throws IOException {
    renewed = System.nanoTime() - RELIED_ON.toNanos();
    database.write(handle -> handle.execute("delete from bot where id = ?", bot));
  }

  /// Ends the leases of all others, where there can be no others.
  void endOthers() throws IOException {
    database.write(handle -> handle.execute("delete from bot where id <> ?", bot));
  }

  /// Whether the bot may act on its questions now.
  boolean holds() {
    return System.nanoTime() - renewed < RELIED_ON.toNanos();
  }
}
