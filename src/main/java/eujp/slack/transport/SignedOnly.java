package eujp.slack.transport;

import com.slack.api.app_backend.SlackSignature;
import eujp.slack.client.Secret;
import eujp.slack.metrics.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets only requests through that Slack has signed within the last five minutes.
///
/// Bolt checks signatures too, but after it has parsed the request and logged what it could not
/// parse, and it lets a request through whose time is in the future: such a one could be kept and
/// sent again for as long. So this stands before Bolt.
///
/// Source: [Verifying requests from
/// Slack](https://docs.slack.dev/authentication/verifying-requests-from-slack).
public final class SignedOnly extends Gate {
  /// Slack's requests stay far below; a larger one is not read to its end.
  public static final int MAX_BYTES = 1_000_000;

  private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

  private final transient SlackSignature.Generator generator;
  private final transient InstantSource clock;

  /// @param clock Slack's, by which it signs
  /// @param metrics are told what is refused
  public SignedOnly(Secret signingSecret, InstantSource clock, Metrics metrics) {
    super(MAX_BYTES, metrics);
    this.generator = new SlackSignature.Generator(signingSecret.value());
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(
          response,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "Slack sends POST requests only",
          Metrics.Refusal.METHOD);
      return;
    }
    Optional<String> sent = body(request, response, "Slack does not compress its requests");
    if (sent.isEmpty()) {
      return;
    }
    String body = sent.get();
    String timestamp = request.getHeader(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
    String signature = request.getHeader(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
    if (!isRecent(timestamp) || !isSigned(timestamp, body, signature)) {
      if (Payload.isCertificateCheck(body)) {
        return; // 200: Slack signs no such look, and there is nothing to tell or to do
      }
      refuse(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "the request is not signed by Slack, now",
          Metrics.Refusal.SIGNATURE);
      return;
    }
    know(request);
    chain.doFilter(new WholeRequest(request, body), response);
  }

  private boolean isRecent(@Nullable String timestamp) {
    if (timestamp == null || !timestamp.matches("\\d{1,11}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(sent, clock.instant()).abs().compareTo(LARGEST_SKEW) <= 0;
  }

  private boolean isSigned(String timestamp, String body, @Nullable String signature) {
    if (signature == null) {
      return false;
    }
    byte[] expected = generator.generate(timestamp, body).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }
}
