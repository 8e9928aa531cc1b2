package eujp.cluster;

import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Transport;
import org.opensearch.client.transport.httpclient5.internal.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A node of OpenSearch, and how it alone is asked.
///
/// @param url its address, without user and password
record ClusterNode(URI url, OpenSearchTransport transport) {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);

  private static final int MAX_CONNECTIONS = 32;
  private static final int MAX_ALL_CONNECTIONS = 256;

  /// A connection that was idle for longer may have been closed by what stands between.
  private static final Duration IDLE = Duration.ofSeconds(1);

  /// The node at one of the URLs of `address`.
  static ClusterNode at(URI url, ClusterAddress address, CloseableHttpAsyncClient client) {
    Header[] headers =
        address
            .authorization()
            .map(value -> new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, value, true)})
            .orElse(new Header[0]);
    return new ClusterNode(
        url,
        new ApacheHttpClient5Transport(
            client,
            headers,
            List.of(new Node(HttpHost.create(url))),
            new JsonMapper(),
            RetryPolicy.ASKING.options(),
            null,
            null,
            null,
            false,
            false,
            false));
  }

  /// The connections to all nodes.
  ///
  /// Nothing is followed, kept or tried again behind our back: a redirect would take the password
  /// to another host, and a packed answer can be larger than what bounds it.
  static CloseableHttpAsyncClient client(ClusterAddress address) {
    ClientTlsStrategyBuilder tls = ClientTlsStrategyBuilder.create();
    address.trust().ifPresent(tls::setSslContext);
    CloseableHttpAsyncClient client =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setTlsStrategy(tls.buildAsync())
                    .setDefaultTlsConfig(
                        TlsConfig.custom()
                            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                            .setHandshakeTimeout(Timeout.of(RetryPolicy.CONNECT))
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(RetryPolicy.CONNECT))
                            .setValidateAfterInactivity(TimeValue.of(IDLE))
                            .build())
                    .setMaxConnPerRoute(MAX_CONNECTIONS)
                    .setMaxConnTotal(MAX_ALL_CONNECTIONS)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .setThreadFactory(new DefaultThreadFactory("eujp-cluster", true))
            .setIoReactorExceptionCallback(ClusterNode::log)
            .build();
    client.start();
    return client;
  }

  /// Its own log takes for an error that connections are closed while it looks through them.
  private static void log(Exception thrown) {
    if (!(thrown instanceof ClosedSelectorException
        || thrown instanceof ConcurrentModificationException)) {
      LOG.error("Connections to OpenSearch fail: {}", thrown.getClass().getSimpleName());
    }
  }
}
