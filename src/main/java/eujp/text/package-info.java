/// Texts and their parts, in any language: sentences, words, the terms that an index has for them.
///
/// Nothing here knows of releases, questions or Slack. What several packages must see alike, they
/// ask for here:
///
/// | question | answer |
/// |---|---|
/// | where does a sentence begin and end? | [eujp.text.sentences.Sentences], as a [eujp.text.Span] |
/// | which words does a quotation consist of? | [eujp.text.Words], [eujp.text.WholeWords] |
/// | which words, as they are printed? | [eujp.text.Wordform] |
/// | which terms has the index for it? | [eujp.text.Tokens], by the analyzers of [eujp.text.Languages], with the filters of `eujp.text.analysis` |
/// | which forms has a term? | [eujp.text.IrregularForms] |
/// | are two letters the same? | [eujp.text.Forms], [eujp.text.Letters] |
/// | how far are two words apart? | [eujp.text.EditDistance] |
/// | is a word common in its language? | [eujp.text.CommonWords] |
/// | may it be part of a person's name, or of a place's? | [eujp.text.PersonNames], [eujp.text.PlaceNames] |
/// | is it Japanese? | [eujp.text.Japanese] |
/// | may it be shown as it is? | [eujp.text.Visible] |
/// | is it too long? | [eujp.text.Shortened] |
///
/// ## Data
///
/// The words that come with the program are data: [eujp.text.DataFile] is a text file beside a
/// class, [eujp.text.WordTable] one with words by language and purpose. Neither is read while a
/// class is loaded: a [eujp.text.Lazy] value is made when it is first asked for.
/// `StaticInitializersTest` holds that for the whole program, and says why.
@NullMarked
package eujp.text;

import org.jspecify.annotations.NullMarked;
