/// Looks up everything in a draft that can be looked up, before it goes out.
///
/// [eujp.check.draft.DraftCheck] is the way in. A [quotation][eujp.check.QuoteChecker] is checked
/// with whoever the draft names beside it. Dates, numbers, ordinals, cities and references are held
/// against the *facts* of releases: each has one of them with the terms of its sentence. A fact
/// speaks of the same thing as the draft where its sentence holds enough of the concepts of the
/// draft's sentence. Of several dates or numbers of one kind in a sentence each has the words that
/// stand nearer to it, where a comma or an *and* parts them; those before an earlier one are said
/// of the later ones, too (*wages rose by 8 %, prices by 5 %*). Persons are held against those whom
/// the releases name: the name first, then the role; telephone numbers and addresses against all
/// that are printed.
///
/// ## What is said when
///
/// - *found*: the best fact that agrees is like enough, and no fact that differs is more like it.
///   An approximation (*some 20*, *mid-November*) agrees with what one would tell by it, and the
///   first day of a period with the period.
/// - *different*: the best fact that differs is like enough, and more so than any that agrees or
///   may. Only what can be compared differs: days with days, the same unit, ordinals before the
///   same words, cities in which both say that something is. It must be sure that both speak of one
///   thing: by something else that both sentences have, by a slip of the pen, or because the
///   release has only one of the kind; where it has several, by every word of the draft's sentence
///   that stands near.
/// - *elsewhere*: something agrees, but is not like enough to be the same thing, or says more or
///   less: *500*, where the release has *more than 500*.
/// - *not in the releases*: nothing agrees, in the releases that the draft and the sentence are
///   near. So it is with a name that no release has, in a sentence that is otherwise a release's.
/// - passed over, which the report tells: dates that hang on the day (*last week*), small counts
///   and ordinals in passing, cities where nothing is said to be, and dates that say more than the
///   release.
///
/// A day of the week that its date has not is a finding of its own, and *different*; the date is
/// judged without it.
///
/// What a draft says again is not read again, and of sentences that differ only in their numbers
/// some are enough ([eujp.check.draft.Abridged]).
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
