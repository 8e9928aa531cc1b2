package eujp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.store.OwedMessage.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InboxTest {
  @TempDir private Path folder;

  /// A database that can be opened again.
  interface Place {
    Database open() throws Exception;
  }

  private Place place(Dialect dialect) throws Exception {
    return switch (dialect) {
      case SQLITE -> () -> Databases.inFolder(folder);
      case POSTGRESQL -> {
        PostgresAddress address =
            PostgresAddress.parse(Databases.Postgres.newDatabase()).orElseThrow();
        Key key = Key.in(folder);
        yield () -> Database.at(address, key);
      }
    };
  }

  private static OwedMessage message(int second) {
    return message("C1", "1.000000", second, "Who co-chaired?");
  }

  private static OwedMessage message(String channel, String thread, int second, String text) {
    return new OwedMessage(
        new QuestionKey("T1", channel, second + ".000100"),
        Origin.MENTION,
        thread,
        "U0123ASKER",
        channel + " " + thread,
        text);
  }

  private static Inbox opened(Database database) throws Exception {
    Inbox inbox = new Inbox(database, false);
    inbox.open();
    return inbox;
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionIsNewOnceAndOwedUntilItIsDone(Dialect dialect) throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox inbox = opened(database);

      assertTrue(inbox.keep(message(1)));
      assertFalse(inbox.keep(message(1)));
      assertEquals(1, inbox.owed().questions());
      assertEquals(Inbox.Turn.NOW, inbox.turn(message(1)));

      inbox.done(message(1).key(), "found");

      assertEquals(new Inbox.Owed(0, Duration.ZERO), inbox.owed());
      assertEquals(Inbox.Turn.NEVER, inbox.turn(message(1)));
      assertFalse(inbox.keep(message(1)));
      assertEquals(List.of(), inbox.mine());
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofManyWhoKeepTheSameQuestionAtOnceOneIsTheFirst(Dialect dialect) throws Exception {
    try (Database database = place(dialect).open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Inbox inbox = opened(database);
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int question = i % 100;
        tries.add(() -> inbox.keep(message(question)));
      }

      long first = 0;
      for (Future<Boolean> kept : threads.invokeAll(tries)) {
        first += kept.get() ? 1 : 0;
      }

      assertEquals(100, first);
      assertEquals(100, inbox.owed().questions());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatABotThatStoppedOwesIsTheNextOnes(Dialect dialect) throws Exception {
    Place place = place(dialect);
    try (Database database = place.open()) {
      Inbox inbox = opened(database);
      inbox.keep(message(2));
      inbox.keep(message("C2", "7.000000", 1, "日本語"));
      assertEquals(Inbox.Turn.NOW, inbox.post(message(2).key(), Optional.empty()));
      inbox.close();
    }

    try (Database database = place.open()) {
      Inbox inbox = opened(database);
      assertEquals(Inbox.Turn.NEVER, inbox.turn(message(2)));

      assertTrue(inbox.takeOver());

      assertEquals(
          List.of(
              new Inbox.Pending(message("C2", "7.000000", 1, "日本語"), false, 0),
              new Inbox.Pending(message(2), true, 0)),
          inbox.mine());
      assertEquals(Inbox.Turn.NOW, inbox.turn(message(2)));
      assertFalse(inbox.takeOver());
    }
  }

  @ParameterizedTest
  @EnumSource
  void howOftenAQuestionWasTriedIsRememberedAcrossStarts(Dialect dialect) throws Exception {
    Place place = place(dialect);
    try (Database database = place.open()) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      assertEquals(1, inbox.tried(message(1).key()));
      assertEquals(2, inbox.tried(message(1).key()));
      assertEquals(0, inbox.tried(message(2).key()));
      inbox.close();
    }

    try (Database database = place.open()) {
      Inbox inbox = opened(database);
      assertEquals(0, inbox.tried(message(1).key()));
      inbox.takeOver();
      assertEquals(List.of(new Inbox.Pending(message(1), false, 2)), inbox.mine());
      assertEquals(3, inbox.tried(message(1).key()));
      inbox.done(message(1).key(), "found");
      assertEquals(0, inbox.tried(message(1).key()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesThatCameToAnEndCountNoMore(Dialect dialect) throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      inbox.tried(message(1).key());
      inbox.tried(message(1).key());

      inbox.tryEnded(message(1).key());

      assertEquals(List.of(new Inbox.Pending(message(1), false, 0)), inbox.mine());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSetAsideIsNoLongerOwedAndStaysSealedUntilItIsForgotten(Dialect dialect)
      throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox inbox = opened(database);
      for (int second = 1; second <= 3; second++) {
        inbox.keep(message(second));
      }
      inbox.keep(message("C1", "9.0", 4, "Kept texts"));
      inbox.setAside(message(1).key(), "nothing");
      inbox.setAside(message(2).key(), "failed");
      inbox.done(message(3).key(), "found");

      assertEquals(2, inbox.aside());
      assertEquals(1, inbox.owed().questions());
      assertEquals(Inbox.Turn.NEVER, inbox.turn(message(1)));
      assertEquals(List.of(), new Inbox(database, true).unanswered(10).orElseThrow());
      assertEquals(3, countOf(database, "sealed is not null and person is not null"));

      assertEquals(3, new Askers(database).forget("U0123ASKER"));
      assertEquals(0, inbox.aside());
      assertEquals(0, countOf(database, "sealed is not null or person is not null"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSetAsideGoesWhenItIsOld(Dialect dialect) throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      inbox.setAside(message(1).key(), "failed");

      Thread.sleep(5);
      assertEquals(1, new Askers(database).forgetOlderThan(Duration.ofMillis(1)));
      assertEquals(0, inbox.aside());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQuestionThatCannotBeReadCostsOnlyItself(Dialect dialect) throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      Key key = database.key();
      String good = key.seal("{\"user\":\"U1\",\"conversation\":\"c\",\"text\":\"t\"}");
      List<Optional<String>> broken =
          List.of(
              Optional.empty(),
              Optional.of(""),
              Optional.of("AAAA"),
              Optional.of("not base64!"),
              Optional.of(good.substring(0, 17)),
              Optional.of(good.substring(0, 24)),
              Optional.of(good.substring(0, good.length() - 4)),
              Optional.of(Key.of("another").seal("{}")),
              Optional.of(key.seal("")),
              Optional.of(key.seal("null")),
              Optional.of(key.seal("{}")),
              Optional.of(key.seal("[1]")),
              Optional.of(key.seal("{\"user\":")),
              Optional.of(key.seal("{\"user\":\"U1\",\"conversation\":\"c\"}")));
      inbox.keep(message(1));
      for (int i = 0; i < broken.size(); i++) {
        int second = 100 + i;
        inbox.keep(message(second));
        Optional<String> sealed = broken.get(i);
        database.write(handle ->
            handle.execute(
                "update question set sealed = ? where ts = ?",
                sealed.orElse(null),
                message(second).key().ts()));
      }
      inbox.keep(message(200));
      database.write(
          handle -> handle.execute("update question set way = 'pigeon' where ts = '200.000100'"));
      inbox.keep(message(300));

      assertEquals(
          List.of(message(1), message(300)),
          inbox.mine().stream().map(Inbox.Pending::message).toList());

      assertEquals(broken.size() + 1, countOf(database, "outcome = 'unreadable'"));
      database.write(handle ->
          handle.execute("update question set outcome = 'nothing' where outcome = 'unreadable'"));
      inbox.done(message(1).key(), "nothing");
      assertEquals(
          List.of("Who co-chaired?", "Who co-chaired?"), inbox.unanswered(50).orElseThrow());
    }
  }

  private static int countOf(Database database, String where) throws Exception {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from question where " + where)
            .mapTo(Integer.class)
            .one());
  }

  @Test
  void ofTwoBotsEachAnswersItsOwnAndWaitsForTheOther() throws Exception {
    Place place = place(Dialect.POSTGRESQL);
    try (Database one = place.open();
        Database other = place.open()) {
      Inbox first = opened(one);
      Inbox second = opened(other);
      first.keep(message(1));
      second.keep(message(2));
      second.keep(message("C1", "5.000000", 3, "In another thread"));

      assertFalse(second.takeOver());
      assertEquals(Inbox.Turn.NEVER, second.turn(message(1)));
      assertEquals(Inbox.Turn.NEVER, second.post(message(1).key(), Optional.empty()));
      assertEquals(Inbox.Turn.LATER, second.turn(message(2)));
      assertEquals(Inbox.Turn.NOW, second.turn(message("C1", "5.000000", 3, "")));

      first.done(message(1).key(), "found");

      assertEquals(Inbox.Turn.NOW, second.turn(message(2)));
    }
  }

  @Test
  void aBotThatHasNotRenewedItsLeaseWaits() throws Exception {
    Place place = place(Dialect.POSTGRESQL);
    try (Database database = place.open()) {
      Inbox inbox = new Inbox(database, false);
      inbox.keep(message(1));

      assertEquals(Inbox.Turn.LATER, inbox.turn(message(1)));
      assertEquals(Inbox.Turn.LATER, inbox.post(message(1).key(), Optional.empty()));

      inbox.open();
      assertEquals(Inbox.Turn.NOW, inbox.turn(message(1)));
      assertEquals(Inbox.Turn.NOW, inbox.post(message(1).key(), Optional.empty()));
    }
  }

  @Test
  void whoHasTheFilesWithoutTheKeyLearnsNobodysNameAndNobodysWords() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      inbox.keep(message(2));
      inbox.done(message(1).key(), "found");
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains("U0123ASKER") || bytes.contains("co-chaired"), "" + file);
        }
      }
      assertEquals("U0123ASKER", inbox.mine().getFirst().message().user());
    }
  }

  @Test
  void whoIsForgottenLeavesTheKeysOfTheirMessagesOnly() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = new Inbox(database, true);
      inbox.open();
      inbox.keep(message(1));
      inbox.keep(message(2));
      inbox.done(message(1).key(), "found");
      new Ratings(database, java.time.InstantSource.system())
          .rate("C1 1.000100", "U0123ASKER", "p", true);

      assertEquals(3, new Askers(database).forget("U0123ASKER"));

      assertEquals(0, new Askers(database).forget("U0123ASKER"));
      assertEquals(List.of(), new Ratings(database, java.time.InstantSource.system()).all());
      assertEquals(0, inbox.owed().questions());
      assertFalse(inbox.keep(message(2)));
    }
  }

  @Test
  void whatHasBeenDoneForLongIsDeletedAndWhatIsOwedIsNot() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      inbox.keep(message(2));
      inbox.done(message(1).key(), "found");

      new Ratings(database, java.time.InstantSource.system()).rate("q", "U0123ASKER", "p", true);
      Askers people = new Askers(database);

      assertEquals(0, people.forgetOlderThan(Duration.ofMinutes(1)));
      Thread.sleep(5);
      assertEquals(2, people.forgetOlderThan(Duration.ofMillis(1)));
      assertEquals(1, inbox.owed().questions());
    }
  }

  @Test
  void theSecondProcessOnAFolderSaysSo() throws Exception {
    try (Database database = Databases.inFolder(folder)) {
      UnusableDatabaseException refused =
          assertThrows(UnusableDatabaseException.class, () -> Databases.inFolder(folder));
      assertTrue(String.valueOf(refused.getMessage()).contains("Another eujp is at work"));
      assertTrue(database.trouble().isEmpty());
    }
  }

  @Test
  void anotherKeyThanTheOneItWasWrittenWithIsRefused() throws Exception {
    Databases.inFolder(folder).close();
    Files.delete(folder.resolve("key"));

    UnusableDatabaseException refused =
        assertThrows(UnusableDatabaseException.class, () -> Databases.inFolder(folder));
    assertTrue(String.valueOf(refused.getMessage()).contains("another key"));
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedInASentence() throws Exception {
    Key.in(folder);
    Files.writeString(folder.resolve("eujp.db"), "no database ".repeat(500));

    UnusableDatabaseException refused =
        assertThrows(UnusableDatabaseException.class, () -> Databases.inFolder(folder));
    assertTrue(String.valueOf(refused.getMessage()).contains("its file is damaged"));
  }

  @Test
  void aServerThatIsNotThereIsRefusedInASentenceWithoutThePassword() throws Exception {
    PostgresAddress nowhere =
        PostgresAddress.parse("postgres://eujp:s3cret@127.0.0.1:9/eujp").orElseThrow();

    UnusableDatabaseException refused =
        assertThrows(UnusableDatabaseException.class, () -> Database.at(nowhere, Key.in(folder)));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("it cannot be reached") && !message.contains("s3cret"), message);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theTextsOfQuestionsWithoutAnAnswerAreToldOnlyWhereTheyAreKept(Dialect dialect)
      throws Exception {
    try (Database database = place(dialect).open()) {
      Inbox keeping = new Inbox(database, true);
      keeping.open();
      for (int second = 1; second <= 4; second++) {
        keeping.keep(message("C1", second + ".000100", second, "Question " + second));
      }
      keeping.done(message(1).key(), "related");
      Thread.sleep(5); // the order is that of milliseconds
      keeping.done(message(2).key(), "found");
      keeping.done(message(3).key(), "nothing");

      assertEquals(List.of("Question 3", "Question 1"), keeping.unanswered(10).orElseThrow());
      assertEquals(List.of("Question 3"), keeping.unanswered(1).orElseThrow());
      assertTrue(new Inbox(database, false).unanswered(10).isEmpty());
    }
  }

  @Test
  void aBrokenConnectionToTheServerIsOpenedAgain() throws Exception {
    String url = Databases.Postgres.newDatabase();
    PostgresAddress address = PostgresAddress.parse(url).orElseThrow();
    try (Database database = Database.at(address, Key.in(folder))) {
      Inbox inbox = opened(database);
      inbox.keep(message(1));
      Databases.Postgres.breakConnectionsTo(url);

      boolean isNew = false;
      for (int tries = 0; !isNew; tries++) {
        try {
          isNew = inbox.keep(message(2));
        } catch (IOException e) {
          assertTrue(tries < 10, "" + e.getMessage());
        }
      }

      assertEquals(2, inbox.owed().questions());
    }
  }

  /// On a file system of three megabytes, which only root can make.
  @Test
  void aFullDiskIsSaidInWords() throws Exception {
    try (Mounted disk = Mounted.at(folder.resolve("disk"), "size=3m");
        Database database = Databases.inFolder(disk.folder())) {
      Inbox inbox = opened(database);
      String text = "x".repeat(20_000);

      IOException full =
          assertThrows(
              IOException.class,
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  inbox.keep(message("C1", "1.0", i, text));
                }
              });

      assertTrue(String.valueOf(full.getMessage()).contains("the disk is full"));
      assertEquals(Optional.of("the disk is full"), database.trouble());
    }
  }
}
