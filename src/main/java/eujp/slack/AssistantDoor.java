package eujp.slack;

import eujp.library.Knowledge;
import eujp.slack.runtime.Computing;
import jakarta.servlet.http.HttpServlet;

/// Makes what answers assistants over HTTP. Whoever starts the bot brings it, so that nothing of it
/// is there where no assistant may ask.
@FunctionalInterface
public interface AssistantDoor {
  /// Makes it, ready to answer.
  ///
  /// @param computing where all is computed, as for people in Slack
  /// @param limits how much may be asked
  HttpServlet open(Knowledge knowledge, Computing computing, Settings.Limits limits);
}
