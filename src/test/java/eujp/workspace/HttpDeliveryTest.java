package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.MessageEvent;
import eujp.Await;
import eujp.workspace.delivery.Signature;
import eujp.workspace.delivery.Timing;
import eujp.workspace.faults.DeliveryMishap;
import eujp.workspace.http.HttpReply;
import eujp.workspace.http.RequestBody;
import eujp.workspace.model.Message;
import eujp.workspace.people.Submission;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real Bolt app against the workspace, by signed requests.
class HttpDeliveryTest extends InWorkspace {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void prepareServer() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
  }

  @AfterEach
  void stopServer() throws Exception {
    server.stop();
  }

  @Test
  void aMentionIsAnsweredInItsThread() throws Exception {
    App app = BoltApp.unconnected(workspace);
    BoltApp.answerMentions(app, _ -> "Here");
    workspace.deliverTo(serve(app));

    Message asked =
        workspace.person().post(workspace.general(), workspace.bot().mention() + " chips?");

    Message answer = workspace.await(message -> message.text().equals("Here"), Await.PATIENCE);
    assertEquals(Optional.of(asked.ts()), answer.thread());
  }

  @Test
  void aCommandIsAnsweredInTheResponse() throws Exception {
    App app = BoltApp.unconnected(workspace);
    app.command(
        "/eujp", (request, context) -> context.ack("You asked " + request.getPayload().getText()));
    workspace.deliverTo(serve(app));

    Optional<String> failure =
        workspace.person().command(workspace.general(), "/eujp", "半導体 &amp; chips");

    assertEquals(Optional.empty(), failure);
    Message answer = workspace.messages(workspace.general()).getLast();
    assertEquals("You asked 半導体 &amp; chips", answer.text());
    assertTrue(answer.ephemeral());
  }

  @Test
  void aPressReachesTheApp() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    App app = BoltApp.unconnected(workspace);
    app.blockAction(
        "helpful",
        (request, context) -> {
          seen.add(request.getPayload().getActions().getFirst().getValue());
          return context.ack();
        });
    workspace.deliverTo(serve(app));
    String blocks =
        """
        [{"type": "section", "text": {"type": "mrkdwn", "text": "An answer"},
          "accessory": {"type": "button", "action_id": "helpful", "value": "yes",
                        "text": {"type": "plain_text", "text": "Helpful"}}}]
        """;

    Optional<String> failure = workspace.person().press(postBlocks(blocks), "helpful");

    assertEquals(Optional.empty(), failure);
    assertEquals(List.of("yes"), List.copyOf(seen));
  }

  @Test
  void aFormIsOpenedFromAShortcutAndItsErrorsComeInTheResponse() throws Exception {
    App app = BoltApp.unconnected(workspace);
    app.globalShortcut(
        "ask",
        (request, context) -> {
          context
              .client()
              .viewsOpen(open ->
                  open.triggerId(request.getPayload().getTriggerId())
                      .viewAsString(TryOut.json("form")));
          return context.ack();
        });
    app.viewSubmission(
        "form",
        (_, context) ->
            context.ack(answer ->
                answer.responseAction("errors").errors(Map.of("quote", "Nobody said that."))));
    workspace.deliverTo(serve(app));

    workspace.person().shortcut("ask");
    workspace.person().fill("text", "We shall overcome.");

    assertEquals(
        new Submission.Rejected(Map.of("quote", "Nobody said that.")), workspace.person().submit());
  }

  @Test
  void anAppThatKnowsAnotherSecretDoesNotTakeTheChallenge() throws Exception {
    try (Workspace other = Workspace.start(Workspace.Options.defaults())) {
      URI address = serve(BoltApp.unconnected(other));

      IOException refused = assertThrows(IOException.class, () -> workspace.deliverTo(address));

      assertTrue(String.valueOf(refused.getMessage()).contains("challenge"), refused.toString());
    }
  }

  @Test
  void whatFailsIsRepeatedThreeTimesWithNumberAndReason() throws Exception {
    Queue<String> retries = new ConcurrentLinkedQueue<>();
    try (Workspace quick =
        Workspace.start(
            Workspace.Options.defaults()
                .withTiming(
                    Timing.slack()
                        .withAcknowledgement(Duration.ofMillis(300))
                        .withRedeliveriesFaster(1_000)))) {
      quick.deliverTo(serve(new FailingApp(retries)));

      quick.person().post(quick.general(), "hi");

      Await.until("four tries were made", () -> retries.size() == 4);
      assertEquals(
          List.of("none", "1 http_error", "2 http_error", "3 http_error"), List.copyOf(retries));
    }
  }

  @Test
  void whatIsLostOnTheWayAndWhoseResponseIsLostComesAgain() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    App app = BoltApp.unconnected(workspace);
    app.event(
        MessageEvent.class,
        (_, context) ->
            note(seen, context.getRetryNum() + " " + context.getRetryReason(), context));
    workspace.deliverTo(serve(app));

    workspace.faults().befall(1, DeliveryMishap.UNHEARD);
    workspace.person().post(workspace.general(), "one");
    Await.until("it came twice", () -> seen.size() == 2);
    workspace.faults().befall(1, DeliveryMishap.RESET);
    workspace.person().post(workspace.general(), "two");
    Await.until("it came once", () -> seen.size() == 3);

    assertEquals(List.of("null null", "1 http_timeout", "1 connection_failed"), List.copyOf(seen));
  }

  @Test
  void aCommandThatFailsIsNotRepeated() throws Exception {
    Queue<String> retries = new ConcurrentLinkedQueue<>();
    workspace.deliverTo(serve(new FailingApp(retries)));

    assertEquals(
        Optional.of("/eujp failed because the app answered with an error."),
        workspace.person().command(workspace.general(), "/eujp", "chips"));
    assertEquals(List.of("none"), List.copyOf(retries));
  }

  @Test
  void theSignatureIsThatOfSlacksOwnExample() {
    // The example in Slack's "Verifying requests from Slack".
    Signature signature = new Signature("8f742231b10e8888abcd99yyyzzz85a5");
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertEquals(
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        signature.of("1531420618", body));
  }

  /// Takes the challenge and fails at everything else.
  private static final class FailingApp extends Handler.Abstract {
    private final Queue<String> retries;

    FailingApp(Queue<String> retries) {
      this.retries = retries;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      String body = RequestBody.read(request).orElseThrow().text();
      if (body.contains("url_verification")) {
        HttpReply.text(response, callback, 200, body);
        return true;
      }
      String number = request.getHeaders().get("X-Slack-Retry-Num");
      retries.add(
          number == null
              ? "none"
              : number + " " + request.getHeaders().get("X-Slack-Retry-Reason"));
      HttpReply.text(response, callback, 500, "no");
      return true;
    }
  }

  private URI serve(App app) throws Exception {
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    return serve(context);
  }

  private URI serve(Handler handler) throws Exception {
    server.setHandler(handler);
    server.start();
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
  }
}
