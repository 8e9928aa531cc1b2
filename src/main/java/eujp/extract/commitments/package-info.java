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
///
/// Who signs, agrees and decides may be anybody whom a noun with its article or a name stands for:
/// *the insurers agreed*. Who only *will* do something is one of those who can promise: the bodies
/// that are in the data, and the names by which a release calls one
/// ([eujp.extract.commitments.Bodies]). *The bridge will open* commits nobody.
@NullMarked
package eujp.extract.commitments;

import org.jspecify.annotations.NullMarked;
