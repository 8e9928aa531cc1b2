package eujp.cluster;

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
  private WholeAnswers() {}

  /// The same request; a search such that OpenSearch answers it whole or not at all.
  ///
  /// Of several searches in one request this cannot be asked; they are checked alone.
  @SuppressWarnings("unchecked") // A search is one still.
  static <T> T demanded(T request) {
    return request instanceof SearchRequest search
        ? (T) search.toBuilder().allowPartialSearchResults(false).build()
        : request;
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
