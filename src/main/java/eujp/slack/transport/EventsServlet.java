package eujp.slack.transport;

import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// Takes what Slack delivers over HTTP in, and says what is to be said.
///
/// It does what `SlackAppServlet` would do, but leaves it to [Intake] what is for the app.
final class EventsServlet extends HttpServlet {
  private final transient Intake intake;

  EventsServlet(Intake intake) {
    this.intake = intake;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletAdapterOps.writeResponse(
        response,
        intake.take(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .queryString(Map.of())
                .headers(new RequestHeaders(ServletAdapterOps.toHeaderMap(request)))
                .requestBody(ServletAdapterOps.doReadRequestBodyAsString(request))
                .remoteAddress(request.getRemoteAddr())
                .build()));
  }
}
