package eujp.slack.blocks;

import com.ibm.icu.text.ListFormatter;
import eujp.check.QuoteVerdict;
import eujp.check.draft.DraftReport;
import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.Misnamed;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Finding;
import eujp.check.draft.Finding.Quoted;
import eujp.check.draft.Finding.Stated;
import eujp.cite.Citation;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Draws the report on a draft: a heading that says how it stands, a line that counts, and each
/// finding in the order of the draft. A finding begins with its outcome, a sign and words; then
/// come the words of the draft, what differs, the release's sentence, and where that stands.
///
/// The order is always that of the draft. Where there is no [Room] for all, what was found and
/// needs no look is left out first, and what comes last only if that is not enough; either is told.
///
/// @param labels what is not quoted
record DraftDrawing(Labels labels) {
  private static final int MAX_OF_WORDS = 160;
  private static final int MAX_OF_SENTENCE = 300;
  private static final int MAX_POINTS = 8;
  private static final int MAX_OF_REST = 60;
  private static final int MAX_PASSED_OVER = 6;

  /// Messages that one report may take.
  static final int MAX_MESSAGES = 3;

  /// The report in one place, without what one can do next.
  ReplyBuilder draw(DraftReport report, Room room) {
    return draw(report, room, 1).getFirst();
  }

  /// The report in messages, at most [#MAX_MESSAGES], without what one can do next.
  List<ReplyBuilder> messages(DraftReport report) {
    return draw(report, Room.MESSAGE, MAX_MESSAGES);
  }

  private List<ReplyBuilder> draw(DraftReport report, Room room, int most) {
    List<Finding> all = report.findings();
    List<Finding> open = report.toLookAt();
    ReplyBuilder sheet = new ReplyBuilder(labels).header(heading(report, open.size()));
    List<ReplyBuilder> sheets = new ArrayList<>(List.of(sheet));
    if (all.isEmpty()) {
      sheet.line(Label.DRAFT_NONE);
    } else {
      sheet.small(counts(report));
      List<List<ReplyBuilder>> parts = fitting(all, room, most);
      boolean hasRoom = size(parts) == all.size();
      if (!hasRoom) {
        parts = fitting(open, room, most);
        note(sheet, Label.DRAFT_FOUND_LEFT_OUT, all.size() - open.size());
      }
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          sheets.add(new ReplyBuilder(labels));
        }
        if (parts.size() > 1) {
          sheets.getLast().small(part(i + 1, parts.size()));
        }
        add(sheets.getLast(), parts.get(i), room);
      }
      if (!hasRoom) {
        note(sheets.getLast(), Label.DRAFT_REST_LEFT_OUT, open.size() - size(parts));
      }
    }
    addEnd(sheets.getLast(), report);
    return sheets;
  }

  private String part(int number, int count) {
    return labels.say(Label.DRAFT_PART, Map.of("part", number, "count", count));
  }

  private static int size(List<List<ReplyBuilder>> parts) {
    return parts.stream().mapToInt(List::size).sum();
  }

  private void addEnd(ReplyBuilder sheet, DraftReport report) {
    sheet.small(limits(report));
    if (!report.isWhole()) {
      String rest = oneLine(report.draft().substring(report.checkedUpTo()).strip(), MAX_OF_REST);
      sheet.small(labels.say(Label.DRAFT_STOPPED, Map.of("words", rest)));
    }
  }

  /// A line stands between findings where there are blocks to spare for it.
  private static void add(ReplyBuilder sheet, List<ReplyBuilder> findings, Room room) {
    boolean parted = 2 * findings.size() <= room.blocks();
    for (ReplyBuilder finding : findings) {
      if (parted) {
        sheet.divider();
      }
      sheet.add(finding);
    }
    if (parted) {
      sheet.divider();
    }
  }

  private String heading(DraftReport report, int open) {
    int different = report.with("different").size();
    if (different > 0) {
      return open == different
          ? labels.say(Label.DRAFT_HEADING_DIFFERENT, Map.of("count", different))
          : labels.say(Label.DRAFT_HEADING_BOTH, Map.of("count", open, "different", different));
    }
    if (open > 0) {
      return labels.say(Label.DRAFT_HEADING_OPEN, Map.of("count", open));
    }
    return labels.say(
        report.findings().isEmpty() ? Label.DRAFT_HEADING_NONE : Label.DRAFT_HEADING_FOUND);
  }

  private String counts(DraftReport report) {
    return labels.say(
        Label.DRAFT_COUNTS,
        Map.of(
            "all", report.findings().size(),
            "found", report.with("found").size(),
            "different", report.with("different").size(),
            "elsewhere", report.with("elsewhere").size(),
            "absent", report.with("not-in-releases").size()));
  }

  /// What was not looked at: what was passed over, by its words, and what never is.
  private String limits(DraftReport report) {
    List<String> words = report.passedOverWords();
    int more = words.size() - MAX_PASSED_OVER;
    List<String> listed =
        words.stream()
            .limit(MAX_PASSED_OVER)
            .map(one -> Map.of("words", oneLine(one, MAX_OF_REST)))
            .map(one -> labels.say(Label.DRAFT_PASSED_OVER, one))
            .collect(Collectors.toCollection(ArrayList::new));
    if (more > 0) {
      listed.add(labels.say(Label.DRAFT_PASSED_OVER_MORE, Map.of("count", more)));
    }
    return labels.say(
        Label.DRAFT_LIMITS,
        Map.of(
            "count",
            words.size(),
            "words",
            ListFormatter.getInstance(labels.locale()).format(listed)));
  }

  private void note(ReplyBuilder sheet, Label label, int count) {
    if (count > 0) {
      sheet.small(labels.say(label, Map.of("count", count)));
    }
  }

  /// The first of some findings for which there is room in some places, by these places.
  ///
  /// @param most how many places
  private List<List<ReplyBuilder>> fitting(List<Finding> findings, Room room, int most) {
    List<List<ReplyBuilder>> parts = new ArrayList<>();
    List<ReplyBuilder> part = new ArrayList<>();
    int left = room.characters();
    for (Finding finding : findings) {
      ReplyBuilder one = draw(finding);
      if (!part.isEmpty() && (part.size() == room.blocks() || one.length() > left)) {
        parts.add(part);
        part = new ArrayList<>();
        left = room.characters();
      }
      if (parts.size() == most) {
        return parts;
      }
      part.add(one);
      left -= one.length();
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private ReplyBuilder draw(Finding finding) {
    ReplyBuilder sheet = new ReplyBuilder(labels).line(title(finding)).points(points(finding));
    switch (finding.outcome()) {
      case Found(Citation citation) -> found(sheet, finding, citation);
      case Different(List<Difference> differences) ->
          found(sheet, finding, differences.getFirst().citation());
      case Elsewhere(Citation citation) -> {
        sheet.line(Label.DRAFT_SEE);
        found(sheet, finding, citation);
      }
      case Misnamed _ -> {}
      case NotInReleases(List<Citation> nearest) ->
          nearest.stream()
              .limit(1)
              .forEach(near ->
                  sheet
                      .line(Label.DRAFT_NEAR)
                      .nearBriefly(near, Excerpt.ofMarked(near, MAX_OF_SENTENCE)));
    }
    return sheet;
  }

  /// Adds the release's words: for a quotation the whole passage that it corresponds to, not one
  /// difference alone.
  private static void found(ReplyBuilder sheet, Finding finding, Citation citation) {
    Citation shown =
        switch (finding) {
          case Quoted quoted ->
              quoted.verdict().inRelease().map(QuoteVerdict.Match::whole).orElse(citation);
          case Stated _ -> citation;
        };
    sheet.foundBriefly(shown, Excerpt.ofMarked(shown, MAX_OF_SENTENCE));
  }

  private StyledLine title(Finding finding) {
    return StyledLine.of(
        labels,
        Label.DRAFT_ITEM,
        Map.of(
            "outcome", StyledLine.bold(labels.say(outcome(finding))),
            "kind", StyledLine.plain(labels.say(kind(finding.kind()))),
            "words", StyledLine.plain(oneLine(finding.words(), MAX_OF_WORDS))));
  }

  private static Label outcome(Finding finding) {
    return switch (finding.outcome()) {
      case Found _ ->
          switch (finding) {
            case Quoted quoted when quoted.isGrave() -> Label.DRAFT_FOUND_GRAVELY;
            case Quoted _, Stated _ -> Label.DRAFT_FOUND;
          };
      case Different _, Misnamed _ -> Label.DRAFT_DIFFERENT;
      case Elsewhere _ -> Label.DRAFT_ELSEWHERE;
      case NotInReleases _ -> Label.DRAFT_ABSENT;
    };
  }

  private static Label kind(Finding.Kind kind) {
    return switch (kind) {
      case QUOTATION -> Label.DRAFT_QUOTATION;
      case DATE -> Label.DRAFT_DATE;
      case WEEKDAY -> Label.DRAFT_DAY;
      case NUMBER -> Label.DRAFT_NUMBER;
      case ORDINAL -> Label.DRAFT_ORDINAL;
      case NAME -> Label.DRAFT_NAME;
      case PLACE -> Label.DRAFT_PLACE;
      case REFERENCE -> Label.DRAFT_REFERENCE;
      case CONTACT -> Label.DRAFT_CONTACT;
    };
  }

  private List<StyledLine> points(Finding finding) {
    List<StyledLine> all =
        switch (finding) {
          case Quoted(_, _, QuoteVerdict verdict) -> new VerdictDrawing(labels).points(verdict);
          case Stated stated -> points(stated);
        };
    if (all.size() <= MAX_POINTS) {
      return all;
    }
    List<StyledLine> points = new ArrayList<>(all.subList(0, MAX_POINTS));
    String more = labels.say(Label.DRAFT_MORE_POINTS, Map.of("count", all.size() - MAX_POINTS));
    points.add(StyledLine.of(StyledLine.plain(more)));
    return points;
  }

  private List<StyledLine> points(Stated stated) {
    return switch (stated.outcome()) {
      case Different(List<Difference> differences) ->
          differences.stream().map(this::difference).toList();
      case Misnamed(LocalDate day) -> List.of(weekday(day));
      case Found _, Elsewhere _, NotInReleases _ -> List.of();
    };
  }

  private StyledLine weekday(LocalDate day) {
    Locale locale = Locale.forLanguageTag(labels.language());
    return StyledLine.of(
        StyledLine.plain(
            labels.say(
                Label.DRAFT_WEEKDAY,
                Map.of(
                    "date", labels.date(day),
                    "weekday", day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)))));
  }

  private StyledLine difference(Difference difference) {
    return StyledLine.of(
        labels,
        Label.DRAFT_CHANGED,
        Map.of(
            "said", StyledLine.bold(oneLine(difference.said(), MAX_OF_WORDS)),
            "claimed", StyledLine.struck(oneLine(difference.claimed(), MAX_OF_WORDS))));
  }

  private static String oneLine(String words, int most) {
    String line = Shortened.toOneLine(words);
    return line.length() <= most ? line : Excerpt.start(line, most) + " […]";
  }
}
