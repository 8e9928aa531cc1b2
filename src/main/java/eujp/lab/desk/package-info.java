/// Measures what the press desk's tools find in releases: sentences, quotations, dates, persons.
///
/// [eujp.lab.desk.DeskLists] holds these four of a release, as somebody wrote them down by hand or
/// as the program finds them; [eujp.lab.desk.DeskScore] says how well the two agree.
@NullMarked
package eujp.lab.desk;

import org.jspecify.annotations.NullMarked;
