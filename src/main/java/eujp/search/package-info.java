/// Finds passages in the index.
///
/// [eujp.search.PassageIndex] is the whole of it, from opening to closing. Under it is a
/// [eujp.search.SearchEngine], which knows of terms and nothing of questions: Lucene in this
/// process, or a cluster (`eujp.search.opensearch`). A question in a language is looked up in the
/// [eujp.search.LanguageIndex]; the releases that hold most of it are each a
/// [eujp.search.ReleaseIndex] of their own, so that one release does not change what another has to
/// say. How much a concept tells depends on the passages of the release and on how common its words
/// are in the language at large ([eujp.text.CommonWords]).
///
/// People who want operators (`speaker:breton semiconductors`) are served by Lucene's own query
/// parser instead, in [eujp.search.OperatorQuery].
@NullMarked
package eujp.search;

import org.jspecify.annotations.NullMarked;
