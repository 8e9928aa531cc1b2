package eujp.workspace.faults;

import java.util.EnumSet;
import java.util.Set;

/// What can befall a delivery on its way to the app, or the connection that it goes over.
///
/// Over HTTP there are no connections that last: what breaks one loses the request there, and what
/// the app is told of its connection does nothing.
public enum DeliveryMishap {
  /// The event is delivered twice, with the same event id and no sign of a retry.
  TWICE,
  /// The acknowledgement is lost: the app has the event, and gets it again.
  UNHEARD,
  /// The connection is closed with a handshake, and the delivery is lost with it.
  CLOSED,
  /// The connection ends without a handshake, and the delivery is lost with it.
  DROPPED,
  /// The connection is reset (TCP RST), and the delivery is lost with it.
  RESET,
  /// The connection stays open, but from now on nothing passes in either direction.
  DEAF,
  /// The app is warned, before it gets the delivery, that it will be asked to connect anew.
  WARNED,
  /// The app is asked, before it gets the delivery, to connect anew.
  REFRESHED;

  /// What can befall one try at a delivery.
  public static final Set<DeliveryMishap> OF_A_TRY =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(TWICE)));
}
