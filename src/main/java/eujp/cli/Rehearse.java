package eujp.cli;

import eujp.library.Library;
import eujp.search.PassageIndex;
import eujp.slack.client.StartFailure;
import eujp.terminal.Logs;
import eujp.terminal.PassageOptions;
import eujp.workspace.Workspace;
import eujp.workspace.model.Conversation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `eujp rehearse`: does many times what the bot does, or once what the short commands do. The
/// launcher has it make the caches of loaded classes, in which the virtual machine also keeps what
/// it learned of them: every later start takes a part of the time, and the first answers after it
/// less. Each class that a cache holds costs every start that reads it, so that those of the bot
/// would make short commands slower.
@Command(
    name = "rehearse",
    hidden = true,
    description = "Does what the bot does.",
    footer = {"", "Examples:", "  eujp rehearse", "  eujp rehearse --commands"})
final class Rehearse implements Callable<Integer> {
  private static final List<String> MESSAGES =
      List.of(
          "Who co-chaired the Digital Partnership Council?",
          "海底ケーブルはどのルートを通りますか",
          "What did President von der Leyen say about economic security?",
          "quotes",
          "When was the Digital Partnership launched, and where?",
          "How much money was agreed for chips?",
          "timeline",
          "“Economic security is a common concern for Japan and the EU.”");

  /// What short commands are asked: each kind of question once.
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("ask", "Who co-chaired the Digital Partnership Council?"),
          List.of("ask", "When was the Digital Partnership launched, and where?"),
          List.of("ask", "How much money was agreed for chips in 2023?"),
          List.of("ask", "What did President von der Leyen say about economic security?"),
          List.of("ask", "海底ケーブルはどのルートを通りますか"),
          List.of("quote", "Economic security is a common concern for Japan and the EU."));

  /// So many that the virtual machine counts what is called often.
  private static final int ASKED = 200;

  private static final int OUTSTANDING = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Eujp eujp;

  @Mixin private PassageOptions passages = new PassageOptions();

  @Option(names = "--commands", description = "Does what the short commands do instead.")
  private boolean commands;

  @Override
  public Integer call() throws IOException, InterruptedException, StartFailure {
    if (commands) {
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      COMMANDS.forEach(command ->
          Eujp.run(nowhere, nowhere, eujp.environment(), command.toArray(String[]::new)));
      return 0;
    }
    Logs.throughSlf4j();
    Workspace.Options options =
        Workspace.Options.defaults()
            .withPort(0)
            .withChannels(IntStream.range(0, ASKED).mapToObj(i -> "room-" + i).toList());
    Map<String, String> unlimited =
        Map.of("EUJP_PERSON_LIMIT", "999999", "EUJP_WORKSPACE_LIMIT", "999999");
    try (PassageIndex open = passages.open();
        LocalBot bot = LocalBot.start(options, new Library(open), false, unlimited)) {
      return converse(bot.workspace()) ? 0 : 1;
    }
  }

  /// @return whether all that was asked was answered
  private static boolean converse(Workspace workspace) throws InterruptedException {
    Semaphore places = new Semaphore(OUTSTANDING);
    workspace.onMessage(message -> {
      if (message.author().equals(workspace.bot())) {
        places.release();
      }
    });
    List<Conversation> rooms = workspace.conversations();
    for (int i = 0; i < ASKED; i++) {
      if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return false;
      }
      String message = MESSAGES.get(i % MESSAGES.size());
      workspace.person().post(rooms.get(i), workspace.bot().mention() + " " + message);
    }
    return places.tryAcquire(OUTSTANDING, PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
