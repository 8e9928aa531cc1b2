/// Everything that an answer looks like, in every language.
///
/// [eujp.slack.draw.Drawing] turns each kind of answer into a [eujp.slack.draw.Reply]: blocks for
/// Slack's clients, and the same in words for notifications and screen readers. One citation is
/// drawn by [eujp.slack.draw.CitationDrawing]; [eujp.slack.draw.Excerpt] shortens what is too long,
/// by leaving out around the sentence and saying so. Quoted text goes into rich text blocks
/// ([eujp.slack.draw.RichText]), where no character of it is taken for markup.
/// [eujp.slack.draw.NextSteps] are the buttons below.
///
/// [eujp.slack.draw.Windows], [eujp.slack.draw.SourceWindow], [eujp.slack.draw.VerdictWindow] and
/// [eujp.slack.draw.DraftWindow] are what opens over Slack, [eujp.slack.draw.Home] the bot's home.
///
/// All that is not quoted is a [eujp.slack.draw.Label]. Each language is one file,
/// `labels_xx.properties`: to add a language, add the file. [eujp.slack.draw.LabelChoice] says
/// which one a person gets.
///
/// Every part has a bound, and their sum is within what Slack takes, whatever a release holds.
@NullMarked
package eujp.slack.draw;

import org.jspecify.annotations.NullMarked;
