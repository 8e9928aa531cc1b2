/// Fetches releases from the Commission's Press Corner.
///
/// [eujp.fetch.PressCorner] asks its interface for documents and searches it, over
/// [eujp.fetch.PoliteClient], which waits between requests, tries again, and takes no more than a
/// release can hold, from no other host. [eujp.fetch.Fetcher] brings what it gets into a corpus.
///
/// The interface has no documentation of its own: what is known of it is what programs that read it
/// rely on.
@NullMarked
package eujp.fetch;

import org.jspecify.annotations.NullMarked;
