/// All that the bot says in its own words.
///
/// Each thing said is a [eujp.slack.labels.Label], each language one file, `labels_xx.properties`:
/// to add a language, add the file. [eujp.slack.labels.LabelChoice] says which one a person gets.
/// Quotations are never translated.
@NullMarked
package eujp.slack.labels;

import org.jspecify.annotations.NullMarked;
