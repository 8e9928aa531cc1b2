/// Looks up every word of a draft that can be looked up, before it goes out.
@NullMarked
package eujp.check.draft;

import org.jspecify.annotations.NullMarked;
