/// What releases said before they were changed, and what the difference is.
///
/// [eujp.release.former.FormerTexts] keeps the text that a release file had, beside the releases,
/// and reads it again. [eujp.release.former.ReleaseDifference] tells what one state of a release
/// says in the place of another: sentences, in the passages that they stand in, who is said to
/// speak them ([eujp.release.former.Voice]), and headings ([eujp.release.former.Headings]). What is
/// only moved, divided otherwise, or printed with other quotation marks and blanks is no
/// difference, by [eujp.release.former.WordsAlone]. [eujp.release.former.SentencePlaces] answers
/// whether a sentence that was quoted once still stands, and what stands in its place.
@NullMarked
package eujp.release.former;

import org.jspecify.annotations.NullMarked;
