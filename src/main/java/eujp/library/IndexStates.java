package eujp.library;

import eujp.search.IndexState;
import eujp.search.PassageIndex;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The states of an index that others write, one after the other.
interface IndexStates extends Closeable {
  /// What tells the newest state from others.
  ///
  /// @throws IOException if there is none
  Object newest() throws IOException;

  /// Reads the newest state, as it was told last.
  ///
  /// @param before what was read before; empty at first
  /// @throws IOException if it cannot be read
  IndexState read(Optional<PassageIndex> before) throws IOException;

  /// What is wrong where it cannot be read, and what to do, in a sentence or two.
  String trouble();
}
