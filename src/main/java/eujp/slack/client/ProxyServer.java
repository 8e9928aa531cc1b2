package eujp.slack.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// A proxy through which Slack and Press Corner are reached, as the environment names one for all
/// programs.
///
/// It is asked for a tunnel (`CONNECT`) to each encrypted address but the exceptions, and so sees
/// where the bot calls, and nothing of what is said. What is not encrypted stays on this machine or
/// near it, and goes no such way.
///
/// @param host its name or address
/// @param port 1 to 65535
/// @param credentials for it, as HTTP's Basic has them; none where it asks for none
/// @param exceptions hosts, in lower case, with all below them; each may have a port. `*` is all
public record ProxyServer(
    String host, int port, Optional<Secret> credentials, List<String> exceptions) {
  private static final Pattern GAPS = Pattern.compile("[,\\s]+");
  private static final String AUTHORIZATION = "Proxy-Authorization";
  private static final int HTTPS = 443;
  private static final int DEFAULT_PORT = 80;
  private static final int MAX_PORT = 65_535;

  public ProxyServer {
    exceptions = List.copyOf(exceptions);
  }

  /// Reads what `HTTPS_PROXY` and `NO_PROXY` hold, such as
  /// `http://user:password@proxy.example:3128` and `localhost,.example`.
  ///
  /// @return none where the first is no address of an HTTP proxy
  public static Optional<ProxyServer> parse(String address, String exceptions) {
    try {
      URI uri = new URI(address.contains("://") ? address : "http://" + address);
      int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
      if (!"http".equalsIgnoreCase(uri.getScheme())
          || uri.getHost() == null
          || port == 0
          || port > MAX_PORT) {
        return Optional.empty();
      }
      return Optional.of(
          new ProxyServer(
              uri.getHost(),
              port,
              Optional.ofNullable(uri.getRawUserInfo()).map(ProxyServer::basic),
              Arrays.stream(GAPS.split(exceptions, -1))
                  .map(one -> one.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                  .filter(one -> !one.isEmpty())
                  .toList()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Makes `client` reach what is encrypted through it.
  public void on(OkHttpClient.Builder client) {
    client.proxySelector(new Selector(this));
    credentials.ifPresent(
        secret -> client.proxyAuthenticator((_, response) -> authorized(response, secret)));
  }

  /// Whether `address` is reached through it.
  boolean isFor(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        && address.getHost() != null
        && exceptions.stream().noneMatch(one -> isException(one, address));
  }

  private static boolean isException(String exception, URI address) {
    if (exception.equals("*")) {
      return true;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    String suffix = ":" + port;
    String name =
        exception.endsWith(suffix)
            ? exception.substring(0, exception.length() - suffix.length())
            : exception;
    return host.equals(name) || host.endsWith("." + name);
  }

  private static Secret basic(String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return new Secret(Credentials.basic(decoded(user), decoded(password), StandardCharsets.UTF_8));
  }

  /// A `+` stands for itself, as it does in all of an address but a form.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// The request with the credentials, or none where they were refused.
  private static @Nullable Request authorized(Response response, Secret secret) {
    return response.request().header(AUTHORIZATION) == null
        ? response.request().newBuilder().header(AUTHORIZATION, secret.value()).build()
        : null;
  }

  private static final class Selector extends ProxySelector {
    private final ProxyServer server;

    Selector(ProxyServer server) {
      this.server = server;
    }

    @Override
    public List<Proxy> select(URI address) {
      return List.of(
          server.isFor(address)
              ? new Proxy(
                  Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port()))
              : Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
  }
}
