package eujp.check;

import eujp.cite.Citation;
import eujp.release.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What there is to say of a quotation.
public sealed interface QuoteVerdict {
  /// The verdict in a word, as programs and tables have it.
  default String word() {
    return switch (this) {
      case Verbatim _ -> "verbatim";
      case Elided _ -> "elided";
      case Altered _ -> "altered";
      case Misattributed _ -> "misattributed";
      case Unattributed _ -> "unattributed";
      case Absent _ -> "absent";
    };
  }

  /// Whether the quotation can go out as it is: the words are right and those of whom they are said
  /// to be, and nothing that matters was left out.
  default boolean isRight() {
    return switch (this) {
      case Verbatim _ -> true;
      case Elided(_, List<Omission> omissions) -> omissions.stream().noneMatch(Omission::isGrave);
      case Altered _, Misattributed _, Unattributed _, Absent _ -> false;
    };
  }

  /// The words that it corresponds to; none if it is absent.
  default Optional<Match> inRelease() {
    return switch (this) {
      case Verbatim(Match match) -> Optional.of(match);
      case Elided(Match match, _) -> Optional.of(match);
      case Altered(Match match, _, _, _) -> Optional.of(match);
      case Misattributed(Match match, _) -> Optional.of(match);
      case Unattributed(Match match, _) -> Optional.of(match);
      case Absent _ -> Optional.empty();
    };
  }

  /// The words stand in a release, all of them and in their order.
  record Verbatim(Match match) implements QuoteVerdict {}

  /// The words stand in a release but for those that the quotation marks as left out or replaced.
  ///
  /// @param omissions what was left out, at least one
  record Elided(Match match, List<Omission> omissions) implements QuoteVerdict {
    public Elided {
      omissions = List.copyOf(omissions);
    }
  }

  /// The words are not those of the release. Whether they are attributed to the right speaker is
  /// second to that, and told by the match.
  ///
  /// @param changes words that differ, in the order of the quotation
  /// @param moved words that are right, but stand elsewhere in the release
  /// @param omissions what was left out with a mark
  record Altered(Match match, List<Change> changes, List<Extract> moved, List<Omission> omissions)
      implements QuoteVerdict {
    public Altered {
      changes = List.copyOf(changes);
      moved = List.copyOf(moved);
      omissions = List.copyOf(omissions);
    }
  }

  /// The words stand in a release, and are not of whom the quotation names: they are somebody
  /// else's, or nobody's quotation.
  ///
  /// @param omissions what was left out with a mark
  record Misattributed(Match match, List<Omission> omissions) implements QuoteVerdict {
    public Misattributed {
      omissions = List.copyOf(omissions);
    }
  }

  /// The words stand in a release in quotation marks, and it does not name whose they are, so that
  /// nobody can say whether the quotation names the right speaker.
  ///
  /// @param omissions what was left out with a mark
  record Unattributed(Match match, List<Omission> omissions) implements QuoteVerdict {
    public Unattributed {
      omissions = List.copyOf(omissions);
    }
  }

  /// No release has the words, or any that could be meant.
  ///
  /// @param nearest what the releases say that is near, best first; none of it is the quotation
  record Absent(List<Citation> nearest) implements QuoteVerdict {
    public Absent {
      nearest = List.copyOf(nearest);
    }
  }

  /// The words of a release that a quotation corresponds to.
  ///
  /// @param words in the order of the page, a piece for each passage and each run without a gap
  /// @param speakers whose words they are, each once; none where they are the release's own text,
  ///   or nobody's who is told
  /// @param untold whether some of them stand in quotation marks, and nobody is named whose they
  ///   are
  /// @param deniedBy who, as the release tells, did not say them, each once
  /// @param attribution to whom the quotation attributes them
  /// @param likeness how much of the quotation they are, from 0 to 1
  record Match(
      Extract words,
      List<Speaker> speakers,
      boolean untold,
      List<Speaker> deniedBy,
      Attribution attribution,
      double likeness) {
    public Match {
      speakers = List.copyOf(speakers);
      deniedBy = List.copyOf(deniedBy);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a match has words");
      }
    }

    /// A match of words that are all somebody's or the release's own.
    public Match(Extract words, List<Speaker> speakers, Attribution attribution, double likeness) {
      this(words, speakers, false, List.of(), attribution, likeness);
    }

    /// The longest piece of the words, by which to show where they stand.
    public Citation mainPiece() {
      return words.pieces().stream()
          .max(Comparator.comparingInt(piece -> piece.end() - piece.start()))
          .orElseThrow();
    }

    /// The words in the passage of the main piece, and all between them.
    public Citation whole() {
      Citation main = mainPiece();
      List<Citation> pieces =
          words.pieces().stream().filter(piece -> piece.passage().equals(main.passage())).toList();
      return new Citation(
          main.passage(),
          main.masthead(),
          pieces.stream().mapToInt(Citation::start).min().orElseThrow(),
          pieces.stream().mapToInt(Citation::end).max().orElseThrow(),
          0);
    }

    /// What to cite: the [whole][#whole], then the pieces in other passages.
    public List<Citation> citations() {
      Citation whole = whole();
      Stream<Citation> others =
          words.pieces().stream().filter(piece -> !piece.passage().equals(whole.passage()));
      return Stream.concat(Stream.of(whole), others).toList();
    }
  }

  /// To whom a quotation attributes its words.
  ///
  /// @param claimed the name or the role as it was given
  /// @param right whether all the words are theirs; true where nobody is named
  record Attribution(Optional<String> claimed, boolean right) {}
}
