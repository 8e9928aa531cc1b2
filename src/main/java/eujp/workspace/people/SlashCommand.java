package eujp.workspace.people;

import java.util.Objects;
import java.util.regex.Pattern;

/// A slash command of the app, as its manifest would declare it.
///
/// @param name with its slash, such as `/eujp`
/// @param description what it does, in one line
/// @param usageHint what may follow it, such as `[question]`; may be empty
public record SlashCommand(String name, String description, String usageHint) {
  private static final Pattern NAME = Pattern.compile("/[a-z0-9_-]{1,31}");

  /// @throws IllegalArgumentException if Slack would not take `name`
  public SlashCommand {
    Objects.requireNonNull(description);
    Objects.requireNonNull(usageHint);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a command is written like /eujp, in lower case");
    }
  }
}
