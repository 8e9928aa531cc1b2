package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.QuotedSentences.Quoted;
import eujp.store.QuotedSentences.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotedSentencesTest {
  private static final Source RELEASE = new Source("IP/24/1", "en");

  @TempDir private Path folder;

  private static Quoted quoted(int second, String user) {
    return new Quoted(
        new QuestionKey("T1", "C1", second + ".000100"),
        "1.0",
        RELEASE,
        user,
        "ja",
        "The mill number " + second + " grinds rye.",
        "Kari Brenna");
  }

  private static QuotedSentences of(Database database) throws Exception {
    Inbox inbox = new Inbox(database, false);
    inbox.open();
    return new QuotedSentences(database, inbox);
  }

  private Database open(Dialect dialect) throws Exception {
    return dialect == Dialect.SQLITE
        ? Databases.inFolder(folder)
        : Database.at(
            PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow(), Key.in(folder));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptIsOfTheLastAnswerAndComesBackTheNewestFirst(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      QuotedSentences sentences = of(database);
      Databases.keep(database, quoted(1, "U1"));
      Databases.keep(database, quoted(2, "U2"));
      Databases.keep(database, quoted(2, "U2"));

      assertEquals(List.of(RELEASE), sentences.releases());
      assertEquals(List.of(quoted(2, "U2"), quoted(1, "U1")), sentences.of(RELEASE));
      assertEquals(List.of(), sentences.of(new Source("IP/24/1", "fr")));

      sentences.drop(List.of(quoted(2, "U2").question()));
      assertEquals(List.of(quoted(1, "U1")), sentences.of(RELEASE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAReplyQuotesIsKeptWhenItIsPostedAndOnlyByWhoeverMayPostIt(Dialect dialect)
      throws Exception {
    try (Database database = open(dialect)) {
      Inbox inbox = new Inbox(database, false);
      inbox.open();
      QuotedSentences sentences = new QuotedSentences(database, inbox);
      Quoted quoted = quoted(1, "U1");
      QuestionKey key = quoted.question();
      inbox.keep(
          new OwedMessage(key, OwedMessage.Origin.MENTION, "1.0", "U1", "C1 1.0", "What grinds?"));

      assertEquals(
          Inbox.Turn.NEVER, inbox.post(quoted(2, "U1").question(), Optional.of(quoted(2, "U1"))));
      assertEquals(List.of(), sentences.of(RELEASE));

      assertEquals(Inbox.Turn.NOW, inbox.post(key, Optional.of(quoted)));
      assertEquals(Inbox.Turn.NOW, inbox.post(key, Optional.empty()));
      assertEquals(List.of(quoted), sentences.of(RELEASE));
      assertTrue(inbox.mine().getFirst().mayStand());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPersonIsForgottenAndWhatIsOldGoes(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      QuotedSentences sentences = of(database);
      Databases.keep(database, quoted(1, "U1"));
      Databases.keep(database, quoted(2, "U2"));
      assertEquals(1, new Askers(database).forget("U1"));
      assertEquals(List.of(quoted(2, "U2")), sentences.of(RELEASE));

      database.write(
          handle -> handle.execute("update quoted_sentence set quoted = quoted - 7200000"));
      assertEquals(0, new Askers(database).forgetOlderThan(Duration.ofHours(3)));
      assertEquals(1, new Askers(database).forgetOlderThan(Duration.ofHours(1)));
      assertEquals(List.of(), sentences.releases());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNoteIsOneBotsUntilThatIsGoneAndMayStandOnceItIsOnItsWay(Dialect dialect) throws Exception {
    try (Database database = open(dialect)) {
      Inbox one = new Inbox(database, false);
      one.open();
      QuotedSentences ones = new QuotedSentences(database, one);
      QuestionKey question = quoted(1, "U1").question();
      Databases.keep(database, quoted(1, "U1"));
      assertEquals(Optional.of(false), ones.claim(question));
      assertEquals(Inbox.Turn.NOW, ones.post(question));

      Inbox other = new Inbox(database, false);
      if (dialect == Dialect.POSTGRESQL) {
        other.open();
        QuotedSentences others = new QuotedSentences(database, other);
        assertEquals(Optional.empty(), others.claim(question));
        assertEquals(Inbox.Turn.NEVER, others.post(question));
        one.close();
      } else {
        other.open(); // no other bot can be at work on the same file
      }
      QuotedSentences others = new QuotedSentences(database, other);
      assertEquals(Optional.of(true), others.claim(question));
      if (dialect == Dialect.SQLITE) {
        assertEquals(Inbox.Turn.NEVER, ones.post(question));
      }
      assertEquals(Inbox.Turn.NOW, others.post(question));

      others.drop(List.of(question));
      assertEquals(Optional.empty(), others.claim(question));
      assertEquals(Inbox.Turn.NEVER, others.post(question));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherKeySealsAnew(Dialect dialect) throws Exception {
    Optional<PostgresAddress> server =
        dialect == Dialect.SQLITE
            ? Optional.empty()
            : PostgresAddress.parse(Databases.Postgres.newDatabase());
    try (Database database = open(server)) {
      Inbox inbox = new Inbox(database, false);
      inbox.open();
      Databases.keep(database, quoted(1, "U1"));
      inbox.close();
    }

    new KeyRotation(folder, server, Duration.ofSeconds(2)).ofFile();

    try (Database database = open(server)) {
      assertEquals(List.of(quoted(1, "U1")), of(database).of(RELEASE));
      assertEquals(1, new Askers(database).forget("U1"));
    }
  }

  private Database open(Optional<PostgresAddress> server) throws Exception {
    Key key = Key.in(folder);
    return server.isPresent() ? Database.at(server.get(), key) : Database.inFolder(folder, key);
  }

  @Test
  void noFileHoldsTheWordsOrTheName() throws Exception {
    try (Database database = open(Dialect.SQLITE)) {
      Databases.keep(database, quoted(7, "UNIQUENAME"));
    }
    String file = Files.readString(folder.resolve("eujp.db"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains("UNIQUENAME"));
    assertFalse(file.contains("grinds rye"));
  }
}
