package eujp.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which releases an admin has chosen to be asked, in a workspace and in channels of it. Safe for
/// many threads.
public final class Choices {
  /// In the place of a channel: the whole workspace.
  public static final String EVERYWHERE = "";

  private final Database database;

  public Choices(Database database) {
    this.database = database;
  }

  /// The choices, by channel; each a filter as it is written, and empty for all releases.
  public Map<String, String> all() throws IOException {
    return database.read(handle ->
        handle
            .createQuery("select channel, filter from chosen_releases")
            .reduceRows(
                new HashMap<>(),
                (all, row) -> {
                  all.put(
                      row.getColumn("channel", String.class),
                      row.getColumn("filter", String.class));
                  return all;
                }));
  }

  /// Chooses from now on.
  ///
  /// @param channel or [#EVERYWHERE]
  /// @param filter as it is written; empty where there is to be no choice any more
  public void choose(String channel, Optional<String> filter) throws IOException {
    database.write(handle -> {
      handle.execute("delete from chosen_releases where channel = ?", channel);
      return filter.isEmpty()
          ? 0
          : handle.execute(
              "insert into chosen_releases (channel, filter) values (?, ?)", channel, filter.get());
    });
  }
}
