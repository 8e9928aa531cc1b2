package eujp.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentences that answers quote, as long as a note may have to be posted below them: that a
/// release says something else since. Safe for many threads.
///
/// A note is one bot's, from when it claims it until it is gone; so no two post the same.
public final class QuotedSentences {
  private static final Logger LOG = LoggerFactory.getLogger(QuotedSentences.class);
  private static final Gson GSON = new Gson();

  /// Of a release in a language, the newest; of more nothing is told.
  private static final int MAX_OF_A_RELEASE = 5_000;

  private static final String KEY = "team = :team and channel = :channel and ts = :ts";

  private final Database database;
  private final Lease lease;

  /// A sentence that an answer quotes.
  ///
  /// @param question that is answered
  /// @param thread in which the answer stands
  /// @param release it is of
  /// @param user who asked
  /// @param labels the language of the answer's own words, ISO 639-1
  /// @param speaker the name of whoever it is said to be of; empty where that is nobody, and where
  ///   it was kept before speakers were
  public record Quoted(
      QuestionKey question,
      String thread,
      Source release,
      String user,
      String labels,
      String sentence,
      String speaker) {}

  /// A release in a language, as `IP/23/3831` and `en`.
  public record Source(String reference, String language) {}

  /// What is sealed.
  private record Sealed(
      @Nullable String user,
      @Nullable String labels,
      @Nullable String sentence,
      @Nullable String speaker) {}

  private record Row(QuestionKey key, String thread, String sealed) {}

  /// The sentences in a database.
  ///
  /// @param inbox of the bot that works with them, which renews its right to them with that to its
  ///   questions
  public QuotedSentences(Database database, Inbox inbox) {
    this.database = database;
    this.lease = inbox.lease();
  }

  /// Seals the sentence that the answer to a question quotes.
  ///
  /// @return keeps it, in place of what another answer to the question quoted
  static Consumer<Handle> keeping(Database database, Quoted quoted) {
    Key key = database.key();
    String sealed =
        key.seal(
            GSON.toJson(
                new Sealed(quoted.user(), quoted.labels(), quoted.sentence(), quoted.speaker())));
    String person = key.pseudonym(quoted.user());
    String now = database.dialect().now();
    return handle -> {
      delete(handle, quoted.question());
      handle
          .createUpdate(
              "insert into quoted_sentence (team, channel, ts, thread, reference, language, quoted,"
                  + " person, sealed) values (:team, :channel, :ts, :thread, :reference, :language,"
                  + " "
                  + now
                  + ", :person, :sealed)")
          .bindMap(names(quoted.question()))
          .bind("thread", quoted.thread())
          .bind("reference", quoted.release().reference())
          .bind("language", quoted.release().language())
          .bind("person", person)
          .bind("sealed", sealed)
          .execute();
    };
  }

  /// Drops what answers to some questions quote: they do not stand, or their notes do.
  public void drop(Collection<QuestionKey> questions) throws IOException {
    database.write(handle -> {
      questions.forEach(question -> delete(handle, question));
      return questions.size();
    });
  }

  /// Drops what the answer to the question quotes that a channel and a time stamp name.
  public void drop(String channel, String ts) throws IOException {
    database.write(handle ->
        handle.execute("delete from quoted_sentence where channel = ? and ts = ?", channel, ts));
  }

  private static void delete(Handle handle, QuestionKey question) {
    handle
        .createUpdate("delete from quoted_sentence where " + KEY)
        .bindMap(names(question))
        .execute();
  }

  /// The releases that sentences are of.
  public List<Source> releases() throws IOException {
    return database.read(handle ->
        handle
            .createQuery("select distinct reference, language from quoted_sentence")
            .map((RowView row) ->
                new Source(
                    row.getColumn("reference", String.class),
                    row.getColumn("language", String.class)))
            .list());
  }

  /// The newest sentences of a release that answers quote, the newest first. One that cannot be
  /// read any more is dropped.
  public List<Quoted> of(Source release) throws IOException {
    List<Row> rows =
        database.read(handle ->
            handle
                .createQuery(
                    "select team, channel, ts, thread, sealed from quoted_sentence where"
                        + " reference = :reference and language = :language"
                        + " order by quoted desc, ts desc limit :most")
                .bind("reference", release.reference())
                .bind("language", release.language())
                .bind("most", MAX_OF_A_RELEASE)
                .map(QuotedSentences::row)
                .list());
    List<Quoted> quoted = new ArrayList<>();
    List<QuestionKey> unreadable = new ArrayList<>();
    for (Row row : rows) {
      Optional<Sealed> open = opened(row.sealed(), database.key());
      open.ifPresentOrElse(
          sealed -> quoted.add(quoted(row, release, sealed)), () -> unreadable.add(row.key()));
    }
    if (!unreadable.isEmpty()) {
      LOG.error("Quoted sentences cannot be read any more: {}", unreadable.size());
      drop(unreadable);
    }
    return quoted;
  }

  private static Quoted quoted(Row row, Source release, Sealed sealed) {
    return new Quoted(
        row.key(),
        row.thread(),
        release,
        String.valueOf(sealed.user()),
        String.valueOf(sealed.labels()),
        String.valueOf(sealed.sentence()),
        Objects.requireNonNullElse(sealed.speaker(), ""));
  }

  private static Row row(RowView row) {
    return new Row(
        new QuestionKey(
            row.getColumn("team", String.class),
            row.getColumn("channel", String.class),
            row.getColumn("ts", String.class)),
        row.getColumn("thread", String.class),
        row.getColumn("sealed", String.class));
  }

  /// Makes the note below an answer this bot's, unless it is that of another that is at work.
  ///
  /// @return whether the note may stand in Slack already; empty where it is not this bot's to post
  public Optional<Boolean> claim(QuestionKey question) throws IOException {
    return database.write(handle ->
        handle
            .createQuery(
                "update quoted_sentence set owner = :owner where "
                    + KEY
                    + " and (owner is null or owner = :owner or not exists"
                    + " (select 1 from bot where bot.id = quoted_sentence.owner))"
                    + " returning posting")
            .bindMap(names(question))
            .bind("owner", lease.bot())
            .mapTo(Integer.class)
            .findOne()
            .map(posting -> posting == 1));
  }

  /// Notes that a note is now sent, so that whoever goes on after a crash looks whether it stands.
  /// To be called right before, each time.
  ///
  /// @return whether it may be sent
  public Inbox.Turn post(QuestionKey question) throws IOException {
    if (database.dialect() != Dialect.SQLITE && !lease.holds()) {
      return Inbox.Turn.LATER;
    }
    boolean ours =
        database.write(handle ->
            handle
                    .createUpdate(
                        "update quoted_sentence set posting = 1 where owner = :owner and " + KEY)
                    .bindMap(names(question))
                    .bind("owner", lease.bot())
                    .execute()
                == 1);
    return ours ? Inbox.Turn.NOW : Inbox.Turn.NEVER;
  }

  private static Optional<Sealed> opened(String sealed, Key key) {
    try {
      return Optional.ofNullable(GSON.fromJson(key.open(sealed), Sealed.class))
          .filter(open -> open.user() != null && open.labels() != null && open.sentence() != null);
    } catch (IOException | JsonParseException unreadable) {
      // Its message may hold the text.
      return Optional.empty();
    }
  }

  /// Within `handle`, seals all anew with another key, under other pseudonyms; what cannot be read
  /// goes.
  static void reseal(Handle handle, Key old, Key next) {
    List<Row> rows =
        handle
            .createQuery("select team, channel, ts, thread, sealed from quoted_sentence")
            .map(QuotedSentences::row)
            .list();
    try (PreparedBatch batch =
        handle.prepareBatch(
            "update quoted_sentence set sealed = :sealed, person = :person where " + KEY)) {
      for (Row row : rows) {
        Optional<Sealed> open = opened(row.sealed(), old);
        if (open.isEmpty()) {
          delete(handle, row.key());
        } else {
          batch
              .bindMap(names(row.key()))
              .bind("sealed", next.seal(GSON.toJson(open.get())))
              .bind("person", next.pseudonym(String.valueOf(open.get().user())))
              .add();
        }
      }
      batch.execute();
    }
  }

  /// Within `handle`, deletes all that is known of a person.
  static int forget(Handle handle, String pseudonym) {
    return handle.execute("delete from quoted_sentence where person = ?", pseudonym);
  }

  private static Map<String, String> names(QuestionKey key) {
    return Map.of("team", key.team(), "channel", key.channel(), "ts", key.ts());
  }
}
