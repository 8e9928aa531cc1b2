/// What a text says of persons, dates, numbers and documents, and what a release commits to.
@NullMarked
package eujp.extract;

import org.jspecify.annotations.NullMarked;
