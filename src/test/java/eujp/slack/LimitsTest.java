package eujp.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eujp.workspace.model.Message;
import eujp.workspace.people.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of whoever asks too much. Here one person may ask twice in a minute, and all
/// together three times.
class LimitsTest extends WithBot {
  private static final String TOO_MANY = "That is more than I answer in a minute.";

  @Override
  Map<String, String> variables() {
    return Map.of("EUJP_PERSON_LIMIT", "2", "EUJP_WORKSPACE_LIMIT", "3");
  }

  @Test
  void whoAsksTooMuchIsToldOnceAndAloneWhileOthersAreAnswered() throws Exception {
    ask(QUESTION);
    ask(QUOTATION);
    bot.mention(QUESTION);
    told(you, TOO_MANY);
    bot.mention(QUESTION); // met with silence

    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    Message others = kenji.post(workspace.general(), bot.mentioning(QUESTION));
    assertTrue(bot.replyTo(others).text().contains("Taro Kono"));
    bot.bot().close();

    assertEquals(3, said());
    assertEquals(
        1,
        workspace.messages(workspace.general()).stream()
            .filter(message -> message.text().contains(TOO_MANY))
            .count());
  }

  @Test
  void allTogetherHaveALimitToo() throws Exception {
    Person kenji = workspace.join("kenji", "Kenji Tanaka");
    ask(QUESTION);
    ask(QUESTION);
    bot.replyTo(kenji.post(workspace.general(), bot.mentioning(QUESTION)));

    kenji.post(workspace.general(), bot.mentioning(QUESTION));

    told(kenji, TOO_MANY);
  }

  @Test
  void commandsCountAndAreToldEachTime() throws Exception {
    askAlone(QUESTION);
    askAlone(QUESTION);

    assertTrue(askAlone(QUESTION).text().startsWith(TOO_MANY));
    assertTrue(askAlone(QUESTION).text().startsWith(TOO_MANY));
  }

  @Test
  void whoHasAskedTooMuchCanStillBeForgotten() throws Exception {
    askAlone(QUESTION);
    askAlone(QUESTION);

    assertTrue(askAlone("forget me").text().startsWith("I had nothing about you."));
  }
}
