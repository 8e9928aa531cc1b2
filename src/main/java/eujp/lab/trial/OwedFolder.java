package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.CallMishap.Moment;
import eujp.workspace.faults.FaultRates;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A folder of a bot that was killed while it owed replies to questions of every kind: it had taken
/// them all and could post nothing.
///
/// @param folder as the bot left it
/// @param keys of the questions
record OwedFolder(Path folder, List<String> keys) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TO_BEGIN = Duration.ofSeconds(1);
  private static final int MAX_TRIES = 5;

  OwedFolder {
    keys = List.copyOf(keys);
  }

  /// How a bot is started on a folder.
  interface Start {
    BotProcess on(Path folder) throws IOException;
  }

  /// Asks, and kills the bot when it has taken all questions.
  static OwedFolder prepare(Workspace workspace, Path folder, Start start)
      throws IOException, InterruptedException {
    CallFilter posts = CallFilter.of("chat.");
    workspace
        .faults()
        .trouble(
            FaultRates.seeded(0)
                .with(1, new CallMishap.Failed(Moment.BEFORE), posts)
                .with(1, new CallMishap.Unanswered(Moment.BEFORE), CallFilter.of("users."))
                .with(1, new CallMishap.Unanswered(Moment.BEFORE), CallFilter.of("assistant.")));
    List<String> keys = ask(workspace);
    for (int i = 0; i < MAX_TRIES; i++) {
      try (BotProcess bot = start.on(folder)) {
        if (bot.awaitReady() && Watch.await(() -> workspace.deliveriesUnderWay() == 0, PATIENCE)) {
          Thread.sleep(TO_BEGIN);
          bot.kill();
          workspace.faults().trouble(FaultRates.seeded(0));
          return new OwedFolder(folder, keys);
        }
        bot.kill();
      }
    }
    throw new IOException("the bot does not take the questions that it is to owe");
  }

  /// The questions wait for the bot to connect.
  private static List<String> ask(Workspace workspace) {
    List<Conversation> rooms = Rooms.in(workspace);
    String bot = workspace.bot().mention() + " ";
    List<Message> asked = new ArrayList<>();
    List<String> mentions =
        List.of(
            Texts.QUESTIONS.getFirst(),
            "海底ケーブルはどのルートを通りますか",
            "people",
            "年表",
            "help",
            Hostile.OPERATORS.text());
    for (int i = 0; i < mentions.size(); i++) {
      asked.add(person(workspace, i).post(rooms.get(i), bot + mentions.get(i)));
    }
    Person colleague = person(workspace, mentions.size());
    Message root = colleague.post(rooms.get(mentions.size()), "Have you read the release?");
    asked.add(colleague.reply(root, bot + "And who signed it?"));
    List<String> direct =
        List.of(
            "quotes",
            "commitments",
            Texts.PASTED.getFirst(),
            "quote “" + Texts.QUOTATION + "” — von der Leyen",
            Hostile.MARKUP.text());
    for (String text : direct) {
      Person person = person(workspace, asked.size());
      asked.add(person.post(person.direct(), text));
    }
    return asked.stream().map(MessageKeys::of).toList();
  }

  private static Person person(Workspace workspace, int number) {
    return workspace.join("owed-" + number, "Owed " + number);
  }

  /// Makes a copy of the folder.
  void copyTo(Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }
}
