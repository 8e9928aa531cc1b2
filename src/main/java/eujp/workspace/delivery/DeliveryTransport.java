package eujp.workspace.delivery;

/// A way by which deliveries reach the app.
public interface DeliveryTransport extends AutoCloseable {
  /// Takes a delivery and returns at once; its reply is completed later, whatever happens.
  void deliver(AppDelivery delivery);

  @Override
  void close();
}
