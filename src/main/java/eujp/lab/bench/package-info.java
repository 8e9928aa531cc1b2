/// Corpora of any size, to see what changes with the number of passages.
@NullMarked
package eujp.lab.bench;

import org.jspecify.annotations.NullMarked;
