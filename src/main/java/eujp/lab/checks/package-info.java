/// What the check of drafts costs, beside another build.
@NullMarked
package eujp.lab.checks;

import org.jspecify.annotations.NullMarked;
