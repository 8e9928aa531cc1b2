package eujp.slack.press;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/// What a button does.
interface Press {
  /// Keeps the press before it is acknowledged, so that it is handled even if the bot dies now.
  ///
  /// @return whether it is kept; then [#handle] is not called
  /// @throws IOException if it could not be; then it is not acknowledged, and the person is told
  default boolean keep(Pressed pressed) throws IOException {
    return false;
  }

  /// Does it, when the press has been acknowledged.
  void handle(Pressed pressed) throws IOException, SlackApiException;
}
