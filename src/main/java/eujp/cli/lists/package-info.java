/// The commands that list: what releases hold, and which there are.
///
/// [ListingOptions] is what they have in common: of which releases, and how it is written.
@NullMarked
package eujp.cli.lists;

import org.jspecify.annotations.NullMarked;
