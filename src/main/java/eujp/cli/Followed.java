package eujp.cli;

import eujp.cluster.Cluster;
import eujp.cluster.ClusterAddress;
import eujp.library.FollowingLibrary;
import eujp.meaning.Encoder;
import eujp.release.Masthead;
import eujp.terminal.Failure;
import eujp.terminal.PassageOptions;
import eujp.terminal.PassageOptions.Where;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a bot knows, which follows the files that it is read from.
final class Followed {
  private Followed() {}

  /// Follows the index that is named, or the corpus where none is.
  ///
  /// @throws Failure if there is nothing to serve
  static FollowingLibrary open(PassageOptions passages, Optional<Encoder> encoder)
      throws IOException {
    return open(passages, encoder, Optional.empty(), Optional.empty());
  }

  /// The same for a bot that shows the releases itself.
  ///
  /// @param site its public address
  /// @param data the folder for what the bot keeps, where copies of release files may lie
  /// @throws Failure if there is nothing to serve
  static FollowingLibrary open(
      PassageOptions passages, Optional<Encoder> encoder, Optional<URI> site, Optional<Path> data)
      throws IOException {
    UnaryOperator<Masthead> pages = masthead -> site.map(masthead::shownAt).orElse(masthead);
    FollowingLibrary library =
        passages.reading(where ->
            switch (where) {
              case Where.InFolder(Path folder) ->
                  FollowingLibrary.ofIndex(folder, passages.corpus(), encoder, pages);
              case Where.InCluster(ClusterAddress address) ->
                  FollowingLibrary.ofCluster(
                      Cluster.at(address), passages.corpus(), encoder, pages);
              case Where.OfCorpus(Path folder) ->
                  FollowingLibrary.ofCorpus(folder, encoder, pages, data);
            });
    if (passages.where() instanceof Where.OfCorpus && library.releaseCount() == 0) {
      library.close();
      throw passages.nothingToServe();
    }
    return library;
  }
}
