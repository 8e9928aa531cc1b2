package eujp.slack.buttons;

import eujp.check.Attributed;
import eujp.check.Pasted;
import eujp.slack.buttons.Command.Browse;
import eujp.slack.buttons.Command.Check;
import eujp.slack.buttons.Command.ListKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes and reads [states][ButtonState]: `2|kind|fields`.
///
/// | kind | fields |
/// |---|---|
/// | `reply`, `helpful`, `unhelpful` | `language|asker|question|answered|pointer;pointer` |
/// | `asked` | those of `reply`, and behind them what was asked |
/// | `command` | `language|asker|question|timeline|page|asked` |
/// | `command` | `language|asker|question|check|speaker|words` |
/// | `command` | `language|asker|question|checks|beyond|speaker|words|speaker|words` |
///
/// Version 1 had neither version nor kind: a reply has five fields and a command more, and a rating
/// is a sign before those of a reply. Its buttons stand in Slack, and are read.
final class ButtonStateCodec {
  /// Slack takes values of 2,000 characters; this leaves room for version and kind.
  static final int MAX_CHARS_OF_FIELDS = 1_900;

  private static final String VERSION = "2|";
  private static final int REPLY_FIELDS = 5;

  /// Stands for a bar in the words of one of several quotations.
  private static final char BAR = '\uFFE8';

  private static final Pattern BEYOND = Pattern.compile("\\d{1,5}");
  private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

  private ButtonStateCodec() {}

  static String write(ButtonState state) {
    return switch (state) {
      case ReplyState reply ->
          reply.asked().isEmpty()
              ? VERSION + "reply|" + fields(reply)
              : VERSION + "asked|" + fields(reply) + "|" + reply.asked();
      case CommandState command -> VERSION + "command|" + fields(command);
      case RatingState(ReplyState reply, boolean helpful) ->
          VERSION + (helpful ? "helpful|" : "unhelpful|") + fields(reply);
    };
  }

  static boolean fits(CommandState command) {
    return fields(command).length() <= MAX_CHARS_OF_FIELDS;
  }

  static Optional<ButtonState> read(String written) {
    if (!written.startsWith(VERSION)) {
      return version1(written);
    }
    String state = written.substring(VERSION.length());
    int end = state.indexOf('|');
    String fields = state.substring(end + 1);
    return switch (end < 0 ? "" : state.substring(0, end)) {
      case "reply" -> reply(fields).map(ButtonState.class::cast);
      case "asked" -> asked(fields);
      case "command" -> command(fields);
      case "helpful" -> rating(fields, true);
      case "unhelpful" -> rating(fields, false);
      default -> Optional.empty();
    };
  }

  private static Optional<ButtonState> version1(String written) {
    return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
      case '+' -> rating(written.substring(1), true);
      case '-' -> rating(written.substring(1), false);
      default -> reply(written).map(ButtonState.class::cast).or(() -> command(written));
    };
  }

  private static Optional<ButtonState> rating(String fields, boolean helpful) {
    return reply(fields).map(reply -> new RatingState(reply, helpful));
  }

  private static Optional<ReplyState> reply(String fields) {
    String[] field = fields.split("\\|", -1);
    if (field.length != REPLY_FIELDS) {
      return Optional.empty();
    }
    List<Pointer> passages =
        Arrays.stream(field[4].split(";", -1))
            .flatMap(pointer -> Pointer.parse(pointer).stream())
            .toList();
    return Optional.of(
        new ReplyState(field[0], field[1], field[2], Boolean.parseBoolean(field[3]), passages));
  }

  private static Optional<ButtonState> asked(String fields) {
    int bar = -1;
    for (int i = 0; i < REPLY_FIELDS; i++) {
      bar = fields.indexOf('|', bar + 1);
      if (bar < 0) {
        return Optional.empty();
      }
    }
    String asked = fields.substring(bar + 1);
    return reply(fields.substring(0, bar))
        .map(reply ->
            new ReplyState(
                reply.language(),
                reply.asker(),
                reply.question(),
                reply.answered(),
                reply.passages(),
                asked));
  }

  /// Passages that find no room are left out, the last ones first.
  private static String fields(ReplyState reply) {
    for (int kept = reply.passages().size(); ; kept--) {
      String fields =
          String.join(
              "|",
              reply.language(),
              reply.asker(),
              reply.question(),
              Boolean.toString(reply.answered()),
              reply.passages().stream()
                  .limit(kept)
                  .map(Pointer::toString)
                  .collect(Collectors.joining(";")));
      if (fields.length() + reply.asked().length() <= MAX_CHARS_OF_FIELDS || kept == 0) {
        return fields;
      }
    }
  }

  private static Optional<ButtonState> command(String fields) {
    String[] field = fields.split("\\|", 6);
    if (field.length < 6) {
      return Optional.empty();
    }
    return command(field[3], field[4], field[5])
        .map(command -> new CommandState(field[0], field[1], field[2], command));
  }

  private static Optional<Command> command(String name, String first, String rest) {
    return switch (name) {
      case "check" -> Optional.of(new Check(Pasted.one(quotation(first, rest))));
      case "checks" -> several(first, rest.split("\\|", -1));
      default ->
          Arrays.stream(ListKind.values())
              .filter(kind -> name(kind).equals(name) && PAGE.matcher(first).matches())
              .<Command>map(kind -> new Browse(kind, rest, Integer.parseInt(first)))
              .findFirst();
    };
  }

  /// @param fields speakers and words by turns
  private static Optional<Command> several(String beyond, String[] fields) {
    if (!BEYOND.matcher(beyond).matches() || fields.length % 2 != 0) {
      return Optional.empty();
    }
    List<Attributed> quotations = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      quotations.add(quotation(fields[i], fields[i + 1].replace(BAR, '|')));
    }
    return Optional.of(new Check(new Pasted(quotations, Integer.parseInt(beyond))));
  }

  private static Attributed quotation(String speaker, String words) {
    return new Attributed(words, Optional.of(speaker).filter(name -> !name.isEmpty()));
  }

  private static String fields(CommandState state) {
    String command =
        switch (state.command()) {
          case Check(Pasted pasted) -> fields(pasted);
          case Browse(ListKind kind, String asked, int page) ->
              name(kind) + "|" + page + "|" + asked;
        };
    return String.join("|", state.language(), state.asker(), state.question(), command);
  }

  private static String fields(Pasted pasted) {
    Attributed first = pasted.quotations().getFirst();
    if (pasted.quotations().size() == 1 && pasted.beyond() == 0) {
      return String.join("|", "check", speaker(first), first.quotation());
    }
    StringBuilder fields = new StringBuilder("checks|").append(pasted.beyond());
    for (Attributed one : pasted.quotations()) {
      fields.append('|').append(speaker(one));
      fields.append('|').append(one.quotation().replace('|', BAR));
    }
    return fields.toString();
  }

  private static String speaker(Attributed quotation) {
    return quotation.speaker().orElse("").replace('|', ' ');
  }

  private static String name(ListKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
