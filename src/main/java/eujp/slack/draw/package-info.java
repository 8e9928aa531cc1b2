/// Everything that an answer looks like.
@NullMarked
package eujp.slack.draw;

import org.jspecify.annotations.NullMarked;
