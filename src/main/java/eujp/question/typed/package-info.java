/// Question words as people type them in haste, and as they are spelt.
///
/// [eujp.question.typed.MisspeltQuestionWords] knows slips of the pen and short forms,
/// [eujp.question.typed.UnaccentedQuestionWords] puts back the accents that were left out, also
/// those of [numerals][eujp.question.typed.AccentedNumerals]. Which words these are,
/// [eujp.question] tells them.
@NullMarked
package eujp.question.typed;

import org.jspecify.annotations.NullMarked;
