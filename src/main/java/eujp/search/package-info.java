/// The Lucene index over passages.
///
/// [eujp.search.IndexBuilder] writes one document for each passage; [eujp.search.PassageIndex]
/// searches them. A passage is analysed by the rules of its own language ([eujp.search.Languages]),
/// in a field of that language, so that one index can hold many.
///
/// A question becomes an [inquiry][eujp.search.Inquiry]: what type of thing it asks for, told by
/// its question words (`question-words.txt`), and its [concepts][eujp.search.Concept], the words
/// that carry it, each with the other ways to say it that the [thesaurus][eujp.search.Thesaurus]
/// knows, or that differ by a slip of the pen only. Passages are found by BM25 over concepts.
/// People who want operators (`speaker:breton semiconductors`) are served by Lucene's own query
/// parser instead.
@NullMarked
package eujp.search;

import org.jspecify.annotations.NullMarked;
