/// From what a person wrote to the reply: [eujp.slack.ask.Heard], [eujp.slack.ask.Question],
/// [eujp.slack.ask.Answering].
@NullMarked
package eujp.slack.ask;

import org.jspecify.annotations.NullMarked;
