/// Who and what there is in the workspace: people, conversations, messages.
///
/// [eujp.workspace.model.MessageStore] holds the messages of all conversations and tells whoever
/// listens of each [change][eujp.workspace.model.MessageChange], in order.
/// [eujp.workspace.model.Directory] knows the team, its [people][eujp.workspace.model.Members] and
/// the conversations, [eujp.workspace.model.Access] where the app may act,
/// [eujp.workspace.model.TokenRegistry] which tokens are good.
@NullMarked
package eujp.workspace.model;

import org.jspecify.annotations.NullMarked;
