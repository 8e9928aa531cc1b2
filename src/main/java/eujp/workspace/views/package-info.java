/// What the app shows besides messages: a stack of modals and an App Home for each person.
///
/// [eujp.workspace.views.ViewStacks] holds them. Each thing that a person does gives the app a
/// trigger ([eujp.workspace.views.Triggers]) to show one with; [eujp.workspace.people.Submissions]
/// bring what is entered to the app.
@NullMarked
package eujp.workspace.views;

import org.jspecify.annotations.NullMarked;
