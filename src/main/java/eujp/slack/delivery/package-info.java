/// From a message that is kept to the reply that stands in Slack, once.
///
/// [eujp.slack.delivery.Worker] keeps a message in the inbox before its delivery is acknowledged
/// and answers the messages of a thread one after the other. [eujp.slack.delivery.Replies] makes
/// the [reply][eujp.slack.delivery.PreparedReply], and [eujp.slack.delivery.ReplyDelivery] goes on
/// trying until Slack takes it or refuses it for good. [eujp.slack.delivery.RateLimits] guards the
/// bot against whoever asks too much.
@NullMarked
package eujp.slack.delivery;

import org.jspecify.annotations.NullMarked;
