/// Tells whether a quotation is in the releases, word for word, and whose it is.
///
/// [eujp.check.QuoteChecker] is the whole way on one page. The index names the releases that hold
/// most of the quotation's pairs of neighbouring words; each is read as one run of words, a
/// [ReleaseText][eujp.check.ReleaseText], so that sentences and passages have no borders. An
/// [Alignment][eujp.check.Alignment] finds which word of the release each word of the quotation is,
/// [Differences][eujp.check.Differences] tell what lies between, and the best
/// [Comparison][eujp.check.Comparison] becomes the [verdict][eujp.check.QuoteVerdict].
///
/// What somebody types or pastes may hold several quotations, and words around them.
/// [Pasted][eujp.check.Pasted] and the check of drafts read it alike, by
/// [QuotedSpan][eujp.check.QuotedSpan]: what stands in quotation marks or in a block quotation, and
/// whom the sentence around it names, as [eujp.speech] tells it.
///
/// ## What counts as the same
///
/// Words are compared as [eujp.text.Words] splits them. Quotation marks, dashes, hyphens, spaces,
/// line breaks, commas, colons and full stops between words do not count, nor do Unicode forms that
/// look alike. All words do, and so do numbers with the marks inside them, `%` and other signs, and
/// a question mark. Case counts only where it makes an acronym of a word or the reverse (`US`,
/// `us`).
///
/// Words in square brackets are an editor's: what they replace counts as left out with a mark, and
/// makes the quotation elided, not altered. Brackets that the release has itself are its own.
///
/// Words that differ come first: a quotation that is both altered and somebody else's is altered,
/// and its [match][eujp.check.QuoteVerdict.Match] tells of the speaker. One or two words are found
/// or absent, never altered: nothing would tell which words they were.
///
/// ## Data
///
/// `cautions.txt` has the words of each language that turn or weaken what is said. The lab makes
/// quotations of known verdict to measure all this by (`eujp lab eval-quotes`).
@NullMarked
package eujp.check;

import org.jspecify.annotations.NullMarked;
