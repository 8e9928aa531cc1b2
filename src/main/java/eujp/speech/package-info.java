/// Who says what in a running text, in any language of the Union and in Japanese.
///
/// [eujp.speech.QuotedSpeech#in] is the whole way. [eujp.speech.QuotationMarks] find what stands in
/// quotation marks. The sentence around each is read: [eujp.speech.BeforeQuotation] looks for a
/// verb of saying before it (`X said: “…”`), [eujp.speech.BehindQuotation] behind it (`“…,” said
/// X`, `“…,” X said`), and either for *according to* and its like, and for a name before a colon or
/// behind a dash. [eujp.speech.SayingClause] takes the subject beside such a word.
/// [eujp.speech.TextClauses] tell where clauses and rows of words with capitals begin and end,
/// [eujp.speech.RowReader] what such a row names, and [eujp.speech.SpeakerFinder] who of those
/// named may be the subject: [eujp.speech.Government] tells who is not, as one behind a preposition
/// (*to*, *with*, *alongside*), or a minister whose spokesman speaks. What somebody calls a thing
/// (`X called it “…”`), or what is so in her view, is hers too, but for names of things (`the
/// so-called “…”`).
///
/// *Berg*, *she* and *the Commissioner* are brought back to who was named before, as far as that is
/// plain: [eujp.speech.Office] compares offices, and [eujp.speech.Gender] tells a woman from a man
/// by articles, offices, verbs and given names. Whoever is named nowhere is told by all that the
/// text calls him or her (*a Commission spokesperson*): [eujp.speech.NounPhrases] find such nouns,
/// whatever the noun, and [eujp.speech.CalledPhrases] what belongs to them.
///
/// A text that denies that somebody said something tells that, and no speaker. What is not plain is
/// not told.
///
/// ## Data
///
/// `saying-verbs.txt` has the verbs of saying and the small words around them by language,
/// `titles.txt` what stands beside names, `given-names.txt` what tells a woman's from a man's.
/// [eujp.speech.PersonName] is what two ways to write a name have in common.
@NullMarked
package eujp.speech;

import org.jspecify.annotations.NullMarked;
