@NullMarked
package eujp.release;

import org.jspecify.annotations.NullMarked;
