/// The chat page and what it talks to.
///
/// The page itself is the files under `files`, served by [eujp.workspace.page.PageFiles]. It asks
/// [eujp.workspace.page.PageApi] for the [state][eujp.workspace.page.PageState] once, hears of
/// changes from the [eujp.workspace.page.PageFeed], and acts through an
/// [eujp.workspace.people.Person].
@NullMarked
package eujp.workspace.page;

import org.jspecify.annotations.NullMarked;
