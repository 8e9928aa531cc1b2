/// From what a person typed to what is to be looked for.
///
/// [eujp.question.QuestionParser] reads a question once: in which
/// [language][eujp.question.QuestionLanguage] it is asked, what [type][eujp.question.AnswerType] of
/// thing it asks for, told by the question words of that language (`question-words.txt`), and its
/// [parts][eujp.question.QueryPart] (its question words first spelt out and given the
/// [accents][eujp.question.typed] that people leave out), each with the other ways to say it that
/// the [thesaurus][eujp.question.Thesaurus] knows. A question in another language than the passages
/// goes through a [translation][eujp.question.Translation] to them: phrases of the thesaurus in any
/// of their [forms][eujp.question.ForeignPhrases], and what both languages
/// [share][eujp.question.Cognates]. For some passages the [eujp.question.ParsedQuestion] then
/// becomes an [analyzed query][eujp.question.AnalyzedQuery]: [eujp.question.QueryAnalyzer] looks up
/// in the passages' [vocabulary][eujp.question.Vocabulary] what they have for the parts, or have
/// within a [slip of the pen][eujp.question.Spelling]; for a word that they do not have, another of
/// the same language for which English says the same. Each thing that is looked for is a
/// [concept][eujp.question.QueryConcept].
///
/// A new question word is a line in `question-words.txt`; other ways to say something are lines in
/// `thesaurus/en.txt` beside it, or, from another language into English, in `fr-en.txt` and its
/// like in `index-data/thesaurus`, which the program brings to every corpus; what is said of some
/// releases only, in their own corpus' folder `thesaurus`.
@NullMarked
package eujp.question;

import org.jspecify.annotations.NullMarked;
