package eujp.terminal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import com.google.gson.JsonObject;
import eujp.slack.delivery.Worker;
import eujp.slack.runtime.LoggableFault;
import eujp.text.Shortened;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How something that is logged is written: as one line, whatever stands in it, of text or of JSON.
///
/// With what is about a question stands the question's key. Of an exception stand its type, that of
/// what caused it, and where in our code it came through; never its message, in which words of a
/// person can stand. Where the level is `DEBUG`, the whole stack trace follows.
public final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private static final int MAX_CHARS = 2_000;
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]+");
  private static final String OURS = "eujp.";

  private boolean json;
  private boolean stackTraces;

  /// For logback, which calls it with what `logback.xml` says.
  ///
  /// @param format `json`, or anything else for text
  public void setFormat(String format) {
    json = format.equals("json");
  }

  /// For logback, which calls it with what `logback.xml` says.
  ///
  /// @param level of the log; at `DEBUG` stack traces are written
  public void setLevel(String level) {
    stackTraces = level.equals("DEBUG");
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    String message = oneLine(event.getFormattedMessage());
    Optional<String> question =
        Optional.ofNullable(event.getMDCPropertyMap().get(Worker.QUESTION)).map(LogLine::oneLine);
    return (json ? asJson(event, message, question) : asText(event, message, question)) + "\n";
  }

  private String asText(ILoggingEvent event, String message, Optional<String> question) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(time(event)))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName());
    question.ifPresent(key -> line.append(" [").append(key).append(']'));
    line.append(" - ").append(message);
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.append(": ").append(types(thrown)).append(" at ").append(place(thrown));
      if (stackTraces) {
        line.append("\n").append(stack(thrown).indent(4).stripTrailing());
      }
    }
    return line.toString();
  }

  private String asJson(ILoggingEvent event, String message, Optional<String> question) {
    JsonObject line = new JsonObject();
    line.addProperty("time", time(event).toString());
    line.addProperty("level", event.getLevel().toString());
    line.addProperty("logger", event.getLoggerName());
    line.addProperty("thread", event.getThreadName());
    question.ifPresent(key -> line.addProperty("question", key));
    line.addProperty("message", message);
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.addProperty("fault", types(thrown));
      line.addProperty("at", place(thrown));
      if (stackTraces) {
        line.addProperty("stack", stack(thrown));
      }
    }
    return line.toString();
  }

  private static Instant time(ILoggingEvent event) {
    return event.getInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Control characters are gone, so that nobody can write a line of their own into the log.
  private static String oneLine(@Nullable String text) {
    String line = CONTROLS.matcher(String.valueOf(text)).replaceAll(" ").strip();
    return Shortened.of(line, MAX_CHARS);
  }

  private static String types(IThrowableProxy thrown) {
    return chain(thrown).stream().map(LogLine::type).distinct().collect(Collectors.joining(" by "));
  }

  /// A [LoggableFault] stands for another exception, whose type is its message.
  private static String type(IThrowableProxy thrown) {
    return thrown.getClassName().equals(LoggableFault.class.getName())
        ? thrown.getMessage()
        : thrown.getClassName();
  }

  /// The first place in our code, or else the first of all.
  private static String place(IThrowableProxy thrown) {
    List<String> places =
        chain(thrown).reversed().stream()
            .flatMap(one -> Arrays.stream(one.getStackTraceElementProxyArray()))
            .map(StackTraceElementProxy::getStackTraceElement)
            .map(StackTraceElement::toString)
            .toList();
    return places.stream()
        .filter(place -> place.substring(place.lastIndexOf('/') + 1).startsWith(OURS))
        .findFirst()
        .or(() -> places.stream().findFirst())
        .orElse("an unknown place");
  }

  private static String stack(IThrowableProxy thrown) {
    List<String> lines = new ArrayList<>();
    for (IThrowableProxy one : chain(thrown)) {
      lines.add(type(one));
      for (StackTraceElementProxy frame : one.getStackTraceElementProxyArray()) {
        lines.add("    " + frame.getSTEAsString());
      }
    }
    return String.join("\n", lines);
  }

  /// An exception and what caused it, the cause of all last.
  private static List<IThrowableProxy> chain(IThrowableProxy thrown) {
    List<IThrowableProxy> chain = new ArrayList<>();
    for (IThrowableProxy one = thrown; one != null && !chain.contains(one); one = one.getCause()) {
      chain.add(one);
    }
    return chain;
  }
}
