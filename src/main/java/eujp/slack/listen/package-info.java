/// The ways in: what Slack tells the bot, and what it does upon it.
@NullMarked
package eujp.slack.listen;

import org.jspecify.annotations.NullMarked;
