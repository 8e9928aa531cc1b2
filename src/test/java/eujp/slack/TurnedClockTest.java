package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The machine's clock is wrong, which to the bot is the same as Slack's being another.
@Timeout(300)
class TurnedClockTest {

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
            LoneBot.SECRET,
            SignedRequest.JSON,
            "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}",
            Instant.now().plus(later))
        .send(bot)
        .statusCode();
  }

  private Bot bot(RawSlack slack) throws Exception {
    return LoneBot.overHttp(slack.url(), data);
  }
}
