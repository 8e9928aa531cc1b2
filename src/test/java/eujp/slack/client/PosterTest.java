package eujp.slack.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.answer.Answer;
import eujp.slack.blocks.Citations;
import eujp.slack.blocks.Drawing;
import eujp.slack.blocks.Reply;
import eujp.slack.buttons.Occasion;
import eujp.slack.labels.Labels;
import eujp.slack.metrics.Metrics;
import eujp.slack.runtime.NanoClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {
  private static final Reply REPLY =
      new Drawing(Labels.english())
          .answer(
              new Answer.Found(0.9, Citations.deRisk(), List.of(Citations.launch())),
              new Occasion("U1", "C1 1.000100", Occasion.Audience.EVERYONE),
              List.of());

  @Test
  void aReplyGoesIntoTheThreadAndNotifiesNobody() throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi(ScriptedWebApi.Answer.ok())) {
      post(api);

      Map<String, String> form = api.requests().getFirst();
      assertEquals("C1", form.get("channel"));
      assertEquals("1.000100", form.get("thread_ts"));
      assertEquals("none", form.get("parse"));
      for (String flag : List.of("link_names", "unfurl_links", "unfurl_media", "mrkdwn")) {
        assertTrue(List.of("0", "false").contains(form.get(flag)), flag + "=" + form.get(flag));
      }
    }
  }

  @Test
  void aRateLimitIsWaitedOut() throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi(tooMany(1), ScriptedWebApi.Answer.ok())) {
      Instant start = Instant.now();

      post(api);

      assertEquals(2, api.requests().size());
      assertTrue(Duration.between(start, Instant.now()).compareTo(Duration.ofSeconds(1)) >= 0);
    }
  }

  @Test
  void aRateLimitBeyondItsPatienceIsNotWaitedOut() throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi(tooMany(600))) {
      assertThrows(IOException.class, () -> post(api));

      assertEquals(1, api.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "token_revoked",
        "account_inactive",
        "invalid_blocks"
      })
  void whatCannotPassIsNotTriedAgain(String error) throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi(ScriptedWebApi.Answer.error(error))) {
      post(api);

      assertEquals(1, api.requests().size());
    }
  }

  @Test
  void afterAFaultOfSlacksItIsTriedAgain() throws Exception {
    try (ScriptedWebApi api =
        new ScriptedWebApi(
            new ScriptedWebApi.Answer(503, Map.of(), "unavailable"),
            ScriptedWebApi.Answer.error("internal_error"),
            ScriptedWebApi.Answer.ok())) {
      post(api);

      assertEquals(3, api.requests().size());
    }
  }

  @Test
  void afterThreeNetworkFailuresItGivesUpWithoutAWordOfTheReply() throws Exception {
    try (ScriptedWebApi api = new ScriptedWebApi()) {
      IOException failure = assertThrows(IOException.class, () -> post(api));

      assertTrue(api.requests().size() >= Poster.MAX_TRIES, "requests: " + api.requests().size());
      assertFalse(String.valueOf(failure.getMessage()).contains("dependencies"));
    }
  }

  private static void post(ScriptedWebApi api) throws Exception {
    NanoClock clock = NanoClock.system();
    try (SlackAccess access =
        SlackAccess.to(api.url(), new Secret("xoxb-test"), Optional.empty(), new Metrics())) {
      ChannelThrottle pace = new ChannelThrottle(Duration.ZERO, clock);
      new Poster(access.poster(), pace, clock).post("C1", Optional.of("1.000100"), REPLY);
    }
  }

  private static ScriptedWebApi.Answer tooMany(int seconds) {
    return new ScriptedWebApi.Answer(
        429,
        Map.of("Retry-After", Integer.toString(seconds)),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }
}
