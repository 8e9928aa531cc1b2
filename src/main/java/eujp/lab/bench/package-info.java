/// How fast eujp is beside what it is built on, and how that changes with the number of passages.
///
/// [eujp.lab.bench.Suite] measures; each figure stands beside its baseline, measured in turns with
/// it in one run, and only their ratio is kept: machines differ, and so do their moods. The corpora
/// are made by [eujp.lab.bench.MadeReleases], the baselines are Lucene alone
/// ([eujp.lab.bench.BareSearch]) and SQLite's FTS5 ([eujp.lab.bench.FullTextTable]).
@NullMarked
package eujp.lab.bench;

import org.jspecify.annotations.NullMarked;
