package eujp.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import eujp.slack.buttons.Command;
import eujp.slack.questions.CommandParser;
import eujp.slack.questions.FollowCommand;
import eujp.slack.questions.FollowUp;
import eujp.slack.questions.Question;
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
    Optional<CommandParser.Parsed> _ = Budget.within(() -> CommandParser.command(question));
    String _ = Budget.within(() -> CommandParser.ownWords(question));
    Command.Check _ = Budget.within(() -> CommandParser.inMessage(question));

    assertTrue(question.text().length() <= 2_000, "too long");
    assertEquals(question.text().strip(), question.text());
    assertTrue(!UNREADABLE.matcher(question.text()).find(), question.text());
  }
}
