package eujp.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.slack.ask.Errands;
import eujp.slack.ask.FollowCommand;
import eujp.slack.ask.FollowUp;
import eujp.slack.ask.Question;
import eujp.slack.draw.Errand;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what somebody wrote to the bot.
class QuestionFuzz {
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  @FuzzTest
  void read(byte[] data) {
    String wire = Input.text(data);

    Question question =
        Budget.within(() -> {
          Question read = Question.read(wire, "U0123456789");
          Optional<FollowCommand> _ = FollowCommand.of(read);
          boolean _ = FollowUp.asks(read);
          boolean _ = FollowUp.calls(read, "eujp");
          boolean _ = read.callsForHelp();
          return read;
        });
    Optional<Errands.Command> _ = Budget.within(() -> Errands.command(question));
    String _ = Budget.within(() -> Errands.ownWords(question));
    Errand.Check _ = Budget.within(() -> Errands.inMessage(question));

    assertTrue(question.text().length() <= 2_000, "too long");
    assertEquals(question.text().strip(), question.text());
    assertTrue(!UNREADABLE.matcher(question.text()).find(), question.text());
  }
}
