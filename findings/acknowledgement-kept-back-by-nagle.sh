#!/usr/bin/env bash
# When does the second of two acknowledgements over one Socket Mode WebSocket leave the machine?
#
# Expected: when it is sent. OkHttp flushes each frame, and a library for the wire that sends small
# messages one by one sets TCP_NODELAY, as Go, curl and Netty do.
# Seen, OkHttp 5.5.1 on Linux: it leaves its sockets as the system gives them, with Nagle's algorithm
# on. On a busy connection, where envelopes come in pairs, the next pair soon after the last one was
# acknowledged, and each is acknowledged 2 ms after the other, the second acknowledgement arrives
# some 40 ms after the first: it waits until that is confirmed, and the other end puts that off.
# With a SocketFactory that sets TCP_NODELAY it arrives 2 ms after.
#
# Needs Linux, a JDK 21 or later as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is
# seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.squareup.okhttp3</groupId>
      <artifactId>okhttp-jvm</artifactId>
      <version>5.5.1</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory="$work/lib"
cat >Acknowledge.java <<'JAVA'
import java.io.DataInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.net.SocketFactory;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

public class Acknowledge {
  static final int ROUNDS = 60;
  static final byte[] ENVELOPE = {(byte) 0x81, 2, 'e', 'v'};

  static class Prompt extends SocketFactory {
    private Socket prompt(Socket socket) throws java.io.IOException {
      socket.setTcpNoDelay(true);
      return socket;
    }
    @Override public Socket createSocket() throws java.io.IOException {
      return prompt(getDefault().createSocket());
    }
    @Override public Socket createSocket(String h, int p) throws java.io.IOException {
      return prompt(getDefault().createSocket(h, p));
    }
    @Override public Socket createSocket(String h, int p, InetAddress l, int lp)
        throws java.io.IOException {
      return prompt(getDefault().createSocket(h, p, l, lp));
    }
    @Override public Socket createSocket(InetAddress h, int p) throws java.io.IOException {
      return prompt(getDefault().createSocket(h, p));
    }
    @Override public Socket createSocket(InetAddress h, int p, InetAddress l, int lp)
        throws java.io.IOException {
      return prompt(getDefault().createSocket(h, p, l, lp));
    }
  }

  /** The median time between the arrivals of two acknowledgements, in milliseconds. */
  static double between(OkHttpClient client) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Request request =
          new Request.Builder().url("http://127.0.0.1:" + server.getLocalPort()).build();
      client.newWebSocket(
          request,
          new WebSocketListener() {
            @Override public void onMessage(WebSocket socket, String envelope) {
              try {
                Thread.sleep(2);
              } catch (InterruptedException e) {
                return;
              }
              socket.send("{\"envelope_id\":\"0\"}");
            }
          });
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        out.write(greeting(in));
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          Thread.sleep(10);
          out.write(ENVELOPE);
          out.write(ENVELOPE);
          long first = arrival(in);
          millis[round] = (arrival(in) - first) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
      }
    }
  }

  static byte[] greeting(DataInputStream in) throws Exception {
    String key = "";
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase().startsWith("sec-websocket-key:")) {
        key = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes());
    return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
        .getBytes();
  }

  /** Reads a short frame, which is masked. */
  static long arrival(DataInputStream in) throws Exception {
    in.readByte();
    long now = System.nanoTime();
    in.readFully(new byte[(in.readByte() & 0x7f) + 4]);
    return now;
  }

  public static void main(String[] arguments) throws Exception {
    double usual = between(new OkHttpClient());
    double prompt = between(new OkHttpClient.Builder().socketFactory(new Prompt()).build());
    System.out.println("OkHttp " + OkHttp.VERSION);
    System.out.printf("as it comes:        %.1f ms between the acknowledgements%n", usual);
    System.out.printf("with TCP_NODELAY:   %.1f ms%n", prompt);
    boolean asBefore = usual > 20 && prompt < 10;
    System.out.println(asBefore ? "as seen before: it is kept back" : "this has changed");
    System.exit(asBefore ? 0 : 1);
  }
}
JAVA
"$java" -cp 'lib/*' Acknowledge.java 2>/dev/null
