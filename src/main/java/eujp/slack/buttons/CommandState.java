package eujp.slack.buttons;

import eujp.slack.labels.Labels;

/// A command, so that it can be run again.
///
/// @param language of the reply's labels, ISO 639-1
/// @param asker the user id of who ran it
/// @param question names its run, for ratings
public record CommandState(String language, String asker, String question, Command command)
    implements ButtonState {
  /// The state of a command on an occasion.
  public CommandState(Labels labels, Occasion occasion, Command command) {
    this(labels.language(), occasion.asker(), occasion.question(), command);
  }

  /// Whether a button can carry it: a quotation may be too long.
  public boolean fits() {
    return ButtonStateCodec.fits(this);
  }
}
