package eujp.slack.transport;

import eujp.slack.metrics.Metrics;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lets requests through, or refuses them with a reason, and counts that.
abstract class Gate extends HttpFilter {
  private final transient int maxBytes;
  private final transient Metrics metrics;

  /// @param maxBytes of a body; a larger one is not read to its end
  /// @param metrics are told what is refused
  Gate(int maxBytes, Metrics metrics) {
    this.maxBytes = maxBytes;
    this.metrics = metrics;
  }

  /// Reads the body of a request; empty where it is refused: it is compressed, not whole in time,
  /// or too large.
  ///
  /// @param compressed what a sender is told who compresses
  final Optional<String> body(
      HttpServletRequest request, HttpServletResponse response, String compressed)
      throws IOException {
    if (request.getHeader("Content-Encoding") != null) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          compressed,
          Metrics.Refusal.ENCODING);
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = WholeRequest.body(request, maxBytes);
    } catch (IOException tooSlowOrGone) {
      response.setHeader("Connection", "close");
      refuse(
          response,
          HttpServletResponse.SC_REQUEST_TIMEOUT,
          "the request did not come to its end",
          Metrics.Refusal.SLOWNESS);
      return Optional.empty();
    }
    if (bytes.length > maxBytes) {
      refuse(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "the request is too large",
          Metrics.Refusal.SIZE);
      return Optional.empty();
    }
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /// Tells that who sent a request is known, so that its connection does not make room for others.
  static void know(HttpServletRequest request) {
    if (request.getAttribute(ConnectionLimits.SIGNED) instanceof Runnable known) {
      known.run();
    }
  }

  final void refuse(HttpServletResponse response, int status, String reason, Metrics.Refusal what)
      throws IOException {
    metrics.refused(what);
    response.setStatus(status);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + reason + "\"}");
  }
}
