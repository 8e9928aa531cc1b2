package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
  private final InetAddress here = InetAddress.getLoopbackAddress();
  private final PromptSockets sockets = new PromptSockets();

  @Test
  void whicheverWayOneIsMadeItKeepsNothingBack() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, here)) {
      int port = server.getLocalPort();
      List<Socket> made =
          List.of(
              sockets.createSocket(),
              sockets.createSocket(here, port),
              sockets.createSocket(here, port, here, 0),
              sockets.createSocket(here.getHostAddress(), port),
              sockets.createSocket(here.getHostAddress(), port, here, 0));
      for (Socket socket : made) {
        try (socket) {
          assertTrue(socket.getTcpNoDelay());
        }
      }
    }
  }
}
