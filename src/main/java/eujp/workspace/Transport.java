package eujp.workspace;

/// A way by which deliveries reach the app.
interface Transport extends AutoCloseable {
  /// Takes a delivery and returns at once; its reply is completed later, whatever happens.
  void deliver(Delivery delivery);

  @Override
  void close();
}
