/// Which part of the releases is read: what a [filter][eujp.question.filter.Filter] leaves of an
/// index ([eujp.extract.part.Narrowing]), whose words ([eujp.extract.part.Speakers]), and in which
/// of its languages a release is shown ([eujp.extract.part.Wording]).
@NullMarked
package eujp.extract.part;

import org.jspecify.annotations.NullMarked;
