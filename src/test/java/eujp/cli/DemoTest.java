package eujp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.IndexedCorpus;
import eujp.check.draft.DraftReport;
import eujp.library.Library;
import eujp.slack.Bot;
import eujp.slack.Settings;
import eujp.workspace.Workspace;
import eujp.workspace.model.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a demo opens on, and the workspace without a bot.
class DemoTest {
  @AutoClose private static final IndexedCorpus CORPUS = IndexedCorpus.shipped();

  @Test
  void opensOnMessagesForEachShortcut() throws Exception {
    Library library = CORPUS.library();
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      DemoConversation.write(workspace, library);

      List<String> texts =
          workspace.messages(workspace.general()).stream().map(Message::text).toList();
      assertEquals(4, texts.size(), texts.toString());
      assertTrue(texts.get(0).contains("Where is it from?"), texts.toString());
      assertTrue(texts.get(1).contains("Ursula von der Leyen"), texts.toString());
      DraftReport report = library.check(texts.get(2));
      assertFalse(report.with("different").isEmpty(), texts.get(2));
      assertTrue(texts.get(3).contains("Check this draft"), texts.toString());
    }
  }

  @Test
  void printsTheSettingsWithWhichABotWorksInTheWorkspace(@TempDir Path data) throws Exception {
    Map<String, String> settings = new HashMap<>();
    try (RunningCommand demo = RunningCommand.start(Map.of(), "demo", "--tokens", "--port", "0")) {
      String line = demo.awaitLine("SLACK_API_URL");
      for (; !line.contains("eujp serve"); line = demo.awaitLine("")) {
        if (line.contains("export ")) {
          String[] setting = line.strip().substring("export ".length()).split("=", 2);
          settings.put(setting[0], setting[1]);
        }
      }
      settings.put("EUJP_DATA", data.toString());
      String ofTheBot = ":" + settings.get("EUJP_PORT") + "/";
      assertFalse(settings.getOrDefault("SLACK_API_URL", "").contains(ofTheBot), ofTheBot);

      try (Bot bot = Bot.start(Settings.read(settings), CORPUS.library())) {
        assertTrue(bot.ready());
      }
      assertEquals(0, demo.stop());
    }
  }

  @Test
  void printsTokensForSocketModeOnly() {
    try (RunningCommand demo = RunningCommand.start(Map.of(), "demo", "--tokens", "--http")) {
      assertEquals(2, demo.exitCode());
      assertTrue(demo.errors().contains("--tokens is for Socket Mode"), demo.errors());
    }
  }
}
