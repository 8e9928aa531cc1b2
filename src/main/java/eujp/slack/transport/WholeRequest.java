package eujp.slack.transport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Duration;

/// A request whose body has been read to its end.
final class WholeRequest extends HttpServletRequestWrapper {
  /// How long a whole body may take. Those who are served here send one at once.
  private static final Duration MAX_BODY = Duration.ofSeconds(10);

  private static final int BUFFER_BYTES = 8_192;

  private final String body;

  WholeRequest(HttpServletRequest request, String body) {
    super(request);
    this.body = body;
  }

  /// Reads a body; of one that is larger than `most` bytes, no more than shows that it is.
  ///
  /// @throws IOException also if it does not come to its end in time, however often a byte comes
  static byte[] body(HttpServletRequest request, int most) throws IOException {
    InputStream in = request.getInputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    long start = System.nanoTime();
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      body.write(buffer, 0, n);
      if (body.size() > most) {
        break;
      }
      if (System.nanoTime() - start > MAX_BODY.toNanos()) {
        throw new IOException("the body is slow");
      }
    }
    return body.toByteArray();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new StringReader(body));
  }
}
