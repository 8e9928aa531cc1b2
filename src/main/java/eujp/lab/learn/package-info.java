/// Learns how to rank sentences, and makes what the quote check is measured by.
///
/// [eujp.lab.learn.Trainer] learns an [eujp.answer.Model] from [sets][eujp.lab.learn.KnownSet] of
/// [known questions][eujp.lab.learn.KnownQuestion]: weights by [gradient][eujp.lab.learn.Gradient],
/// and the forest that tells how sure one can be by [eujp.lab.learn.ForestGrower].
/// [eujp.lab.learn.Validation] leaves each set out in turn, so that the figures are for questions
/// that the model has not seen. [eujp.lab.learn.PlainSearch] is the baseline: Lucene's own best
/// passage.
///
/// [eujp.lab.learn.SyntheticQuotes] makes quotations of known verdict of every sentence of a
/// release.
@NullMarked
package eujp.lab.learn;

import org.jspecify.annotations.NullMarked;
