package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.Askers.Allowance;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final int MOST = 2;

  private Database database;
  private Askers askers;

  @BeforeEach
  void open() throws Exception {
    database =
        Database.at(
            PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow(),
            Key.of("a phrase of more than thirty-two characters"));
    askers = new Askers(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private boolean take() throws IOException {
    return askers.take(List.of(new Allowance("U1", "ask", MOST)));
  }

  /// Lets the database's clock go on, or back, as it looks from what it has told.
  private void pass(Duration time) throws IOException {
    database.write(
        handle -> handle.execute("update allowance set reckoned = reckoned - ?", time.toMillis()));
  }

  @Test
  void comesBackEvenlyAndNoMoreThanThereWas() throws IOException {
    assertTrue(take());
    assertTrue(take());
    assertFalse(take());

    pass(Duration.ofSeconds(31));
    assertTrue(take());
    assertFalse(take());

    pass(Duration.ofHours(1));
    assertTrue(take());
    assertTrue(take());
    assertFalse(take());
  }

  @Test
  void comesBackFromThenOnWhereTheClockIsSetBack() throws IOException {
    assertTrue(take());
    assertTrue(take());

    pass(Duration.ofHours(-1));
    assertFalse(take());
    pass(Duration.ofSeconds(31));
    assertTrue(take());
  }

  @Test
  void isTakenAsFarAsTheFirstThatHasNothingLeft() throws IOException {
    List<Allowance> both = List.of(new Allowance("U1", "ask", 1), new Allowance("", "ask", MOST));
    assertTrue(askers.take(both));
    assertFalse(askers.take(both));

    assertTrue(askers.take(List.of(new Allowance("", "ask", MOST))));
    assertFalse(askers.take(List.of(new Allowance("", "ask", MOST))));
  }

  @Test
  void isForgottenWhenItIsWholeAgain() throws IOException {
    take();
    pass(Duration.ofHours(2));
    askers.forgetOlderThan(Duration.ofDays(30));

    assertEquals(0, kept());
  }

  @Test
  void isForgottenWithThePerson() throws IOException {
    take();
    assertEquals(1, kept());
    askers.forget("U1");

    assertEquals(0, kept());
  }

  private int kept() throws IOException {
    return database.<Integer>read(
        handle -> handle.createQuery("select count(*) from allowance").mapTo(Integer.class).one());
  }
}
