package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest.ConversationsHistoryRequestBuilder;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest.ConversationsRepliesRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the app reads of conversations and threads, and the metadata that it finds there.
class ConversationPagesTest extends InWorkspace {
  private static final String METADATA =
      "{\"event_type\": \"answered\", \"event_payload\": {\"key\": \"T1/C1/1\"}}";

  @Test
  void metadataComesBackOnlyWhereItIsAskedFor() throws Exception {
    for (Conversation where : List.of(workspace.general(), workspace.direct())) {
      Message root = workspace.person().post(where, "chips?");
      bot.chatPostMessage(post ->
          post.channel(where.id())
              .threadTs(root.ts().value())
              .text("Yes")
              .metadataAsString(METADATA));

      var plain = replies(thread -> thread.channel(where.id()).ts(root.ts().value()));
      var all =
          replies(
              thread -> thread.channel(where.id()).ts(root.ts().value()).includeAllMetadata(true));

      assertNull(plain.getMessages().getLast().getMetadata());
      var answer = all.getMessages().getLast();
      assertEquals(Map.of("key", "T1/C1/1"), answer.getMetadata().getEventPayload());
      assertEquals("answered", answer.getMetadata().getEventType());
      assertEquals(workspace.bot().id(), answer.getUser());
      assertTrue(answer.getBotId().startsWith("B"));
      assertTrue(answer.getAppId().startsWith("A"));
    }
  }

  @Test
  void theHistoryTellsMetadataToo() throws Exception {
    bot.chatPostMessage(post -> post.channel(general).text("Hi").metadataAsString(METADATA));

    assertEquals(
        "answered",
        history(page -> page.includeAllMetadata(true))
            .getMessages()
            .getFirst()
            .getMetadata()
            .getEventType());
    assertNull(history(page -> page).getMessages().getFirst().getMetadata());
  }

  @Test
  void metadataOfAnImpossibleTypeAreIgnoredWithAWarning() throws Exception {
    ChatPostMessageResponse posted =
        bot.chatPostMessage(post ->
            post.channel(general)
                .text("Hi")
                .metadataAsString("{\"event_type\": \"a.b\", \"event_payload\": {}}"));

    assertTrue(posted.isOk());
    assertEquals("invalid_metadata_schema", posted.getWarning());
    assertTrue(workspace.botMessages().getFirst().metadata().isEmpty());
  }

  @Test
  void metadataWithoutPayloadAreRefused() throws Exception {
    assertEquals(
        "invalid_metadata_schema",
        bot.chatPostMessage(post ->
                post.channel(general).text("Hi").metadataAsString("{\"event_type\": \"a\"}"))
            .getError());
  }

  @Test
  void theHistoryIsReadInPagesNewestFirst() throws Exception {
    post(5);

    ConversationsHistoryResponse first = history(page -> page.limit(2));
    String cursor = first.getResponseMetadata().getNextCursor();
    ConversationsHistoryResponse second = history(page -> page.limit(2).cursor(cursor));
    String last = second.getResponseMetadata().getNextCursor();
    ConversationsHistoryResponse third = history(page -> page.limit(2).cursor(last));

    assertEquals(List.of("4", "3"), texts(first));
    assertEquals(List.of("2", "1"), texts(second));
    assertEquals(List.of("0"), texts(third));
    assertTrue(first.isHasMore());
    assertFalse(third.isHasMore());
  }

  @Test
  void theEndsOfAWindowBelongToItOnlyIfTheyShall() throws Exception {
    List<Message> posted = post(4);
    String oldest = posted.get(1).ts().value();
    String latest = posted.get(3).ts().value();

    assertEquals(List.of("2"), texts(history(page -> page.oldest(oldest).latest(latest))));
    assertEquals(
        List.of("3", "2", "1"),
        texts(history(page -> page.oldest(oldest).latest(latest).inclusive(true))));
    assertEquals(List.of("3", "2"), texts(history(page -> page.oldest(oldest))));
    assertEquals(List.of("2", "1", "0"), texts(history(page -> page.latest(latest))));
    assertEquals(List.of("3", "2", "1", "0"), texts(history(page -> page.oldest("0"))));
  }

  @Test
  void whereOnlyTheOldestIsGivenThePagesGoOnFromThere() throws Exception {
    List<Message> posted = post(5);
    String oldest = posted.getFirst().ts().value();

    ConversationsHistoryResponse first = history(page -> page.oldest(oldest).limit(2));
    String cursor = first.getResponseMetadata().getNextCursor();

    assertEquals(List.of("2", "1"), texts(first));
    assertEquals(
        List.of("4", "3"), texts(history(page -> page.oldest(oldest).limit(2).cursor(cursor))));
  }

  @Test
  void everyPageOfAThreadBeginsWithItsRoot() throws Exception {
    Message root = workspace.person().post(workspace.general(), "root");
    List<Message> replies =
        IntStream.range(0, 3).mapToObj(i -> workspace.person().reply(root, "" + i)).toList();
    workspace.person().post(workspace.general(), "not in the thread");

    ConversationsRepliesResponse first = thread(root, page -> page.limit(2));
    String cursor = first.getResponseMetadata().getNextCursor();

    assertEquals(List.of("root", "0", "1"), texts(first));
    assertEquals(List.of("root", "2"), texts(thread(root, page -> page.limit(2).cursor(cursor))));
    assertEquals(
        List.of("root", "2"),
        texts(thread(root, page -> page.oldest(replies.get(1).ts().value()))));
    assertEquals(3, first.getMessages().getFirst().getReplyCount());
    assertEquals(replies.getLast().ts().value(), first.getMessages().getFirst().getLatestReply());
    assertEquals(List.of("1"), texts(thread(replies.get(1), page -> page)));
  }

  @Test
  void whatCannotBeReadIsNamed() throws Exception {
    assertEquals("invalid_ts_oldest", history(page -> page.oldest("yesterday")).getError());
    assertEquals("invalid_ts_latest", history(page -> page.latest("-1")).getError());
    assertEquals("invalid_cursor", history(page -> page.cursor("%%%")).getError());
    assertEquals("invalid_cursor", history(page -> page.cursor("bmV4dA==")).getError());
    assertEquals(
        "thread_not_found",
        replies(thread -> thread.channel(general).ts("1700000000.000100")).getError());
  }

  private List<Message> post(int count) {
    List<Message> posted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posted.add(workspace.person().post(workspace.general(), "" + i));
    }
    return posted;
  }

  private ConversationsHistoryResponse history(
      UnaryOperator<ConversationsHistoryRequestBuilder> more)
      throws IOException, SlackApiException {
    return bot.conversationsHistory(page -> more.apply(page.channel(general)));
  }

  private ConversationsRepliesResponse replies(
      UnaryOperator<ConversationsRepliesRequestBuilder> more)
      throws IOException, SlackApiException {
    return bot.conversationsReplies(more::apply);
  }

  private ConversationsRepliesResponse thread(
      Message root, UnaryOperator<ConversationsRepliesRequestBuilder> more)
      throws IOException, SlackApiException {
    return replies(thread -> more.apply(thread.channel(general).ts(root.ts().value())));
  }

  private static List<String> texts(ConversationsHistoryResponse page) {
    return page.getMessages().stream().map(com.slack.api.model.Message::getText).toList();
  }

  private static List<String> texts(ConversationsRepliesResponse page) {
    return page.getMessages().stream().map(com.slack.api.model.Message::getText).toList();
  }
}
