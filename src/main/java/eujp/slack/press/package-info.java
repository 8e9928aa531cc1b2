/// What the buttons on replies do, a file for each.
///
/// [eujp.slack.press.Presses] hears of every press, acknowledges it, lets a double click through
/// once, and hands it to the [eujp.slack.press.Press] that the button names. A button carries all
/// that is needed in a [eujp.slack.draw.Handle]: nothing about a reply is remembered here, so that
/// buttons work after any restart. Where a release is gone since, the person is told.
@NullMarked
package eujp.slack.press;

import org.jspecify.annotations.NullMarked;
