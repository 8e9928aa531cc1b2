package eujp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The watch over the log does see what is logged.
class LeaksTest {
  private static final Logger LOG = LoggerFactory.getLogger("eujp.slack.client.Anything");

  @Test
  void aTextThatWasTypedIsFoundInTheLogEvenAtDebug() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Leaks.watch(workspace);
      workspace.person().post(workspace.general(), "Who signed the unheard-of treaty?");

      LOG.debug("asked: {}", "Who signed the unheard-of treaty?");

      assertEquals(1, Leaks.found().size());
      assertEquals(List.of(), Leaks.found());
    }
  }

  @Test
  void aTextInTheMessageOfAnExceptionIsFound() {
    Leaks.forbid("Whom did nobody ask about that?");

    LOG.warn("failed", new IllegalStateException("Whom did nobody ask about that?"));

    assertThrows(AssertionError.class, NoLeaks::check);
    NoLeaks.check();
  }

  @Test
  void tokensAndSigningSecretsAreFound() throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults())) {
      Leaks.watch(workspace);

      LOG.info("bot {}", workspace.botToken());
      LOG.info("app {}", workspace.appToken());
      LOG.info("secret {}", workspace.signingSecret());
      LOG.info("somebody's xoxb-1234567890-abcdef");

      assertEquals(4, Leaks.found().size());
    }
  }

  @Test
  void whatIsLoggedWithGoodReasonIsNot() {
    LOG.warn("the bot is ready; SLACK_BOT_TOKEN begins with xoxb-");

    assertTrue(Leaks.found().isEmpty());
  }
}
