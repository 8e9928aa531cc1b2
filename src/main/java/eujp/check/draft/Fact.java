package eujp.check.draft;

import eujp.cite.Citation;
import eujp.extract.Mention;
import java.util.Set;

/// A date, number, place, reference or contact of a release, and what it is said of.
///
/// @param mention what it means; its span is in the passage
/// @param printed as the passage has it
/// @param unit the terms of what a number counts or an ordinal orders; empty for none, and for all
///   else
/// @param relative whether what it means hangs on the day it was written, as that of *last week*
/// @param citation the sentence, the words of the mention marked
/// @param own the terms of the sentence that stand nearer to it than to another of its kind
/// @param others the other terms of the sentence
/// @param around the terms of the heading, and of the sentences beside it
record Fact(
    Mention mention,
    String printed,
    Set<String> unit,
    boolean relative,
    Citation citation,
    Set<String> own,
    Set<String> others,
    Set<String> around) {
  Fact {
    unit = Set.copyOf(unit);
    own = Set.copyOf(own);
    others = Set.copyOf(others);
    around = Set.copyOf(around);
  }
}
