/// From what a person wrote to what came of it.
///
/// A message is [eujp.slack.ask.Heard]; its text is read as a [eujp.slack.ask.Question], without
/// Slack's markup; [eujp.slack.ask.Answering] asks it, together with what the conversation asked
/// before ([eujp.slack.ask.Conversations]), and has the [eujp.slack.ask.Outcome] drawn.
///
/// [eujp.slack.ask.FollowUp] says when the bot speaks up in a thread where nobody mentioned it;
/// [eujp.slack.ask.SourceSearch] finds the passage that a message, which is no question, talks
/// about.
@NullMarked
package eujp.slack.ask;

import org.jspecify.annotations.NullMarked;
