package eujp.cli;

import eujp.library.FollowingLibrary;
import eujp.meaning.Encoder;
import eujp.terminal.Failure;
import eujp.terminal.PassageOptions;
import java.io.IOException;
import java.util.Optional;

/// What a bot knows, which follows the files that it is read from.
final class Followed {
  private Followed() {}

  /// Follows the index that is named, or the corpus where none is.
  ///
  /// @throws Failure if there is nothing to serve
  static FollowingLibrary open(PassageOptions passages, Optional<Encoder> encoder)
      throws IOException {
    FollowingLibrary library =
        passages.reading(() ->
            passages.index().isPresent()
                ? FollowingLibrary.ofIndex(passages.index().get(), passages.corpus(), encoder)
                : FollowingLibrary.ofCorpus(passages.corpus(), encoder));
    if (passages.index().isEmpty() && library.releaseCount() == 0) {
      library.close();
      throw passages.nothingToServe();
    }
    return library;
  }
}
