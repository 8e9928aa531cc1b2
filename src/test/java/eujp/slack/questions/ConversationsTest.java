package eujp.slack.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  @Test
  void theLastQuestionsAreRememberedOldestFirst() {
    Conversations conversations = new Conversations(2);
    for (String question : List.of("1", "2", "3", "4", "5")) {
      conversations.add("C1 1.0", "U1", question);
    }

    assertEquals(List.of("2", "3", "4", "5"), conversations.before("C1 1.0"));
    assertEquals(List.of(), conversations.before("C1 2.0"));
  }

  @Test
  void theConversationThatIsQuietLongestIsForgotten() {
    Conversations conversations = new Conversations(2);
    conversations.add("a", "U1", "1");
    conversations.add("b", "U1", "2");
    conversations.before("a");
    conversations.add("c", "U1", "3");

    assertEquals(List.of("1"), conversations.before("a"));
    assertEquals(List.of(), conversations.before("b"));
  }
}
