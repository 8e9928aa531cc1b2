/// From a question to an answer.
///
/// [eujp.answer.Answerer] is the whole way on one page. It asks the index for the passages that
/// hold the question's concepts, [measures][eujp.answer.Measure] each of their sentences by named
/// [features][eujp.answer.Feature], and makes a [shortlist][eujp.answer.Shortlist] of them by a
/// [model][eujp.answer.Model], which also tells how sure one can be of the first. The model is a
/// file of weights that people can read; [eujp.answer.Trainer] learns it from known questions.
///
/// Everything that an [eujp.answer.Answer] shows is a [eujp.answer.Citation]: a piece of a passage,
/// by its offsets, never a copy that could differ.
///
/// [eujp.answer.Suggestions] are questions: [drafts][eujp.answer.Drafts] made of what the releases
/// hold, each of which the answerer has answered before it is offered.
@NullMarked
package eujp.answer;

import org.jspecify.annotations.NullMarked;
