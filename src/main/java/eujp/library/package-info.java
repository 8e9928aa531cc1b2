/// The door to all knowledge of one index, for the bot and the command line.
///
/// [eujp.library.Knowledge] answers questions, checks quotations and drafts, and lists who is
/// quoted, who is named, what is dated and who commits to what. A [eujp.library.Library] has all of
/// it out of one index, and a [eujp.library.FollowingLibrary] has one such library after the other,
/// as release files ([eujp.library.FollowedCorpus]) or an index that others write
/// ([eujp.library.FollowedIndex]) change.
@NullMarked
package eujp.library;

import org.jspecify.annotations.NullMarked;
