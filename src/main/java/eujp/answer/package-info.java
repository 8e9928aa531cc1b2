/// From a question to an answer.
///
/// [eujp.answer.Answerer] is the whole way on one page: it asks the index for the passages that
/// hold the question's concepts, picks in each the sentence that speaks to most of them, and judges
/// whether the best one answers. Everything that an [eujp.answer.Answer] shows is a
/// [eujp.answer.Citation]: a piece of a passage, by its offsets, never a copy that could differ.
@NullMarked
package eujp.answer;

import org.jspecify.annotations.NullMarked;
