/// Makes release files of what people have: pages, texts, PDFs.
///
/// A text is read as [blocks][eujp.transcribe.PageBlock] by the reader of its kind
/// ([eujp.transcribe.HtmlReader], [eujp.transcribe.TextReader], [eujp.transcribe.PdfReader]), what
/// it tells of itself becomes [facts][eujp.transcribe.MastheadFacts], and
/// [eujp.transcribe.Markdown] writes the blocks so that whoever reads the file gets back exactly
/// their words. [eujp.transcribe.ReleaseStore] puts the file in its place, and overwrites nothing
/// silently. Texts are hostile until proven otherwise: nothing that acts is read, and no character
/// can become markup.
@NullMarked
package eujp.transcribe;

import org.jspecify.annotations.NullMarked;
