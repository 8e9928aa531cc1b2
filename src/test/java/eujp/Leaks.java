package eujp;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import eujp.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// All that was logged in this JVM, and what must not be found in it: tokens, signing secrets, and
/// the texts that people typed in the workspaces that are [watched][#watch].
///
/// `logback-test.xml` gives it every event of every logger, at the level that `EUJP_LOG=DEBUG`
/// would show. Any thread may call it.
public final class Leaks extends AppenderBase<ILoggingEvent> {
  /// Shorter texts, such as `hi`, are part of words that are logged with good reason.
  private static final int LEAST_CHARS = 12;

  private static final Pattern TOKEN = Pattern.compile("xox[abep]-[\\w-]{8,}|xapp-[\\w-]{8,}");
  private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();
  private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

  private final ThrowableProxyConverter stackTraces = new ThrowableProxyConverter();

  @Override
  public void start() {
    stackTraces.start();
    super.start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    LINES.add(
        event.getLoggerName()
            + ": "
            + event.getFormattedMessage()
            + "\n"
            + stackTraces.convert(event));
  }

  /// Lets nothing that is typed in a workspace be logged from now on, nor its secrets.
  public static void watch(Workspace workspace) {
    forbid(workspace.botToken());
    forbid(workspace.appToken());
    forbid(workspace.signingSecret());
    workspace.onMessage(message -> {
      if (!message.author().bot()) {
        forbid(message.text());
      }
    });
  }

  /// Lets a text be logged no more, if it is long enough to be told from others.
  public static void forbid(String text) {
    if (text.strip().length() >= LEAST_CHARS) {
      SECRETS.add(text.strip());
    }
  }

  /// The lines logged since the last call that hold what must not be logged.
  static List<String> found() {
    Set<String> found = new LinkedHashSet<>();
    for (String line = LINES.poll(); line != null; line = LINES.poll()) {
      String logged = line;
      if (TOKEN.matcher(logged).find() || SECRETS.stream().anyMatch(logged::contains)) {
        found.add(logged);
      }
    }
    return new ArrayList<>(found);
  }
}
