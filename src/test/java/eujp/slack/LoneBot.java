package eujp.slack;

import eujp.library.Knowledge;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A bot on a free port of this machine, with a Web API that the test plays.
final class LoneBot {
  /// With which requests to it are signed.
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private LoneBot() {}

  /// A bot that takes Slack's requests over HTTP.
  static Bot overHttp(URI api, Path data) throws Exception {
    return start(api, data, Map.of("SLACK_SIGNING_SECRET", SECRET), new KnownByHeart());
  }

  /// A bot with settings of the test's own.
  static Bot start(URI api, Path data, Map<String, String> more, Knowledge knowledge)
      throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SLACK_BOT_TOKEN", "xoxb-test");
    environment.put("SLACK_API_URL", api.toString());
    environment.put("EUJP_DATA", data.toString());
    environment.put("EUJP_BIND", "127.0.0.1");
    environment.put("EUJP_PORT", "0");
    return Bot.start(Settings.read(environment), knowledge);
  }
}
