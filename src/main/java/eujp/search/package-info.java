/// The Lucene index over passages.
///
/// [eujp.search.IndexBuilder] writes one document for each passage; [eujp.search.PassageIndex]
/// searches them. A passage is analysed by the rules of its own language ([eujp.search.Languages]),
/// in a field of that language, so that one index can hold many.
///
/// A question is [parsed][eujp.search.ParsedQuestion] once: what type of thing it asks for, told by
/// its question words (`question-words.txt`), and its parts, each with the other ways to say it
/// that the [thesaurus][eujp.search.Thesaurus] knows. For some passages it then becomes an
/// [inquiry][eujp.search.Inquiry] with [concepts][eujp.search.Concept]: what these passages have
/// for the parts, or have within a slip of the pen. The index tells which releases hold most of it,
/// and each of them is a [release index][eujp.search.ReleaseIndex] of its own. How much a concept
/// tells depends on the passages of the release and on how [common][eujp.search.CommonWords] its
/// words are in the language at large (`common-words.txt`).
///
/// People who want operators (`speaker:breton semiconductors`) are served by Lucene's own query
/// parser instead.
@NullMarked
package eujp.search;

import org.jspecify.annotations.NullMarked;
