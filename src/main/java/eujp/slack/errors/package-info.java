/// What can go wrong with a call of Slack or of the database, and what it means.
///
/// [eujp.slack.errors.SlackError] lists the errors that Slack names and that somebody can do
/// something about. A [eujp.slack.errors.CallFailure] is one call that failed, as the log tells it
/// and as metrics count it. An error that the bot does not know yet gets a line in
/// [eujp.slack.errors.SlackError] with its meaning; who is told what then follows.
@NullMarked
package eujp.slack.errors;

import org.jspecify.annotations.NullMarked;
