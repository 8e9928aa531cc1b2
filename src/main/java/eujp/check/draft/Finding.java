package eujp.check.draft;

import eujp.check.Change;
import eujp.check.Omission;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Match;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Unattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.check.draft.FactOutcome.Difference;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.cite.Citation;
import eujp.release.Speaker;
import eujp.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// One thing in a draft that was looked up, and what came of it.
public sealed interface Finding {
  /// What is looked up.
  enum Kind {
    QUOTATION,
    DATE,
    WEEKDAY,
    NUMBER,
    ORDINAL,
    NAME,
    PLACE,
    REFERENCE,
    CONTACT;

    /// As people write it: `quotation`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where it stands in the draft.
  Span span();

  /// The words of the span, character for character.
  String words();

  /// What it is.
  Kind kind();

  /// What the releases say of it.
  FactOutcome outcome();

  /// Whether somebody has to look at it before the draft goes out.
  default boolean needsLook() {
    return !(outcome() instanceof Found);
  }

  /// The same where the draft says it again.
  ///
  /// @param characters from here to there
  Finding movedBy(int characters);

  /// The same with the words that a draft has there.
  Finding in(String draft);

  /// A quotation.
  ///
  /// @param words without the quotation marks around them
  /// @param verdict all that there is to say of it; the outcome is its short form
  record Quoted(Span span, String words, QuoteVerdict verdict) implements Finding {
    public Quoted {
      Objects.requireNonNull(span);
      Objects.requireNonNull(words);
      Objects.requireNonNull(verdict);
    }

    @Override
    public Kind kind() {
      return Kind.QUOTATION;
    }

    @Override
    public Quoted movedBy(int characters) {
      return new Quoted(span.movedBy(characters), words, verdict);
    }

    @Override
    public Quoted in(String draft) {
      return new Quoted(span, span.of(draft), verdict);
    }

    /// A quotation that is found does, too, where what it leaves out matters.
    @Override
    public boolean needsLook() {
      return isGrave() || !(outcome() instanceof Found);
    }

    /// Whether what it leaves out with a mark changes what was said.
    public boolean isGrave() {
      return verdict instanceof Elided(_, List<Omission> omissions)
          && omissions.stream().anyMatch(Omission::isGrave);
    }

    /// Verbatim and elided words are found, altered and misattributed ones different, absent ones
    /// in no release; of those that the release has in quotation marks, and names nobody for, a
    /// person must see whether the draft is right.
    @Override
    public FactOutcome outcome() {
      return switch (verdict) {
        case Verbatim verbatim -> new Found(verbatim.match().mainPiece());
        case Elided elided -> new Found(elided.match().mainPiece());
        case Altered altered -> new Different(differences(altered));
        case Misattributed other -> new Different(List.of(speaker(other.match())));
        case Unattributed other -> new Elsewhere(other.match().mainPiece());
        case Absent absent -> new NotInReleases(absent.nearest());
      };
    }

    private List<Difference> differences(Altered altered) {
      Citation main = altered.match().whole();
      List<Difference> differences = new ArrayList<>();
      for (Change change : altered.changes()) {
        Citation where =
            change.said().pieces().stream()
                .findFirst()
                .map(piece -> clause(piece, altered.match()))
                .orElse(main);
        differences.add(new Difference(change.said().text(), change.claimed(), where));
      }
      if (!altered.match().attribution().right()) {
        differences.add(speaker(altered.match()));
      }
      if (differences.isEmpty()) {
        differences.add(new Difference(altered.match().words().text(), words, main));
      }
      return differences;
    }

    /// The words that the quotation corresponds to around a word of the release, with that marked:
    /// a word alone would not tell where it stands.
    private static Citation clause(Citation word, Match match) {
      List<Citation> beside =
          match.words().pieces().stream()
              .filter(piece -> piece.passage().equals(word.passage()))
              .toList();
      return new Citation(
          word.passage(),
          word.masthead(),
          beside.stream().mapToInt(Citation::start).reduce(word.start(), Math::min),
          beside.stream().mapToInt(Citation::end).reduce(word.end(), Math::max),
          word.start(),
          word.end(),
          0);
    }

    private static Difference speaker(Match match) {
      String said =
          match.speakers().stream().map(Speaker::name).distinct().collect(Collectors.joining(", "));
      return new Difference(said, match.attribution().claimed().orElse(""), match.mainPiece());
    }
  }

  /// A date, a day of the week that is wrong, a number, an ordinal, a name, a place, a reference or
  /// a contact.
  record Stated(Span span, String words, Kind kind, FactOutcome outcome) implements Finding {
    public Stated {
      Objects.requireNonNull(span);
      Objects.requireNonNull(words);
      Objects.requireNonNull(outcome);
      if (kind == Kind.QUOTATION) {
        throw new IllegalArgumentException("a quotation has a verdict of its own");
      }
    }

    @Override
    public Stated movedBy(int characters) {
      return new Stated(span.movedBy(characters), words, kind, outcome);
    }

    @Override
    public Stated in(String draft) {
      return new Stated(span, span.of(draft), kind, outcome);
    }
  }
}
