package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import eujp.Await;
import eujp.workspace.faults.CallFilter;
import eujp.workspace.faults.CallMishap;
import eujp.workspace.faults.CallMishap.Moment;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.faults.FaultRates;
import eujp.workspace.model.Conversation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What Slack's own client sees when calls of the Web API go wrong.
class CallMishapTest extends InWorkspace {
  private static final CallFilter POSTS = CallFilter.of("chat.postMessage");

  @Test
  void aLimitedCallDoesNothingAndSaysHowLongToWait() {
    workspace.faults().befall(1, new CallMishap.Limited(Duration.ofSeconds(7)), POSTS);

    SlackApiException refused = assertThrows(SlackApiException.class, this::post);

    assertEquals(429, refused.getResponse().code());
    assertEquals("7", refused.getResponse().header("Retry-After"));
    assertEquals(0, workspace.botMessages().size());
  }

  @ParameterizedTest
  @EnumSource
  void aFailedCallHasBeenDoneOrNot(Moment moment) {
    workspace.faults().befall(1, new CallMishap.Failed(moment), POSTS);

    SlackApiException failed = assertThrows(SlackApiException.class, this::post);

    assertEquals(503, failed.getResponse().code());
    assertEquals(done(moment), workspace.botMessages().size());
  }

  @ParameterizedTest
  @EnumSource
  void aResetCallHasBeenDoneOrNot(Moment moment) {
    // More than one, because the client tries anew by itself.
    workspace.faults().befall(50, new CallMishap.Reset(moment), POSTS);

    IOException broken = assertThrows(IOException.class, this::post);

    assertTrue(String.valueOf(broken.getMessage()).contains("reset"), broken.toString());
    assertTrue(workspace.botMessages().size() >= done(moment));
    assertTrue(moment == Moment.AFTER || workspace.botMessages().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void anUnansweredCallHasBeenDoneOrNot(Moment moment) {
    workspace.faults().befall(1, new CallMishap.Unanswered(moment), POSTS);

    IOException late = assertThrows(IOException.class, () -> post(impatient()));

    assertInstanceOf(InterruptedIOException.class, late);
    assertEquals(done(moment), workspace.botMessages().size());
  }

  @Test
  void aSlowCallComesThroughInTime() throws Exception {
    workspace.faults().befall(1, new CallMishap.Slow(Duration.ofMillis(700)), POSTS);

    assertThrows(SocketTimeoutException.class, () -> post(impatient()));
    Await.until("the slow one is done", () -> workspace.botMessages().size() == 1);
    post();
    assertEquals(2, workspace.botMessages().size());
  }

  @Test
  void onlyTheCallsThatWereMeantAreBefallen() throws Exception {
    Conversation other = workspace.conversations().get(1);
    workspace
        .faults()
        .befall(
            9, new CallMishap.Failed(Moment.BEFORE), CallFilter.of("chat.postMessage").in(other));

    post();
    bot.chatPostEphemeral(
        to -> to.channel(other.id()).user(workspace.person().member().id()).text("Psst"));

    assertThrows(
        SlackApiException.class,
        () -> bot.chatPostMessage(to -> to.channel(other.id()).text("Hi")));
    assertEquals(2, workspace.botMessages().size());
  }

  @Test
  void chancesAreDrawnTheSameFromTheSameSeed() {
    List<Boolean> first = outcomes(7);

    assertEquals(first, outcomes(7));
    assertTrue(first.contains(true) && first.contains(false), first.toString());
    assertEquals(
        Map.of(
            new CallMishap.Failed(Moment.BEFORE).toString(),
            2 * Math.toIntExact(first.stream().filter(fine -> !fine).count())),
        workspace.faults().befallen());
  }

  @Test
  void troubleEnds() throws Exception {
    CallMishap failed = new CallMishap.Failed(Moment.BEFORE);
    workspace.faults().trouble(FaultRates.seeded(1).with(1, failed, CallFilter.all()));
    assertThrows(SlackApiException.class, this::post);

    workspace.faults().trouble(FaultRates.seeded(1));

    post();
    assertEquals(1, workspace.botMessages().size());
  }

  @Test
  void aChanceIsBetweenNeverAndAlways() {
    assertThrows(
        IllegalArgumentException.class, () -> FaultRates.seeded(1).with(1.1, DeliveryMishap.TWICE));
    assertThrows(
        IllegalArgumentException.class,
        () -> FaultRates.seeded(1).with(Double.NaN, DeliveryMishap.TWICE));
  }

  private List<Boolean> outcomes(long seed) {
    CallMishap failed = new CallMishap.Failed(Moment.BEFORE);
    workspace.faults().trouble(FaultRates.seeded(seed).with(0.5, failed, CallFilter.of("chat.")));
    return IntStream.range(0, 20)
        .mapToObj(_ -> {
          try {
            post();
            return true;
          } catch (IOException | SlackApiException e) {
            return false;
          }
        })
        .toList();
  }

  private static int done(Moment moment) {
    return moment == Moment.AFTER ? 1 : 0;
  }

  private void post() throws IOException, SlackApiException {
    post(bot);
  }

  private void post(MethodsClient client) throws IOException, SlackApiException {
    client.chatPostMessage(to -> to.channel(general).text("Hi"));
  }

  private MethodsClient impatient() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(workspace.apiUrl().toString());
    config.setHttpClientReadTimeoutMillis(300);
    return Slack.getInstance(config).methods(workspace.botToken());
  }
}
