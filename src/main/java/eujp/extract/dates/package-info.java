/// Reads dates and periods, as texts write them, in all languages of the Union and in Japanese.
///
/// A text is read once, from its beginning to its end:
///
/// ```
/// DateText ──▶ DateParser ──▶ PieceReader ──▶ ChainCheck ──▶ Resolver ──▶ When
/// (tokens)    (word before,    (one date)     (shared month   (as of a
///              joined dates)                   and year)        day)
/// ```
///
/// There is one grammar for all languages. What they differ in is the [eujp.extract.dates.Lexicon]:
/// the names of months, weekdays and quarters, *today* and *two days ago*, and the order of day,
/// month and year are CLDR's ([eujp.extract.dates.Calendar]); the cases of the months and the words
/// around dates are in `date-words.txt`, with a section for each language. Japanese, which has its
/// signs 年月日, eras and numerals, has a reader of its own among those of single dates.
///
/// What one means is a [eujp.extract.dates.When], from a day to a decade. A number is a year, and a
/// month without a year a date, only where a word, an ending or a neighbour in a list says so.
@NullMarked
package eujp.extract.dates;

import org.jspecify.annotations.NullMarked;
