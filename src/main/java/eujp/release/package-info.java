/// Releases as they were published, and how they are read from files.
///
/// A [eujp.release.Release] is a [eujp.release.Masthead] (reference, title, date, language) and
/// [passages][eujp.release.Passage]: headings, paragraphs and quotations in the order of the text,
/// each with its [place][eujp.release.Place] and, where somebody speaks, its
/// [speaker][eujp.release.Speaker]. [eujp.release.PassageId] names a passage for good.
///
/// [eujp.release.Corpus] reads a folder of Markdown files, each of which is a
/// [eujp.release.ReadRelease]: what [eujp.release.ReleaseParser] makes of what
/// `eujp.release.source` reads. All mistakes of a file are told, each as a
/// [eujp.release.ReleaseFault] with line and reason, and the others are read all the same; of what
/// was read in another way than it may be meant there are warnings. A file is hostile until proven
/// otherwise: [eujp.release.TextFile] takes no more than a release can hold and nothing that is no
/// regular file.
@NullMarked
package eujp.release;

import org.jspecify.annotations.NullMarked;
