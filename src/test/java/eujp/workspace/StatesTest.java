package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import eujp.workspace.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The states that a test can put a workspace in, and what is kept for the app in between.
class StatesTest extends InWorkspace {
  @Test
  void anArchivedChannelTakesNothingMore() throws Exception {
    workspace.faults().archive(workspace.general());

    assertEquals("is_archived", post().getError());
    assertTrue(bot.conversationsInfo(info -> info.channel(general)).getChannel().isArchived());
    assertEquals("is_archived", bot.conversationsJoin(join -> join.channel(general)).getError());
    assertThrows(
        IllegalArgumentException.class, () -> workspace.person().post(workspace.general(), "x"));

    workspace.faults().restore(workspace.general());
    assertTrue(post().isOk());
  }

  @Test
  void anAppThatWasRemovedIsToldNothingUntilItJoinsAgain() throws Exception {
    workspace.faults().removeBot(workspace.general());
    try (RawSocket socket = RawSocket.greeted(workspace)) {
      workspace.person().post(workspace.general(), workspace.bot().mention() + " there?");

      assertTrue(socket.staysSilentFor(Duration.ofMillis(200)));
      assertEquals("not_in_channel", post().getError());
      assertEquals(
          "not_in_channel", bot.conversationsHistory(in -> in.channel(general)).getError());
      assertTrue(bot.conversationsJoin(join -> join.channel(general)).isOk());
      assertTrue(post().isOk());
      assertEquals(
          "already_in_channel", bot.conversationsJoin(join -> join.channel(general)).getWarning());
    }
  }

  @Test
  void postingMayBeRestricted() throws Exception {
    workspace.faults().restrictPosting(workspace.general());

    assertEquals("restricted_action", post().getError());
    assertTrue(bot.chatPostMessage(to -> to.channel(workspace.direct().id()).text("x")).isOk());
  }

  @Test
  void methodsMayBeMissing() throws Exception {
    Message message = workspace.person().post(workspace.direct(), "hi");
    String direct = workspace.direct().id();
    String ts = message.ts().value();

    workspace.faults().withoutAssistant();
    workspace.faults().refuse("reactions.add", "feature_not_enabled");

    assertEquals(
        "unknown_method",
        bot.assistantThreadsSetStatus(set -> set.channelId(direct).threadTs(ts).status("reads"))
            .getError());
    assertEquals(
        "feature_not_enabled",
        bot.reactionsAdd(add -> add.channel(direct).timestamp(ts).name("eyes")).getError());
    workspace.faults().allow("reactions.add");
    assertTrue(bot.reactionsAdd(add -> add.channel(direct).timestamp(ts).name("eyes")).isOk());
  }

  @Test
  void theAgentViewIsKept() throws Exception {
    Message message = workspace.person().post(workspace.direct(), "hi");
    String direct = workspace.direct().id();
    String ts = message.ts().value();

    bot.assistantThreadsSetStatus(set -> set.channelId(direct).threadTs(ts).status("is reading"));
    bot.assistantThreadsSetTitle(set -> set.channelId(direct).threadTs(ts).title("Chips"));
    bot.assistantThreadsSetSuggestedPrompts(set ->
        set.channelId(direct).prompts(List.of(new SuggestedPrompt("Chips?", "What on chips?"))));

    assertEquals(Optional.of("is reading"), workspace.status(message));
    assertEquals(Optional.of("Chips"), workspace.threadTitle(message));
    assertEquals(List.of("Chips?"), workspace.suggestedPrompts(workspace.direct()));
    bot.chatPostMessage(post -> post.channel(direct).threadTs(ts).text("Here"));
    assertEquals(Optional.empty(), workspace.status(message));
  }

  @Test
  void aReactionStandsUnderItsMessageOnce() throws Exception {
    String ts = workspace.person().post(workspace.general(), "hi").ts().value();

    assertTrue(bot.reactionsAdd(add -> add.channel(general).timestamp(ts).name("eyes")).isOk());
    assertEquals(
        "already_reacted",
        bot.reactionsAdd(add -> add.channel(general).timestamp(ts).name("eyes")).getError());
    assertEquals(
        "invalid_name",
        bot.reactionsAdd(add -> add.channel(general).timestamp(ts).name("a b")).getError());
    assertEquals(
        List.of("eyes"), workspace.messages(workspace.general()).getLast().reactionNames());
    var read = bot.conversationsHistory(in -> in.channel(general)).getMessages().getFirst();
    assertEquals(List.of(workspace.bot().id()), read.getReactions().getFirst().getUsers());
  }

  @Test
  void aLocaleIsToldWhenItIsAskedFor() throws Exception {
    workspace.person().setLocale("ja-JP");
    String you = workspace.person().member().id();

    assertNull(bot.usersInfo(info -> info.user(you)).getUser().getLocale());
    assertEquals(
        "ja-JP", bot.usersInfo(info -> info.user(you).includeLocale(true)).getUser().getLocale());
  }

  @Test
  void metadataStayWithTheMessageThroughAnEdit() throws Exception {
    String posted =
        bot.chatPostMessage(post ->
                post.channel(general)
                    .text("one")
                    .metadataAsString(
                        "{\"event_type\": \"answer\", \"event_payload\": {\"asker\": \"U1\"}}"))
            .getTs();

    bot.chatUpdate(update -> update.channel(general).ts(posted).text("two"));

    JsonObject metadata =
        workspace.messages(workspace.general()).getLast().metadata().orElseThrow();
    assertEquals("answer", metadata.get("event_type").getAsString());
    var plain = bot.conversationsHistory(in -> in.channel(general));
    assertNull(plain.getMessages().getFirst().getMetadata());
    var full = bot.conversationsHistory(in -> in.channel(general).includeAllMetadata(true));
    assertEquals(
        Map.of("asker", "U1"), full.getMessages().getFirst().getMetadata().getEventPayload());
    assertEquals(
        "invalid_metadata_schema",
        bot.chatPostMessage(post -> post.channel(general).text("x").metadataAsString("{\"a\": 1}"))
            .getError());
  }

  private ChatPostMessageResponse post() throws Exception {
    return bot.chatPostMessage(ChatPostMessageRequest.builder().channel(general).text("x").build());
  }
}
