package eujp.cluster;

import java.time.Duration;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;

/// How long nodes are waited for, and what is asked a second time.
enum RetryPolicy {
  /// For what people wait for, and what may be asked twice without harm.
  ASKING(Duration.ofSeconds(2), Duration.ofMillis(2_900)) {
    @Override
    boolean asksAnother(NodeFailure failure) {
      return failure.another();
    }
  },

  /// For what takes its time, and must not be done twice.
  CHANGING(Duration.ofSeconds(120), Duration.ofSeconds(121)) {
    @Override
    boolean asksAnother(NodeFailure failure) {
      return failure.another() && failure.unsent();
    }
  };

  /// For a connection, and for one that is free.
  static final Duration CONNECT = Duration.ofSeconds(1);

  /// How often the only node is asked.
  static final int ATTEMPTS = 2;

  /// From then on no further node is asked: a wait that begins later could end after six seconds.
  /// So one that hangs leaves time for one more, and those that refuse at once for all others.
  static final Duration LATEST_BEGIN = Duration.ofMillis(3_100);

  /// Many times what the longest list of passages takes.
  static final int MAX_ANSWER_BYTES = 32 * 1_024 * 1_024;

  private final Duration silence;
  private final Duration attempt;

  RetryPolicy(Duration silence, Duration attempt) {
    this.silence = silence;
    this.attempt = attempt;
  }

  /// Whether a request that failed at one node is put to another.
  abstract boolean asksAnother(NodeFailure failure);

  /// The longest wait for one node, from the attempt to connect to the last byte.
  ///
  /// The client bounds only each pause: a node that sends a byte each second would be waited for
  /// without end.
  Duration attempt() {
    return attempt;
  }

  /// What the client is told: the longest pause, and the longest answer.
  ApacheHttpClient5Options options() {
    ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.setRequestConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(CONNECT))
            .setResponseTimeout(Timeout.of(silence))
            .build());
    options.setHttpAsyncResponseConsumerFactory(
        new HeapBufferedResponseConsumerFactory(MAX_ANSWER_BYTES));
    return options.build();
  }
}
