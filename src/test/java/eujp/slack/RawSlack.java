package eujp.slack;

import eujp.Await;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// A Slack on loopback whose every byte a test can choose: a Web API that says yes to all, with the
/// date that it is told to give, and one WebSocket at a time, over which whatever can be said.
final class RawSlack implements AutoCloseable {
  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x81;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 0x8A;

  private final ServerSocket server;
  private final String scheme;
  private final String host;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<OutputStream> links = new LinkedBlockingQueue<>();
  private volatile Duration turned = Duration.ZERO;
  private volatile boolean dated = true;

  private RawSlack(ServerSocket server, String scheme, String host) {
    this.server = server;
    this.scheme = scheme;
    this.host = host;
    Thread.ofPlatform().daemon().name("raw-slack").start(this::accept);
  }

  static RawSlack plain() throws IOException {
    return new RawSlack(
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", "127.0.0.1");
  }

  /// One that speaks TLS, with the certificate of `host`.
  static RawSlack encrypted(ServerSocketFactory sockets, String host) throws IOException {
    return new RawSlack(
        sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https", host);
  }

  URI url() {
    return URI.create(scheme + "://" + authority() + "/api/");
  }

  String authority() {
    return host + ":" + server.getLocalPort();
  }

  /// From now on its dates are that much later than the machine's.
  void turn(Duration later) {
    turned = later;
  }

  /// From now on it gives no dates.
  void withoutDates() {
    dated = false;
  }

  /// Says something over the WebSocket.
  void say(String message) throws IOException, InterruptedException {
    OutputStream link = links.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (link == null) {
      throw new AssertionError("nobody has connected");
    }
    frame(link, TEXT, message.getBytes(StandardCharsets.UTF_8));
    links.add(link);
  }

  /// What the bot says next over the WebSocket; null where it says nothing for so long.
  @Nullable String hear(Duration patience) throws InterruptedException {
    return heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.add(socket);
        Thread.ofPlatform().daemon().name("raw-slack-connection").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      while (true) {
        String request = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          String[] pair = header.split(":", 2);
          headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
        }
        if (headers.containsKey("sec-websocket-key")) {
          link(in, out, String.valueOf(headers.get("sec-websocket-key")));
          return;
        }
        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        answer(out, request.contains("apps.connections.open"));
      }
    } catch (Exception gone) {
      return;
    }
  }

  private void answer(OutputStream out, boolean connection) throws IOException {
    String link = (scheme.equals("https") ? "wss://" : "ws://") + authority() + "/link";
    String body =
        connection
            ? "{\"ok\":true,\"url\":\"" + link + "\"}"
            : "{\"ok\":true,\"user_id\":\"UBOT\",\"user\":\"eujp\",\"team_id\":\"T1\",\"team\":\"t\"}";
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plus(turned).atOffset(ZoneOffset.UTC));
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + (dated ? "\r\nDate: " + date : "")
                + "\r\n\r\n"
                + body)
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void link(InputStream in, OutputStream out, String key) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
    out.write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(hash)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    frame(out, TEXT, "{\"type\":\"hello\",\"num_connections\":1}".getBytes(StandardCharsets.UTF_8));
    links.add(out);
    DataInputStream frames = new DataInputStream(in);
    while (true) {
      int kind = frames.readUnsignedByte() & 0x0F;
      int length = frames.readUnsignedByte() & 0x7F;
      length = length == 126 ? frames.readUnsignedShort() : length;
      byte[] mask = frames.readNBytes(4);
      byte[] text = frames.readNBytes(length);
      for (int i = 0; i < text.length; i++) {
        text[i] ^= mask[i % 4];
      }
      if (kind == PING) {
        frame(out, PONG, text);
      } else if (kind == CLOSE) {
        return;
      } else if (kind == (TEXT & 0x0F)) {
        heard.add(new String(text, StandardCharsets.UTF_8));
      }
    }
  }

  private static void frame(OutputStream out, int kind, byte[] text) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(kind);
    if (text.length < 126) {
      frame.write(text.length);
    } else {
      frame.write(126);
      frame.write(text.length >> 8);
      frame.write(text.length);
    }
    frame.writeBytes(text);
    synchronized (out) {
      out.write(frame.toByteArray());
      out.flush();
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("gone");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
