package eujp.terminal;

import eujp.check.Attributed;
import eujp.check.Change;
import eujp.check.Extract;
import eujp.check.Judged;
import eujp.check.Omission;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Match;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Unattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.cite.Citation;
import eujp.release.Speaker;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws the verdicts on quotations for a terminal: the verdict in a word, what is wrong, then the
/// release's words with their source; of several, under each quotation its own. Nothing is told by
/// colour alone.
public record VerdictText(Terminal terminal) {
  /// Longer extracts are shown by their beginning and end.
  private static final int LONGEST = 240;

  /// Something that there is to say of a quotation.
  private record Note(String label, String text) {
    @Override
    public String toString() {
      return label + ": " + text;
    }
  }

  /// The verdicts on quotations, in any format.
  ///
  /// @param judged at least one
  /// @param beyond how many more were not checked
  public String write(List<Judged> judged, int beyond, Format format) {
    if (format != Format.TEXT) {
      return listing(judged, beyond).write(format, terminal);
    }
    if (judged.size() == 1 && beyond == 0) {
      return draw(judged.getFirst().verdict());
    }
    StringBuilder page = new StringBuilder();
    for (Judged one : judged) {
      Attributed quotation = one.quotation();
      terminal.wrap(page, "", named(quotation, shown(quotation.quotation())), 0, 0);
      page.append(draw(one.verdict()).stripTrailing()).append("\n\n");
    }
    return page.append(beyond > 0 ? notChecked(beyond) : "").toString().stripTrailing() + "\n";
  }

  /// Says that quotations were left out.
  ///
  /// @param beyond how many, at least one
  public static String notChecked(int beyond) {
    return "%d more %s not checked: check %s apart."
        .formatted(
            beyond, beyond == 1 ? "quotation was" : "quotations were", beyond == 1 ? "it" : "them");
  }

  private String draw(QuoteVerdict verdict) {
    StringBuilder page = new StringBuilder(heading(verdict)).append('\n');
    List<Note> notes = notes(verdict);
    if (!notes.isEmpty()) {
      page.append('\n');
      notes.forEach(note -> line(page, note));
    }
    if (verdict instanceof Absent absent) {
      near(page, absent);
    }
    verdict.inRelease().ifPresent(match -> source(page.append('\n'), match));
    return page.toString();
  }

  /// The verdicts as a list. What is only near is not cited.
  ///
  /// @param judged at least one
  /// @param beyond how many more were not checked
  public static Listing listing(List<Judged> judged, int beyond) {
    List<Group> groups = new ArrayList<>();
    for (Judged one : judged) {
      QuoteVerdict verdict = one.verdict();
      List<String> notes = notes(verdict).stream().map(Note::toString).toList();
      List<Citation> citations = verdict.inRelease().map(Match::citations).orElse(List.of());
      Item item = new Item(quoted(one.quotation().quotation()), notes, citations);
      groups.add(new Group(heading(verdict), List.of(item)));
    }
    if (beyond > 0) {
      Item rest = new Item("The rest", List.of(notChecked(beyond)), List.of());
      groups.add(new Group("NOT CHECKED", List.of(rest)));
    }
    return new Listing(judged.size() == 1 ? "Quotation" : "Quotations", "", groups);
  }

  private static String heading(QuoteVerdict verdict) {
    return switch (verdict) {
      case Verbatim _ -> "VERBATIM: the release has these words.";
      case Elided _ -> "ELIDED: right but for what is marked as left out.";
      case Altered _ -> "ALTERED: the release has other words.";
      case Misattributed other when other.match().speakers().isEmpty() ->
          "MISATTRIBUTED: these are the release's own words, and nobody's quotation.";
      case Misattributed _ -> "MISATTRIBUTED: the words are right, and somebody else's.";
      case Unattributed _ ->
          "UNATTRIBUTED: the release has these words in quotation marks, and names nobody for them.";
      case Absent _ -> "ABSENT: no release has these words.";
    };
  }

  private static List<Note> notes(QuoteVerdict verdict) {
    List<Note> notes = new ArrayList<>();
    switch (verdict) {
      case Absent _ -> {}
      case Verbatim(Match match) -> untold(notes, match);
      case Elided(Match match, List<Omission> omissions) -> {
        omissions.forEach(omission -> omission(notes, omission));
        untold(notes, match);
      }
      case Altered altered -> {
        altered.changes().forEach(change -> notes.add(change(change)));
        altered.moved().forEach(moved -> notes.add(new Note("stands elsewhere", shown(moved))));
        altered.omissions().forEach(omission -> omission(notes, omission));
        if (!altered.match().attribution().right()) {
          notes.add(new Note("and not of", named(altered.match())));
        }
      }
      case Misattributed other -> {
        notes.add(new Note("said to be of", named(other.match())));
        notes.add(new Note("are of", speakers(other.match())));
        other.omissions().forEach(omission -> omission(notes, omission));
      }
      case Unattributed other -> {
        notes.add(new Note("said to be of", named(other.match())));
        untold(notes, other.match());
        other.omissions().forEach(omission -> omission(notes, omission));
      }
    }
    return notes;
  }

  private static void untold(List<Note> notes, Match match) {
    if (!match.deniedBy().isEmpty()) {
      notes.add(new Note("were not said by", names(match.deniedBy()) + ", as the release tells"));
    } else if (match.untold()) {
      notes.add(new Note("are of", speakers(match)));
    }
  }

  private static Note change(Change change) {
    String said = change.said().isEmpty() ? "(nothing)" : quoted(shown(change.said()));
    String claimed = change.claimed().isEmpty() ? "(left out)" : quoted(change.claimed());
    return new Note("said → claimed", said + " → " + claimed);
  }

  private static void omission(List<Note> notes, Omission omission) {
    String said = omission.said().isEmpty() ? "(nothing)" : quoted(shown(omission.said()));
    notes.add(
        new Note(
            "left out",
            omission.instead().isEmpty() ? said : said + ", for " + quoted(omission.instead())));
    if (omission.isGrave()) {
      String cautions =
          omission.cautions().stream().map(VerdictText::quoted).collect(Collectors.joining(", "));
      notes.add(new Note("Warning", "this changes what was said: " + cautions));
    }
  }

  /// The whole passage with the words marked; further passages by their words alone.
  private void source(StringBuilder page, Match match) {
    terminal.passage(page, match.whole());
    match.citations().stream().skip(1).forEach(piece -> terminal.sentence(page, piece));
  }

  private void near(StringBuilder page, Absent absent) {
    if (!absent.nearest().isEmpty()) {
      page.append("Near, but not the quotation:\n\n");
      absent.nearest().forEach(citation -> terminal.sentence(page, citation));
    }
  }

  private void line(StringBuilder page, Note note) {
    terminal.wrap(page, Terminal.MARGIN, note.toString(), 0, note.label().length() + 1);
  }

  private static String named(Match match) {
    return match.attribution().claimed().orElse("");
  }

  private static String speakers(Match match) {
    if (match.speakers().isEmpty()) {
      return match.untold()
          ? "somebody in quotation marks; it is not told whom"
          : "the release itself";
    }
    return names(match.speakers());
  }

  private static String names(List<Speaker> speakers) {
    return speakers.stream().map(Speaker::name).distinct().collect(Collectors.joining(", "));
  }

  private static String named(Attributed quotation, String shown) {
    return quoted(shown) + quotation.speaker().map(name -> " — " + name).orElse("");
  }

  private static String shown(Extract extract) {
    return shown(extract.text());
  }

  private static String shown(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2).strip()
            + " […] "
            + text.substring(text.length() - LONGEST / 2).strip();
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }
}
