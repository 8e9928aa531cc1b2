package eujp.cluster;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

/// Puts each request to a node, and to the others where that one fails and [RetryPolicy] allows it.
final class FailoverTransport implements OpenSearchTransport {
  private final NodeRotation rotation;
  private final RetryPolicy policy;
  private final TransportOptions options;
  private final JsonpMapper mapper = new JsonMapper();

  FailoverTransport(NodeRotation rotation, RetryPolicy policy) {
    this.rotation = rotation;
    this.policy = policy;
    this.options = policy.options();
  }

  /// @param ignored nobody sets anything for one request alone
  /// @throws SearchUnavailableException if no node gives a whole answer
  /// @throws SearchRefusedException if one refuses the request
  @Override
  public <Q, A, E> A performRequest(
      Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions ignored) {
    Q demanded = WholeAnswers.demanded(request);
    Set<String> whatHappened = new LinkedHashSet<>();
    Set<String> todo = new LinkedHashSet<>();
    boolean passes = false;
    long start = System.nanoTime();
    for (ClusterNode node : rotation.next(RetryPolicy.ATTEMPTS)) {
      if (System.nanoTime() - start > RetryPolicy.LATEST_BEGIN.toNanos()) {
        break;
      }
      try {
        return answer(node, demanded, endpoint);
      } catch (FailedAttempt e) {
        whatHappened.add(node.url() + " " + e.failure.what());
        todo.add(e.failure.todo());
        passes |= !e.failure.isOfSettings();
        if (!policy.asksAnother(e.failure)) {
          break;
        }
      }
    }
    throw new SearchUnavailableException(
        "OpenSearch gives no answer: %s. %s"
            .formatted(String.join(", ", whatHappened), String.join(" ", todo)),
        passes);
  }

  private <Q, A, E> A answer(ClusterNode node, Q request, Endpoint<Q, A, E> endpoint)
      throws FailedAttempt {
    CompletableFuture<A> answer = node.transport().performRequestAsync(request, endpoint, options);
    try {
      A whole =
          WholeAnswers.checked(answer.get(policy.attempt().toMillis(), TimeUnit.MILLISECONDS));
      rotation.answered(node);
      return whole;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchUnavailableException("OpenSearch was asked by a thread that is to end.");
    } catch (ExecutionException e) {
      throw failed(node, Objects.requireNonNull(e.getCause()));
    } catch (TimeoutException | PartialAnswerException e) {
      throw failed(node, e);
    }
  }

  private FailedAttempt failed(ClusterNode node, Throwable thrown) {
    if (thrown instanceof OpenSearchException refusal && !NodeFailure.isMeant(refusal.status())) {
      rotation.answered(node);
      throw new SearchRefusedException(refusal.status(), refusal.error().type());
    }
    NodeFailure failure = NodeFailure.of(thrown);
    if (failure.aside()) {
      rotation.failed(node);
    }
    return new FailedAttempt(failure);
  }

  /// All who ask wait for the answer.
  @Override
  public <Q, A, E> CompletableFuture<A> performRequestAsync(
      Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions ignored) {
    throw new UnsupportedOperationException("Asked by OpenSearchClient, which waits.");
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return mapper;
  }

  @Override
  public TransportOptions options() {
    return options;
  }

  /// Leaves the connections to the [Cluster], which they belong to.
  @Override
  public void close() {}

  /// That one node did not answer.
  private static final class FailedAttempt extends Exception {
    private static final long serialVersionUID = 1;

    private final transient NodeFailure failure;

    FailedAttempt(NodeFailure failure) {
      super(failure.what(), null, false, false);
      this.failure = failure;
    }
  }
}
