/// Whether a sentence gives what a question asks.
///
/// The ranking finds the sentence that is nearest to a question in words, and the model says how
/// likely such a sentence answers. Neither reads: *When was the first plant in Norway built?* is as
/// near as can be to the sentence on the first plant in Sweden. So before an answer is shown, what
/// the question demands is compared with what the sentence holds:
///
/// ```
/// AnalyzedQuery ──▶ Demands ──┐
///                             ├──▶ the Lacks: none, or why it is no answer
/// sentence, passage ──▶ Facts ┘
/// ```
///
/// [eujp.answer.verify.Facts] are the dates, numbers, units and names of a text, as [eujp.extract]
/// reads them in every language, and [eujp.answer.verify.Countries] CLDR's. What a question demands
/// stands in one class for each sort: [eujp.answer.verify.AskedValues] and
/// [eujp.answer.verify.AskedCountries] for what it says itself, [eujp.answer.verify.AskedTime],
/// [eujp.answer.verify.AskedCount] and [eujp.answer.verify.AskedNames] for what it asks for, all
/// over [eujp.answer.verify.AskedMatter], which tells what it is about. The words by which
/// questions ask for something finer than their type (the month, a number of things, an address, a
/// reason, the next of several), and those by which sentences give it, are `asked-things.txt`. In a
/// question they are known without their accents too.
///
/// Three rules keep right answers:
///
/// - What a question says of itself (a number, a date, an ordinal, a country) may stand anywhere in
///   the passage or around it; what it asks for must stand in the sentence, as must the date of a
///   number.
/// - Two things conflict only if they can be compared: a passage without dates denies none.
/// - Where a language has no words in the data for something, nothing is demanded of it.
///
/// Each [eujp.answer.verify.Lack] stands for itself: `eujp lab eval --ablate` tells what it is
/// worth and what it costs. One that costs more right answers than it stops wrong ones is a
/// [feature][eujp.answer.Feature] for the model to weigh, and not a lack: that a name or the first
/// word asked about is missing, that nobody is named where it is asked who did something (*the
/// ferries* may have), or that the sentence speaks of no *others*.
@NullMarked
package eujp.answer.verify;

import org.jspecify.annotations.NullMarked;
