package eujp.store;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/// A bot's right to its questions, which it renews as long as it lives.
///
/// Each bot has a number in the database, its beat, which it increases with each renewal. Others
/// take the questions of a bot whose beat they have seen stand still, each by its own clock, which
/// nobody sets: what time it is on this machine or on the database's does not matter. A bot whose
/// process or network stood still stops by itself before that, until it has renewed the lease. Safe
/// for many threads.
final class Lease {
  /// For how long others respect it.
  static final Duration LASTS = Duration.ofSeconds(15);

  /// For how long the bot itself relies on it: less, because what it sends is on its way for some
  /// time.
  static final Duration RELIED_ON = Duration.ofSeconds(9);

  private final Database database;
  private final LongSupplier nanos;
  private final String bot = UUID.randomUUID().toString();
  private volatile long renewed;

  /// Guarded by `this`, as the next two.
  private long beat;

  /// When the others were last looked at.
  private long looked;

  private Map<String, Seen> others = new HashMap<>();

  /// Another bot.
  ///
  /// @param since when its beat was first seen to be `beat`
  private record Seen(String bot, long beat, long since) {}

  /// A lease that is not held yet.
  ///
  /// @param nanos a clock that only goes forward, such as [System#nanoTime]
  Lease(Database database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.renewed = nanos.getAsLong() - RELIED_ON.toNanos();
  }

  /// The bot's name in the database, which is another after each start.
  String bot() {
    return bot;
  }

  /// Renews it.
  ///
  /// @throws IOException also if the database has another key now; then it is not renewed, since
  ///   nobody could read what this bot would write
  void renew() throws IOException {
    long start = nanos.getAsLong();
    long next;
    synchronized (this) {
      next = ++beat;
    }
    String key = database.key().fingerprint();
    int written =
        database.write(handle ->
            handle.execute(
                "insert into bot (id, beat) select ?, ? where exists"
                    + " (select 1 from key_check where fingerprint = ?)"
                    + " on conflict (id) do update set beat = excluded.beat",
                bot,
                next,
                key));
    if (written == 0) {
      throw new IOException("the database has a new key; start eujp again");
    }
    renewed = start;
  }

  /// Ends it, so that others need not wait until its beat has stood still for long enough.
  void end() throws IOException {
    renewed = nanos.getAsLong() - RELIED_ON.toNanos();
    database.write(handle -> handle.execute("delete from bot where id = ?", bot));
  }

  /// Ends the leases of all others, where there can be no others.
  void endOthers() throws IOException {
    database.write(handle -> handle.execute("delete from bot where id <> ?", bot));
  }

  /// Takes the questions of the bots that are gone: whose beat has stood still while this one was
  /// looking, or that have ended.
  ///
  /// @return how many questions
  int takeOver() throws IOException {
    List<Seen> gone = gone();
    return database.write(handle -> {
      for (Seen one : gone) {
        handle.execute("delete from bot where id = ? and beat = ?", one.bot(), one.beat());
      }
      return handle.execute(
          "update question set owner = ? where outcome is null and owner <> ?"
              + " and not exists (select 1 from bot where bot.id = question.owner)",
          bot,
          bot);
    });
  }

  /// Whether the bot may act on its questions now.
  boolean holds() {
    return nanos.getAsLong() - renewed < RELIED_ON.toNanos();
  }

  /// Looks at the others.
  ///
  /// Where this bot has not looked for long (its process stood still, or the database could not be
  /// reached), the others may have been unable to beat for just as long, so it watches them anew.
  private synchronized List<Seen> gone() throws IOException {
    long before = nanos.getAsLong();
    Map<String, Long> beats =
        database.read(handle ->
            handle
                .createQuery("select id, beat from bot where id <> :bot")
                .bind("bot", bot)
                .reduceRows(
                    new HashMap<>(),
                    (all, row) -> {
                      all.put(row.getColumn("id", String.class), row.getColumn("beat", Long.class));
                      return all;
                    }));
    long after = nanos.getAsLong();
    boolean watched = before - looked <= LASTS.toNanos();
    Map<String, Seen> now = new HashMap<>();
    List<Seen> gone = new ArrayList<>();
    beats.forEach((id, counted) -> {
      Seen last = others.get(id);
      if (!watched || last == null || last.beat() != counted) {
        now.put(id, new Seen(id, counted, after));
        return;
      }
      now.put(id, last);
      if (before - last.since() > LASTS.toNanos()) {
        gone.add(last);
      }
    });
    others = now;
    looked = after;
    return gone;
  }
}
