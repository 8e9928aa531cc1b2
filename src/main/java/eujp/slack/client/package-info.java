/// How calls go out to Slack.
///
/// [eujp.slack.client.SlackAccess] is the Web API and the way to it, through a
/// [eujp.slack.client.ProxyServer] where there is one; with it nothing can be called but what is in
/// [eujp.slack.client.AllowedHosts]. [eujp.slack.client.Poster] posts replies, as fast as the
/// [eujp.slack.client.ChannelThrottle] lets it, and knows which of [Slack's
/// errors][eujp.slack.errors.SlackError] pass; [eujp.slack.client.EphemeralMessages] tell one
/// person something; [eujp.slack.client.MessageReader] reads a message again;
/// [eujp.slack.client.ReplyHistory] finds a reply that stands already;
/// [eujp.slack.client.ViewClient] opens windows; [eujp.slack.client.AgentView] is the agent view, a
/// courtesy that not every workspace has; [eujp.slack.client.Locales] knows in which language
/// people use Slack.
///
/// The age of what has Slack's own time stamp is told by the [eujp.slack.client.SlackClock].
@NullMarked
package eujp.slack.client;

import org.jspecify.annotations.NullMarked;
