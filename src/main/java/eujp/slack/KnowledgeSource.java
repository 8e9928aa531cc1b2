package eujp.slack;

import eujp.library.FollowingLibrary;

/// Where a bot has from what it knows.
@FunctionalInterface
public interface KnowledgeSource {
  /// Opens it.
  ///
  /// @throws eujp.cluster.SearchUnavailableException if the search engine that it is in gives no
  ///   answer
  FollowingLibrary open();
}
