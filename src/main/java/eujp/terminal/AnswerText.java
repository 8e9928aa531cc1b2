package eujp.terminal;

import eujp.answer.Answer;
import eujp.answer.Courtesy;
import eujp.cite.Citation;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.release.Masthead;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.text.Shortened;
import eujp.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Draws an answer: the passage with the answer sentence marked, and more passages; in any other
/// format a list of them.
///
/// @param known the newest of the releases that were asked, to say what one may ask of them
public record AnswerText(Terminal terminal, List<Masthead> known) {
  /// So many titles say what the releases are about.
  public static final int MAX_KNOWN = 3;

  private static final String NEAR = "The release does not say. These passages are near:";

  public AnswerText {
    known = List.copyOf(known);
  }

  /// The answer to a question, in any format. What is only near is not cited.
  public String write(String question, Answer answer, Format format) {
    if (format == Format.TEXT) {
      return draw(answer);
    }
    List<Group> groups =
        switch (answer) {
          case Answer.Found found ->
              List.of(group("Answer", List.of(found.best())), group("Also there", found.further()));
          case Answer.Related _ when format == Format.CSL_JSON -> List.of();
          case Answer.Related related -> List.of(group("Not said, but near", related.citations()));
          case Answer.Unread _, Answer.Unfit _, Answer.Polite _, Answer.Nothing _ -> List.of();
        };
    return new Listing(Shortened.toOneLine(question), draw(answer).strip(), groups)
        .write(format, terminal);
  }

  private static Group group(String heading, List<Citation> citations) {
    return new Group(
        heading,
        citations.stream()
            .map(one -> new Item(one.passage().id().toString(), List.of(), List.of(one)))
            .toList());
  }

  private String draw(Answer answer) {
    StringBuilder page = new StringBuilder();
    switch (answer) {
      case Answer.Found found -> {
        terminal.passage(page, found.best());
        elsewhere(page, found.others());
        sentences(
            page,
            isOfOne(found) ? "Also in the release:" : "Also in the releases:",
            found.further());
      }
      case Answer.Related related -> sentences(page, NEAR, related.citations());
      case Answer.Unread unread -> page.append(unread(unread.language()));
      case Answer.Unfit(FilterFault fault) -> page.append(unfit(fault)).append('\n');
      case Answer.Polite(Courtesy courtesy) ->
          page.append(
              switch (courtesy) {
                case THANKS -> "You are welcome!\n";
                case GREETING -> "Hello! Ask what the releases say.\n";
                case FAREWELL -> "Goodbye!\n";
              });
      case Answer.Nothing _ -> nothing(page);
    }
    return page.toString();
  }

  private static boolean isOfOne(Answer.Found found) {
    return found.citations().stream().map(Citation::masthead).distinct().count() == 1;
  }

  private void elsewhere(StringBuilder page, List<Answer.Other> others) {
    for (Answer.Other other : others) {
      Masthead release = other.citation().masthead();
      String words = other.differs() ? "says something else on this." : "answers this too.";
      terminal.wrap(
          page,
          Terminal.MARGIN,
          release.reference() + ", " + Terminal.DATE.format(release.date()) + ", " + words,
          0,
          0);
    }
    if (!others.isEmpty()) {
      page.append('\n');
    }
  }

  private static boolean isOfDays(FilterFault fault) {
    return fault.key() == Filter.Key.FROM || fault.key() == Filter.Key.UNTIL;
  }

  /// Why nothing can be looked up with a filter, in a line.
  public static String unfit(FilterFault fault) {
    return switch (fault.reason()) {
      case UNREADABLE ->
          "'%s' cannot be read. Write it like %s."
              .formatted(Visible.line(fault.written()), fault.key().example());
      case LEAVES_NOTHING ->
          "'%s' leaves no release. There is: %s."
              .formatted(
                  Visible.line(fault.written()),
                  Visible.line(String.join(isOfDays(fault) ? " to " : ", ", fault.there())));
    };
  }

  private void sentences(StringBuilder page, String heading, List<Citation> citations) {
    if (!citations.isEmpty()) {
      page.append(heading).append("\n\n");
      citations.forEach(citation -> terminal.sentence(page, citation));
    }
  }

  private static String unread(Optional<String> language) {
    return language
            .map(code -> " in " + Locale.of(code).getDisplayLanguage(Locale.UK))
            .map("I could not read the question%s."::formatted)
            .orElse("I could not read the question.")
        + " Ask it in other words or in another language.\n";
  }

  private void nothing(StringBuilder page) {
    page.append("The releases have nothing on this. Ask about what they cover, such as:\n\n");
    known.forEach(one -> {
      terminal.wrap(page, Terminal.MARGIN, one.title(), 0, 0);
      page.append(Terminal.MARGIN).append(one.reference()).append('\n');
    });
  }
}
