package eujp.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/// What is kept about people, as a whole. Safe for many threads.
public final class Askers {
  /// How much faster than by this machine's own count the time may pass by which records get old.
  private static final int MAX_TIMES_AS_FAST = 24;

  /// By how much that time may go on at any cleaning, in milliseconds; so it does also where the
  /// bot is started anew again and again.
  private static final long ALLOWED_MILLIS = Duration.ofHours(1).toMillis();

  private static final long NANOS_IN_A_MILLI = 1_000_000;

  private final Database database;
  private final LongSupplier nanos;

  /// When [#forgetOlderThan] last did its work, in `nanos`; guarded by `this`.
  private long cleaned;

  /// The people in `database`.
  public Askers(Database database) {
    this(database, System::nanoTime);
  }

  /// The people in `database`.
  ///
  /// @param nanos a clock that only goes forward
  Askers(Database database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.cleaned = nanos.getAsLong();
  }

  /// So much may be done in a minute.
  ///
  /// @param whose whose it is: a person as Slack names them, or empty for all together
  /// @param what may be done, in a word
  public record Allowance(String whose, String what, int most) {}

  /// Takes one of each of some allowances, in their order, as long as there is one, counted for all
  /// bots on a PostgreSQL server together. What is taken comes back evenly within a minute by the
  /// database's clock; where that is set back, from then on.
  ///
  /// @return whether there was one of each
  public boolean take(List<Allowance> allowances) throws IOException {
    return database.write(
        handle -> allowances.stream().allMatch(allowance -> take(handle, allowance)));
  }

  private boolean take(Handle handle, Allowance allowance) {
    String left =
        "least(:most, allowance.left_now"
            + " + greatest(0, excluded.reckoned - allowance.reckoned) * :most / 60000)";
    String enough = "case when " + left + " >= 1 then 1 else 0 end";
    return handle
            .createQuery(
                "insert into allowance (whose, what, left_now, taken, reckoned) values (:whose,"
                    + " :what, :most - 1, 1, "
                    + database.dialect().now()
                    + ") on conflict (whose, what) do update set left_now = "
                    + left
                    + " - ("
                    + enough
                    + "), taken = "
                    + enough
                    + ", reckoned = excluded.reckoned returning taken")
            .bind("whose", database.key().pseudonym(allowance.whose()))
            .bind("what", allowance.what())
            .bind("most", (double) allowance.most())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /// Deletes all that is kept about a person: who asked, their questions, the sentences that were
  /// quoted to them, their ratings. When this returns, the database's files do not hold it either,
  /// unless the log says that they are busy; then they do not after the next [#forgetOlderThan].
  ///
  /// @param user as Slack names them
  /// @return how many records were about them
  public int forget(String user) throws IOException {
    String pseudonym = database.key().pseudonym(user);
    String now = database.dialect().now();
    int forgotten =
        database.write(handle -> {
          handle.execute("delete from allowance where whose = ?", pseudonym);
          return Inbox.forget(handle, pseudonym, now)
              + QuotedSentences.forget(handle, pseudonym)
              + handle.execute("delete from rating where person = ?", pseudonym);
        });
    database.erase();
    return forgotten;
  }

  /// Deletes the questions that have been done, the sentences that were quoted, and the ratings
  /// that were given, longer ago than `age`, and takes all that was deleted since the last time out
  /// of the database's files. An edit of a message that is older than that counts as a new
  /// question.
  ///
  /// The time that they are held against is the database's, but goes on no faster than a day in an
  /// hour: a clock that is years ahead for some hours deletes what is a few days younger than it
  /// should be, not everything. Where nobody has cleaned for a month, it takes a day to catch up.
  ///
  /// @return how many records
  public synchronized int forgetOlderThan(Duration age) throws IOException {
    long start = nanos.getAsLong();
    long step = Math.max(ALLOWED_MILLIS, (start - cleaned) / NANOS_IN_A_MILLI * MAX_TIMES_AS_FAST);
    int deleted = database.write(handle -> forgetOlderThan(handle, age, step));
    cleaned = start;
    // Also what was unsealed when it was done.
    database.erase();
    return deleted;
  }

  private int forgetOlderThan(Handle handle, Duration age, long step) {
    long clock = handle.createQuery("select " + database.dialect().now()).mapTo(Long.class).one();
    handle.execute("delete from allowance where reckoned < ?", clock - ALLOWED_MILLIS);
    long before =
        handle
            .createQuery("select max(reached) from cleaning")
            .mapTo(Long.class)
            .findOne()
            .orElse(clock);
    long reached = Math.max(before, Math.min(clock, before + step));
    handle.execute("delete from cleaning");
    handle.execute("insert into cleaning (reached) values (?)", reached);

    // What was written while the clock was ahead would stay until that time has come.
    long latest = Math.max(clock, reached);
    handle.execute("update question set finished = ? where finished > ?", latest, latest);
    handle.execute("update rating set given = ? where given > ?", latest, latest);
    handle.execute("update quoted_sentence set quoted = ? where quoted > ?", latest, latest);

    long limit = Math.min(clock, reached) - age.toMillis();
    return handle.execute("delete from question where finished < ?", limit)
        + handle.execute("delete from quoted_sentence where quoted < ?", limit)
        + handle.execute("delete from rating where given < ?", limit);
  }
}
