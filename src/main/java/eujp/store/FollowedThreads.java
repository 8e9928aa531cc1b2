package eujp.store;

import java.io.IOException;

/// The threads in which the bot answers without being mentioned. Safe for many threads.
public final class FollowedThreads {
  private final Database database;

  /// The threads that are kept in `database`.
  public FollowedThreads(Database database) {
    this.database = database;
  }

  /// Whether the bot follows a conversation.
  public boolean contains(String conversation) throws IOException {
    return database.read(handle ->
        handle
                .createQuery("select count(*) from followed_thread where conversation = :it")
                .bind("it", conversation)
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  /// Follows a conversation from now on, or no longer.
  ///
  /// @return whether that is a change
  /// @throws IOException if it could not be kept; then nothing has changed
  public boolean set(String conversation, boolean follow) throws IOException {
    String sql =
        follow
            ? "insert into followed_thread (conversation) values (?) on conflict do nothing"
            : "delete from followed_thread where conversation = ?";
    return database.write(handle -> handle.execute(sql, conversation) == 1);
  }
}
