/// Which releases are asked, and whose words of them.
///
/// A [eujp.question.filter.Filter] comes out of what somebody types
/// ([eujp.question.filter.FilteredText]), or of the options of a command. The words before the
/// colon are `filter-words.txt`, what releases are called `release-types.txt`, both by language.
@NullMarked
package eujp.question.filter;

import org.jspecify.annotations.NullMarked;
