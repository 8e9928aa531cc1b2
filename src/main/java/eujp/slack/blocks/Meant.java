package eujp.slack.blocks;

import eujp.slack.labels.Label;
import java.util.Optional;

/// A command that a person may have meant.
///
/// @param command as it is typed
/// @param way how it is given, where a button cannot give it
public record Meant(String command, Optional<Label> way) {
  /// One that a button gives.
  public static Meant toRun(String command) {
    return new Meant(command, Optional.empty());
  }

  /// One that the person must write.
  public static Meant toWrite(String command, Label way) {
    return new Meant(command, Optional.of(way));
  }
}
