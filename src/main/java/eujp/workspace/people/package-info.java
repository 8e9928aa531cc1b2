/// What a person in the workspace can do, once for the page and for tests.
///
/// [eujp.workspace.people.Person] writes, edits, deletes, runs
/// [commands][eujp.workspace.people.SlashCommands] and
/// [shortcuts][eujp.workspace.people.Shortcuts], [uses][eujp.workspace.people.BlockActions] buttons
/// and menus and fills in modals.
@NullMarked
package eujp.workspace.people;

import org.jspecify.annotations.NullMarked;
