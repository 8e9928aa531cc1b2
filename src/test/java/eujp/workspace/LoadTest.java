package eujp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import eujp.Await;
import eujp.workspace.model.Conversation;
import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;
import eujp.workspace.people.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many people, channels and messages at a time, without the page.
class LoadTest extends InWorkspace {
  private static final int QUESTIONS = 1_000;

  /// More at once, and Slack's three seconds for an acknowledgement pass while they wait: all come
  /// again.
  private static final int MAX_WAITING = 50;

  @Override
  Workspace.Options options(Workspace.Options usual) {
    return usual
        .withChannels(IntStream.range(0, 8).mapToObj(i -> "room-" + i).toList())
        .withCapacity(2 * QUESTIONS);
  }

  @Test
  void aThousandQuestionsOfManyPeopleAreAnsweredAndCanBeCounted() throws Exception {
    List<Person> people =
        IntStream.range(0, 50).mapToObj(i -> workspace.join("p" + i, "Person " + i)).toList();
    List<Conversation> rooms =
        workspace.conversations().stream().filter(room -> !room.isDirect()).toList();
    Map<Timestamp, Long> answered = new ConcurrentHashMap<>();
    workspace.onMessage(message -> {
      if (message.author().bot()) {
        answered.put(message.root(), System.nanoTime());
      }
    });
    List<Message> asked = new ArrayList<>();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app -> {
              app.event(MessageEvent.class, (_, context) -> context.ack());
              app.event(
                  AppMentionEvent.class,
                  (request, context) -> {
                    AppMentionEvent mention = request.getEvent();
                    context
                        .client()
                        .chatPostMessage(post ->
                            post.channel(mention.getChannel())
                                .threadTs(mention.getTs())
                                .text("Answer")
                                .metadataAsString(
                                    "{\"event_type\": \"answer\", \"event_payload\": {\"to\": \"%s\"}}"
                                        .formatted(mention.getTs())));
                    return context.ack();
                  });
            })) {
      for (int i = 0; i < QUESTIONS; i++) {
        int before = i - MAX_WAITING;
        Await.until("fewer wait", () -> answered.size() >= before);
        asked.add(
            people
                .get(i % people.size())
                .post(rooms.get(i % rooms.size()), workspace.bot().mention() + " question " + i));
      }

      Await.until("all are answered", () -> answered.size() == QUESTIONS);
    }

    Map<Timestamp, List<Message>> byQuestion =
        workspace.botMessages().stream().collect(Collectors.groupingBy(Message::root));
    assertEquals(10, rooms.size());
    for (Message question : asked) {
      Message answer = byQuestion.getOrDefault(question.ts(), List.of()).getFirst();
      assertEquals("Answer", answer.text());
      assertEquals(
          Optional.of(question.ts().value()),
          answer
              .metadata()
              .map(noted -> noted.getAsJsonObject("event_payload").get("to").getAsString()));
    }
  }

  @Test
  void whatComesByTheHundredsWhileTheAppIsAwayReachesItWhenItComes() throws Exception {
    for (int i = 0; i < QUESTIONS; i++) {
      workspace.person().post(workspace.general(), "" + i);
    }
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (BoltApp _ =
        BoltApp.connect(
            workspace,
            app ->
                app.event(
                    MessageEvent.class,
                    (request, context) -> {
                      seen.add(request.getEvent().getText());
                      return context.ack();
                    }))) {
      Await.until("all came", () -> seen.size() == QUESTIONS);
    }
    assertEquals(List.of(), workspace.faults().undelivered());
  }

  @Test
  void aPostCostsTheSameHoweverMuchHasBeenSaid() {
    Message root = workspace.person().post(workspace.general(), "root");
    List<Long> times = new ArrayList<>();
    for (int block = 0; block < 8; block++) {
      long start = System.nanoTime();
      for (int i = 0; i < 500; i++) {
        workspace.person().reply(root, "reply " + i);
      }
      times.add(System.nanoTime() - start);
    }
    long early = Collections.min(times.subList(0, 4));
    long late = Collections.min(times.subList(4, 8));

    assertTrue(late < 5 * early, "500 posts took, in nanoseconds: " + times);
  }
}
