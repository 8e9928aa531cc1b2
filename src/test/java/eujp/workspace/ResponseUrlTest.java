package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import eujp.workspace.model.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ResponseUrlTest extends WithClock {
  @Test
  void anAnswerIsForThePersonOnlyUnlessItSaysOtherwise() throws Exception {
    URI url = commandUrl();

    assertEquals("ok", post(url, "{\"text\": \"for you\"}").body());
    assertEquals(
        "ok", post(url, "{\"text\": \"for all\", \"response_type\": \"in_channel\"}").body());

    List<Message> messages = workspace.messages(workspace.general());
    assertTrue(messages.getFirst().ephemeral());
    assertFalse(messages.getLast().ephemeral());
    assertEquals(Optional.of("/eujp chips"), messages.getLast().command());
  }

  @Test
  void itIsGoodForFiveAnswers() throws Exception {
    URI url = commandUrl();
    for (int i = 0; i < 5; i++) {
      assertEquals(200, post(url, "{\"text\": \"x\"}").statusCode());
    }

    HttpResponse<String> sixth = post(url, "{\"text\": \"x\"}");

    assertEquals(404, sixth.statusCode());
    assertEquals("{\"ok\":false,\"error\":\"used_url\"}", sixth.body());
    assertEquals(5, workspace.messages(workspace.general()).size());
  }

  @Test
  void itIsGoodForHalfAnHour() throws Exception {
    URI url = commandUrl();
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(30)));

    assertEquals("{\"ok\":false,\"error\":\"expired_url\"}", post(url, "{\"text\": \"x\"}").body());
  }

  @Test
  void itCanBeMadeToExpire() throws Exception {
    URI url = commandUrl();
    workspace.faults().expireResponseUrls(1);

    assertEquals("{\"ok\":false,\"error\":\"expired_url\"}", post(url, "{\"text\": \"x\"}").body());
    assertEquals("ok", post(url, "{\"text\": \"x\"}").body());
  }

  @Test
  void whatSlackWouldNotShowIsRefusedAndDoesNotCount() throws Exception {
    URI url = commandUrl();
    for (int i = 0; i < 6; i++) {
      assertEquals("{\"ok\":false,\"error\":\"no_text\"}", post(url, "{}").body());
    }
    assertEquals(400, post(url, "nonsense").statusCode());
    assertEquals(
        "{\"ok\":false,\"error\":\"invalid_blocks\"}",
        post(url, "{\"blocks\": [{\"type\": \"poem\"}]}").body());

    assertEquals("ok", post(url, "{\"text\": \"x\"}").body());
  }

  @Test
  void anAddressThatWasNeverGivenOutIsUnknown() throws Exception {
    URI url = workspace.page().resolve("/hooks/commands/T0/1/x");

    assertEquals(404, post(url, "{\"text\": \"x\"}").statusCode());
  }

  @Test
  void anAnswerToAPressReplacesTheMessageOrDeletesIt() throws Exception {
    Message message = postEphemeralButton();
    URI url = pressUrl(message);

    post(url, "{\"text\": \"pressed\", \"replace_original\": true}");
    Message replaced = workspace.message(message.conversation(), message.ts()).orElseThrow();
    post(url, "{\"text\": \"besides\", \"replace_original\": false}");
    post(url, "{\"delete_original\": true}");

    assertEquals("pressed", replaced.text());
    assertTrue(replaced.ephemeral());
    assertEquals(
        List.of("besides"),
        workspace.messages(workspace.general()).stream().map(Message::text).toList());
  }

  private Message postEphemeralButton() throws Exception {
    String blocks =
        """
        [{"type": "actions", "elements": [
          {"type": "button", "action_id": "b", "text": {"type": "plain_text", "text": "B"}}]}]
        """;
    String you = workspace.person().member().id();
    bot.chatPostEphemeral(post -> post.channel(general).user(you).text("x").blocksAsString(blocks));
    return workspace.messages(workspace.general()).getLast();
  }

  private URI commandUrl() throws Exception {
    return responseUrl(() -> workspace.person().command(workspace.general(), "/eujp", "chips"));
  }

  private URI pressUrl(Message message) throws Exception {
    return responseUrl(() -> workspace.person().press(message, "b"));
  }

  private interface Act {
    Optional<String> perform() throws InterruptedException;
  }

  private URI responseUrl(Act act) throws Exception {
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      CompletableFuture<Optional<String>> outcome =
          CompletableFuture.supplyAsync(() -> {
            try {
              return act.perform();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      JsonObject envelope = socket.next();
      while (envelope.get("type").getAsString().equals("events_api")) {
        socket.acknowledge(envelope);
        envelope = socket.next();
      }
      socket.acknowledge(envelope);
      assertEquals(Optional.empty(), outcome.get());
      return URI.create(envelope.getAsJsonObject("payload").get("response_url").getAsString());
    }
  }

  private static HttpResponse<String> post(URI url, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(url)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
