package eujp.cluster;

import java.util.Objects;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch._types.ShardStatistics;
import org.opensearch.client.opensearch.core.CountResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResult;
import org.opensearch.client.opensearch.core.search.SearchResult;

/// Lets no part of an answer pass for the whole: what OpenSearch finds on half of the shards would
/// be told as all there is.
final class WholeAnswers {
  /// What a search prefers that is to wait for no other node than the one that is asked.
  private static final String OWN_COPIES = "_local";

  private WholeAnswers() {}

  /// The same request; a search such that OpenSearch answers it whole or not at all, and, where
  /// nothing else is preferred, each node out of the copies of its own that it has.
  ///
  /// Otherwise a node that is well asks the one that hangs for some of the answer, again and again,
  /// until the cluster has shut that out, and is taken to hang itself.
  ///
  /// Of several searches in one request neither can be set from here: they are checked alone, and
  /// whoever makes them names `_local` in their headers.
  @SuppressWarnings("unchecked") // A search is one still.
  static <T> T demanded(T request) {
    return request instanceof SearchRequest search ? (T) demanded(search) : request;
  }

  private static SearchRequest demanded(SearchRequest search) {
    return search.toBuilder()
        .allowPartialSearchResults(false)
        .preference(Objects.requireNonNullElse(search.preference(), OWN_COPIES))
        .build();
  }

  /// Passes an answer if it is whole.
  ///
  /// @throws PartialAnswerException if it says that it is not
  /// @throws SearchRefusedException if one of several searches was refused
  static <T> T checked(T answer) {
    switch (answer) {
      case SearchResult<?> result -> check(result);
      case MultiSearchResult<?> results -> results.responses().forEach(WholeAnswers::check);
      case CountResponse count -> check(count.shards());
      default -> {
        // It is of no shards.
      }
    }
    return answer;
  }

  private static void check(MultiSearchResponseItem<?> item) {
    if (item.isResult()) {
      check(item.result());
      return;
    }
    ErrorResponse failure = item.failure();
    if (failure.status() >= 500) {
      throw new PartialAnswerException("cannot search all shards");
    }
    throw new SearchRefusedException(failure.status(), failure.error().type());
  }

  private static void check(SearchResult<?> result) {
    if (result.timedOut()) {
      throw new PartialAnswerException("did not search all shards in time");
    }
    check(result.shards());
  }

  private static void check(ShardStatistics shards) {
    if (shards.failed() > 0 || shards.successful() < shards.total()) {
      throw new PartialAnswerException("cannot search all shards");
    }
  }
}
