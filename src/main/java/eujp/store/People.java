package eujp.store;

import java.io.IOException;

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
}
