package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.Await;
import eujp.store.Grants.Grant;
import eujp.store.Grants.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What workspaces grant, and their stores, in a folder.
class GrantsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final String TOKEN = "xoxb-1-secret-of-a-workspace";

  @TempDir private Path folder;

  /// A database that may be opened several times, as the bots that share it do.
  Database database() throws Exception {
    return Databases.inFolder(folder);
  }

  static Token token(String value) {
    return new Token(value, Optional.empty(), Duration.ZERO);
  }

  static Token expiring(String value, Duration lasts) {
    return new Token(value, Optional.of("xoxe-" + value), lasts);
  }

  @Test
  void whatIsGrantedIsKeptAndSealed() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "Press desk", token(TOKEN), 5);

      Grant grant = grants.of("T1").orElseThrow();
      assertEquals("Press desk", grant.name());
      assertEquals(TOKEN, grant.token());
      assertEquals(Optional.empty(), grant.refreshToken());
      assertEquals(Map.of("T1", 1L), grants.revisions());
      assertFalse(grant.toString().contains(TOKEN));
      String row =
          database.read(handle ->
              String.valueOf(handle.createQuery("select * from workspace").mapToMap().one()));
      assertFalse(row.contains("secret"));
      assertFalse(row.contains("Press"));
      assertFalse(row.contains(grant.key()));
    }
  }

  @Test
  void whoInstallsAgainKeepsTheStore() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "Press desk", token("xoxb-1"), 5);
      Grant first = grants.of("T1").orElseThrow();
      grants.keep("T1", "Press office", token("xoxb-2"), 6);
      Grant second = grants.of("T1").orElseThrow();

      assertEquals(first.store(), second.store());
      assertEquals(first.key(), second.key());
      assertEquals("xoxb-2", second.token());
      assertEquals("Press office", second.name());
      assertEquals(2, second.revision());
    }
  }

  @Test
  void anInstallationThatWasBegunEndsOnce() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      String one = grants.begin().orElseThrow();
      String other = grants.begin().orElseThrow();

      assertNotEquals(one, other);
      assertTrue(grants.end(one));
      assertFalse(grants.end(one));
      assertFalse(grants.end("never begun"));
      database.write(handle -> handle.execute("update begun_installation set until = 1"));
      assertFalse(grants.end(other), "too late");
    }
  }

  @Test
  void ofTooManyInstallationsNoneIsBegun() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      long later = Long.MAX_VALUE / 2;
      database.write(handle -> {
        for (int i = 0; i < 10_000; i++) {
          handle.execute("insert into begun_installation values (?, ?)", "state" + i, later);
        }
        return 0;
      });

      assertEquals(Optional.empty(), grants.begin());
    }
  }

  @Test
  void eachWorkspaceHasAStoreThatTheOthersDoNotMeet() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token("xoxb-1"), 5);
      grants.keep("T2", "Two", token("xoxb-2"), 5);
      try (Database one = grants.open(grants.of("T1").orElseThrow());
          Database two = grants.open(grants.of("T2").orElseThrow())) {
        new FollowedThreads(one).set("C1/1", true);

        assertTrue(new FollowedThreads(one).contains("C1/1"));
        assertFalse(new FollowedThreads(two).contains("C1/1"));
        assertFalse(new FollowedThreads(database).contains("C1/1"));
        assertNotEquals(one.key().fingerprint(), two.key().fingerprint());
        assertNotEquals(one.key().fingerprint(), database.key().fingerprint());
      }
    }
  }

  @Test
  void ofAWorkspaceThatIsForgottenNothingIsLeft() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token(TOKEN), 5);
      grants.keep("T2", "Two", token("xoxb-2"), 5);
      Grant kept = grants.of("T2").orElseThrow();
      grants.open(grants.of("T1").orElseThrow()).close();
      grants.open(kept).close();

      assertFalse(grants.forget("T1", 4), "it has installed the bot since");
      assertTrue(grants.forget("T1", 5));
      assertFalse(grants.forget("T1", 5));
      grants.sweep();

      assertEquals(Optional.empty(), grants.of("T1"));
      assertEquals(Set.of(kept.store()), database.stores());
      grants.open(kept).close();
    }
  }

  @Test
  void whoseTokenWasRefusedForLongIsForgotten() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token("xoxb-1"), 5);
      grants.keep("T2", "Two", token("xoxb-2"), 5);
      grants.keep("T3", "Three", token("xoxb-3"), 5);
      grants.accepted("T1", false);
      grants.accepted("T2", false);
      grants.accepted("T2", true);
      grants.accepted("T3", false);
      grants.keep("T3", "Three", token("xoxb-4"), 6);
      grants.forgetRefused(MINUTE);
      assertEquals(Set.of("T1", "T2", "T3"), grants.revisions().keySet());

      Thread.sleep(2);
      grants.accepted("T1", false);
      grants.forgetRefused(Duration.ZERO);
      assertEquals(Set.of("T2", "T3"), grants.revisions().keySet());
    }
  }

  @Test
  void aStoreThatIsOpenedTooLateIsDroppedAgain() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token("xoxb-1"), 5);
      Grant old = grants.of("T1").orElseThrow();
      grants.forget("T1", 5);

      assertThrows(UnusableDatabaseException.class, () -> grants.open(old));
      assertEquals(Set.of(), database.stores());

      grants.keep("T1", "One", token("xoxb-2"), 6);
      assertNotEquals(old.store(), grants.of("T1").orElseThrow().store());
    }
  }

  @Test
  void aTokenIsRenewedOnceAndInTime() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", expiring("1", HALF_A_DAY), 5);
      grants.keep("T2", "Two", expiring("2", Duration.ZERO), 5);
      grants.keep("T3", "Three", token("3"), 5);

      Grant due = grants.toRenew(MINUTE).orElseThrow();
      assertEquals("T2", due.team());
      assertEquals(Optional.empty(), grants.toRenew(MINUTE), "somebody is at it");
      assertTrue(grants.renewed(due, expiring("4", HALF_A_DAY)));
      assertFalse(grants.renewed(due, expiring("5", HALF_A_DAY)), "it was renewed before");
      assertEquals("4", grants.of("T2").orElseThrow().token());
      assertEquals(Optional.of("xoxe-4"), grants.of("T2").orElseThrow().refreshToken());
      assertEquals(Optional.empty(), grants.toRenew(MINUTE));
    }
  }

  @Test
  void aTokenThatNobodyRenewedIsTriedAgain() throws Exception {
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", expiring("1", Duration.ZERO), 5);

      assertTrue(grants.toRenew(Duration.ofMillis(50)).isPresent());
      Await.until("it may be tried again", () -> grants.toRenew(Duration.ofMillis(50)).isPresent());
    }
  }

  @Test
  void aNewKeySealsWhatWasGrantedAndTheStoresStay() throws Exception {
    Grant before;
    try (Database database = database();
        Grants grants = new Grants(database)) {
      grants.keep("T1", "One", token(TOKEN), 5);
      before = grants.of("T1").orElseThrow();
      try (Database store = grants.open(before)) {
        new FollowedThreads(store).set("C1/1", true);
      }
    }
    rotate();

    try (Database database = database();
        Grants grants = new Grants(database)) {
      Grant after = grants.of("T1").orElseThrow();
      assertEquals(before.token(), after.token());
      try (Database store = grants.open(after)) {
        assertTrue(new FollowedThreads(store).contains("C1/1"));
      }
    }
  }

  void rotate() throws Exception {
    new KeyRotation(folder, Optional.empty()).ofFile();
  }

  @Test
  void inTheFilesStandsNoTokenBeforeAndAfter() throws Exception {
    Path elsewhere = folder.resolve("files");
    try (Database database = Databases.inFolder(elsewhere);
        Grants grants = new Grants(database)) {
      grants.keep("T1", "Press desk", token(TOKEN), 5);
      assertFalse(anyHolds(elsewhere, TOKEN));
      assertTrue(anyHolds(elsewhere, "T1"));
      grants.forget("T1", 5);
      assertFalse(anyHolds(elsewhere, "t1_"), "the row is overwritten");
    }
  }

  private static boolean anyHolds(Path folder, String text) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (!file.toString().contains("native") && bytes.contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
