/// Buttons, menus and fields, and what was entered in them.
///
/// An [eujp.workspace.input.Element] is something interactive in a block, a
/// [eujp.workspace.input.BlockAction] what somebody did with it, and [eujp.workspace.input.Entered]
/// all that was entered, as Slack's `state.values` say it. A new kind of field is one case in
/// [eujp.workspace.input.InputValue].
@NullMarked
package eujp.workspace.input;

import org.jspecify.annotations.NullMarked;
