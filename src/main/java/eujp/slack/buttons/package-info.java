/// What a button carries, so that it works after any restart.
///
/// A button has an [eujp.slack.buttons.ActionId] and a value: the question that it asks, or a
/// [eujp.slack.buttons.ButtonState]: the [reply][eujp.slack.buttons.ReplyState] that it stands
/// under, whose citations are [pointers][eujp.slack.buttons.Pointer] into the index; a
/// [command][eujp.slack.buttons.CommandState] to run again; or a
/// [rating][eujp.slack.buttons.RatingState]. What former versions wrote stands in Slack and must be
/// read for ever: a change to what is written is a new version of the codec.
@NullMarked
package eujp.slack.buttons;

import org.jspecify.annotations.NullMarked;
