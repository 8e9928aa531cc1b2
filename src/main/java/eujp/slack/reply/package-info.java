/// From a message that is kept to the reply that stands in Slack, once.
///
/// [eujp.slack.reply.Worker] keeps a message in the inbox before its delivery is acknowledged,
/// answers the messages of a thread one after the other, and goes on trying until Slack takes the
/// reply or refuses it for good. [eujp.slack.reply.Replies] makes the reply.
/// [eujp.slack.reply.Limits] guards the bot against whoever asks too much.
@NullMarked
package eujp.slack.reply;

import org.jspecify.annotations.NullMarked;
