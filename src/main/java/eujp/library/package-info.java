/// All that is known, as who shows it to people sees it.
///
/// [eujp.library.Knowledge] answers questions, checks quotations and drafts, and lists who is
/// quoted, who is named, what is dated and who commits to what. A [eujp.library.Library] has all of
/// it out of one index.
@NullMarked
package eujp.library;

import org.jspecify.annotations.NullMarked;
