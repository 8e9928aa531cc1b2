package eujp.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What libraries say through `java.util.logging`. Everything else is logged with SLF4J and set up
/// in `logback.xml`.
final class Logs {
  /// Held here, since a logger that nobody holds forgets its level.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Logs() {}

  /// Silences Lucene's advice to add a module that would warn of itself at every start, and would
  /// speed up nothing here: there are no vectors.
  static void quieten() {
    VECTORS.setLevel(Level.SEVERE);
  }
}
