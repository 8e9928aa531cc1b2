/// What a button carries, so that it works after any restart.
///
/// A button has an [eujp.slack.buttons.ActionId] and a value: a [eujp.slack.buttons.Handle] on the
/// reply that it stands under, whose citations are [pointers][eujp.slack.buttons.Pointer] into the
/// index; a [eujp.slack.buttons.Request] to run a [eujp.slack.buttons.Command] again; or a
/// [rating][eujp.slack.buttons.Rated].
@NullMarked
package eujp.slack.buttons;

import org.jspecify.annotations.NullMarked;
