/// What is counted and measured, for whoever runs the bot.
///
/// [eujp.slack.metrics.Metrics] owns the names and the labels; every other package of the bot tells
/// it what has happened. No label holds a person, a conversation or a text, and each has a fixed
/// set of values: what is none of them is `other`.
@NullMarked
package eujp.slack.metrics;

import org.jspecify.annotations.NullMarked;
