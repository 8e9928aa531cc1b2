package eujp.terminal;

import eujp.slack.InvalidSettings;
import java.util.List;
import java.util.stream.Stream;

/// A command cannot do its work; the message says what is wrong and what to do, in one line.
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;
  private final transient List<String> details;

  private Failure(String message, List<String> details, int exitCode, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.details = List.copyOf(details);
  }

  /// The work failed: exit code 1.
  public static Failure of(String message, Throwable cause) {
    return new Failure(message, List.of(), 1, cause);
  }

  /// What was asked for cannot be done as it was asked: exit code 2.
  public static Failure usage(String message, Throwable cause) {
    return new Failure(message, List.of(), 2, cause);
  }

  /// The environment does not hold what is needed: exit code 2, and a line for each fault.
  public static Failure settings(InvalidSettings invalid) {
    return new Failure("the settings are not right.", invalid.faults(), 2, invalid);
  }

  /// A setting does not hold what is needed, which only the service that uses it could tell: exit
  /// code 2.
  public static Failure setting(String message, Throwable cause) {
    return new Failure(message, List.of(), 2, cause);
  }

  /// What to print: the message, and the details under it.
  public Stream<String> lines() {
    return Stream.concat(
        Stream.of("eujp: " + getMessage()), details.stream().map(detail -> "  " + detail));
  }

  public int exitCode() {
    return exitCode;
  }
}
