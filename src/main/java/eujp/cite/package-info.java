/// Citations: a piece of a release, whose words it is, and a link to it.
///
/// A [eujp.cite.Citation] is a span of a passage, by its offsets: never a copy that could differ.
/// [eujp.cite.TextFragment] is the part of its link that opens the page at the words and marks just
/// them, by what [eujp.release.Page] knows of words that stand on it again; [eujp.cite.Attribution]
/// the line that says whose they are and where they stand, and [eujp.cite.CslJson] the same for
/// programs that keep references.
@NullMarked
package eujp.cite;

import org.jspecify.annotations.NullMarked;
