package eujp.slack.questions;

import eujp.slack.blocks.Meant;
import eujp.slack.labels.Label;
import eujp.text.EditDistance;
import eujp.text.Japanese;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A command that a text nearly is.
///
/// @param meant the command, and how it is said to the person
/// @param slips how many slips of the pen lie between them; none where it is a command that is
///   given in another way, or the beginning of one
public record NearCommand(Meant meant, int slips) {
  private static final int MAX_MEANT = 3;
  private static final int MAX_CHARS = 300;

  /// From so many letters on, a word may have two slips.
  private static final int LONG = 7;

  private static final int SHORT = 2;

  /// What a text may mean, the likeliest first; none where it is far from any command.
  static List<NearCommand> of(Question question) {
    String text = question.plain();
    if (text.isEmpty() || question.whole().length() > MAX_CHARS) {
      return List.of();
    }
    List<NearCommand> near = new ArrayList<>();
    addWhole(near, text, ForgetCommand.WORDS, Label.WAY_FORGET);
    addWhole(near, text, FollowCommand.words(), Label.WAY_FOLLOW);
    addWhole(near, text, Question.CALLS_FOR_HELP);
    int blank = text.indexOf(' ');
    String first = (blank < 0 ? text : text.substring(0, blank)).toLowerCase(Locale.ROOT);
    String behind = blank < 0 ? "" : text.substring(blank).strip();
    for (String list : CommandParser.lists()) {
      int slips = slips(first, list);
      if (slips > 0 && CommandParser.mayStandBehind(list, behind)) {
        near.add(new NearCommand(Meant.toRun((list + " " + behind).strip()), slips));
      }
    }
    for (String check : CommandParser.CHECKS) {
      int slips = slips(first, check);
      if (slips > 0 && !behind.isEmpty()) {
        near.add(new NearCommand(Meant.toRun(check + " " + behind), slips));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(NearCommand::slips))
        .filter(one -> near.stream().noneMatch(other -> other.slips < one.slips))
        .limit(MAX_MEANT)
        .toList();
  }

  /// Whether it is the command itself, or begins as it does.
  boolean isSure() {
    return slips == 0;
  }

  /// Adds what is given in another way than it was, with a sentence that says how.
  private static void addWhole(
      List<NearCommand> near, String text, Set<String> commands, Label way) {
    closest(text, commands)
        .ifPresent(
            one -> near.add(new NearCommand(Meant.toWrite(one.command(), way), one.slips())));
  }

  private static void addWhole(List<NearCommand> near, String text, Set<String> commands) {
    closest(text, commands)
        .filter(one -> one.slips() > 0)
        .ifPresent(one -> near.add(new NearCommand(Meant.toRun(one.command()), one.slips())));
  }

  private record Closest(String command, int slips) {}

  private static Optional<Closest> closest(String text, Set<String> commands) {
    String lower = text.toLowerCase(Locale.ROOT);
    return commands.stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(command -> command))
        .map(command -> new Closest(command, slipsOrBeginning(lower, command)))
        .filter(one -> one.slips() >= 0)
        .min(Comparator.comparingInt(Closest::slips));
  }

  /// None where a text is a command, or its first word.
  private static int slipsOrBeginning(String text, String command) {
    return command.equals(text) || command.startsWith(text + " ") ? 0 : slips(text, command);
  }

  /// The slips between two words, at least one; below 0 where there are too many.
  private static int slips(String word, String command) {
    int most = command.length() >= LONG ? 2 : 1;
    if (command.length() < SHORT || Math.abs(word.length() - command.length()) > most) {
      return -1;
    }
    // Half of a word of two signs is another word.
    boolean another = command.length() == SHORT && Japanese.isIn(command) && word.length() <= SHORT;
    int slips = EditDistance.of(word, command, most);
    return slips == 0 || slips > most || another ? -1 : slips;
  }
}
