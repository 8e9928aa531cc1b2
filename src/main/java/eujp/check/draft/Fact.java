package eujp.check.draft;

import eujp.cite.Citation;
import eujp.extract.Mention;
import eujp.extract.dates.DateReader.Outlook;
import eujp.release.Passage.Kind;
import java.util.List;
import java.util.Set;

/// A date, number, place, reference or contact of a release, and what it is said of.
///
/// @param told what it is; its span is in the passage
/// @param printed as the passage has it
/// @param relative whether what it means hangs on the day it was written, as that of *last week*
/// @param end which day of a period the sentence says that a date is
/// @param citation the sentence, the words of the mention marked
/// @param sentence what the sentence tells, the same for all facts of one sentence
/// @param alone whether the sentence has no other of its kind
/// @param near what else the sentence tells nearer to it than to another of its kind
/// @param own the terms of the sentence that stand nearer to it than to another of its kind
/// @param before the terms that stand nearer to one before it
/// @param behind the other terms of the sentence
/// @param around the terms of the heading, and of the sentences beside it
record Fact(
    Told told,
    String printed,
    boolean relative,
    PeriodEnd end,
    Citation citation,
    Sentence sentence,
    boolean alone,
    List<Told> near,
    Set<String> own,
    Set<String> before,
    Set<String> behind,
    Set<String> around) {
  /// A sentence of a release.
  ///
  /// @param told all that it mentions, in its order
  /// @param outlook of what it speaks
  record Sentence(List<Told> told, Outlook outlook) {
    Sentence {
      told = List.copyOf(told);
    }
  }

  Fact {
    near = List.copyOf(near);
    own = Set.copyOf(own);
    before = Set.copyOf(before);
    behind = Set.copyOf(behind);
    around = Set.copyOf(around);
  }

  /// Whether it stands above the text, of which it says nothing.
  boolean isOfMasthead() {
    return citation.passage().kind() == Kind.MASTHEAD;
  }

  Mention mention() {
    return told.mention();
  }

  Counted counted() {
    return told.counted();
  }
}
