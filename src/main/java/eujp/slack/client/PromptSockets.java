package eujp.slack.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets that send what is written at once (`TCP_NODELAY`).
///
/// The system's own choice keeps a small packet back as long as the one before it is not confirmed,
/// which the other end may put off (Nagle's algorithm, RFC 896; delayed acknowledgements, RFC
/// 1122). OkHttp leaves it at that, so that of two acknowledgements sent one after the other over a
/// WebSocket the second would leave up to 40 ms late.
final class PromptSockets extends SocketFactory {
  @Override
  public Socket createSocket() throws IOException {
    return prompt(getDefault().createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int localPort)
      throws IOException {
    return prompt(getDefault().createSocket(host, port, from, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(getDefault().createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort)
      throws IOException {
    return prompt(getDefault().createSocket(host, port, from, localPort));
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
