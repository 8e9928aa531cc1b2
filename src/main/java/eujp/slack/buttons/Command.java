package eujp.slack.buttons;

import eujp.check.Pasted;

/// What a person wants besides an answer: quotations checked, or a list. It comes by the slash
/// command and by any other way.
public sealed interface Command {
  /// Quotations are to be checked, each for itself.
  record Check(Pasted pasted) implements Command {}

  /// A list is to be shown.
  ///
  /// @param asked what it is to be of: a speaker and a topic, a reference, or both; empty for all
  /// @param page counted from 0
  record Browse(ListKind list, String asked, int page) implements Command {
    public Browse at(int other) {
      return new Browse(list, asked, other);
    }
  }

  /// What can be listed.
  enum ListKind {
    QUOTES,
    PEOPLE,
    TIMELINE,
    COMMITMENTS
  }
}
