package eujp.slack.transport;

import eujp.slack.client.Secret;
import eujp.slack.metrics.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets only requests through that bring the token, with a body that is whole and not too large.
///
/// A page in somebody's browser that has its name resolved to this machine comes with its own
/// address as the origin: whatever names an origin that is not this machine is refused before its
/// token is looked at. Programs name none.
///
/// Sources: [RFC 6750](https://www.rfc-editor.org/rfc/rfc6750), [MCP on DNS
/// rebinding](https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning).
public final class BearerOnly extends Gate {
  /// A draft of the greatest length fits, with each of its characters escaped.
  public static final int MAX_BYTES = 2_000_000;

  private static final String SCHEME = "bearer ";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final transient byte[] token;

  /// @param metrics are told what is refused
  public BearerOnly(Secret token, Metrics metrics) {
    super(MAX_BYTES, metrics);
    this.token = token.value().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isOfHere(request.getHeader("Origin"))) {
      refuse(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "a page of another machine may not call this",
          Metrics.Refusal.ORIGIN);
      return;
    }
    if (!isRight(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"eujp\"");
      refuse(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "send the token: Authorization: Bearer TOKEN",
          Metrics.Refusal.TOKEN);
      return;
    }
    Optional<String> sent = body(request, response, "send the request without compression");
    if (sent.isEmpty()) {
      return;
    }
    know(request);
    chain.doFilter(new WholeRequest(request, sent.get()), response);
  }

  /// Takes the same time for any token, so that nobody finds it out letter by letter.
  private boolean isRight(@Nullable String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return false;
    }
    String given = header.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isOfHere(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      return HERE.contains(Objects.toString(new URI(origin).getHost(), ""));
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
