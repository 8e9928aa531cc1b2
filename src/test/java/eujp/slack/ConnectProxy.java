package eujp.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An HTTP proxy on loopback that makes tunnels, for those who give it the right password where it
/// asks for one.
final class ConnectProxy implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Optional<String> authorization;
  private final List<String> tunnels = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private ConnectProxy(Optional<String> credentials) throws IOException {
    this.authorization =
        credentials.map(it ->
            "Basic " + Base64.getEncoder().encodeToString(it.getBytes(StandardCharsets.UTF_8)));
    Thread.ofPlatform().daemon().name("proxy").start(this::accept);
  }

  static ConnectProxy open() throws IOException {
    return new ConnectProxy(Optional.empty());
  }

  /// @param credentials user and password, with a colon between
  static ConnectProxy asking(String credentials) throws IOException {
    return new ConnectProxy(Optional.of(credentials));
  }

  int port() {
    return server.getLocalPort();
  }

  /// Where it has made tunnels to, and `refused` for each that it has not.
  List<String> tunnels() {
    return tunnels;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        sockets.add(client);
        Thread.ofPlatform().daemon().name("tunnel").start(() -> serve(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      while (true) {
        String head = head(in);
        if (!head.startsWith("CONNECT ")
            || !authorization.map(it -> head.contains(it + "\r\n")).orElse(true)) {
          tunnels.add("refused");
          client
              .getOutputStream()
              .write(
                  ("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic"
                          + " realm=\"p\"\r\nContent-Length: 0\r\n\r\n")
                      .getBytes(StandardCharsets.US_ASCII));
          continue;
        }
        String target = head.split(" ", 3)[1];
        tunnels.add(target);
        // The name is the proxy's to resolve; here all are on this machine.
        int port = Integer.parseInt(target.substring(target.indexOf(':') + 1));
        try (Socket there = new Socket(InetAddress.getLoopbackAddress(), port)) {
          sockets.add(there);
          client
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          Thread.ofPlatform().daemon().start(() -> copy(there, client));
          copy(client, there);
        }
        return;
      }
    } catch (IOException gone) {
      return;
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException gone) {
      return;
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("gone");
      }
      head.append((char) c);
    }
    return head.toString();
  }
}
