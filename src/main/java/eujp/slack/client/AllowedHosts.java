package eujp.slack.client;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where the bot may call: its Web API, and whatever is Slack's own.
///
/// Addresses come in from outside: a payload tells where to answer it, and Slack where to open a
/// WebSocket. Whoever could make the bot call another one could reach with it what stands inside
/// the company's network.
///
/// Source: [Server-Side Request
/// Forgery](https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html).
///
/// @param api the Web API of the settings: all of its origin may be called
record AllowedHosts(URI api) {
  private static final Set<String> SLACK = Set.of("slack.com", "slack-gov.com");
  private static final Set<String> ENCRYPTED = Set.of("https", "wss");
  private static final Set<String> PLAIN = Set.of("http", "ws");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /// An address that may not be called. Its message does not repeat it.
  static final class Refused extends IOException {
    Refused() {
      super("the address is not Slack's");
    }
  }

  /// Whether `address` may be called.
  boolean allows(URI address) {
    if (address.getHost() == null || address.getUserInfo() != null || !hasWebScheme(address)) {
      return false;
    }
    return isOfTheApi(address) || isSlacks(address);
  }

  /// Whether `address` is of the origin of the Web API.
  boolean isOfTheApi(URI address) {
    return host(address).equals(host(api))
        && port(address) == port(api)
        && isEncrypted(address) == isEncrypted(api);
  }

  private static boolean isSlacks(URI address) {
    String host = host(address);
    return isEncrypted(address)
        && port(address) == HTTPS
        && SLACK.stream().anyMatch(slack -> host.equals(slack) || host.endsWith("." + slack));
  }

  private static boolean hasWebScheme(URI address) {
    return isEncrypted(address) || PLAIN.contains(scheme(address));
  }

  private static boolean isEncrypted(URI address) {
    return ENCRYPTED.contains(scheme(address));
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }

  private static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : isEncrypted(address) ? HTTPS : HTTP;
  }
}
