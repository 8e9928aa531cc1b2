package eujp.slack.actions;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/// What a button does.
interface ButtonHandler {
  /// Keeps the press before it is acknowledged, so that it is handled even if the bot dies now.
  ///
  /// @return whether it is kept; then [#handle] is not called
  /// @throws IOException if it could not be; then it is not acknowledged, and the person is told
  default boolean keep(ButtonClick pressed) throws IOException {
    return false;
  }

  /// Does it, when the press has been acknowledged.
  void handle(ButtonClick pressed) throws IOException, SlackApiException;
}
