/// Looks up everything in a draft that can be looked up, before it goes out.
///
/// [eujp.check.draft.DraftCheck] is the way in. A [quotation][eujp.check.QuoteChecker] is checked
/// with whoever the draft names beside it. Dates, numbers and references are held against the
/// *facts* of releases: each has a date or number with the terms of its sentence. A fact speaks of
/// the same thing as the draft where its sentence holds enough of the concepts of the draft's
/// sentence; words that stand nearer to another date of the same sentence count less. Persons are
/// held against those whom the releases name: the name first, then the role.
///
/// ## What is said when
///
/// - *found*: the best fact that agrees is like enough, and no fact that differs is more like it.
/// - *different*: the best fact that differs is like enough, and more so than any that agrees. Only
///   what can be compared differs: days with days, the same unit, the same bound.
/// - *elsewhere*: something agrees, but is not like enough to be the same thing.
/// - *not in the releases*: nothing agrees, in the releases that the draft and the sentence are
///   near.
/// - nothing: dates that hang on the day (*last week*), small counts in passing, and what is more
///   or less exact than the release.
///
/// A false *found* is the worst error and a false *different* the next, so that in doubt the
/// outcome is one of the last three.
@NullMarked
package eujp.check.draft;

import org.jspecify.annotations.NullMarked;
