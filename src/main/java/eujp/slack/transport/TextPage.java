package eujp.slack.transport;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A page of text that can be read and nothing else.
final class TextPage extends HttpServlet {
  private final transient Supplier<Content> content;

  /// What it shows.
  ///
  /// @param status of HTTP
  /// @param type of the text
  record Content(int status, String type, String text) {}

  private TextPage(Supplier<Content> content) {
    this.content = content;
  }

  /// `ok` while all is well, and else what is wrong, a line for each trouble; then what is to be
  /// looked after, a line each.
  static TextPage of(Health health) {
    return new TextPage(() -> {
      List<String> troubles = health.troubles();
      List<String> lines = new ArrayList<>(troubles.isEmpty() ? List.of("ok") : troubles);
      lines.addAll(health.matters());
      return new Content(
          troubles.isEmpty()
              ? HttpServletResponse.SC_OK
              : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "text/plain; charset=utf-8",
          String.join("\n", lines) + "\n");
    });
  }

  /// Metrics in Prometheus' text format.
  static TextPage of(Supplier<String> metrics) {
    return new TextPage(() ->
        new Content(
            HttpServletResponse.SC_OK, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Content now = content.get();
    response.setStatus(now.status());
    response.setContentType(now.type());
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(now.text());
  }
}
