/// Where sentences and their parts end, in any language.
///
/// [eujp.text.sentences.Sentences] splits a text. What a full stop may belong to is data,
/// `abbreviations.txt`, which [eujp.text.sentences.Abbreviations] reads; what stands in brackets or
/// quotation marks, where nothing ends, [eujp.text.sentences.Enclosures] tells. What stands nearer
/// to what in a sentence [eujp.text.sentences.ClauseBreaks] tells.
@NullMarked
package eujp.text.sentences;

import org.jspecify.annotations.NullMarked;
