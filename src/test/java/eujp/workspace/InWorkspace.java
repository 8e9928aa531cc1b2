package eujp.workspace;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import eujp.Leaks;
import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/// Tests in a workspace of their own, which knows `/eujp` and one shortcut of each kind.
@Timeout(300)
abstract class InWorkspace {
  Workspace workspace;

  /// The Web API, with the bot's token.
  MethodsClient bot;

  /// The id of the first channel.
  String general;

  @BeforeEach
  void startWorkspace() throws Exception {
    workspace =
        Workspace.start(
            options(
                Workspace.Options.defaults()
                    .withCommands(List.of(new SlashCommand("/eujp", "Asks", "[question]")))
                    .withShortcuts(
                        List.of(
                            new Shortcut(Shortcut.Kind.GLOBAL, "Ask eujp", "ask", "Asks"),
                            new Shortcut(
                                Shortcut.Kind.MESSAGE, "Check quotation", "check", "Checks")))));
    Leaks.watch(workspace);
    bot = BoltApp.slack(workspace).methods(workspace.botToken());
    general = workspace.general().id();
  }

  @AfterEach
  void stopWorkspace() {
    workspace.close();
  }

  /// What is different in the tests of a class.
  Workspace.Options options(Workspace.Options usual) {
    return usual;
  }

  /// The bot posts blocks in the first channel.
  Message postBlocks(String blocks) throws Exception {
    String ts =
        bot.chatPostMessage(post -> post.channel(general).text("x").blocksAsString(blocks)).getTs();
    return workspace.message(workspace.general(), new Timestamp(ts)).orElseThrow();
  }

  static Response note(Queue<String> seen, String what, Context context) {
    seen.add(what);
    return context.ack();
  }
}
