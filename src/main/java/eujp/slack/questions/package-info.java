/// From what a person wrote to what came of it.
///
/// [eujp.slack.questions.IncomingMessages] tells which messages are questions to the bot; the text
/// of one is read as a [eujp.slack.questions.Question], without Slack's markup. The
/// [eujp.slack.questions.Responder] asks it, together with what the conversation asked before
/// ([eujp.slack.questions.Conversations]), or does what a command wants
/// ([eujp.slack.questions.CommandParser]), and has the [eujp.slack.questions.Outcome] drawn in the
/// [person's language][eujp.slack.questions.ReplyLanguage].
///
/// [eujp.slack.questions.FollowUp] says when the bot speaks up in a thread where nobody mentioned
/// it, and [eujp.slack.questions.Earshot] whether it hears what is said there;
/// [eujp.slack.questions.SourceSearch] finds the passage that a message, which is no question,
/// talks about.
@NullMarked
package eujp.slack.questions;

import org.jspecify.annotations.NullMarked;
