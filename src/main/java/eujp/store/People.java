package eujp.store;

import java.io.IOException;
import java.time.Duration;

/// What is kept about people, as a whole.
public final class People {
  private final Database database;

  /// The people in `database`.
  public People(Database database) {
    this.database = database;
  }

  /// Deletes all that is kept about a person: who asked, their questions, their ratings.
  ///
  /// @param user as Slack names them
  /// @return how many records were about them
  public int forget(String user) throws IOException {
    String pseudonym = database.key().pseudonym(user);
    String now = database.dialect().now();
    return database.write(handle ->
        Inbox.forget(handle, pseudonym, now)
            + handle.execute("delete from rating where person = ?", pseudonym));
  }

  /// Deletes the questions that have been done, and the ratings that were given, longer ago than
  /// `age`. An edit of a message that is older than that counts as a new question.
  ///
  /// @return how many records
  public int forgetOlderThan(Duration age) throws IOException {
    String now = database.dialect().now();
    return database.write(handle ->
        handle.execute("delete from question where finished < " + now + " - ?", age.toMillis())
            + handle.execute("delete from rating where given < " + now + " - ?", age.toMillis()));
  }
}
