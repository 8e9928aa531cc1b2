package eujp.mcp;

import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Messages over HTTP: each is a POST, and its answer one JSON object. There are no sessions, and
/// no stream to listen to, since the server has nothing to say by itself.
///
/// Who may call it, and how much they may send, has been seen to before.
///
/// Source: [Streamable
/// HTTP](https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http).
final class McpServlet extends HttpServlet {
  private static final String JSON = "application/json";

  private final transient Protocol protocol;
  private final transient List<String> versions;

  McpServlet(Protocol protocol) {
    this.protocol = protocol;
    this.versions = ((McpStatelessServerTransport) protocol).protocolVersions();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "send messages by POST");
    } else if (!type(request.getContentType()).equals(JSON)) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "the Content-Type of a message is application/json");
    } else if (!accepts(request.getHeader("Accept"))) {
      refuse(
          response,
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "the answer is application/json, which Accept must hold");
    } else if (!speaks(request.getHeader("MCP-Protocol-Version"))) {
      refuse(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "MCP-Protocol-Version is one of " + String.join(", ", versions));
    } else {
      answer(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String message = request.getReader().readAllAsString();
    Protocol.Reply reply =
        protocol.answer(message, Protocol.from(Objects.toString(request.getRemoteAddr(), "")));
    if (reply.json().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_ACCEPTED);
      return;
    }
    response.setStatus(
        reply.unreadable() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
    response.setContentType(JSON);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(reply.json().get());
  }

  private static String type(@Nullable String header) {
    String whole = Objects.toString(header, "");
    int parameters = whole.indexOf(';');
    return (parameters < 0 ? whole : whole.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean accepts(@Nullable String header) {
    return header == null || header.contains(JSON) || header.contains("*/*");
  }

  private boolean speaks(@Nullable String version) {
    return version == null || versions.contains(version);
  }

  private static void refuse(HttpServletResponse response, int status, String reason)
      throws IOException {
    response.setStatus(status);
    response.setContentType(JSON);
    response.getWriter().write("{\"error\":\"" + reason + "\"}");
  }
}
