package eujp.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.FilterReply;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import eujp.slack.delivery.Worker;
import eujp.slack.runtime.LoggableFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A line of the log, as `logback.xml` has it written.
class LogLineTest {
  private static final String SECRET = "words of a person";

  @Test
  void aLineOfTextHasTheLevelTheQuestionAndTheMessage() throws Exception {
    String line = written(Map.of("EUJP_LOG", "INFO"), "A reply waits", null);

    assertTrue(line.endsWith(" INFO eujp.slack.Bot [C1 1.000100] - A reply waits\n"), line);
  }

  @Test
  void aLineOfJsonHasThemAsFields() throws Exception {
    JsonObject line = json(written(asJson("INFO"), "A \"reply\" waits", null));

    assertEquals("INFO", line.get("level").getAsString());
    assertEquals("eujp.slack.Bot", line.get("logger").getAsString());
    assertEquals("C1 1.000100", line.get("question").getAsString());
    assertEquals("A \"reply\" waits", line.get("message").getAsString());
    assertTrue(line.get("time").getAsString().startsWith("20"), line.toString());
    assertTrue(line.has("thread"));
    assertFalse(line.has("fault"));
  }

  @Test
  void anExceptionIsItsTypesAndItsPlaceInTheSameLine() throws Exception {
    for (Exception thrown :
        new Exception[] {
          new IllegalStateException(SECRET, new IllegalArgumentException(SECRET)),
          new LoggableFault(new IllegalStateException(SECRET))
        }) {
      String text = written(Map.of(), "Broken", thrown);
      JsonObject json = json(written(asJson("WARN"), "Broken", thrown));

      assertEquals(1, text.lines().count(), text);
      assertTrue(text.contains(" - Broken: java.lang.IllegalStateException"), text);
      assertTrue(text.contains(" at eujp.terminal.LogLineTest.anException"), text);
      assertFalse(text.contains(SECRET), text);
      assertTrue(
          json.get("fault").getAsString().startsWith("java.lang.IllegalStateException"), text);
      assertFalse(json.toString().contains(SECRET), json.toString());
    }
  }

  @Test
  void atDebugTheStackTraceFollowsWithoutTheMessagesOfExceptions() throws Exception {
    String text = written(Map.of("EUJP_LOG", "DEBUG"), "Broken", new Exception(SECRET));
    String json = written(asJson("DEBUG"), "Broken", new Exception(SECRET));

    assertTrue(text.lines().count() > 5, text);
    assertFalse(text.contains(SECRET), text);
    assertEquals(1, json.lines().count(), json);
    assertTrue(json(json).get("stack").getAsString().lines().count() > 5);
    assertFalse(json.contains(SECRET), json);
  }

  @Test
  void nobodyCanWriteALineOfTheirOwn() throws Exception {
    String hostile = "a\r\n2026-01-01 ERROR - forged\u2028b\u0085c\u001b[31m" + "x".repeat(40_000);

    String text = written(Map.of(), hostile, null);
    String json = written(asJson("WARN"), hostile, null);

    assertEquals(1, text.lines().count());
    assertFalse(text.stripTrailing().chars().anyMatch(Character::isISOControl));
    assertEquals(1, json.lines().count());
    assertTrue(text.length() < 2_500, "and it is bounded");
  }

  @Test
  void whatBoltLogsIsSilentForItHoldsPayloads() throws Exception {
    LoggerContext context = configured(Map.of("EUJP_LOG", "DEBUG"));

    for (String library :
        new String[] {
          App.class.getName(), "com.slack.api.bolt.util.SlackRequestParser", "com.slack.api.Slack"
        }) {
      assertEquals(Level.OFF, context.getLogger(library).getEffectiveLevel(), library);
    }
    assertEquals(Level.ERROR, context.getLogger("org.eclipse.jetty").getEffectiveLevel());
    assertEquals(Level.WARN, context.getLogger("com.zaxxer.hikari").getEffectiveLevel());
    assertEquals(Level.DEBUG, context.getLogger("eujp.slack").getEffectiveLevel());
  }

  @Test
  void atErrorTheWarningsOfLibrariesAreSilentToo() throws Exception {
    LoggerContext context = configured(Map.of("EUJP_LOG", "ERROR"));
    LoggingEvent warning = new LoggingEvent();
    warning.setLevel(Level.WARN);

    assertEquals(FilterReply.DENY, appender(context).getFilterChainDecision(warning));
  }

  private static Map<String, String> asJson(String level) {
    return Map.of("EUJP_LOG", level, "EUJP_LOG_FORMAT", "json");
  }

  private static JsonObject json(String line) {
    assertEquals(1, line.lines().count(), line);
    return JsonParser.parseString(line).getAsJsonObject();
  }

  private static String written(
      Map<String, String> settings, String message, @Nullable Exception thrown) throws Exception {
    LoggerContext context = configured(settings);
    context.getMDCAdapter().put(Worker.QUESTION, "C1 1.000100");
    Logger logger = context.getLogger("eujp.slack.Bot");
    LoggingEvent event =
        new LoggingEvent(LogLine.class.getName(), logger, Level.INFO, message, thrown, null);
    return new String(appender(context).getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  private static LoggerContext configured(Map<String, String> settings) throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    settings.forEach(context::putProperty);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("src/main/resources/logback.xml").toUri().toURL());
    return context;
  }

  private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
    return (ConsoleAppender<ILoggingEvent>)
        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
  }
}
