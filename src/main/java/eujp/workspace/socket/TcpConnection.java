package eujp.workspace.socket;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The TCP connection under a request or a web socket, for breaking it.
public record TcpConnection(EndPoint endPoint) {
  private static final Logger LOG = LoggerFactory.getLogger(TcpConnection.class);

  public static TcpConnection under(Request request) {
    return new TcpConnection(request.getConnectionMetaData().getConnection().getEndPoint());
  }

  /// Ends the connection by TCP FIN, without a word of the protocol that it carries.
  void close() {
    endPoint.close();
  }

  /// Ends the connection by TCP RST: what is under way in either direction is lost.
  public void reset() {
    if (endPoint.getTransport() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        LOG.debug("the connection was gone before it could be reset", e);
      }
    }
    endPoint.close();
  }
}
