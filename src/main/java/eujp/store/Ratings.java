package eujp.store;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.result.RowView;

/// What people think of answers. Safe for many threads.
public final class Ratings {
  private final Database database;
  private final InstantSource clock;

  /// A rating.
  ///
  /// @param when it was given
  /// @param question stands for the question
  /// @param person stands for who gave it
  /// @param passage the best passage of the answer, such as `IP/23/3831 en ¶7`
  public record Rating(
      Instant when, String question, String person, String passage, boolean helpful) {}

  /// Ratings that are kept in `database`.
  public Ratings(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps a rating. Another by the same person of the same answer takes its place.
  ///
  /// @param question names the question, in whatever form
  /// @throws IOException if it could not be kept
  public void rate(String question, String person, String passage, boolean helpful)
      throws IOException {
    Key key = database.key();
    String askedAs = key.pseudonym(question);
    String knownAs = key.pseudonym(person);
    long now = clock.millis();
    database.write(handle ->
        handle.execute(
            "insert into rating (question, person, passage, helpful, given) values (?, ?, ?, ?, ?)"
                + " on conflict (question, person) do update set passage = excluded.passage,"
                + " helpful = excluded.helpful, given = excluded.given",
            askedAs,
            knownAs,
            passage,
            helpful ? 1 : 0,
            now));
  }

  /// All ratings, the oldest first.
  public List<Rating> all() throws IOException {
    return database.read(handle ->
        handle.createQuery("select * from rating order by given").map(Ratings::rating).list());
  }

  private static Rating rating(RowView row) {
    return new Rating(
        Instant.ofEpochMilli(row.getColumn("given", Long.class)),
        row.getColumn("question", String.class),
        row.getColumn("person", String.class),
        row.getColumn("passage", String.class),
        row.getColumn("helpful", Integer.class) == 1);
  }
}
