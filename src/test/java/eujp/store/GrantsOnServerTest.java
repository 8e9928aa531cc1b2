package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eujp.store.Grants.Grant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same on a PostgreSQL server, which several bots share.
class GrantsOnServerTest extends GrantsTest {
  private String url = "";
  private Key key = Key.of("a phrase of more than thirty-two characters");

  @BeforeEach
  void make() throws Exception {
    url = Databases.Postgres.newDatabase();
  }

  @Override
  Database database() throws Exception {
    return Database.at(PostgresAddress.parse(url).orElseThrow(), key);
  }

  @Override
  void rotate() throws Exception {
    Key next = Key.of("another phrase of more than thirty-two characters");
    new KeyRotation(Path.of("unused"), PostgresAddress.parse(url)).ofSetting(key, next);
    key = next;
  }

  @Test
  void ofManyBotsOneRenewsAToken() throws Exception {
    int bots = 8;
    try (Database database = database();
        Grants grants = new Grants(database);
        ExecutorService threads = Executors.newFixedThreadPool(bots)) {
      for (int round = 0; round < 10; round++) {
        grants.keep("T" + round, "One", expiring("1", Duration.ZERO), 5);
        Callable<Optional<Grant>> renewal = () -> grants.toRenew(Duration.ofMinutes(1));
        long renewing = 0;
        for (Future<Optional<Grant>> one :
            threads.invokeAll(java.util.Collections.nCopies(bots, renewal))) {
          renewing += one.get().isPresent() ? 1 : 0;
        }
        assertEquals(1, renewing);
      }
    }
  }

  @Test
  void whoHasAStoreOpenThatIsDroppedMeetsNothing() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token("xoxb-1"), 5);
      Grant grant = grants.of("T1").orElseThrow();
      try (Database store = grants.open(grant)) {
        new FollowedThreads(database).set("C1/1", true);
        grants.forget("T1", 5);
        grants.sweep();

        assertThrows(IOException.class, () -> new FollowedThreads(store).contains("C1/1"));
        assertThrows(IOException.class, () -> new FollowedThreads(store).set("C1/2", true));
        assertEquals(
            List.of("C1/1"),
            database.read(handle ->
                handle
                    .createQuery("select conversation from followed_thread")
                    .mapTo(String.class)
                    .list()));
      }
    }
  }
}
