/// From a question to an answer.
///
/// [eujp.answer.Answerer] is the whole way on one page. It asks the index which releases may
/// answer, and then each of them [for itself][eujp.answer.ReleaseReader], as if there were no
/// other: so a release that does not answer a question cannot change the answer of one that does.
/// [eujp.answer.FeatureExtractor] describes each sentence of the passages that hold the question's
/// concepts by named [features][eujp.answer.Feature], and a [model][eujp.answer.Model] makes a
/// [shortlist][eujp.answer.Shortlist] of them and tells how sure one can be of the first. The model
/// is a file of weights that people can read (`model.properties`) and a forest (`forest.bin`); the
/// lab learns both from known questions.
///
/// Where an [encoder][eujp.meaning.Encoder] was turned on and the words leave doubt, the releases
/// are asked again: [what their sentences mean][eujp.answer.Meanings] finds more passages and gives
/// more features, and a model of its own (`meaning-model.properties`, `meaning-forest.bin`),
/// learned with these, judges.
///
/// What the best passages do not give of what is asked rules them out, however sure the model is:
/// see [eujp.answer.verify]. Then the next one may stand in that lacks nothing, or the release does
/// not say.
///
/// Everything that an [eujp.answer.Answer] shows is a [eujp.cite.Citation].
///
/// [eujp.answer.Suggestions] are questions: [templates][eujp.answer.QuestionTemplates] filled with
/// what the releases hold, each of which the answerer has answered before it is offered.
///
/// A new feature is a constant of [eujp.answer.Feature] and a case in one of the extractors; the
/// model must be learned anew then, by `eujp lab train`.
@NullMarked
package eujp.answer;

import org.jspecify.annotations.NullMarked;
