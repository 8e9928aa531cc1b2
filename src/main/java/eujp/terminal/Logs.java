package eujp.terminal;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// What libraries say through `java.util.logging`. All else is logged with SLF4J, as `logback.xml`
/// sets it up.
public final class Logs {
  /// Held here, since a logger that nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Logs() {}

  /// Silences what Lucene tells at each start: how it reads files, and that a module is missing
  /// which would itself warn at every start and speed up nothing here, for there are no vectors.
  public static void quieten() {
    LUCENE.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
  }

  /// Makes libraries log where everything else does. Only commands that run for long do this: it
  /// takes a third of a second, and a short command has nothing to log.
  public static void throughSlf4j() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
