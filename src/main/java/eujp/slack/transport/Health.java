package eujp.slack.transport;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the bot can do its work now.
///
/// @param checks each says in one sentence what is wrong, or nothing
/// @param remarks each says in one sentence what somebody had better look after, though the bot can
///   do its work; or nothing
public record Health(
    List<Supplier<Optional<String>>> checks, List<Supplier<Optional<String>>> remarks) {
  public Health {
    checks = List.copyOf(checks);
    remarks = List.copyOf(remarks);
  }

  /// What is wrong now; empty while all is well.
  public List<String> troubles() {
    return said(checks);
  }

  /// What is to be looked after now.
  public List<String> matters() {
    return said(remarks);
  }

  private static List<String> said(List<Supplier<Optional<String>>> some) {
    return some.stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }
}
