package eujp.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// The warnings and errors that the bot logs while this is open; other tests may log at the same
/// time.
final class Warnings implements AutoCloseable {
  private static final Logger BOT = (Logger) LoggerFactory.getLogger("eujp.slack");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            lines.add(event.getFormattedMessage());
          }
        }
      };

  Warnings() {
    appender.start();
    BOT.addAppender(appender);
  }

  /// Those that hold a text.
  List<String> with(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  @Override
  public void close() {
    BOT.detachAppender(appender);
    appender.stop();
  }
}
