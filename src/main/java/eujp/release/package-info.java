/// Releases as they were published, and how they are read from files.
///
/// A [eujp.release.Release] is a [eujp.release.Masthead] (reference, title, date, language) and
/// [passages][eujp.release.Passage]: headings, paragraphs and quotations in the order of the text,
/// each with its [place][eujp.release.Place] and, where somebody speaks, its
/// [speaker][eujp.release.Speaker]. [eujp.release.PassageId] names a passage for good.
///
/// [eujp.release.Corpus] reads a folder of Markdown files ([eujp.release.ReleaseParser]). A file
/// that cannot be understood is a [eujp.release.ReleaseFault], with line and reason, and the others
/// are read all the same. A file is hostile until proven otherwise: [eujp.release.TextFile] takes
/// no more than a release can hold and nothing that is no regular file.
@NullMarked
package eujp.release;

import org.jspecify.annotations.NullMarked;
