package eujp.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ContentTooLongException;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// Why a node did not answer, in words that hold nothing of what was asked, answered or secret.
///
/// @param what it did, behind its address
/// @param todo what a person may do
/// @param another whether another node may do better
/// @param aside whether the node is better left aside for a while
/// @param unsent whether nothing of the request can have reached it
record NodeFailure(String what, String todo, boolean another, boolean aside, boolean unsent) {
  private static final String LOOK =
      "Look whether OpenSearch runs, and whether SEARCH_URL names it.";
  private static final String ENTER =
      "Check the user and the password in SEARCH_URL, or SEARCH_API_KEY, and what they may do.";
  private static final String TRUST =
      "SEARCH_CA holds the certificate of the authority that signed the nodes' own, which name"
          + " their hosts.";
  private static final String PLAIN =
      "Look whether SEARCH_URL has the port on which OpenSearch takes https.";
  private static final String STATE = "Look at the state of OpenSearch's nodes and shards.";

  /// Those by which a node, or a proxy before it, says that it cannot answer now.
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> UNAUTHORIZED = Set.of(401, 403);

  /// Whether it is there until somebody changes the settings.
  boolean isOfSettings() {
    return todo.equals(ENTER) || todo.equals(TRUST) || todo.equals(PLAIN);
  }

  /// Whether an answer with this status is about the node, or who asks it, and not about what is
  /// asked.
  static boolean isMeant(int status) {
    return PASSING.contains(status) || status == TOO_MANY_REQUESTS || UNAUTHORIZED.contains(status);
  }

  /// What came of an attempt that `thrown` ended.
  static NodeFailure of(Throwable thrown) {
    return switch (thrown) {
      case PartialAnswerException partial ->
          new NodeFailure(partial.getMessage(), STATE, true, false, false);
      case ContentTooLongException _ ->
          new NodeFailure(
              "gives an answer of more than %d MB"
                  .formatted(RetryPolicy.MAX_ANSWER_BYTES / 1_024 / 1_024),
              LOOK,
              false,
              false,
              false);
      case OpenSearchException told -> of(told.status());
      case IOException io -> status(io).map(NodeFailure::of).orElseGet(() -> ofConnection(io));
      case TimeoutException _ -> timeout(false);
      default ->
          new NodeFailure("gives an answer that is not OpenSearch's", LOOK, false, false, false);
    };
  }

  /// The client throws answers of some states as they are, and of others wrapped up.
  private static Optional<Integer> status(IOException thrown) {
    return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
        .filter(ResponseException.class::isInstance)
        .map(response -> ((ResponseException) response).status())
        .findFirst();
  }

  private static NodeFailure of(int status) {
    boolean passing = PASSING.contains(status);
    String todo = UNAUTHORIZED.contains(status) ? ENTER : STATE;
    return new NodeFailure(
        "answers with status " + status,
        todo,
        passing || status == TOO_MANY_REQUESTS,
        passing,
        false);
  }

  private static NodeFailure ofConnection(IOException thrown) {
    return switch (thrown) {
      case ConnectTimeoutException _ -> timeout(true);
      case SocketTimeoutException _ -> timeout(false);
      case ConnectException _ -> new NodeFailure("cannot be connected to", LOOK, true, true, true);
      case UnknownHostException _ -> new NodeFailure("has an unknown name", LOOK, true, true, true);
      case SSLHandshakeException _, SSLPeerUnverifiedException _ ->
          new NodeFailure("is not trusted", TRUST, true, true, true);
      case SSLException _ -> new NodeFailure("does not speak TLS", PLAIN, true, true, true);
      default -> new NodeFailure("breaks off the connection", LOOK, true, true, false);
    };
  }

  private static NodeFailure timeout(boolean unsent) {
    return new NodeFailure("does not answer in time", LOOK, true, true, unsent);
  }
}
