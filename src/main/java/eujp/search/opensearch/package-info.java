/// The passages of an index in OpenSearch, which others run, for bots on several machines.
///
/// [eujp.search.opensearch.ClusterIndex] writes them, [eujp.search.opensearch.OpenSearchEngine]
/// finds them again. Each state of a corpus is an index of its own, which is never changed: it is
/// written beside the one that is asked, and an alias then names it in the place of the other, in
/// one step. So all that is read of it stays true, by whatever node it is read.
///
/// Both engines find the same, because both are given the same terms:
/// [eujp.search.opensearch.TermFields] makes the fields and their settings of the documents that
/// Lucene would hold here, already analysed by [eujp.text.Languages]. What is peculiar to our
/// analysis no setting of OpenSearch could say. A query of Lucene's becomes one of OpenSearch's in
/// [eujp.search.opensearch.EngineQuery].
///
/// The way to the nodes is `eujp.cluster`.
@NullMarked
package eujp.search.opensearch;

import org.jspecify.annotations.NullMarked;
