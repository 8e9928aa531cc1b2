package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import eujp.slack.delivery.Worker;
import eujp.slack.events.ShortcutId;
import eujp.terminal.LogLine;
import eujp.workspace.model.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What is logged about a question says which one, on whatever thread.
class LoggedQuestionTest extends WithBot {
  private static final Logger BOT = (Logger) LoggerFactory.getLogger("eujp.slack");

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          events.add(event);
        }
      };

  @BeforeEach
  void listen() {
    appender.start();
    BOT.addAppender(appender);
  }

  @AfterEach
  void listenNoMore() {
    BOT.detachAppender(appender);
  }

  @Test
  void aMentionByItsChannelAndTimeStamp() throws Exception {
    Message question = bot.mention("trouble with my secret plan");
    bot.replyTo(question);

    ILoggingEvent event = logged("A question could not be answered", question.ts().toString());

    assertEquals(
        question.conversation().id() + " " + question.ts(),
        event.getMDCPropertyMap().get(Worker.QUESTION));
    LogLine layout = new LogLine();
    layout.setFormat("text");
    String line = layout.doLayout(event);
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.contains("[" + question.conversation().id() + " " + question.ts() + "]"), line);
    assertTrue(line.contains("java.lang.IllegalStateException at eujp.slack."), line);
    assertFalse(line.contains("secret plan"), line);
  }

  @Test
  void aCommandByAKeyOfItsOwn() throws Exception {
    askAlone("trouble");

    logged("A question could not be answered", "command ");
  }

  @Test
  void aPressAndAShortcutByKeysOfTheirOwnAlsoWhenTheyAreAcknowledged() throws Exception {
    Message reply = ask(QUOTATION);
    workspace.faults().expireTriggers(2);

    press(reply, "show_context");
    logged("Slack opens no window", "press ");
    you.shortcut(reply, ShortcutId.FIND_SOURCE.callback());
    logged("Slack opens no window", "shortcut ");
  }

  /// Waits for an event about a question whose key contains `key`, or until the test's time is up;
  /// other tests may log at the same time.
  private ILoggingEvent logged(String message, String key) throws Exception {
    while (true) {
      for (ILoggingEvent event : events) {
        String question = event.getMDCPropertyMap().getOrDefault(Worker.QUESTION, "");
        if (event.getLevel().isGreaterOrEqual(Level.WARN)
            && event.getFormattedMessage().startsWith(message)
            && question.contains(key)) {
          return event;
        }
      }
      Thread.sleep(20);
    }
  }
}
