/// How a workspace installs the bot: *Add to Slack*, Slack's OAuth v2.
///
/// A person opens `/slack/install` and is sent to Slack, which asks them and sends them back to
/// `/slack/oauth_redirect` with a code, which [eujp.slack.install.OAuth] changes for the bot's
/// token in their workspace ([eujp.slack.install.InstallServlet]). That who comes back is who went
/// is known by a text that is in their browser, in the address, and, for ten minutes and once, in
/// the database.
///
/// Of Slack's SDK the calls are used, and not Bolt's own way of installing (`asOAuthApp`). It sends
/// people to `slack.com` whatever the Web API's address is, so that nobody could try it on this
/// machine. It takes a state as good until an installation has ended well, so that one may be used
/// again, also by two requests at a time, and looks at none where Slack tells of an error. It keeps
/// a token of a person too where there is one, and renews a token only when an event comes, in
/// every process.
@NullMarked
package eujp.slack.install;

import org.jspecify.annotations.NullMarked;
