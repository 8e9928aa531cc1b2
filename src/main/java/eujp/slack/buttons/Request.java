package eujp.slack.buttons;

import eujp.slack.labels.Labels;
import java.util.Optional;

/// A command as a button carries it, so that it can be run again after any restart.
///
/// @param language of the labels, ISO 639-1
/// @param occasion on which it was run; its audience is not carried
public record Request(String language, Occasion occasion, Command command) {
  /// The labels of the reply.
  public Labels labels() {
    return Labels.in(language).orElseGet(Labels::english);
  }

  public Request with(Command other) {
    return new Request(language, occasion, other);
  }

  /// Whether a button can carry it: a quotation may be too long.
  public boolean fits() {
    return toString().length() <= Handle.LONGEST;
  }

  /// Reads what [#toString] wrote; empty for anything else.
  ///
  /// @param audience who sees what will be drawn
  public static Optional<Request> parse(String written, Occasion.Audience audience) {
    String[] parts = written.split("\\|", 4);
    if (parts.length < 4) {
      return Optional.empty();
    }
    return Command.parse(parts[3])
        .map(command -> new Request(parts[0], new Occasion(parts[1], parts[2], audience), command));
  }

  @Override
  public String toString() {
    return String.join("|", language, occasion.asker(), occasion.question(), command.written());
  }
}
