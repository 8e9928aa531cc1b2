package eujp.library;

import eujp.library.Knowledge.LeftOut;
import eujp.search.PassageIndex;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Where the passages come from that a [FollowingLibrary] serves. One thread opens it and looks;
/// what it says of itself may be asked by any.
interface Source extends Closeable {
  /// The index as things stand when it is opened.
  ///
  /// @throws IOException if there is nothing that can be read
  PassageIndex open() throws IOException;

  /// Takes in what has changed since the last look.
  ///
  /// @param current what [#open] or the last look gave
  /// @return an index of its own, to be closed for itself; empty where nothing has changed
  /// @throws IOException if it cannot be taken in; the next look tries again
  Optional<PassageIndex> look(PassageIndex current) throws IOException;

  /// When the newest of its files was changed.
  Instant updated();

  /// What it could not take in.
  LeftOut leftOut();
}
