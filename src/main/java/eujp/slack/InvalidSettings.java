package eujp.slack;

import java.util.List;

/// The environment does not hold what the bot needs.
///
/// Its faults are for the person who starts the bot: one line for each wrong or missing variable,
/// with its name and what it should hold, never with its value.
public final class InvalidSettings extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  InvalidSettings(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /// A line for each.
  public List<String> faults() {
    return faults;
  }
}
