package eujp.workspace.server;

import eujp.workspace.http.HttpReply;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Turns away requests that a web page of somebody else sends through this machine's browser.
///
/// A page can make a name of its own resolve to 127.0.0.1 (DNS rebinding) and then read what is
/// served here: so the `Host` must be a name of this machine. And it can post here without reading
/// the answer: so a request that has an `Origin` must have this one.
final class LoopbackGuard extends Handler.Wrapper {
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  LoopbackGuard(Handler inner) {
    super(inner);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
    if (!LOOPBACK.matcher(host).matches()) {
      HttpReply.error(
          response, callback, 403, "This workspace is reached only as localhost or 127.0.0.1.");
      return true;
    }
    Optional<String> origin = Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN));
    if (origin.isPresent() && !origin.get().equalsIgnoreCase("http://" + host)) {
      HttpReply.error(response, callback, 403, "Another web page may not act in this workspace.");
      return true;
    }
    return super.handle(request, response, callback);
  }
}
