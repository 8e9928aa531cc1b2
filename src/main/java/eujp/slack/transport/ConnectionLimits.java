package eujp.slack.transport;

import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.NanoClock;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// The places that a port has for connections, and who has them. Nobody can take them all, and keep
/// Slack out.
///
/// Whoever has a place sends a whole header within [#MAX_HEADER] of its beginning, or of the end of
/// the answer before, however often a byte of it comes. Where all places are taken, or half of them
/// from one address, a new connection takes that of whoever has been longest without a whole
/// request that Slack has signed ([SignedOnly] tells): Slack sends one at once. Where there is
/// nobody, the new one is refused.
///
/// Behind a proxy all connections are from its address. The proxy hands on only what is whole, or
/// should, and half of the places are enough for it.
///
/// Jetty has a time for silence, and one for a whole request, but none for its header, and one
/// bound for all connections, at which it accepts nobody.
final class ConnectionLimits extends Handler.Wrapper implements Connection.Listener {
  static final int MAX_CONNECTIONS = 512;
  static final int MAX_OF_AN_ADDRESS = MAX_CONNECTIONS / 2;

  /// The attribute of a request that is to be run when it is known to be whole, and Slack's.
  static final String SIGNED = ConnectionLimits.class.getName() + ".signed";

  /// With [#BETWEEN_LOOKS] no more than ten seconds.
  static final Duration MAX_HEADER = Duration.ofSeconds(9);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// Of an IPv6 address, what is given out to one customer.
  private static final int BYTES_OF_A_SITE = 8;

  private final NanoClock clock;
  private final Metrics metrics;

  /// Guarded by itself, as each guest is.
  private final Map<Connection, Guest> guests = new HashMap<>();

  /// A connection.
  private static final class Guest {
    final Connection connection;
    final Site site;

    /// When it was opened, or its last answer was at its end.
    long since;

    /// How much had come by then.
    long bytes;

    /// How many of its requests have a whole header.
    int requests;

    /// Whether its last request is whole, and Slack's.
    boolean signed;

    Guest(Connection connection, Site site, long now) {
      this.connection = connection;
      this.site = site;
      this.since = now;
    }

    boolean isAtHeader() {
      return requests == 0;
    }

    boolean mayLeave() {
      return !signed;
    }
  }

  /// Where a connection comes from: an address, or a network that one customer has.
  private record Site(List<Byte> bytes) {
    static Site of(Connection connection) {
      return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
              && remote.getAddress() != null
          ? of(remote.getAddress())
          : new Site(List.of());
    }

    private static Site of(InetAddress address) {
      byte[] bytes = address.getAddress();
      byte[] site = address instanceof Inet6Address ? Arrays.copyOf(bytes, BYTES_OF_A_SITE) : bytes;
      Byte[] boxed = new Byte[site.length];
      Arrays.setAll(boxed, i -> site[i]);
      return new Site(List.of(boxed));
    }
  }

  /// @param handler of what comes in
  /// @param metrics are told of connections that are closed
  ConnectionLimits(Handler handler, NanoClock clock, Metrics metrics) {
    super(handler);
    this.clock = clock;
    this.metrics = metrics;
  }

  /// Watches over the connections of `connector`, from its start on.
  void watch(Connector connector) {
    connector.addBean(this, false); // the server starts and stops it
  }

  /// Whether all places are taken.
  boolean areTaken() {
    synchronized (guests) {
      return guests.size() >= MAX_CONNECTIONS;
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookAgain();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Guest guest;
    synchronized (guests) {
      guest = guests.get(request.getConnectionMetaData().getConnection());
      if (guest != null) {
        guest.requests++;
      }
    }
    if (guest != null) {
      request.setAttribute(SIGNED, (Runnable) () -> signed(guest));
      Request.addCompletionListener(request, _ -> completed(guest));
    }
    return super.handle(request, response, callback);
  }

  @Override
  public void onOpened(Connection connection) {
    Guest guest = new Guest(connection, Site.of(connection), clock.nanos());
    Optional<Connection> leaving = admitted(guest);
    leaving.ifPresent(one -> close(one, Metrics.Refusal.CONNECTION));
  }

  @Override
  public void onClosed(Connection connection) {
    synchronized (guests) {
      guests.remove(connection);
    }
  }

  /// Gives a place to `guest`, if there is one.
  ///
  /// @return who goes for that: another, or the guest itself
  private Optional<Connection> admitted(Guest guest) {
    synchronized (guests) {
      Predicate<Guest> neighbours = other -> other.site.equals(guest.site);
      boolean crowded = guests.values().stream().filter(neighbours).count() >= MAX_OF_AN_ADDRESS;
      if (!crowded && guests.size() < MAX_CONNECTIONS) {
        guests.put(guest.connection, guest);
        return Optional.empty();
      }
      Optional<Guest> longest =
          guests.values().stream()
              .filter(crowded ? neighbours : _ -> true)
              .filter(Guest::mayLeave)
              .max(Comparator.comparingLong(other -> guest.since - other.since));
      longest.ifPresent(other -> {
        guests.remove(other.connection);
        guests.put(guest.connection, guest);
      });
      return Optional.of(longest.orElse(guest).connection);
    }
  }

  private void signed(Guest guest) {
    synchronized (guests) {
      guest.signed = true;
    }
  }

  private void completed(Guest guest) {
    synchronized (guests) {
      guest.requests--;
      guest.signed = false;
      guest.since = clock.nanos();
      guest.bytes = guest.connection.getBytesIn();
    }
  }

  private void lookAgain() {
    Scheduler scheduler = getServer().getScheduler();
    if (scheduler != null && !getServer().isStopping() && !getServer().isStopped()) {
      scheduler.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// Closes who has begun a header and not ended it. Who has begun none is silent, for which the
  /// connector has a time.
  private void look() {
    List<Connection> late;
    synchronized (guests) {
      long now = clock.nanos();
      late =
          guests.values().stream()
              .filter(Guest::isAtHeader)
              .filter(guest -> now - guest.since > MAX_HEADER.toNanos())
              .filter(guest -> guest.connection.getBytesIn() > guest.bytes)
              .map(guest -> guest.connection)
              .toList();
    }
    late.forEach(one -> close(one, Metrics.Refusal.SLOWNESS));
    lookAgain();
  }

  private void close(Connection connection, Metrics.Refusal why) {
    metrics.refused(why);
    connection.getEndPoint().close();
  }
}
