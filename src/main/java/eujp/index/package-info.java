/// The Lucene index as it is written: one document for each passage.
///
/// A [eujp.index.ReleaseWriter] puts releases into it and takes them out, in memory or in a folder;
/// only those that are new or changed are read into it, as a [eujp.index.Snapshot] tells.
/// [eujp.index.IndexBuilder] brings one in a folder up to date, and a [eujp.index.Condition] says
/// whether it is sound. [eujp.index.PassageDocument] is the one place that knows how a passage
/// becomes a document and an [eujp.index.IndexedPassage] again; the names of its fields are
/// [eujp.index.Fields]. A passage is analysed by the rules of its own language, in a field of that
/// language, so that one index can hold many. [Shingles][eujp.index.Shingles] are pairs of
/// neighbouring words, by which quotations are found.
///
/// It is searched by `eujp.search`.
@NullMarked
package eujp.index;

import org.jspecify.annotations.NullMarked;
