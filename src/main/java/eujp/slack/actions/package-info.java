/// What the buttons on replies do, a file for each.
///
/// [eujp.slack.actions.ButtonRouter] hears of every click, acknowledges it, lets a double click
/// through once, and hands it to the [eujp.slack.actions.ButtonHandler] that the button names. A
/// button carries all that is needed in a [eujp.slack.buttons.ButtonState]: nothing about a reply
/// is remembered here, so that buttons work after any restart. Where a release is gone since, the
/// person is told.
///
/// A new button is a constant of [eujp.slack.buttons.ActionId], a handler here and its line in
/// [eujp.slack.actions.ButtonRouter].
@NullMarked
package eujp.slack.actions;

import org.jspecify.annotations.NullMarked;
