package eujp.lab.trial;

import eujp.workspace.Workspace;
import eujp.workspace.people.Shortcut;
import eujp.workspace.people.SlashCommand;
import java.util.List;

/// The bot as its manifest declares it to Slack.
public final class SlackApp {
  static final String COMMAND = "/eujp";
  public static final String FIND_SOURCE = "find_source";
  public static final String CHECK_QUOTE = "check_quote";
  public static final String CHECK_DRAFT = "check_draft";

  private SlackApp() {}

  /// A workspace on any free port in which it is installed.
  public static Workspace.Options options() {
    return Workspace.Options.defaults()
        .withPort(0)
        .withCommands(List.of(new SlashCommand(COMMAND, "Ask", "")))
        .withShortcuts(
            List.of(shortcut(FIND_SOURCE), shortcut(CHECK_QUOTE), shortcut(CHECK_DRAFT)));
  }

  private static Shortcut shortcut(String callback) {
    return new Shortcut(Shortcut.Kind.MESSAGE, callback, callback, "");
  }
}
