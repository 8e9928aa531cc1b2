package eujp.slack.transport;

import eujp.slack.client.Secret;
import eujp.slack.metrics.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
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
public final class BearerOnly extends HttpFilter {
  /// A draft of the greatest length fits, with each of its characters escaped.
  public static final int MAX_BYTES = 2_000_000;

  private static final String SCHEME = "bearer ";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final transient byte[] token;
  private final transient Metrics metrics;

  /// @param metrics are told what is refused
  public BearerOnly(Secret token, Metrics metrics) {
    this.token = token.value().getBytes(StandardCharsets.UTF_8);
    this.metrics = metrics;
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
    if (request.getHeader("Content-Encoding") != null) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "send the request without compression",
          Metrics.Refusal.ENCODING);
      return;
    }
    byte[] bytes;
    try {
      bytes = WholeRequest.body(request, MAX_BYTES);
    } catch (IOException tooSlowOrGone) {
      response.setHeader("Connection", "close");
      refuse(
          response,
          HttpServletResponse.SC_REQUEST_TIMEOUT,
          "the request did not come to its end",
          Metrics.Refusal.SLOWNESS);
      return;
    }
    if (bytes.length > MAX_BYTES) {
      refuse(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "the request is too large",
          Metrics.Refusal.SIZE);
      return;
    }
    if (request.getAttribute(ConnectionLimits.SIGNED) instanceof Runnable known) {
      known.run();
    }
    chain.doFilter(new WholeRequest(request, new String(bytes, StandardCharsets.UTF_8)), response);
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

  private void refuse(HttpServletResponse response, int status, String reason, Metrics.Refusal what)
      throws IOException {
    metrics.refused(what);
    response.setStatus(status);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + reason + "\"}");
  }
}
