package eujp.cli;

import eujp.library.Knowledge;
import eujp.mcp.AssistantServer;
import eujp.slack.AssistantDoor;
import eujp.slack.Settings;
import eujp.slack.delivery.RateLimits;
import eujp.slack.runtime.Computing;
import eujp.slack.runtime.NanoClock;
import jakarta.servlet.http.HttpServlet;

/// What `eujp serve` has at `/mcp`. It is a class of its own, so that nothing of it is loaded where
/// no assistant may ask.
final class HttpAssistants implements AssistantDoor {
  @Override
  public HttpServlet open(Knowledge knowledge, Computing computing, Settings.Limits limits) {
    RateLimits rates = new RateLimits(limits.person(), limits.workspace(), NanoClock.system());
    return AssistantServer.forMany(knowledge, computing, rates).servlet();
  }
}
