package eujp.slack.wire;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what Slack delivers over HTTP to the app, and its response back.
///
/// It does what `SlackAppServlet` would do, but logs what fails without the words of the delivery.
final class Deliveries extends HttpServlet {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final transient App app;
  private final transient SlackAppServletAdapter adapter;

  Deliveries(App app) {
    this.app = app;
    this.adapter = new SlackAppServletAdapter(app.config());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    adapter.writeResponse(response, handled(request));
  }

  private Response handled(HttpServletRequest request) {
    try {
      Request<?> delivery = adapter.buildSlackRequest(request);
      return delivery == null ? Response.error(400) : app.run(delivery);
    } catch (IOException e) {
      LOG.warn(
          "A delivery is not acknowledged, so Slack will deliver it again: {}", e.getMessage());
    } catch (Exception e) {
      LOG.error("A delivery was not handled", new Fault(e));
    }
    return Response.error(500);
  }
}
