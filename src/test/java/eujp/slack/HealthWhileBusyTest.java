package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HealthWhileBusyTest {
  @Test
  @Timeout(300)
  void theHealthPagesAnswerWhereNoVirtualThreadCanRun() throws Exception {
    try (BotInWorkspace bot = BotInWorkspace.start(BotInWorkspace.Way.HTTP)) {
      AtomicBoolean over = new AtomicBoolean();
      CountDownLatch another = new CountDownLatch(1);
      try {
        // More than there are threads to carry them, none of which ever lets another one run.
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get()) {
                  Thread.onSpinWait();
                }
              });
        }
        Thread.ofVirtual().start(another::countDown);

        assertTrue(page(bot, "/healthz/live").endsWith("ok\n"));
        assertTrue(page(bot, "/healthz/ready").endsWith("ok\n"));
        assertTrue(page(bot, "/metrics").contains("eujp_ready 1"));
        assertTrue(!another.await(0, TimeUnit.SECONDS), "no virtual thread has run meanwhile");
      } finally {
        over.set(true);
      }
    }
  }

  private static String page(BotInWorkspace bot, String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bot.bot().healthPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n0\r\n\r\n", "");
    }
  }
}
