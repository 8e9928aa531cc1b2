package eujp.slack;

import java.util.List;

/// The environment does not hold what the bot needs.
///
/// Its message is for the person who starts the bot: one line for each wrong or missing variable,
/// with its name and what it should hold, never with its value.
public final class InvalidSettings extends Exception {
  InvalidSettings(List<String> faults) {
    super(String.join("\n", faults));
  }
}
