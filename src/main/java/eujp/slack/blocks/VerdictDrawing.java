package eujp.slack.blocks;

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
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Draws the verdicts on quotations, one after the other: the verdict in words, the quotation as it
/// was given, what is wrong with it point by point, and the release's words with their source.
///
/// Words that were changed are struck through in the quotation, and each change is told in words
/// too. Every part has a bound of its own, and their sum is below Slack's.
///
/// @param labels what is not quoted
record VerdictDrawing(Labels labels) {
  private static final int MAX_OF_CLAIM = 700;
  private static final int MAX_OF_PASSAGE = 1_500;
  private static final int MAX_OF_FURTHER = 400;
  private static final int MAX_OF_WORDS = 160;
  private static final int MAX_CHANGES = 6;
  private static final int MAX_OTHERS = 3;
  private static final int NEAREST = 3;

  /// The verdicts, without what one can do next: of several, as many as there is room for, and how
  /// many there are besides.
  ///
  /// @param judged at least one
  /// @param beyond how many were not checked
  ReplyBuilder drawAll(List<Judged> judged, int beyond, Room room) {
    if (judged.size() == 1 && beyond == 0) {
      return draw(judged.getFirst(), OptionalInt.empty());
    }
    List<ReplyBuilder> all = new ArrayList<>();
    for (Judged one : judged) {
      // A window that a message's button opens cannot open over another window.
      all.add(draw(one, room == Room.MESSAGE ? OptionalInt.of(all.size()) : OptionalInt.empty()));
    }
    List<ReplyBuilder> fitting = room.fitting(all);
    ReplyBuilder sheet = new ReplyBuilder(labels).add(all.getFirst());
    fitting.stream().skip(1).forEach(next -> sheet.divider().add(next));
    int left = judged.size() - Math.max(1, fitting.size());
    if (left + beyond > 0) {
      sheet.small(labels.say(Label.VERDICT_MORE_QUOTATIONS, Map.of("count", left + beyond)));
    }
    return sheet;
  }

  /// @param button tells the button to cite the words from others; none where there is to be none
  private ReplyBuilder draw(Judged judged, OptionalInt button) {
    Attributed claim = judged.quotation();
    QuoteVerdict verdict = judged.verdict();
    ReplyBuilder sheet = new ReplyBuilder(labels).header(labels.say(heading(verdict)));
    claim(sheet, claim, verdict);
    sheet.points(points(verdict));
    verdict.inRelease().ifPresent(match -> source(sheet, match, button));
    if (verdict instanceof Absent(List<Citation> nearest) && !nearest.isEmpty()) {
      sheet.line(Label.VERDICT_NEAR);
      nearest.stream()
          .limit(NEAREST)
          .forEach(near -> sheet.near(near, Excerpt.ofPassage(near, MAX_OF_FURTHER)));
    }
    return sheet;
  }

  private static Label heading(QuoteVerdict verdict) {
    return switch (verdict) {
      case Verbatim _ -> Label.VERDICT_VERBATIM;
      case Elided elided ->
          elided.omissions().stream().anyMatch(Omission::isGrave)
              ? Label.VERDICT_ELIDED_GRAVELY
              : Label.VERDICT_ELIDED;
      case Altered _ -> Label.VERDICT_ALTERED;
      case Misattributed other ->
          other.match().speakers().isEmpty() ? Label.VERDICT_NOBODYS : Label.VERDICT_MISATTRIBUTED;
      case Unattributed _ -> Label.VERDICT_UNATTRIBUTED;
      case Absent _ -> Label.VERDICT_ABSENT;
    };
  }

  private void claim(ReplyBuilder sheet, Attributed claim, QuoteVerdict verdict) {
    List<Change> changes = verdict instanceof Altered altered ? altered.changes() : List.of();
    sheet.line(Label.VERDICT_QUOTATION);
    sheet.quotation(struck(claim.quotation(), changes));
    claim
        .speaker()
        .ifPresent(name -> sheet.line(StyledLine.of(StyledLine.plain("— " + brief(name)))));
  }

  /// The quotation with the words struck that no release has there.
  private static StyledLine struck(String quotation, List<Change> changes) {
    String shown = Excerpt.start(quotation, MAX_OF_CLAIM);
    List<StyledLine.Run> runs = new ArrayList<>();
    int at = 0;
    for (Change change : changes) {
      if (change.start() < at || change.end() > shown.length()) {
        continue;
      }
      runs.add(StyledLine.plain(shown.substring(at, change.start())));
      runs.add(StyledLine.struck(shown.substring(change.start(), change.end())));
      at = change.end();
    }
    runs.add(StyledLine.plain(shown.substring(at)));
    runs.add(StyledLine.plain(shown.length() < quotation.length() ? " […]" : ""));
    return new StyledLine(runs);
  }

  /// What is wrong with a quotation, a line each; of a verbatim one only whose words they are not.
  List<StyledLine> points(QuoteVerdict verdict) {
    List<StyledLine> points = new ArrayList<>();
    switch (verdict) {
      case Verbatim(Match match) -> addOwnWords(points, match);
      case Elided(Match match, List<Omission> omissions) -> {
        addOmissions(points, omissions);
        addOwnWords(points, match);
      }
      case Altered(
              Match match,
              List<Change> changes,
              List<Extract> moved,
              List<Omission> omissions) -> {
        changes.stream().limit(MAX_CHANGES).map(this::change).forEach(points::add);
        addCount(points, Label.VERDICT_MORE_CHANGES, changes.size() - MAX_CHANGES);
        moved.stream()
            .limit(MAX_OTHERS)
            .map(words -> phrase(Label.VERDICT_MOVED, "said", StyledLine.bold(brief(words))))
            .forEach(points::add);
        addCount(points, Label.VERDICT_MORE_MOVED, moved.size() - MAX_OTHERS);
        addOmissions(points, omissions);
        if (match.attribution().right()) {
          addOwnWords(points, match);
        } else {
          addSpeaker(points, match);
        }
      }
      case Misattributed(Match match, List<Omission> omissions) -> {
        addSpeaker(points, match);
        addOmissions(points, omissions);
      }
      case Unattributed(Match match, List<Omission> omissions) -> {
        addSpeaker(points, match);
        addOmissions(points, omissions);
      }
      case Absent _ -> {}
    }
    return points;
  }

  private StyledLine change(Change change) {
    StyledLine.Run said = StyledLine.bold(brief(change.said()));
    StyledLine.Run claimed = StyledLine.struck(brief(change.claimed()));
    if (change.said().isEmpty()) {
      return phrase(Label.VERDICT_ADDED, "claimed", claimed);
    }
    return change.claimed().isEmpty()
        ? phrase(Label.VERDICT_DROPPED, "said", said)
        : StyledLine.of(labels, Label.VERDICT_CHANGED, Map.of("said", said, "claimed", claimed));
  }

  private void addOmissions(List<StyledLine> points, List<Omission> omissions) {
    omissions.stream()
        .limit(MAX_OTHERS)
        .forEach(omission -> {
          points.add(omission(omission));
          if (omission.isGrave()) {
            String words =
                omission.cautions().stream()
                    .map(word -> labels.say(Label.VERDICT_WORD, Map.of("word", word)))
                    .collect(Collectors.joining(" "));
            points.add(
                phrase(
                    Label.VERDICT_WARNING,
                    "words",
                    StyledLine.bold(Shortened.of(words, MAX_OF_WORDS))));
          }
        });
    addCount(points, Label.VERDICT_MORE_OMISSIONS, omissions.size() - MAX_OTHERS);
  }

  private StyledLine omission(Omission omission) {
    StyledLine.Run said = StyledLine.bold(brief(omission.said()));
    StyledLine.Run instead = StyledLine.plain(brief(omission.instead()));
    if (omission.instead().isEmpty()) {
      return phrase(Label.VERDICT_LEFT_OUT, "said", said);
    }
    return omission.said().isEmpty()
        ? phrase(Label.VERDICT_INSERTED, "instead", instead)
        : StyledLine.of(labels, Label.VERDICT_REPLACED, Map.of("said", said, "instead", instead));
  }

  private void addSpeaker(List<StyledLine> points, Match match) {
    String claimed = brief(match.attribution().claimed().orElse(""));
    points.add(phrase(Label.VERDICT_CLAIMED_OF, "name", StyledLine.struck(claimed)));
    if (match.untold() || match.speakers().isEmpty()) {
      addOwnWords(points, match);
    } else {
      points.add(phrase(Label.VERDICT_SAID_BY, "name", names(match.speakers())));
    }
  }

  /// Adds that nobody is named whose words they are.
  private void addOwnWords(List<StyledLine> points, Match match) {
    if (!match.deniedBy().isEmpty()) {
      points.add(phrase(Label.VERDICT_DENIED, "name", names(match.deniedBy())));
    } else if (match.untold()) {
      points.add(
          match.speakers().isEmpty()
              ? phrase(Label.VERDICT_UNTOLD)
              : phrase(Label.VERDICT_UNNAMED, "name", names(match.speakers())));
    } else if (match.speakers().isEmpty()) {
      points.add(phrase(Label.VERDICT_OWN_TEXT));
    }
  }

  private static StyledLine.Run names(List<Speaker> speakers) {
    return StyledLine.bold(
        speakers.stream()
            .map(Speaker::name)
            .distinct()
            .limit(MAX_OTHERS)
            .map(VerdictDrawing::brief)
            .collect(Collectors.joining(", ")));
  }

  private void addCount(List<StyledLine> points, Label label, int count) {
    if (count > 0) {
      points.add(StyledLine.of(StyledLine.plain(labels.say(label, Map.of("count", count)))));
    }
  }

  /// The passage with the words marked; of what stands in further passages, the next one's.
  private void source(ReplyBuilder sheet, Match match, OptionalInt button) {
    Citation main = match.whole();
    sheet.line(Label.VERDICT_RELEASE);
    Excerpt passage = Excerpt.ofPassage(main, MAX_OF_PASSAGE);
    if (button.isPresent()) {
      sheet.foundCitable(main, passage, button.getAsInt());
    } else {
      sheet.found(main, passage);
    }
    match.citations().stream()
        .skip(1)
        .findFirst()
        .ifPresent(piece -> sheet.found(piece, Excerpt.ofMarked(piece, MAX_OF_FURTHER)));
  }

  private StyledLine phrase(Label label) {
    return StyledLine.of(StyledLine.plain(labels.say(label)));
  }

  private StyledLine phrase(Label label, String argument, StyledLine.Run run) {
    return StyledLine.of(labels, label, Map.of(argument, run));
  }

  private static String brief(Extract words) {
    return words.isEmpty() ? "" : brief(words.text());
  }

  private static String brief(String words) {
    return words.length() <= MAX_OF_WORDS ? words : Excerpt.start(words, MAX_OF_WORDS) + " […]";
  }
}
