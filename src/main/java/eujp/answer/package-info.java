/// From a question to an answer.
///
/// [eujp.answer.Answerer] is the whole way on one page. It asks the index which releases may
/// answer, and then each of them [for itself][eujp.answer.ReleaseReader], as if there were no
/// other: so a release that does not answer a question cannot change the answer of one that does.
/// It [measures][eujp.answer.Measure] each sentence of the passages that hold the question's
/// concepts by named [features][eujp.answer.Feature], and makes a
/// [shortlist][eujp.answer.Shortlist] of them by a [model][eujp.answer.Model], which also tells how
/// sure one can be of the first. The model is a file of weights that people can read;
/// [eujp.answer.Trainer] learns it from known questions.
///
/// Everything that an [eujp.answer.Answer] shows is a [eujp.answer.Citation]: a piece of a passage,
/// by its offsets, never a copy that could differ.
///
/// [eujp.answer.Suggestions] are questions: [drafts][eujp.answer.Drafts] made of what the releases
/// hold, each of which the answerer has answered before it is offered.
@NullMarked
package eujp.answer;

import org.jspecify.annotations.NullMarked;
