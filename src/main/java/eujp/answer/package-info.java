@NullMarked
package eujp.answer;

import org.jspecify.annotations.NullMarked;
