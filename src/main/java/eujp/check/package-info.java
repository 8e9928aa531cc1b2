@NullMarked
package eujp.check;

import org.jspecify.annotations.NullMarked;
