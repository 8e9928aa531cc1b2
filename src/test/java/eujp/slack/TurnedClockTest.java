package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The machine's clock is wrong, which to the bot is the same as Slack's being another.
@Timeout(60)
class TurnedClockTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path data;

  @Test
  void signaturesAreJudgedByTheTimeThatSlackSays() throws Exception {
    try (RawSlack slack = RawSlack.plain()) {
      slack.turn(Duration.ofHours(5));
      try (Bot bot = bot(slack)) {
        assertEquals(200, status(bot, Duration.ofHours(5)));
        assertEquals(401, status(bot, Duration.ZERO));
        assertEquals(401, status(bot, Duration.ofHours(5).plusSeconds(310)));
      }
    }
  }

  @Test
  void whereSlackSaysNoTimeTheMachinesHolds() throws Exception {
    try (RawSlack slack = RawSlack.plain()) {
      slack.withoutDates();
      try (Bot bot = bot(slack)) {
        assertEquals(200, status(bot, Duration.ZERO));
        assertEquals(401, status(bot, Duration.ofHours(5)));
      }
    }
  }

  private static int status(Bot bot, Duration later) throws Exception {
    return new SignedRequest(
            SECRET,
            SignedRequest.JSON,
            "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}",
            Instant.now().plus(later))
        .send(bot)
        .statusCode();
  }

  private Bot bot(RawSlack slack) throws Exception {
    return Bot.start(
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-test",
                "SLACK_SIGNING_SECRET",
                SECRET,
                "SLACK_API_URL",
                slack.url().toString(),
                "EUJP_DATA",
                data.toString(),
                "EUJP_BIND",
                "127.0.0.1",
                "EUJP_PORT",
                "0")),
        new KnownByHeart());
  }
}
