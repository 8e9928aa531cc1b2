/// Looks up everything in a draft that can be looked up, before it goes out.
///
/// [eujp.check.draft.DraftCheck] is the way in. A [quotation][eujp.check.QuoteChecker] is checked
/// with whoever the draft names beside it. Dates, numbers, ordinals, cities and references are held
/// against the *facts* of releases: each has one of them with the terms of its sentence. A fact
/// speaks of the same thing as the draft where its sentence holds enough of the concepts of the
/// draft's sentence; words that stand nearer to another date of the same sentence count less.
/// Persons are held against those whom the releases name: the name first, then the role; telephone
/// numbers and addresses against all that are printed.
///
/// ## What is said when
///
/// - *found*: the best fact that agrees is like enough, and no fact that differs is more like it.
///   An approximation (*some 20*, *mid-November*) agrees with what one would tell by it, and the
///   first day of a period with the period.
/// - *different*: the best fact that differs is like enough, and more so than any that agrees or
///   may. Only what can be compared differs: days with days, the same unit, ordinals before the
///   same words, cities in which both say that something is.
/// - *elsewhere*: something agrees, but is not like enough to be the same thing, or says more or
///   less: *500*, where the release has *more than 500*.
/// - *not in the releases*: nothing agrees, in the releases that the draft and the sentence are
///   near.
/// - passed over, which the report tells: dates that hang on the day (*last week*), small counts
///   and ordinals in passing, cities where nothing is said to be, and dates that say more than the
///   release.
///
/// A day of the week that its date has not is a finding of its own, and *different*; the date is
/// judged without it.
///
/// ## Data
///
/// `draft-words.txt` has the words after which a day is the first or the last of a period,
/// `counted-things.txt` in [eujp.extract.numbers] what numbers count, in each language, so that
/// counts are compared across languages; names of units come from CLDR.
///
/// A false *found* is the worst error and a false *different* the next, so that in doubt the
/// outcome is one of the last three.
@NullMarked
package eujp.check.draft;

import org.jspecify.annotations.NullMarked;
