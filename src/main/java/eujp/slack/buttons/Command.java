package eujp.slack.buttons;

import eujp.check.Attributed;
import eujp.check.Pasted;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person wants besides an answer: quotations checked, or a list. It comes by the slash
/// command and by any other way.
public sealed interface Command {
  /// Quotations are to be checked, each for itself.
  record Check(Pasted pasted) implements Command {
    /// Stands for a bar in the words of one of several.
    private static final char BAR = '\uFFE8';

    private static final Pattern BEYOND = Pattern.compile("\\d{1,5}");

    private String carried() {
      Attributed first = pasted.quotations().getFirst();
      if (pasted.quotations().size() == 1 && pasted.beyond() == 0) {
        return String.join("|", "check", speaker(first), first.quotation());
      }
      StringBuilder written = new StringBuilder("checks|").append(pasted.beyond());
      for (Attributed one : pasted.quotations()) {
        written.append('|').append(speaker(one));
        written.append('|').append(one.quotation().replace('|', BAR));
      }
      return written.toString();
    }

    private static String speaker(Attributed quotation) {
      return quotation.speaker().orElse("").replace('|', ' ');
    }

    private static Check one(String speaker, String quotation) {
      return new Check(Pasted.one(attributed(speaker, quotation)));
    }

    /// @param fields speakers and words by turns
    private static Optional<Command> several(String beyond, String[] fields) {
      if (!BEYOND.matcher(beyond).matches() || fields.length % 2 != 0) {
        return Optional.empty();
      }
      java.util.List<Attributed> quotations = new ArrayList<>();
      for (int i = 0; i < fields.length; i += 2) {
        quotations.add(attributed(fields[i], fields[i + 1].replace(BAR, '|')));
      }
      return Optional.of(new Check(new Pasted(quotations, Integer.parseInt(beyond))));
    }

    private static Attributed attributed(String speaker, String quotation) {
      return new Attributed(quotation, Optional.of(speaker).filter(name -> !name.isEmpty()));
    }
  }

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

  /// In a few words, which [#parse] reads: `timeline|0|IP/23/3831`, `check|speaker|words`, and of
  /// several quotations `checks|how many more|speaker|words|speaker|words`.
  default String written() {
    return switch (this) {
      case Check check -> check.carried();
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
    return switch (parts[0]) {
      case "check" -> Optional.of(Check.one(parts[1], parts[2]));
      case "checks" -> Check.several(parts[1], parts[2].split("\\|", -1));
      default ->
          List.PAGE.matcher(parts[1]).matches()
              ? List.of(parts[0])
                  .map(list -> new Browse(list, parts[2], Integer.parseInt(parts[1])))
              : Optional.empty();
    };
  }
}
