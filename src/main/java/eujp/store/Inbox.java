package eujp.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import eujp.store.OwedMessage.Origin;
import eujp.store.QuotedSentences.Quoted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions that Slack has handed over: each is kept before Slack learns that it is taken, and
/// is owed until it is [#done].
///
/// A question belongs to the bot that kept it. When that bot is gone, another, or the same one
/// after its next start, takes it over. Who asked what is sealed, and is gone when the question is
/// done unless texts are to be kept. Safe for many threads.
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Gson GSON = new Gson();
  private static final String KEY = "team = :team and channel = :channel and ts = :ts";

  private final Database database;
  private final Lease lease;
  private final boolean keepsTexts;
  private final LongSupplier nanos;

  /// The question that waits longest; guarded by `this`.
  private Optional<Oldest> oldest = Optional.empty();

  /// Whether a question may be answered now.
  public enum Turn {
    /// It may.
    NOW,
    /// Another bot is at an earlier one in the same thread, or this bot cannot be sure that its
    /// questions are still its own.
    LATER,
    /// It is done, or another's.
    NEVER
  }

  /// How much is owed.
  ///
  /// @param questions that wait for an answer
  /// @param oldest how long the oldest has waited; zero if none waits
  public record Owed(long questions, Duration oldest) {}

  /// A question that is owed.
  ///
  /// @param mayStand whether its reply may stand in Slack already
  /// @param tries how often answering it was begun and not finished
  public record Pending(OwedMessage message, boolean mayStand, int tries) {}

  /// The question that waits longest.
  ///
  /// @param age for how long it had waited when it was first seen to be the oldest
  /// @param seen when that was, by a clock that nobody sets
  private record Oldest(QuestionKey key, Duration age, long seen) {}

  /// What is sealed.
  private record Asked(
      @Nullable String user, @Nullable String conversation, @Nullable String text) {}

  /// An inbox in `database`.
  ///
  /// @param keepsTexts whether the texts of questions stay when they are done
  public Inbox(Database database, boolean keepsTexts) {
    this(database, keepsTexts, System::nanoTime);
  }

  /// An inbox in `database`.
  ///
  /// @param nanos a clock that only goes forward
  Inbox(Database database, boolean keepsTexts, LongSupplier nanos) {
    this.database = database;
    this.lease = new Lease(database, nanos);
    this.keepsTexts = keepsTexts;
    this.nanos = nanos;
  }

  /// The right to questions of the bot that works with this.
  Lease lease() {
    return lease;
  }

  /// Begins work: from now on what is kept is this bot's. Called once, before all else.
  public void open() throws IOException {
    if (database.dialect() == Dialect.SQLITE) {
      lease.endOthers();
    }
    lease.renew();
  }

  /// Ends work: what is not done is for others, or for the next start.
  public void close() throws IOException {
    lease.end();
  }

  /// Keeps a question; when this returns, it is on the disk.
  ///
  /// @return whether it is new: whether it was never kept before
  public boolean keep(OwedMessage message) throws IOException {
    Key key = database.key();
    String sealed =
        key.seal(GSON.toJson(new Asked(message.user(), message.conversation(), message.text())));
    String person = key.pseudonym(message.user());
    String now = database.dialect().now();
    return database.write(handle ->
        handle
                .createUpdate(
                    "insert into question (team, channel, ts, thread, way, received, owner, person,"
                        + " sealed) values (:team, :channel, :ts, :thread, :way, "
                        + now
                        + ", :owner, :person, :sealed) on conflict do nothing")
                .bindMap(names(message.key()))
                .bind("thread", message.thread())
                .bind("way", message.origin().name().toLowerCase(Locale.ROOT))
                .bind("owner", lease.bot())
                .bind("person", person)
                .bind("sealed", sealed)
                .execute()
            == 1);
  }

  /// Whether a question of this bot's may be answered now.
  public Turn turn(OwedMessage message) throws IOException {
    if (!holdsLease()) {
      return Turn.LATER;
    }
    return database.read(handle ->
        handle
            .createQuery(
                "select exists (select 1 from question e where e.channel = q.channel"
                    + " and e.thread = q.thread and e.ts < q.ts and e.outcome is null"
                    + " and e.owner <> :owner) as blocked from question q where q.team = :team"
                    + " and q.channel = :channel and q.ts = :ts and q.outcome is null"
                    + " and q.owner = :owner")
            .bindMap(names(message.key()))
            .bind("owner", lease.bot())
            .mapTo(Boolean.class)
            .findOne()
            .map(blocked -> blocked ? Turn.LATER : Turn.NOW)
            .orElse(Turn.NEVER));
  }

  /// The same for a question that this bot has just kept: with SQLite no other bot can be at it, or
  /// at one before it.
  public Turn turnOfKept(OwedMessage message) throws IOException {
    return database.dialect() == Dialect.SQLITE ? Turn.NOW : turn(message);
  }

  /// Notes that the reply to a question is now sent, so that whoever goes on after a crash looks
  /// whether it stands. To be called right before, each time.
  ///
  /// @param quoted what the reply quotes, to be kept before it stands, at the same time, so that
  ///   the disk is waited for once; empty where that is kept, or nothing is
  /// @return whether it may be sent: whether the question is still this bot's
  public Turn post(QuestionKey key, Optional<Quoted> quoted) throws IOException {
    if (!holdsLease()) {
      return Turn.LATER;
    }
    // What is sealed is sealed before, so that nobody else's write waits for it.
    Optional<Consumer<Handle>> keeping = quoted.map(it -> QuotedSentences.keeping(database, it));
    boolean ours =
        database.write(handle -> {
          boolean noted =
              handle
                      .createUpdate(
                          "update question set posting = 1 where outcome is null and owner = :owner"
                              + " and "
                              + KEY)
                      .bindMap(names(key))
                      .bind("owner", lease.bot())
                      .execute()
                  == 1;
          if (noted) {
            keeping.ifPresent(it -> it.accept(handle));
          }
          return noted;
        });
    return ours ? Turn.NOW : Turn.NEVER;
  }

  /// Notes that one more try to answer a question of this bot's begins; when this returns, it is on
  /// the disk.
  ///
  /// @return which try it is, the first being 1; zero if the question is done, or another's
  public int tried(QuestionKey key) throws IOException {
    return database.write(handle ->
        handle
            .createQuery(
                "update question set tries = tries + 1 where outcome is null and owner = :owner and "
                    + KEY
                    + " returning tries")
            .bindMap(names(key))
            .bind("owner", lease.bot())
            .mapTo(Integer.class)
            .findOne()
            .orElse(0));
  }

  /// Notes that the tries of a question came to an end: its reply is made, and what may still go
  /// wrong is no fault of the question's.
  public void tryEnded(QuestionKey key) throws IOException {
    database.write(handle ->
        handle
            .createUpdate("update question set tries = 0 where owner = :owner and " + KEY)
            .bindMap(names(key))
            .bind("owner", lease.bot())
            .execute());
  }

  /// With SQLite there is no other bot that could take over the questions.
  private boolean holdsLease() {
    return database.dialect() == Dialect.SQLITE || lease.holds();
  }

  /// Notes that a question is no longer owed.
  ///
  /// @param outcome what came of it, in one word
  public void done(QuestionKey key, String outcome) throws IOException {
    finish(key, outcome, keepsTexts ? "" : ", sealed = null, person = null");
  }

  /// Notes that a question is no longer owed, though it was not answered. Who asked what stays,
  /// sealed, so that the admin can find out what is wrong with it: as long as the rest, whether or
  /// not texts are kept.
  ///
  /// @param outcome what came of it, in one word
  public void setAside(QuestionKey key, String outcome) throws IOException {
    finish(key, outcome, ", aside = 1");
  }

  /// How many questions are kept aside.
  public long aside() throws IOException {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from question where aside = 1")
            .mapTo(Long.class)
            .one());
  }

  private void finish(QuestionKey key, String outcome, String besides) throws IOException {
    String now = database.dialect().now();
    database.write(handle ->
        handle
            .createUpdate(
                "update question set outcome = :outcome, owner = null, finished = "
                    + now
                    + besides
                    + " where outcome is null and "
                    + KEY)
            .bindMap(names(key))
            .bind("outcome", outcome)
            .execute());
  }

  /// Renews this bot's right to its questions, and makes those its own whose bots are gone. To be
  /// called every few seconds.
  ///
  /// @return whether there were any; then they are among [#mine]
  public boolean takeOver() throws IOException {
    lease.renew();
    return lease.takeOver() > 0;
  }

  /// All that this bot owes, the oldest first.
  public List<Pending> mine() throws IOException {
    List<Map<String, Object>> rows =
        database.read(handle ->
            handle
                .createQuery(
                    "select team, channel, ts, thread, way, sealed, posting, tries from"
                        + " question where outcome is null and owner = :owner order by ts")
                .bind("owner", lease.bot())
                .mapToMap()
                .list());
    List<Pending> pending = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      QuestionKey key = new QuestionKey(text(row, "team"), text(row, "channel"), text(row, "ts"));
      try {
        pending.add(pending(key, row));
      } catch (IOException e) {
        LOG.error("The question {} cannot be read any more: {}", key, e.getMessage());
        done(key, "unreadable");
      }
    }
    return pending;
  }

  private Pending pending(QuestionKey key, Map<String, Object> row) throws IOException {
    Origin origin;
    try {
      origin = Origin.valueOf(text(row, "way").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IOException("it came in a way that this eujp does not know", e);
    }
    if (!origin.isKept()) {
      throw new IOException("it came in a way that is never kept");
    }
    Asked asked = asked(text(row, "sealed"));
    if (asked.user() == null || asked.conversation() == null || asked.text() == null) {
      throw new IOException("a part of it is missing");
    }
    OwedMessage message =
        new OwedMessage(
            key, origin, text(row, "thread"), asked.user(), asked.conversation(), asked.text());
    return new Pending(
        message, text(row, "posting").equals("1"), Integer.parseInt(text(row, "tries")));
  }

  private Asked asked(String sealed) throws IOException {
    return asked(sealed, database.key());
  }

  private static Asked asked(String sealed, Key key) throws IOException {
    String plain = key.open(sealed);
    try {
      Asked asked = GSON.fromJson(plain, Asked.class);
      if (asked == null) {
        throw new IOException("a part of it is missing");
      }
      return asked;
    } catch (JsonParseException e) {
      // Without the cause, whose message would hold the text.
      throw new IOException("it was sealed by something other than eujp");
    }
  }

  /// How much all bots on this database owe. The oldest is the one that was written first, by
  /// Slack's clock; from when this bot first sees it wait, no clock that is set changes how long it
  /// has waited.
  public synchronized Owed owed() throws IOException {
    String now = database.dialect().now();
    Optional<Owed> owed =
        database.read(handle ->
            handle
                .createQuery(
                    "select team, channel, ts, "
                        + now
                        + " - received as age, (select count(*) from question"
                        + " where outcome is null) as questions from question"
                        + " where outcome is null order by ts limit 1")
                .map((RowView row) -> new Owed(row.getColumn("questions", Long.class), waited(row)))
                .findOne());
    if (owed.isEmpty()) {
      oldest = Optional.empty();
    }
    return owed.orElse(new Owed(0, Duration.ZERO));
  }

  private Duration waited(RowView row) {
    QuestionKey key =
        new QuestionKey(
            row.getColumn("team", String.class),
            row.getColumn("channel", String.class),
            row.getColumn("ts", String.class));
    long time = nanos.getAsLong();
    Oldest one =
        oldest
            .filter(last -> last.key().equals(key))
            .orElseGet(() ->
                new Oldest(
                    key, Duration.ofMillis(Math.max(0, row.getColumn("age", Long.class))), time));
    oldest = Optional.of(one);
    return one.age().plusNanos(time - one.seen());
  }

  /// The texts of the last questions, as Slack sent them, to which the releases say nothing, the
  /// newest first; empty where texts are not kept.
  ///
  /// @param most how many at most
  public Optional<List<String>> unanswered(int most) throws IOException {
    if (!keepsTexts) {
      return Optional.empty();
    }
    List<String> sealed =
        database.read(handle ->
            handle
                .createQuery(
                    "select sealed from question where outcome in ('related', 'nothing')"
                        + " and aside = 0 and sealed is not null order by finished desc limit :most")
                .bind("most", most)
                .mapTo(String.class)
                .list());
    List<String> texts = new ArrayList<>();
    for (String one : sealed) {
      try {
        Optional.ofNullable(asked(one).text()).ifPresent(texts::add);
      } catch (IOException e) {
        LOG.error("A question without an answer cannot be read any more: {}", e.getMessage());
      }
    }
    return Optional.of(texts);
  }

  /// Who asks what, sealed with another key, and under another pseudonym.
  record Resealed(String sealed, String person) {}

  /// Seals anew what was sealed.
  ///
  /// @return empty if it cannot be read
  static Optional<Resealed> resealed(String sealed, Key old, Key next) {
    try {
      Asked asked = asked(sealed, old);
      return Optional.ofNullable(asked.user())
          .map(user -> new Resealed(next.seal(GSON.toJson(asked)), next.pseudonym(user)));
    } catch (IOException e) {
      LOG.debug("A text cannot be read, so it is not sealed anew", e);
      return Optional.empty();
    }
  }

  /// Within `handle`, deletes all that is known of a person, also of what is not done yet. The keys
  /// of their messages stay, so that Slack delivering one again is no new question.
  static int forget(Handle handle, String pseudonym, String now) {
    return handle.execute(
        "update question set person = null, sealed = null, owner = null, aside = 0,"
            + " outcome = coalesce(outcome, 'forgotten'), finished = coalesce(finished, "
            + now
            + ") where person = ?",
        pseudonym);
  }

  private static Map<String, String> names(QuestionKey key) {
    return Map.of("team", key.team(), "channel", key.channel(), "ts", key.ts());
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
