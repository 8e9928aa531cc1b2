package eujp.workspace.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.workspace.Workspace;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class LocalServerTest {
  @Test
  void aTakenPortIsNamedWithWhatToDo() throws Exception {
    try (Workspace first = Workspace.start(Workspace.Options.defaults())) {
      int port = first.page().getPort();

      BindException taken =
          assertThrows(
              BindException.class,
              () -> Workspace.start(Workspace.Options.defaults().withPort(port)).close());

      assertEquals(
          "Port " + port + " is taken by another program. Choose another port, or 0 for any.",
          taken.getMessage());
    }
  }

  @Test
  void itListensOnLoopbackAndEachStartHasItsOwnSecrets() throws Exception {
    try (Workspace one = Workspace.start(Workspace.Options.defaults());
        Workspace other = Workspace.start(Workspace.Options.defaults())) {
      assertEquals("127.0.0.1", one.page().getHost());
      assertTrue(one.apiUrl().toString().endsWith("/api/"));
      assertNotEquals(one.botToken(), other.botToken());
      assertNotEquals(one.appToken(), other.appToken());
      assertNotEquals(one.signingSecret(), other.signingSecret());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 404",
    "127.0.0.1:80, 404",
    "evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "[::1]:80, 404",
  })
  void onlyNamesOfThisMachineAreAnswered(String host, int status) throws Exception {
    try (Workspace workspace = Workspace.start(Workspace.Options.defaults());
        Socket socket =
            new Socket(InetAddress.ofLiteral("127.0.0.1"), workspace.page().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /none HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

      assertTrue(answer.readLine().startsWith("HTTP/1.1 " + status), host);
    }
  }
}
