package eujp.slack.transport;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// Serves documents to whoever asks, and nothing else: they can be read, and kept by a browser as
/// long as their tag is the same.
final class DocumentServlet extends HttpServlet {
  private final transient Documents documents;

  DocumentServlet(Documents documents) {
    this.documents = documents;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    String path = request.getPathInfo();
    if (path == null) {
      // The addresses in the documents are relative, so that a proxy may serve them elsewhere.
      String folder = request.getServletPath();
      response.setHeader("Location", folder.substring(folder.lastIndexOf('/') + 1) + "/");
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    Optional<Documents.Document> found = documents.at(path);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentType("text/plain; charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write("There is nothing here.\n");
      return;
    }
    write(found.get(), Optional.ofNullable(request.getHeader("If-None-Match")), response);
  }

  private static void write(
      Documents.Document document, Optional<String> known, HttpServletResponse response)
      throws IOException {
    String tag = '"' + document.tag() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache"); // it is asked again, and sent if it changed
    if (known.isPresent() && isAmong(tag, known.get())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("Content-Security-Policy", document.policy());
    response.setContentType(document.type());
    response.setContentLength(document.content().length);
    response.getOutputStream().write(document.content());
  }

  /// Whether a tag is in a list of those that the browser has; a proxy may have marked it as weak.
  private static boolean isAmong(String tag, String known) {
    return Arrays.stream(known.split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
