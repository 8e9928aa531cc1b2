package eujp.workspace;

/// A way by which deliveries reach the app.
interface Transport extends AutoCloseable {
  /// How often an event is delivered again before it is given up, as Slack does.
  int REDELIVERIES = 3;

  /// Takes a delivery and returns at once; its reply is completed later, whatever happens.
  void deliver(Delivery delivery);

  @Override
  void close();
}
