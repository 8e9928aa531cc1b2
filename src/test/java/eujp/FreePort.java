package eujp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port on loopback for a program that must be told one before it starts.
///
/// Below those that systems give to whoever asks for any, so that no other process of this machine
/// is given it in the meantime.
public final class FreePort {
  private static final int FIRST = 15_000;
  private static final int LAST = 32_000;

  private FreePort() {}

  /// One at which nobody listens now.
  public static int find() {
    return ThreadLocalRandom.current()
        .ints(FIRST, LAST)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
