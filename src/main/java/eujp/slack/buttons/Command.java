package eujp.slack.buttons;

import eujp.check.Attributed;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person wants besides an answer: a quotation checked, or a list. It comes by the slash
/// command and by any other way.
public sealed interface Command {
  /// A quotation is to be checked.
  record Check(Attributed quotation) implements Command {}

  /// A list is to be shown.
  ///
  /// @param asked what it is to be of: a speaker and a topic, a reference, or both; empty for all
  /// @param page counted from 0
  record Browse(List list, String asked, int page) implements Command {
    public Browse at(int other) {
      return new Browse(list, asked, other);
    }
  }

  /// What can be listed.
  enum List {
    QUOTES,
    PEOPLE,
    TIMELINE,
    COMMITMENTS;

    private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<List> of(String key) {
      for (List list : values()) {
        if (list.key().equals(key)) {
          return Optional.of(list);
        }
      }
      return Optional.empty();
    }
  }

  /// In a few words, which [#parse] reads: `timeline|0|IP/23/3831`.
  default String written() {
    return switch (this) {
      case Check(Attributed(String quotation, Optional<String> speaker)) ->
          String.join("|", "check", speaker.orElse("").replace('|', ' '), quotation);
      case Browse(List list, String asked, int page) ->
          String.join("|", list.key(), Integer.toString(page), asked);
    };
  }

  /// Reads what [#written] wrote; empty for anything else.
  static Optional<Command> parse(String written) {
    String[] parts = written.split("\\|", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    if (parts[0].equals("check")) {
      Optional<String> speaker = Optional.of(parts[1]).filter(name -> !name.isEmpty());
      return Optional.of(new Check(new Attributed(parts[2], speaker)));
    }
    return List.PAGE.matcher(parts[1]).matches()
        ? List.of(parts[0]).map(list -> new Browse(list, parts[2], Integer.parseInt(parts[1])))
        : Optional.empty();
  }
}
