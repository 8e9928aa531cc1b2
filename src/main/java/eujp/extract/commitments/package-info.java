/// Reads who commits to what in a release, and how firmly.
///
/// [eujp.extract.commitments.Commitments] goes through the sentences, whose
/// [clauses][eujp.extract.commitments.Clause] a [eujp.extract.commitments.ClauseReader] reads: a
/// [eujp.extract.commitments.VerbGroupReader] finds the verbs and how
/// [firm][eujp.extract.commitments.Strength] they are, a [eujp.extract.commitments.SubjectReader]
/// whose they are, and an [eujp.extract.commitments.AssertionReader] whether the clause is said to
/// be so at all. Of several verbs the weakest counts. What is denied, asked, wished, reported,
/// rumoured, or depends on a condition commits nobody and is left out. The words are data:
/// `commitment-words.txt`.
///
/// That is English. Of the other languages the finite verbs are known as phrases, in
/// `finite-verbs.txt`, and the words around them: a [eujp.extract.commitments.PhraseClauseReader]
/// reads their clauses and tells less than it could rather than too much, a
/// [eujp.extract.commitments.JapaneseClauseReader] those of Japanese by the verb at the end.
@NullMarked
package eujp.extract.commitments;

import org.jspecify.annotations.NullMarked;
