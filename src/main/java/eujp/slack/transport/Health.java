package eujp.slack.transport;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the bot can do its work now.
///
/// @param checks each says in one sentence what is wrong, or nothing
public record Health(List<Supplier<Optional<String>>> checks) {
  public Health {
    checks = List.copyOf(checks);
  }

  /// What is wrong now; empty while all is well.
  public List<String> troubles() {
    return checks.stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }
}
