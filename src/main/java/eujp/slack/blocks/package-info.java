/// What replies, windows and the home look like, as Block Kit.
///
/// [eujp.slack.blocks.Drawing] turns each kind of answer into a [eujp.slack.blocks.Reply]: blocks
/// for Slack's clients, and the same in words for notifications and screen readers
/// ([eujp.slack.blocks.ReplyBuilder] writes both at once). One citation is drawn by
/// [eujp.slack.blocks.CitationDrawing]; [eujp.slack.blocks.Excerpt] shortens what is too long, by
/// leaving out around the sentence and saying so. Quoted text goes into rich text blocks
/// ([eujp.slack.blocks.RichText]), where no character of it is taken for markup.
/// [eujp.slack.blocks.NextSteps] are the buttons below.
///
/// [eujp.slack.blocks.Windows], [eujp.slack.blocks.SourceWindow], [eujp.slack.blocks.VerdictWindow]
/// and [eujp.slack.blocks.DraftWindow] are what opens over Slack, [eujp.slack.blocks.Home] the
/// bot's home.
///
/// Every part has a bound, and their sum is within what Slack takes, whatever a release holds.
@NullMarked
package eujp.slack.blocks;

import org.jspecify.annotations.NullMarked;
